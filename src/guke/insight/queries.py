"""What the pages of insight read: one book for everything about a scope, and standings by their indexes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.db.models import QuerySet

from guke.accounts.models import Account
from guke.insight.books import MONEY, key_of
from guke.insight.findings import MONEY as FINDING_MONEY
from guke.insight.findings import PROFIT
from guke.insight.models import Book, ClassChange, Finding, PastFinding, PastStanding, Snapshot, Standing
from guke.insight.rules import share_of, span_of
from guke.kit.models import Job
from guke.people.models import User

BUBBLES = 60
HUNDRED = 100
_PROFIT = ("gross_profit", "amount_costed", "profit", "margin")


@dataclass(frozen=True)
class Sheet:
    """A book as a page reads it: numbers as decimals, profit only for those who may see margins."""

    snapshot: Snapshot
    figures: dict[str, Any]
    months: list[dict[str, Any]]
    slices: dict[str, list[dict[str, Any]]]
    curve: dict[str, list[list[Any]]]
    shows_profit: bool


def snapshot() -> Snapshot | None:
    """Return the snapshot in force, if there ever was one."""
    return Snapshot.objects.filter(current=True).first()


def making() -> bool:
    """Return whether figures are being made, or are about to be."""
    return Job.objects.filter(name="insight.refresh", state__in=(Job.State.WAITING, Job.State.RUNNING)).exists()


def book(user: User, scope: str = "") -> Sheet | None:
    """Return the book of what the person sees (or of ``scope``, for those who see all); none before the first refresh."""
    now = snapshot()
    if now is None:
        return None
    wanted = scope if scope and key_of(user) == "all" else key_of(user)
    row = Book.objects.filter(snapshot=now, scope=wanted).first() or Book(snapshot=now, scope=wanted)
    profit = user.may("margin.view")
    return Sheet(
        now,
        _with_ratios(_numbers(row.figures, shown=profit)),
        [_month(month, shown=profit) for month in row.months],
        {name: [_with_ratios(_numbers(values, shown=profit)) for values in rows] for name, rows in row.slices.items()},
        row.curve if profit else {"revenue": row.curve.get("revenue", [])},
        profit,
    )


def _numbers(row: dict[str, Any], *, shown: bool) -> dict[str, Any]:
    found = {name: _decimal(value) if name in MONEY else value for name, value in row.items()}
    return found if shown else {name: value for name, value in found.items() if name not in _PROFIT}


def _month(row: dict[str, Any], *, shown: bool) -> dict[str, Any]:
    return {
        "month": date.fromisoformat(row["month"]),
        "revenue": _decimal(row["revenue"]),
        "prior": _decimal(row["prior"]),
        "profit": _decimal(row["profit"]) if shown else None,
        "buyers": row["buyers"],
    }


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _with_ratios(row: dict[str, Any]) -> dict[str, Any]:
    """Add growth, margin and the year's growth in per cent; none where there is nothing to compare with."""
    pairs = (("growth", "revenue", "revenue_prior"), ("ytd_growth", "ytd", "ytd_prior"))
    for name, now, before in pairs:
        if row.get(before) is not None and row.get(now) is not None:
            row[name] = share_of(row[now] - row[before], row[before])
    if "gross_profit" in row:
        row["profit"] = row["gross_profit"]
        row["margin"] = share_of(row["gross_profit"], row["amount_costed"])
    return row


def findings(user: User, *names: str, day: date | None = None) -> dict[str, list[dict[str, Any]]]:
    """Return these analyses of the whole company now or as of a past day, to those who see all of it; profit only to those who may see margins."""
    if key_of(user) != "all":
        return {}
    kept = PastFinding.objects.filter(as_of=day) if day else Finding.objects.filter(snapshot__current=True)
    rows = kept.filter(name__in=names).values_list("name", "rows")
    hidden: frozenset[str] = frozenset() if user.may("margin.view") else PROFIT
    return {name: [_shown(row, hidden) for row in found] for name, found in rows}


def is_found(day: date) -> bool:
    """Return whether what is found of the whole company is on record for a past day."""
    return PastFinding.objects.filter(as_of=day).exists()


def is_offered(day: date) -> bool:
    """Return whether what accounts might buy next is on record for a past day."""
    return PastStanding.objects.filter(as_of=day, proposals__isnull=False).exists()


def is_reasoned(day: date) -> bool:
    """Return whether it is on record for a past day by which reason an account was how far behind."""
    return PastStanding.objects.filter(as_of=day, behind__isnull=False).exists()


def _shown(row: dict[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    return {
        name: _decimal(value) if name in FINDING_MONEY else value for name, value in row.items() if name not in hidden
    }


def slipping(user: User) -> QuerySet[Standing]:
    """Return the accounts that slip against their own rhythm, the most money at stake first."""
    rows = Standing.objects.visible_to(user).filter(slipping__gt=0)
    return rows.select_related("account", "account__owner").order_by("-money_at_stake")


def matrix(user: User, limit: int = BUBBLES) -> list[dict[str, Any]]:
    """Return the bubbles of the largest accounts: growth, margin, share of purchases, size by revenue."""
    rows = Standing.objects.visible_to(user).filter(revenue_12m__gt=0).select_related("account")
    profit = user.may("margin.view")
    return [
        {
            "id": row.account_id,
            "name": str(row.account),
            "revenue": row.revenue_12m,
            "growth": row.growth,
            "margin": row.margin if profit else None,
            "share": row.share_percent,
            "level": row.level,
            "slipping": row.slipping,
        }
        for row in rows.order_by("-revenue_12m")[:limit]
    ]


def pareto(sheet: Sheet, by: Literal["revenue", "gross_profit"] = "revenue") -> list[dict[str, Any]]:
    """Return the curve: at each whole per cent of the accounts, how many that is and what share they bring."""
    curve = sheet.curve.get(by, [])
    total = Decimal(curve[-1][2]) if curve else Decimal(0)
    return [
        {"percent": step, "accounts": place, "least": Decimal(least), "share": share_of(Decimal(cumulative), total)}
        for step, (place, least, cumulative) in enumerate(curve, start=1)
    ]


def needed(
    sheet: Sheet, percent: int = 80, by: Literal["revenue", "gross_profit"] = "revenue"
) -> dict[str, Any] | None:
    """Return the first point of the curve at which so many per cent are reached."""
    points = pareto(sheet, by)
    return next((point for point in points if (point["share"] or 0) >= percent), None)


def cuts(
    sheet: Sheet, top: int = 20, bottom: int = 20, by: Literal["revenue", "gross_profit"] = "gross_profit"
) -> list[dict[str, Any]]:
    """Return the three parts of the book when its cuts lie at these per cents: accounts, value, share, least value."""
    curve = sheet.curve.get(by) or sheet.curve.get("revenue", [])
    if not curve:
        return []
    top = min(max(top, 1), HUNDRED - 1)
    until = min(max(HUNDRED - bottom, top), HUNDRED)
    total = Decimal(curve[-1][2])
    parts = []
    for name, start, end in (("top", 0, top), ("middle", top, until), ("bottom", until, HUNDRED)):
        none: list[Any] = [0, "0", "0"]
        before, after = (curve[start - 1] if start else none), (curve[end - 1] if end else none)
        value = Decimal(after[2]) - Decimal(before[2])
        parts.append(
            {
                "cut": name,
                "accounts": after[0] - before[0],
                "value": value,
                "share": share_of(value, total),
                "least": Decimal(after[1]),
            }
        )
    return parts


def history(account: Account) -> dict[str, Any]:
    """Return the past of an account: its dated standings, newest first, and the changes of its classes."""
    return {
        "past": list(PastStanding.objects.filter(account=account)[:36]),
        "changes": list(ClassChange.objects.filter(account=account).select_related("by")[:50]),
    }


def health_course(account: Account) -> list[PastStanding]:
    """Return the dated standings of an account that have a health, oldest first, of three years at most."""
    rows = PastStanding.objects.filter(account=account, health__isnull=False).only(
        "account", "as_of", "health", "health_points"
    )
    return list(rows.order_by("-as_of")[:36])[::-1]


def as_of(user: User, day: date) -> QuerySet[PastStanding]:
    """Return the standings the person may see as of the last remembered day not after ``day``."""
    last = PastStanding.objects.filter(as_of__lte=day).order_by("-as_of").values("as_of")[:1]
    return PastStanding.objects.visible_to(user).filter(as_of__in=last).select_related("account")


def trail(account: Account, figure: str, on: date) -> dict[str, str]:
    """Return the query of the sales list that shows the rows behind a figure: a standing's field, or a month (2026-11)."""
    first, last = span_of(figure, on)
    days = {"sold_on_to": last.isoformat()}
    return {"account": str(account.pk), **({"sold_on_from": first.isoformat()} if first else {}), **days}
