"""Sums over the accounts of a view, made by the database in one query each."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Sum, Value, When

from guke.insight.models import ClassChange
from guke.review.boards.view import View
from guke.review.queries import kept_for
from guke.review.rules import year_before

Row = dict[str, Any]
T = TypeVar("T")
_BUYS, _BOUGHT, _SLIPS = Q(revenue_12m__gt=0), Q(revenue_prior__gt=0), Q(slipping__gt=0)
ORDERS = (0, 1, 2, 4, 7, 13, 25)
MOVEMENT = {"new": (_BUYS & ~_BOUGHT), "kept": (_BUYS & _BOUGHT), "lost": (~_BUYS & _BOUGHT)}


def _sums() -> dict[str, Any]:
    return {
        "accounts": Count("pk"),
        "active": Count("pk", filter=_BUYS),
        "revenue": Sum("revenue_12m", default=0),
        "prior": Sum("revenue_prior", default=0),
        "profit": Sum("profit_12m", default=0),
        "slipping_accounts": Count("pk", filter=_SLIPS),
        "at_stake": Sum("money_at_stake", filter=_SLIPS, default=0),
    }


def kept(view: View, what: str, compute: Callable[[], T]) -> T:
    """Return what was computed before for the same person, accounts and day, until the figures change."""
    return kept_for(view.user, f"{what}|{view.day}|{view.past}", {**view.chosen, **view.fixed}, compute)


def total(view: View) -> Row:
    """Return accounts, revenue, profit and money at stake of the whole view."""
    return kept(view, "total", lambda: _told(view, view.rows.aggregate(**_sums())))


def groups(view: View, by: str) -> list[Row]:
    """Return the same for each value of a class or of a field of the account's file, the most revenue first."""

    def compute() -> list[Row]:
        rows = view.rows.order_by().values(code=F(by)).annotate(**_sums()).order_by("-revenue", "code")
        return [_told(view, row) for row in rows]

    return kept(view, f"groups {by}", compute)


def movement(view: View) -> list[Row]:
    """Return who is new, kept and lost against the year before, with the money."""
    case = Case(*(When(when, then=Value(code)) for code, when in MOVEMENT.items()), default=Value(""), output_field=CharField())  # fmt: skip

    def compute() -> list[Row]:
        rows = view.rows.order_by().annotate(move=case).values(code=F("move")).annotate(**_sums())
        found = {row["code"]: _told(view, row) for row in rows}
        return [found[code] for code in MOVEMENT if code in found]

    return kept(view, "movement", compute)


def bands(view: View, field: str, edges: Sequence[int]) -> list[Row]:
    """Return the accounts by bands of a number; a band is named by its lower edge."""
    whens = [When(**{f"{field}__gte": edge}, then=Value(edge)) for edge in sorted(edges, reverse=True)]

    def compute() -> list[Row]:
        rows = view.rows.order_by().annotate(band=Case(*whens, default=Value(edges[0]))).values(code=F("band"))
        return [_told(view, row) for row in rows.annotate(**_sums()).order_by("code")]

    return kept(view, f"bands {field}", compute)


def crossed(view: View, down: str, across: str) -> dict[tuple[str, str], Row]:
    """Return the sums of each pair of two classes."""

    def compute() -> dict[tuple[str, str], Row]:
        rows = view.rows.order_by().values(down, across).annotate(**_sums())
        return {(row[down], row[across]): _told(view, row) for row in rows}

    return kept(view, f"crossed {down} {across}", compute)


def effects(view: View) -> Row | None:
    """Return why revenue moved and what came back in the year, over all accounts of the view."""
    found = view.effects
    if found is None:
        return None
    names = ("price", "quantity", "added", "dropped", "rest", "returned", "returns", "discount")
    return kept(view, "effects", lambda: found.aggregate(**{name: Sum(name, default=0) for name in names}))


def moves(view: View, which: str) -> list[Row]:
    """Return how many accounts went from where to where in the year to the day."""
    since = {"on__gt": year_before(view.day), "on__lte": view.day}
    rows: QuerySet[Any] = (
        ClassChange.objects.visible_to(view.user).filter(which=which, **since, **view.paths).exclude(before="")
    )
    return list(rows.order_by().values("before", "after").annotate(accounts=Count("account", distinct=True)).order_by("-accounts"))  # fmt: skip


def _told(view: View, row: Row) -> Row:
    """Add the growth, as a share of one, and leave out what the person may not see."""
    prior: Decimal = row["prior"] or Decimal(0)
    told = {**row, "growth": (row["revenue"] - prior) / prior if prior > 0 else None}
    return told if view.shows_profit else {**told, "profit": None}
