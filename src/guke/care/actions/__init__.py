"""Use cases of care."""
