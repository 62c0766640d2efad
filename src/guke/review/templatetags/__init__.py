"""Tags of looking back."""
