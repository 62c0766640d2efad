"""Every door of every kind, of one company."""
