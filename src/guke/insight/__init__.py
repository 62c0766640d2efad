"""Figures of accounts: mirror, snapshots, classes, rhythm, pages of analysis."""
