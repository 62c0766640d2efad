"""Reads of care that span records."""
