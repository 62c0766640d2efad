"""The declared tables of the analyses: names and types of columns are a contract.

Money and quantity are 64-bit integers scaled by 10,000 ("e4"); only after the last sum may a ratio become a float.
"""

import ibis
from ibis.expr.types import Table

E4 = 10_000
"""Scale of every amount and quantity."""

SALES = ibis.table(
    {
        "line_id": "int64",
        "sold_on": "date",
        "account_id": "int64",
        "product_id": "int64",
        "product_line_id": "int64",
        "quantity": "int64",
        "amount": "int64",
        "cost": "int64",
        "opens": "int64",
    },
    name="sales",
)
"""Sales lines in the company's currency; a null cost is an unknown one, a null product line is none.

``opens`` is 1 on the line that opens an order, else 0 (`orders.opened`): the sum counts the orders.
"""

ACCOUNTS = ibis.table(
    {
        "account_id": "int64",
        "family_id": "int64",
        "kind": "string",
        "industry": "string",
        "province": "string",
        "opened_on": "date",
        "owner_id": "int64",
        "unit_id": "int64",
    },
    name="accounts",
)
"""Accounts; family_id is the root of the family."""

ACCOUNT_MONTHS = ibis.table(
    {
        "account_id": "int64",
        "month": "date",
        "amount": "int64",
        "cost": "int64",
        "amount_costed": "int64",
        "quantity": "int64",
        "lines": "int64",
        "documents": "int64",
        "days": "int64",
        "first_on": "date",
        "last_on": "date",
    },
    name="account_months",
)
"""Mart: one row per account and month; cost and amount_costed are null where no cost is known.

days, first_on and last_on are of days that come to a positive amount; documents are orders, counted where they open.
"""

ACCOUNT_LINE_MONTHS = ibis.table(
    {
        "account_id": "int64",
        "product_line_id": "int64",
        "month": "date",
        "amount": "int64",
        "quantity": "int64",
    },
    name="account_line_months",
)
"""Mart: one row per account, product line and month."""

ACCOUNT_DAYS = ibis.table(
    {
        "account_id": "int64",
        "sold_on": "date",
        "amount": "int64",
        "cost": "int64",
        "amount_costed": "int64",
        "quantity": "int64",
        "lines": "int64",
        "documents": "int64",
    },
    name="account_days",
)
"""Mart: one row per account and day; the one the months are summed from."""

POTENTIAL = ibis.table({"account_id": "int64", "amount": "int64"}, name="potential")
"""What an account is estimated to buy a year from anybody; accounts without an estimate have no row."""

PRICES = ibis.table({"product_id": "int64", "list_price": "int64"}, name="prices")
"""The list price of a unit of each product that has one, in the company's currency."""

MARTS = (ACCOUNT_DAYS, ACCOUNT_MONTHS, ACCOUNT_LINE_MONTHS)


def stored(name: str, expression: Table) -> Table:
    """Give the table that holds an analysis kept under a name, for others to build on."""
    return ibis.table(expression.schema(), name=name)
