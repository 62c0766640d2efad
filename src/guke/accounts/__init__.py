"""Customer files: accounts, families, contacts, teams, groups."""
