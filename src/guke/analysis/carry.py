"""Parts of the analyses that hang on each account's own rows alone, and are carried from a day to the next of its month.

An account's part is the day before's unless its rows changed or passed one of the day's edges: then it is made again.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import ibis
from ibis.expr.types import Table

from guke.analysis.company import Company
from guke.analysis.dates import complete_until, month_of, years_before
from guke.analysis.tables import stored


class Group(NamedTuple):
    """Parts that hang on the same rows: those before each edge, so many years before the day; or complete months alone.

    What the parts have in common is made of the touched accounts first.
    """

    parts: tuple[str, ...]
    edges: tuple[int, ...] = ()
    settled: bool = False
    shared: tuple[str, ...] = ()


GROUPS = {
    "touched": Group(("sums", "series", "years", "baskets"), edges=(0, 1, 2), shared=("cut",)),
    "ordered": Group(("gaps", "sizes"), edges=(0, 2, 3), shared=("intervals",)),
    "varied": Group(("lines_counted",)),
    "settled": Group(("own_season", "basket", "trend", "quarters", "steadiness"), settled=True),
}
"""The groups, by the names of the tables that hold their touched accounts."""

PARTS = tuple(name for group in GROUPS.values() for name in group.parts)
"""The parts, by the names they have in the book."""

NEWS = (*(f"new_{name}" for name in PARTS), *(f"ever_{name}" for name in GROUPS))
"""What differs from parts that were kept whole: the rows of all accounts touched since, and these accounts."""

CHANGED = ibis.table({"account_id": "int64", "month": "date"}, name="changed")
"""The accounts whose rows of a month changed since the parts were made."""


def fitting(earlier: date, on: date) -> dict[str, Group]:
    """Give the groups that can be carried between two days: of one month, and with the same complete months where these count."""
    if month_of(earlier) != month_of(on):
        return {}
    same = complete_until(earlier) == complete_until(on)
    return {name: group for name, group in GROUPS.items() if same or not group.settled}


def before(name: str) -> str:
    """Name the table that holds a part as it was."""
    return f"before_{name}"


def touched(group: Group, days: Table, earlier: date, on: date) -> Table:
    """Give the accounts whose rows changed, where the group reads them, or passed an edge between two days."""
    changed = CHANGED.filter(CHANGED.month < complete_until(on)) if group.settled else CHANGED
    if not group.edges:
        return changed.select("account_id").distinct()
    first, last = sorted((earlier, on))
    spans = [
        (days.sold_on > years_before(first, back)) & (days.sold_on <= years_before(last, back)) for back in group.edges
    ]
    return days.filter(ibis.or_(*spans)).select("account_id").union(changed.select("account_id")).distinct()


def carried(book: Company, earlier: date) -> dict[str, Table]:
    """Give the expressions that bring the parts of an earlier day of the same month up to the day of the book."""
    found: dict[str, Table] = {}
    for name, group in fitting(earlier, book.on).items():
        some = touched(group, book.days, earlier, book.on)
        ever = stored(before(f"ever_{name}"), some).union(stored(name, some)).distinct()
        found |= {name: some, f"ever_{name}": ever}
        found |= _brought(group, book, stored(name, some), stored(f"ever_{name}", ever))
    return found


def _brought(group: Group, book: Company, some: Table, ever: Table) -> dict[str, Table]:
    """Give what a group has in common, and its parts: those of the touched accounts made again, the others as they were."""
    near = replace(
        book,
        sales=book.sales.semi_join(some, "account_id"),
        months=book.months.semi_join(some, "account_id"),
        line_months=book.line_months.semi_join(some, "account_id"),
        days=book.days.semi_join(some, "account_id"),
    )
    found: dict[str, Table] = {}
    for name in group.shared:
        found[f"touched_{name}"] = getattr(near, name)
        vars(near)[name] = stored(f"touched_{name}", getattr(near, name))
    for name in group.parts:
        fresh, new = getattr(near, name), f"new_{name}"
        found[new] = stored(before(new), fresh).anti_join(some, "account_id").union(fresh)
        found[name] = stored(before(name), fresh).anti_join(ever, "account_id").union(stored(new, fresh))
    return found


def kept(book: Company, earlier: date | None) -> dict[str, Table]:
    """Give what a later day is carried from, as it is held: the parts whole, or what differs from those of an earlier day."""
    fit = fitting(earlier, book.on) if earlier else {}
    found: dict[str, Table] = {}
    for name, group in GROUPS.items():
        new = "new_" if name in fit else ""
        found |= {f"{new}{part}": stored(f"{new}{part}", getattr(book, part)) for part in group.parts}
    return found | {f"ever_{name}": ibis.table({"account_id": "int64"}, name=f"ever_{name}") for name in fit}


def over(steps: Mapping[str, Table], book: Company, earlier: date) -> dict[str, Table]:
    """Put what is carried in place of the steps that make it of every account."""
    made = carried(book, earlier)
    return {**made, **{name: step for name, step in steps.items() if name not in {*made, "intervals"}}}
