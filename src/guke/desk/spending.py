"""Planned against actual time by value: for the grades of the accounts in view, and for those with most money or time."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce

from guke.desk.turns import cadences
from guke.insight.models import Standing
from guke.insight.words import Grade
from guke.kit import clock
from guke.kit.options import value
from guke.relations.models import Touch
from guke.relations.rules.spending import MINUTES, Shared, Spent, planned_hours, shares

PERIODS = (30, 90, 365)
_SHOWN, _HOUR = 15, 60


@dataclass(frozen=True)
class Line:
    """A grade or an account with its hours and shares."""

    title: Any
    code: str
    shared: Shared
    standing: Standing | None = None


@dataclass(frozen=True)
class Spending:
    """What was spent between two days: by grade, by account, and how many touches had no minutes of their own."""

    first: dt.date
    last: dt.date
    grades: list[Line]
    accounts: list[Line]
    touches: int
    taken: int

    @property
    def highest(self) -> Decimal:
        """The largest share of an account, which fills its bar."""
        found = (share for line in self.accounts for share in (line.shared.time_share, line.shared.value_share))
        return max((share for share in found if share), default=Decimal(100))


def spending(user: Any, on: dt.date, days: int, *, team: bool) -> Spending:
    """Return the time the person's accounts were to get and got in the days before, beside their money."""
    standings: QuerySet[Standing] = Standing.objects.visible_to(user)
    standings = standings if team else standings.filter(account__owner=user)
    measure = "profit_12m" if user.may("margin.view") else "revenue_12m"
    first = on - dt.timedelta(days=days - 1)
    touches = Touch.objects.filter(
        account__in=standings.values("account"), happened_at__gte=clock.begin(first), happened_at__lt=clock.begin(on + dt.timedelta(days=1))
    )  # fmt: skip
    counts = touches.aggregate(all=Count("pk"), bare=Count("pk", filter=Q(minutes=None)))
    accounts = _accounts(standings, touches, measure, days)
    return Spending(first, on, _grades(standings, touches, measure, days), accounts, counts["all"], counts["bare"])


def _minutes() -> Sum:
    """Return the sum of minutes; a touch without any lasts as long as its way usually does."""
    usual = [When(way=way, then=Value(minutes)) for way, minutes in MINUTES.items()]
    lasts = Case(*usual, default=Value(int(value("rhythm.visit_hours") * _HOUR)), output_field=IntegerField())
    return Sum(Coalesce("minutes", lasts, output_field=IntegerField()))


def _grades(standings: QuerySet[Standing], touches: QuerySet[Touch], measure: str, days: int) -> list[Line]:
    every, hours = cadences(), Decimal(value("rhythm.visit_hours"))
    spent = dict(touches.order_by().values_list("account__standing__grade").annotate(sum=_minutes()))
    rows = standings.order_by().values("grade").annotate(n=Count("pk"), money=Sum(measure))
    lines = [
        Spent(
            row["grade"],
            planned_hours(days, every.get(row["grade"], value("rhythm.other")), hours, row["n"]),
            _hours(spent.get(row["grade"])),
            row["money"] or Decimal(0),
        )
        for row in rows
    ]
    order, words = list(Grade.values), dict(Grade.choices)
    found = [Line(words.get(each.name, each.name), each.name, each) for each in shares(lines)]
    return sorted(found, key=lambda line: order.index(line.code) if line.code in order else len(order))


def _accounts(standings: QuerySet[Standing], touches: QuerySet[Touch], measure: str, days: int) -> list[Line]:
    """Return the accounts with the most money and those with the most time, by the money."""
    every, hours = cadences(), Decimal(value("rhythm.visit_hours"))
    busiest = dict(
        touches.order_by().values_list("account").annotate(sum=_minutes()).order_by("-sum", "account")[:_SHOWN]
    )
    richest = standings.order_by(F(measure).desc(nulls_last=True), "pk")[:_SHOWN].values_list("pk", flat=True)
    pks = {*richest, *busiest}
    spent = dict(touches.filter(account__in=pks).order_by().values_list("account").annotate(sum=_minutes()))
    whole = standings.aggregate(sum=Sum(measure, filter=Q(**{f"{measure}__gt": 0})))["sum"] or Decimal(0)
    total = _hours(touches.aggregate(sum=_minutes())["sum"])
    rows = standings.filter(pk__in=pks).select_related("account", "account__owner")
    found = []
    for row in sorted(rows, key=lambda row: getattr(row, measure) or 0, reverse=True):
        money, actual = getattr(row, measure) or Decimal(0), _hours(spent.get(row.account_id))
        planned = planned_hours(days, every.get(row.grade, value("rhythm.other")), hours)
        rest = Spent("", Decimal(0), total - actual, whole - max(money, Decimal(0)))
        shared = shares([Spent(str(row.account_id), planned, actual, money), rest])[0]
        found.append(Line(row.account, str(row.account_id), shared, row))
    return found


def _hours(minutes: int | None) -> Decimal:
    return (Decimal(minutes or 0) / _HOUR).quantize(Decimal("0.1"))
