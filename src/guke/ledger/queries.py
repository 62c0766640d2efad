"""Totals of the ledger: an account's year by month with running totals, by product line and by product."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum
from django.db.models.functions import Coalesce, TruncMonth

from guke.accounts.models import Account
from guke.kit.fields import ExactField
from guke.ledger.models import SalesLine
from guke.ledger.rules import running

MONTHS = range(1, 13)
NONE = Decimal(0)
_GROUPS = {
    "line": ("product__line", {"label": F("product__line__name")}),
    "product": ("product", {"label": F("product__name"), "packed": F("product__specification")}),
}


def years(accounts: QuerySet[Account]) -> list[int]:
    """Return the calendar years with sales of these accounts, the latest first."""
    span = SalesLine.objects.filter(account__in=accounts).aggregate(first=Min("sold_on"), last=Max("sold_on"))
    return list(range(span["last"].year, span["first"].year - 1, -1)) if span["last"] else []


def by_month(accounts: QuerySet[Account], year: int) -> list[dict[str, Any]]:
    """Return each currency's months of a year with running totals beside the year before's.

    Months after the last one that sold anything in either year are left out.
    """
    rows = (
        SalesLine.objects.filter(account__in=accounts, sold_on__gte=date(year - 1, 1, 1), sold_on__lt=date(year + 1, 1, 1))
        .values("currency", month=TruncMonth("sold_on"))
        .annotate(amount=_sum("amount"), quantity=_sum("quantity"), lines=Count("pk"))
    )  # fmt: skip
    found = {(row["currency"], row["month"]): row for row in rows}
    currencies = sorted({currency for currency, _month in found})
    return [line for currency in currencies for line in _months(currency, year, found)]


def _months(currency: str, year: int, found: dict[tuple[str, date], dict[str, Any]]) -> Iterable[dict[str, Any]]:
    sold = [month.month for each, month in found if each == currency and month.year == year]
    days = [date(year, month, 1) for month in MONTHS if month <= max(sold, default=0)]
    nothing = {"amount": NONE, "quantity": NONE, "lines": 0}
    now = [found.get((currency, day), nothing) for day in days]
    before = [found.get((currency, day.replace(year=year - 1)), nothing) for day in days]
    totals = running(row["amount"] for row in now)
    totals_before = running(row["amount"] for row in before)
    for place, day in enumerate(days):
        yield {
            **now[place],
            "currency": currency,
            "month": day,
            "running": totals[place],
            "prior": before[place]["amount"],
            "running_prior": totals_before[place],
        }


def by_group(accounts: QuerySet[Account], year: int, by: str) -> list[dict[str, Any]]:
    """Return what was bought in a year by ``line`` or by ``product``, the most first.

    Each row has the year before's amount and the total ever beside it.
    """
    group, named = _GROUPS[by]
    within, before = Q(sold_on__year=year), Q(sold_on__year=year - 1)
    rows = (
        SalesLine.objects.filter(account__in=accounts)
        .values("currency", group, **named)
        .annotate(
            prior=_sum("amount", before),
            ever=_sum("amount"),
            quantity=_sum("quantity", within),
            amount=_sum("amount", within),
            lines=Count("pk", filter=within),
        )
        .order_by("currency", "-amount", "-ever")
    )
    return list(rows)


def _sum(name: str, only: Q | None = None) -> Coalesce:
    return Coalesce(Sum(name, filter=only, output_field=ExactField()), NONE, output_field=ExactField())
