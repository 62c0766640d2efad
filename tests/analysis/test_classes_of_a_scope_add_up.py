"""What each class of a scope comes to, whatever the class is called and where there is none."""

from typing import Any

import pyarrow as pa

from guke.analysis import engine, scopes

STANDINGS = scopes.labelled(("level", "owner"))


def account(number: int, revenue: int, level: str | None, owner: str | None, **more: int) -> dict[str, Any]:
    """Give an account that brings a profit of 10, had half the revenue before and stands to lose 7."""
    rest = {"revenue_prior": revenue // 2, "gross_profit": 10, "amount_costed": revenue, "orders": 1, "slipping": 0}
    return {"account_id": number, "revenue": revenue, "level": level, "owner": owner, "stake": 7, **rest, **more}


def table(rows: list[dict[str, Any]], like: Any) -> pa.Table:
    """Give rows in the declared columns."""
    return pa.Table.from_pylist(rows, engine.arrow_schema(like))


def test_each_class_of_each_scope_has_a_row():
    accounts = [
        account(1, 100, "special", "8"),
        account(2, 40, None, "8", slipping=30),
        account(3, 6, "special", "9", slipping=20, orders=0, stake=5),
    ]
    members = [("all", 1), ("all", 2), ("all", 3), ("unit:1", 2)]
    given = {
        "standings": table(accounts, STANDINGS),
        "scopes": table([{"scope": scope, "account_id": number} for scope, number in members], scopes.SCOPES),
    }
    found = engine.run(scopes.slices(STANDINGS, ("level", "owner")), given).to_pylist()
    rows = sorted(tuple(row.values()) for row in found)
    assert list(found[0]) == ["scope", "dimension", "value", "accounts", "active", "revenue", "revenue_prior", "gross_profit", "amount_costed", "slipping_accounts", "at_stake"]  # fmt: skip
    assert rows == [
        ("all", "level", "", 1, 1, 40, 20, 10, 40, 1, 7),
        ("all", "level", "special", 2, 1, 106, 53, 20, 106, 1, 5),
        ("all", "owner", "8", 2, 2, 140, 70, 20, 140, 1, 7),
        ("all", "owner", "9", 1, 0, 6, 3, 10, 6, 1, 5),
        ("unit:1", "level", "", 1, 1, 40, 20, 10, 40, 1, 7),
        ("unit:1", "owner", "8", 1, 1, 40, 20, 10, 40, 1, 7),
    ]
