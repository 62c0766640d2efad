"""The worked numbers of docs/measures/next-hour.md are what the rules give."""

import datetime as dt
from decimal import Decimal

from guke.relations.rules.rhythm import turn, urgency, worth
from tests.analysis import pages

ON = dt.date(2026, 11, 22)


def test_the_worked_numbers_of_the_next_hour_are_what_its_rules_give() -> None:
    page = pages.read(pages.FOLDER / "next-hour.md")
    for given, row in zip(page.inputs["touched"], page.results["next_hour"], strict=True):
        at = turn(int(given["days"]), dt.date.fromisoformat(given["last_on"]) if given["last_on"] else None, ON)
        chance = Decimal(given["chance"]) if given["chance"] else None
        found = worth(Decimal(given["profit"]), chance, at, Decimal(given["hours"]))
        assert given["account"] == row["account"]
        assert (at.over, round(urgency(at), 2), found.per_hour) == (
            int(row["over"]),
            Decimal(row["due"]),
            Decimal(row["per_hour"]),
        )
