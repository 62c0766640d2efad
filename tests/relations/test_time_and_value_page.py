"""The worked numbers of docs/measures/time-and-value.md are what the rules give."""

from decimal import Decimal

from guke.relations.rules.spending import Spent, planned_hours, shares
from tests.analysis import pages


def test_the_worked_numbers_of_time_and_value_are_what_its_rules_give() -> None:
    page = pages.read(pages.FOLDER / "time-and-value.md")
    lines = [
        Spent(
            row["name"],
            planned_hours(90, int(row["cadence"]), Decimal(3), int(row["accounts"])),
            Decimal(row["minutes"]) / 60,
            Decimal(row["profit"]),
        )
        for row in page.inputs["spent"]
    ]
    for found, row in zip(shares(lines), page.results["time_and_value"], strict=True):
        told = (found.name, found.planned, found.actual, found.time_share, found.value_share, found.gap, found.verdict)
        numbers = (Decimal(row[name]) for name in ("planned", "actual", "time_share", "value_share", "gap"))
        assert told == (row["name"], *numbers, row["verdict"])


def test_where_nothing_was_spent_or_earned_there_is_no_share() -> None:
    [line] = shares([Spent("A", Decimal(3), Decimal(0), Decimal(-5))])
    assert (line.time_share, line.value_share, line.gap, line.verdict) == (None, None, None, "")
