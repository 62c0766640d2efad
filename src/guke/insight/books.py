"""Makes the book of every scope somebody has: one row that home and portfolio read whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from typing import Any

import pyarrow as pa
from ibis.expr.types import Table

from guke.accounts.models import Account
from guke.analysis import engine, scopes
from guke.analysis.company import Company
from guke.analysis.dates import years_before
from guke.analysis.scopes import SCOPES, labelled
from guke.insight.figures import PLANS, Found
from guke.insight.models import Book, Snapshot
from guke.insight.rules import written
from guke.insight.standings import Columns
from guke.people.models import Unit, User
from guke.people.roles import Scope

OURS = ("level", "grade", "breadth", "relation", "loyalty", "quadrant", "stage", "cut", "health_band")
THEIRS = ("province", "industry", "kind", "movement")
DIMENSIONS = (*OURS, *THEIRS, "owner", "unit", "managed", "lead", "severity")
SHOWN = 24
_LED = Account.objects.filter(merged_into=None)
MONEY = {
    "revenue",
    "revenue_prior",
    "gross_profit",
    "amount_costed",
    "ytd",
    "ytd_prior",
    "lifetime_revenue",
    "at_stake",
    "least",
    "cumulative",
}


def key_of(user: User) -> str:
    """Return the scope whose book the person reads."""
    return "all" if user.scope == Scope.ALL else f"user:{user.pk}"


def members(accounts: pa.Table) -> pa.Table:
    """Return which accounts are in which scope: all, each unit with those below it, each person who sees but a part."""
    ids = accounts["account_id"].to_pylist()
    units = accounts["unit_id"].to_pylist()
    above = {unit.pk: [int(step) for step in unit.path.split("/") if step] for unit in Unit.objects.only("path")}
    parts: dict[str, list[int]] = {"all": ids}
    for pk, unit in zip(ids, units, strict=True):
        for step in above.get(unit, ()):
            parts.setdefault(f"unit:{step}", []).append(pk)
    for user in User.objects.filter(is_active=True, left_on=None).select_related("unit"):
        if user.scope != Scope.ALL:
            parts[key_of(user)] = list(Account.objects.visible_to(user).values_list("pk", flat=True))
    names = chain.from_iterable([name] * len(pks) for name, pks in parts.items())
    return pa.table(
        [pa.array(list(names), pa.string()), pa.array(list(chain.from_iterable(parts.values())), pa.int64())],
        schema=engine.arrow_schema(SCOPES),
    )


def standings(rows: pa.Table, columns: Columns) -> pa.Table:
    """Return the figures that add up beside the classes as they hold, those set by hand included."""
    figures = ("account_id", "revenue", "revenue_prior", "gross_profit", "amount_costed")
    table = rows.select([*figures, "ytd", "ytd_prior", "lifetime_revenue", "orders", *THEIRS])
    table = table.append_column("slipping", pa.array(columns.values["slipping"], pa.int64()))
    table = table.append_column("stake", pa.array(columns.values["money_at_stake"], pa.int64()))
    table = table.append_column("severity", pa.array([str(value) for value in columns.values["slipping"]], pa.string()))
    for name in OURS:
        table = table.append_column(name, pa.array(columns.values[name], pa.string()))
    for name, source in (("owner", "owner_id"), ("unit", "unit_id")):
        table = table.append_column(name, rows[source].cast(pa.string()))
    return _managed(table)


def _managed(table: pa.Table) -> pa.Table:
    """Add at which level of ours each account is managed and which unit leads its development (A3)."""
    known = {pk: (level, str(unit or "")) for pk, level, unit in _LED.values_list("pk", "level", "lead_unit_id")}
    pairs = [known.get(pk, ("", "")) for pk in table["account_id"].to_pylist()]
    for place, name in enumerate(("managed", "lead")):
        table = table.append_column(name, pa.array([pair[place] for pair in pairs], pa.string()))
    return table


def make(snapshot: Snapshot, found: Found, columns: Columns) -> list[Book]:
    """Make the books of a snapshot; whoever sees no account has none."""
    session = found.session
    session.give("standings", standings(found.rows, columns))
    session.give("scopes", members(found.rows))
    figures = _by_scope(session.rows(_totals()))
    slices = _by_scope(session.rows(_slices()))
    months = _by_scope(session.rows(_by_month(found.book, snapshot.as_of)))
    curves = {by: _by_scope(session.rows(_curve_of(by))) for by in ("revenue", "gross_profit")}
    return [
        Book(
            snapshot=snapshot,
            scope=scope,
            figures=sums[0],
            months=_with_year_before(months.get(scope, []), snapshot.as_of),
            slices=_by_dimension(slices.get(scope, [])),
            curve={by: _curve(curve.get(scope, [])) for by, curve in curves.items()},
        )
        for scope, sums in figures.items()
    ]


@cache
def _totals() -> Table:
    return scopes.totals(labelled(DIMENSIONS))


@cache
def _slices() -> Table:
    return scopes.slices(labelled(DIMENSIONS), DIMENSIONS)


@cache
def _curve_of(by: str) -> Table:
    return scopes.curve(labelled(DIMENSIONS), by)


@lru_cache(maxsize=PLANS)
def _by_month(book: Company, on: date) -> Table:
    return scopes.by_month(book.pieces, on)


def _by_scope(table: pa.Table) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in table.to_pylist():
        found[row.pop("scope")].append({name: _plain(name, value) for name, value in row.items()})
    return found


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return written(value) if name in MONEY and value is not None else value


def _by_dimension(rows: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in DIMENSIONS}
    for row in rows:
        found[row.pop("dimension")].append(row)
    for values in found.values():
        values.sort(key=lambda row: (-float(row["revenue"]), row["value"]))
    return found


def _with_year_before(rows: list[dict[str, Any]], on: date) -> list[dict[str, Any]]:
    """Return the last months, each with the revenue of the same month a year before."""
    by_month = {date.fromisoformat(row["month"]): row for row in rows}
    return [_month(month, by_month) for month in _last_months(on, SHOWN)]


def _month(month: date, by_month: Mapping[date, dict[str, Any]]) -> dict[str, Any]:
    row = by_month.get(month, {})
    before = by_month.get(years_before(month), {})
    return {
        "month": month.isoformat(),
        "revenue": row.get("revenue") or "0.00",
        "profit": row.get("gross_profit"),
        "buyers": row.get("buyers", 0),
        "prior": before.get("revenue") or "0.00",
    }


def _last_months(on: date, count: int) -> Iterator[date]:
    index = on.year * 12 + on.month - count
    for place in range(index, index + count):
        yield date(place // 12, place % 12 + 1, 1)


def _curve(rows: list[dict[str, Any]]) -> list[list[Any]]:
    """Return for each whole per cent of the accounts how many that is, the last one's value, and what all bring."""
    ordered = sorted(rows, key=lambda row: row["step"])
    return [[row["place"], row["least"], row["cumulative"]] for row in ordered]
