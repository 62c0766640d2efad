"""Everyday work with customers: touches planned and logged, promises of both sides, rhythm and calendar."""
