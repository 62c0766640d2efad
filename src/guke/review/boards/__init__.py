"""Dashboards: a set of accounts on a day, looked at from one side; every figure opens its rows."""
