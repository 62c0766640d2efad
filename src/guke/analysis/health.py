"""Health of an account in points: a hundred, less what each rule about money and behaviour takes away; nothing hidden."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

import ibis
from ibis.expr.types import NumericColumn, NumericValue, Table, Value

from guke.analysis.dates import years_before
from guke.analysis.ratios import ratio

RULES = ("rhythm", "volume", "trend", "breadth", "share", "margin", "price")
"""The rules that are judged, in the order in which a ledger shows them."""

ABSENT = ("payment", "complaints", "coverage", "promises")
"""What nothing is recorded of yet: it takes no points, it lowers the confidence."""

WEIGHTS: Mapping[str, int] = MappingProxyType(
    {
        "rhythm": 30,
        "volume": 25,
        "trend": 12,
        "breadth": 6,
        "share": 7,
        "margin": 4,
        "price": 3,
        "payment": 5,
        "complaints": 4,
        "coverage": 2,
        "promises": 2,
    }
)
"""The points each rule can take, where a company sets no others for a class or an industry."""

_COSTED_FROM = 0.5


class Mark(NamedTuple):
    """The number up to which a rule takes nothing, and the one from which it takes everything."""

    green: float
    red: float


MARKS: Mapping[str, Mark] = MappingProxyType(
    {
        "rhythm": Mark(1.0, 2.0),
        "volume": Mark(0.10, 0.50),
        "trend": Mark(0.05, 0.40),
        "breadth": Mark(0.0, 0.50),
        "share": Mark(3.0, 20.0),
        "margin": Mark(-0.10, 0.0),
        "price": Mark(0.02, 0.15),
    }
)


@dataclass(frozen=True)
class Marks:
    """The marks of each rule, the edges of the bands, and the confidence below which no health is given."""

    of: Mapping[str, Mark] = field(default_factory=lambda: MARKS, hash=False)
    green_from: int = 80
    amber_from: int = 60
    least_confidence: int = 30


JUDGED = ibis.table(
    {
        "account_id": "int64",
        "industry": "string",
        "grade": "string",
        "lifetime_orders": "int64",
        "orders": "int64",
        "revenue": "int64",
        "revenue_prior": "int64",
        "growth": "float64",
        "average_order": "int64",
        "gross_margin": "float64",
        "costed_share": "float64",
        "median": "float64",
        "days_since": "int64",
        "days_late": "int64",
        "later_by": "int64",
        "base": "int64",
        "expected": "int64",
        "actual": "int64",
        "lines_before": "int64",
        "lines_now": "int64",
    },
    name="judged",
)
"""What the other analyses found of each account."""

SHARES = ibis.table({"account_id": "int64", "now": "int64", "before": "int64"}, name="shares")
"""Our share of purchases in per cent (e4), of the last year and of the one before."""

SETS = ibis.table(
    {"industry": "string", "grade": "string", **dict.fromkeys((*RULES, *ABSENT), "int64")}, name="weight_sets"
)
"""The points each rule can take by industry and grade; they come to a hundred in every row."""


def prices(line_months: Table, on: date) -> Table:
    """Give what the account's product lines of twelve months cost against the twelve before, at this year's quantities."""
    now = line_months.month > years_before(on).replace(day=1)
    kept = line_months.filter(
        line_months.month > years_before(on, 2).replace(day=1),
        line_months.month <= on,
        line_months.product_line_id.notnull(),
    )
    sums = kept.group_by("account_id", "product_line_id").agg(
        amount=kept.amount.sum(where=now),
        quantity=kept.quantity.sum(where=now),
        amount_before=kept.amount.sum(where=~now),
        quantity_before=kept.quantity.sum(where=~now),
    )
    both = sums.filter(sums.quantity > 0, sums.quantity_before > 0, sums.amount > 0, sums.amount_before > 0)
    old = (both.amount_before.cast("float64") * both.quantity / both.quantity_before).round().cast("int64")
    totals = both.mutate(old=old).group_by("account_id")
    summed = totals.agg(amount=both.amount.sum(), old=lambda table: table.old.sum())
    return summed.select("account_id", price=ratio(summed.amount, summed.old))


def weight_set(weights: Mapping[str, int]) -> dict[str, int]:
    """Scale weights to a hundred points, the largest remainders rounded up.

    >>> weight_set({"rhythm": 2, "volume": 1})
    {'rhythm': 67, 'volume': 33}
    """
    total = sum(weights.values())
    parts = {name: divmod(weight * 100, total) for name, weight in weights.items()}
    short = 100 - sum(whole for whole, _rest in parts.values())
    first = sorted(parts, key=lambda name: -parts[name][1])[:short]
    return {name: whole + (name in first) for name, (whole, _rest) in parts.items()}


def health(judged: Table, prices: Table, marks: Marks) -> Table:
    """Give every account's points: `health`, `confidence`, `band`, and per rule its number, the points at most and lost.

    Health is a hundred less the points lost, so that the lines always tie; a rule without a number loses nothing and
    lowers the confidence. No health is given of who never bought, is long gone, or is hardly known.
    """
    known = _known(judged, prices)
    numbered = known.mutate(**{f"{rule}_is": number for rule, number in _numbers(known).items()})
    judged_by = {f"{rule}_lost": _lost(numbered, rule, marks.of[rule]) for rule in RULES}
    counted = numbered.mutate(**judged_by)
    lost = _sum(lambda rule: counted[f"{rule}_lost"].fill_null(0))
    sure = _sum(lambda rule: counted[f"{rule}_is"].notnull().ifelse(counted[rule], 0))
    spoken = _bought(counted) & (sure >= marks.least_confidence)
    scored = counted.mutate(confidence=sure, health=spoken.ifelse(100 - lost, None))
    band = ibis.cases(
        (scored.health.isnull(), ""),
        (scored.health >= marks.green_from, "green"),
        (scored.health >= marks.amber_from, "amber"),
        else_="red",
    )
    return scored.mutate(band=band)


def _known(judged: Table, prices: Table) -> Table:
    """Join what the rules look at; weights by industry and grade."""
    named = judged.mutate(industry=judged.industry.fill_null(""), grade=judged.grade.fill_null(""))
    joined = named.join(SETS, ["industry", "grade"])
    for part in (SHARES.rename(share_now="now", share_before="before"), prices.rename(price_index="price")):
        joined = joined.left_join(part, "account_id").drop("account_id_right")
    return joined


def _numbers(known: Table) -> dict[str, Value]:
    """Give each rule's number: the higher, the worse; null where it is not known."""
    allowed = known.days_since - known.days_late
    over = known.days_since.cast("float64") / ibis.greatest(allowed, 1).cast("float64")
    due = known.base.isnull() | known.later_by.notnull()
    late = (known.days_late > 0) & due
    short = ratio(known.expected - ibis.greatest(known.actual, 0), known.expected)
    fewer = ratio(known.lines_before - ibis.least(known.lines_now, known.lines_before), known.lines_before)
    fallen = (known.share_before - known.share_now).cast("float64") / 10_000
    return {
        "rhythm": known.days_late.notnull().ifelse(late.ifelse(over, 0.0), None),
        "volume": known.base.notnull().ifelse(
            (known.expected >= known.average_order.fill_null(1)).ifelse(short, 0.0), None
        ),
        "trend": -known.growth,
        "breadth": fewer,
        "share": fallen,
        "margin": (known.costed_share >= _COSTED_FROM).ifelse(-known.gross_margin, None),
        "price": 1.0 - known.price_index,
    }


def _lost(known: Table, rule: str, mark: Mark) -> NumericValue:
    number: NumericColumn = known[f"{rule}_is"]
    part = (number - mark.green) / max(mark.red - mark.green, 1e-9)
    part = ibis.cases((part >= 1.0, 1.0), (part <= 0.0, 0.0), else_=part)
    return (known[rule].cast("float64") * part).round().cast("int64")


def _bought(known: Table) -> Value:
    """Hold for accounts that bought and are not long gone: within a year, or with revenue in the base year."""
    return (known.lifetime_orders > 0) & ((known.orders > 0) | known.base.notnull())


def _sum(value: Callable[[str], NumericValue]) -> NumericValue:
    total = value(RULES[0])
    for rule in RULES[1:]:
        total = total + value(rule)
    return total
