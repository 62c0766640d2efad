"""Parts of the analyses that hang on each account's own rows alone, and are carried from a day to the next of its month.

An account's part is the day before's unless its rows changed or passed one of the day's edges: then it is made again.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import ibis
from ibis.expr.types import Table

from guke.analysis import rhythm
from guke.analysis.company import Company
from guke.analysis.dates import complete_until, month_of, years_before
from guke.analysis.tables import stored

PARTS = ("sums", "series", "years", "gaps", "sizes", "own_season", "lines_counted", "basket")
"""The parts, by the names they have in the book."""

CHANGED = ibis.table({"account_id": "int64"}, name="changed")
"""The accounts whose rows changed since the parts were made."""

_EDGES = range(rhythm.YEARS + 1)
"""The edges: the day itself, and as many years before it as any part looks back to the day."""


def frame(on: date) -> tuple[date, date]:
    """Give what must be the same of two days: the month, and which months are complete."""
    return month_of(on), complete_until(on)


def before(name: str) -> str:
    """Name the table that holds a part as it was."""
    return f"before_{name}"


def touched(days: Table, earlier: date, on: date) -> Table:
    """Give the accounts whose rows changed, or passed an edge between two days."""
    first, last = sorted((earlier, on))
    spans = [(days.sold_on > years_before(first, back)) & (days.sold_on <= years_before(last, back)) for back in _EDGES]
    return days.filter(ibis.or_(*spans)).select("account_id").union(CHANGED).distinct()


def carried(book: Company, earlier: date) -> dict[str, Table]:
    """Give the expressions that bring the parts of an earlier day of the same month up to the day of the book."""
    found = {"touched": touched(book.days, earlier, book.on)}
    some = stored("touched", found["touched"])
    near = replace(
        book,
        months=book.months.semi_join(some, "account_id"),
        line_months=book.line_months.semi_join(some, "account_id"),
        days=book.days.semi_join(some, "account_id"),
    )
    for name in ("cut", "intervals"):
        found[f"touched_{name}"] = getattr(near, name)
        vars(near)[name] = stored(f"touched_{name}", getattr(near, name))
    for name in PARTS:
        fresh = getattr(near, name)
        found[name] = stored(before(name), fresh).anti_join(some, "account_id").union(fresh)
    return found


def over(steps: Mapping[str, Table], book: Company, earlier: date) -> dict[str, Table]:
    """Put what is carried in place of the steps that make it of every account."""
    made = carried(book, earlier)
    return {**made, **{name: step for name, step in steps.items() if name not in {*made, "intervals"}}}
