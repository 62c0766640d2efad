"""What an account is worth: revenue, growth, margin and orders, to a day."""

from datetime import date

import ibis
from ibis.expr.types import Table, Value

from guke.analysis.dates import complete_until, month_of, months_before, years_before
from guke.analysis.ratios import growth, mean, ratio

MONTHS_SHOWN = 24


def sums(pieces: Table, on: date) -> Table:
    """Add up the pieces of each account's months over the years that end on a day."""
    return pieces.group_by("account_id").agg(**_current(pieces, on), **_earlier(pieces, on), **_lifetime(pieces))


def figures(accounts: Table, sums: Table, on: date) -> Table:
    """Give the figures of every account on a day; one row per account, bought or not."""
    joined = accounts.select("account_id").left_join(sums, "account_id").drop("account_id_right")
    unknown = ("cost", "amount_costed", "first_on", "last_on")
    zeros = {name: 0 for name in sums.columns if name not in {"account_id", *unknown}}
    return _ratios(joined.fill_null(zeros), on)


def by_month(pieces: Table, on: date, shown: int = MONTHS_SHOWN) -> Table:
    """Give each account's revenue and gross profit by month over the last months, months without lines left out."""
    recent = pieces.filter(pieces.month >= _first_shown(on, shown))
    return recent.group_by("account_id", "month").agg(
        amount=recent.amount.sum(), gross_profit=recent.amount_costed.sum() - recent.cost.sum()
    )


def series(pieces: Table, on: date, shown: int = MONTHS_SHOWN) -> Table:
    """Give each account's revenue of the last months as one array, oldest first, zero where nothing was bought; none without any."""
    first = _first_shown(on, shown)
    months = [months_before(first, -index) for index in range(shown)]
    recent = pieces.filter(pieces.month >= first)
    sums = [(recent.month == month).ifelse(recent.amount, 0).sum() for month in months]
    return recent.group_by("account_id").agg(amounts=ibis.array(sums))


def trend(months: Table, on: date, shown: int = MONTHS_SHOWN) -> Table:
    """Give the slope of each account's revenue over the last complete months, per year, relative to its mean; exact sums."""
    end = complete_until(on)
    kept = months.filter(months.month >= months_before(end, shown), months.month < end)
    place = kept.month.year().cast("int64") * 12 + kept.month.month().cast("int64") - (end.year * 12 + end.month)
    sums = kept.group_by("account_id").agg(total=kept.amount.sum(), moment=(kept.amount * place).sum())
    places = range(-shown, 0)
    spread = shown * sum(place * place for place in places) - sum(places) ** 2
    slope = sums.moment.cast("float64") * shown - sums.total.cast("float64") * sum(places)
    yearly = slope * shown * 12 / (sums.total.nullif(0).cast("float64") * spread)
    return sums.select("account_id", trend=(sums.total > 0).ifelse(yearly, None))


def _first_shown(on: date, shown: int) -> date:
    return months_before(month_of(on), shown - 1)


def _current(pieces: Table, on: date) -> dict[str, Value]:
    """Sum the twelve months to the day; of a month that is cut, only one piece lies in the year."""
    year = pieces.begin > years_before(on)
    return {
        "revenue": pieces.amount.sum(where=year),
        "cost": pieces.cost.sum(where=year),
        "amount_costed": pieces.amount_costed.sum(where=year),
        "quantity": pieces.quantity.sum(where=year),
        "lines": pieces.lines.sum(where=year),
        "orders": pieces.documents.sum(where=year),
        "order_days": pieces.days.sum(where=year),
        "active_months": pieces.count(where=year & (pieces.amount > 0)),
    }


def _earlier(pieces: Table, on: date) -> dict[str, Value]:
    """Sum the twelve months before those, and both calendar years to the day."""
    last = years_before(on)
    prior = (pieces.begin > years_before(on, 2)) & (pieces.begin <= last)
    prior_ytd = (pieces.begin >= date(last.year, 1, 1)) & (pieces.begin <= last)
    return {
        "revenue_prior": pieces.amount.sum(where=prior),
        "orders_prior": pieces.documents.sum(where=prior),
        "ytd": pieces.amount.sum(where=pieces.begin >= date(on.year, 1, 1)),
        "ytd_prior": pieces.amount.sum(where=prior_ytd),
    }


def _lifetime(pieces: Table) -> dict[str, Value]:
    return {
        "lifetime_revenue": pieces.amount.sum(),
        "lifetime_orders": pieces.documents.sum(),
        "lifetime_lines": pieces.lines.sum(),
        "first_on": pieces.first_on.min(),
        "last_on": pieces.last_on.max(),
    }


def _ratios(sums: Table, on: date) -> Table:
    gross_profit = sums.amount_costed - sums.cost
    return sums.mutate(
        change=sums.revenue - sums.revenue_prior,
        growth=growth(sums.revenue, sums.revenue_prior),
        ytd_growth=growth(sums.ytd, sums.ytd_prior),
        gross_profit=gross_profit,
        gross_margin=ratio(gross_profit, sums.amount_costed),
        costed_share=ratio(sums.amount_costed.fill_null(0), sums.revenue),
        average_order=mean(sums.revenue, sums.orders),
        days_since=ibis.date(on).delta(sums.last_on, unit="day"),
    )
