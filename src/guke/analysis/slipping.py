"""Slipping: accounts that fall behind their own rhythm, size, breadth or season, and the money at stake."""

from datetime import date, timedelta
from typing import NamedTuple

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import complete_until, months_before, years_before
from guke.analysis.ratios import ratio
from guke.analysis.season import AVERAGE, PARTS

DROP_FROM = 0.3
RECENT_ORDERS = 3
EARLIER_ORDERS = 6
REASONS = ("later", "smaller", "narrower", "below_season")
"""Reason codes, in the order in which an equal loss names the main one."""

_THOUSAND = 1000
_MONTH = 30
_YEAR = 12 * AVERAGE * _THOUSAND


class Material(NamedTuple):
    """What slipping is read from: `quarters`, order sizes, product lines, the rhythm on the day, the season until `season_until`."""

    quarters: Table
    sizes: Table
    basket: Table
    rhythm: Table
    season: Table


def season_until(on: date) -> date:
    """Give the day to which the season is read: before the quarter that is judged, lest a slump hide itself."""
    return months_before(complete_until(on), 3) - timedelta(days=1)


def slipping(material: Material, on: date, drop_from: float = DROP_FROM) -> Table:
    """Give the accounts with at least one reason: each reason's number, the loss, the money at stake, a severity."""
    judged = signals(material, on, drop_from)
    return judged.filter(judged.reasons > 0)


def signals(material: Material, on: date, drop_from: float = DROP_FROM) -> Table:
    """Judge every account that bought in its base year; a number stands only where its reason holds."""
    facts = volume(material.quarters, material.season, on)
    for part in (material.sizes, material.basket, _pace(material.rhythm)):
        facts = facts.left_join(part, "account_id").drop("account_id_right")
    return _weighed(_judged(_with_due(facts, material.season, on), drop_from))


def quarters(months: Table, on: date) -> Table:
    """Sum the base year and the last three complete months of each account with lines in either: those that can be judged at all."""
    end = complete_until(on)
    start, base = months_before(end, 3), months_before(end, 15)
    kept = months.filter(months.month >= base, months.month < end)
    return kept.group_by("account_id").agg(
        base=kept.amount.sum(where=kept.month < start).fill_null(0),
        actual=kept.amount.sum(where=kept.month >= start).fill_null(0),
    )


def volume(quarters: Table, season: Table, on: date) -> Table:
    """Give the base year, and the last three complete months against what the base year and the season expect."""
    end = complete_until(on)
    recent = [season[PARTS[months_before(end, back).month - 1]] for back in (3, 2, 1)]
    parts = season.select("account_id", recent_parts=recent[0] + recent[1] + recent[2], own_season=season.own)
    joined = quarters.filter(quarters.base > 0).join(parts, "account_id")
    expected = joined.base.cast("float64") * joined.recent_parts.cast("float64") / (12 * AVERAGE)
    return joined.mutate(expected=expected.round().cast("int64")).drop("recent_parts")


def sizes(intervals: Table, on: date) -> Table:
    """Give the usual order (median of the earlier ones of two years) and the recent one (median of the last three)."""
    placed = intervals.filter(intervals.sold_on > years_before(on, 2))
    recent = placed.later < RECENT_ORDERS
    sums = placed.group_by("account_id").agg(
        earlier=placed.count(where=~recent),
        usual_order=placed.amount.quantile(0.5),
        earlier_order=placed.amount.quantile(0.5, where=~recent),
        recent_order=placed.amount.quantile(0.5, where=recent),
    )
    whole = {name: sums[name].round().cast("int64") for name in ("usual_order", "earlier_order", "recent_order")}
    known = (sums.earlier >= EARLIER_ORDERS).ifelse(
        ratio(sums.earlier_order - sums.recent_order, sums.earlier_order), None
    )
    return sums.select("account_id", **whole, size_drop=known)


def basket(line_months: Table, on: date) -> Table:
    """Give the product lines of the last six complete months against those of the same months a year before."""
    end = complete_until(on)
    lines = line_months.filter(line_months.product_line_id.notnull())
    now = lines.month.between(months_before(end, 6), months_before(end, 1))
    before = lines.month.between(months_before(end, 18), months_before(end, 13))
    sums = (
        lines.filter(now | before)
        .group_by("account_id", "product_line_id")
        .agg(now=lines.amount.sum(where=now).fill_null(0), before=lines.amount.sum(where=before).fill_null(0))
    )
    lost = (sums.before > 0) & (sums.now <= 0)
    counts = sums.group_by("account_id").agg(
        lines_before=sums.count(where=sums.before > 0),
        lines_now=sums.count(where=sums.now > 0),
        lost_amount=sums.before.sum(where=lost).fill_null(0),
        before_amount=sums.before.sum(where=sums.before > 0).fill_null(0),
    )
    return counts.mutate(lost_share=ratio(counts.lost_amount, counts.before_amount)).drop(
        "lost_amount", "before_amount"
    )


def _pace(rhythm: Table) -> Table:
    return rhythm.select("account_id", "last_on", "days_since", "days_late", "p90", usual_interval=rhythm["median"])


def _with_due(facts: Table, season: Table, on: date) -> Table:
    """Add what the season says should have been bought since the last order; little of it in an off-season."""
    joined = facts.join(season.drop("own"), "account_id")
    month, day = joined.last_on.month(), joined.last_on.day().cast("int64")
    part = ibis.least(day * _THOUSAND // _MONTH, _THOUSAND)
    last = joined.mutate(at=(month.cast("int64") - 1) * _THOUSAND + part)
    weights = [
        last[name]
        * (_passed(place, on) - ibis.least(ibis.greatest(last["at"] - (place - 1) * _THOUSAND, 0), _THOUSAND))
        for place, name in enumerate(PARTS, 1)
    ]
    years = (on.year - last.last_on.year().cast("int64")) * _YEAR + sum(weights[1:], weights[0])
    due = last.base.cast("float64") * years.cast("float64") / _YEAR
    return last.mutate(due=due.round().cast("int64")).drop(*PARTS, "at")


def _passed(month_of_year: int, on: date) -> int:
    """Give the thousandths of a month of the year that lie at or before a day; every month is taken as 30 days."""
    if month_of_year == on.month:
        return min(on.day * _THOUSAND // _MONTH, _THOUSAND)
    return _THOUSAND if month_of_year < on.month else 0


def _judged(facts: Table, drop_from: float) -> Table:
    """Keep a number where its reason holds, and the loss it stands for."""
    below = ratio(facts.expected - ibis.greatest(facts.actual, 0), facts.expected)
    later = (facts.days_late > 0) & (facts.due >= facts.usual_order)
    smaller = (facts.size_drop >= drop_from) & (facts.actual < facts.expected)
    narrower = (facts.lines_now > 0) & (facts.lines_now < facts.lines_before)
    short = (below >= drop_from) & (facts.expected >= facts.usual_order.fill_null(0))
    return facts.mutate(
        later_by=later.ifelse(facts.days_late, None),
        smaller_by=smaller.ifelse(facts.size_drop, None),
        narrower_by=narrower.ifelse(facts.lines_before - facts.lines_now, None),
        below_season_by=short.ifelse(below, None),
        loss_later=later.ifelse(1.0 - facts.p90 / facts.days_since.nullif(0).cast("float64"), 0.0).fill_null(0.0),
        loss_smaller=smaller.ifelse(facts.size_drop, 0.0).fill_null(0.0),
        loss_narrower=narrower.ifelse(facts.lost_share, 0.0).fill_null(0.0),
        loss_below_season=short.ifelse(below, 0.0).fill_null(0.0),
    )


def _weighed(judged: Table) -> Table:
    """Name the reason of the greatest loss and put the money on it."""
    losses = {name: judged[f"loss_{name}"] for name in REASONS}
    loss = ibis.greatest(*losses.values())
    numbers = (judged.later_by, judged.smaller_by, judged.narrower_by, judged.below_season_by)
    count = sum((number.notnull().cast("int64") for number in numbers[1:]), numbers[0].notnull().cast("int64"))
    reason = ibis.cases(*(((loss > 0) & (value == loss), name) for name, value in losses.items()), else_="narrower")
    return judged.select(
        "account_id",
        reason=(count > 0).ifelse(reason, None),
        reasons=count,
        loss=loss,
        stake=(judged.base.cast("float64") * loss).round().cast("int64"),
        severity=(loss * 70 + count * 7.5).round().cast("int64"),
        **{name: judged[name] for name in NUMBERS},
    )


NUMBERS = (
    "later_by",
    "smaller_by",
    "narrower_by",
    "below_season_by",
    "days_since",
    "usual_interval",
    "p90",
    "earlier_order",
    "recent_order",
    "lines_before",
    "lines_now",
    "expected",
    "actual",
    "base",
    "due",
    "own_season",
)
"""The numbers that stand behind the reasons."""
