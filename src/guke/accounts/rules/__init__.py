"""What holds for customer files whatever the database: pure functions of values."""
