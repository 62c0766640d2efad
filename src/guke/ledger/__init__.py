"""Products and sales lines."""
