"""Users, units, roles and reporting lines."""
