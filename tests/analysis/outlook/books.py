"""Invented books for the tests of the outlook: accounts that order by chance, evenly, or stop."""

from datetime import date, timedelta
from random import Random

import pyarrow as pa

SINCE = date(2023, 1, 1)
EPOCH = date(1970, 1, 1)


def number(day: str) -> int:
    """Give the number of a day."""
    return (date.fromisoformat(day) - EPOCH).days


def order_days(rows: list[tuple[int, date, float]]) -> pa.Table:
    """Give order days as the mart holds them, amounts in ten-thousandths."""
    accounts, days, amounts = zip(*rows, strict=True) if rows else ((), (), ())
    return pa.table(
        {
            "account_id": pa.array(accounts, pa.int64()),
            "sold_on": pa.array(days, pa.date32()),
            "amount": pa.array([round(amount * 10_000) for amount in amounts], pa.int64()),
        }
    )


def book(accounts: int, days: int = 900, seed: int = 7) -> list[tuple[int, date, float]]:
    """Let accounts order at rates of their own, a third of them evenly, some leaving on the way."""
    chance = Random(seed)  # noqa: S311 - invented data
    rows = []
    for account in range(1, accounts + 1):
        every, even = chance.choice((12, 25, 50, 80)), account % 3 == 0
        size, at = chance.lognormvariate(6, 1), chance.uniform(0, 200)
        leaves = chance.uniform(200, days) if chance.random() < 0.3 else days
        while at < min(leaves, days):
            rows.append((account, SINCE + timedelta(days=int(at)), size * chance.uniform(0.6, 1.4)))
            at += every * (chance.uniform(0.8, 1.2) if even else max(chance.expovariate(1), 0.05))
    return rows
