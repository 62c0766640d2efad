"""Pure rules of care."""
