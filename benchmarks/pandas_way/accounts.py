"""What is said of each account: figures, trend, rhythm, rank, level, classes, points. All are indexed by account."""

import numpy as np
import pandas as pd

from benchmarks.pandas_way.common import (
    E4,
    PRIOR,
    THIRD,
    TODAY,
    YEAR,
    Frame,
    Frames,
    Series,
    before,
    first_of,
    month_of,
    ratio,
    whole,
)

SPECIAL, PREMIUM, LINE_FROM = 500_000 * E4, 200_000 * E4, 10_000 * E4
QUANTILES = {0.25: "p25", 0.5: "median", 0.75: "p75", 0.9: "p90"}


def figures(made: Frames) -> Frames:
    """Sum the days of the year, of the year before, of both calendar years, and all of them."""
    days = made["account_days"]
    now, prior = days[days.sold_on > YEAR], days[(days.sold_on > PRIOR) & (days.sold_on <= YEAR)]
    ytd = days[days.sold_on >= "2026-01-01"].groupby("account_id").amount.sum()
    ytd_prior = days[(days.sold_on >= "2025-01-01") & (days.sold_on <= YEAR)].groupby("account_id").amount.sum()
    year, earlier, ever = now.groupby("account_id"), prior.groupby("account_id"), days.groupby("account_id")
    sold = days[days.amount > 0].groupby("account_id").sold_on
    by_month = now.groupby(["account_id", month_of(now.sold_on)]).amount.sum()
    found = year[["amount", "quantity", "lines", "documents"]].sum()
    found = found.rename(columns={"amount": "revenue", "documents": "orders"})
    found["order_days"] = now[now.amount > 0].groupby("account_id").size()
    found["active_months"] = (by_month > 0).groupby("account_id").sum()
    found = pd.DataFrame(index=made["accounts"].index).join(found)
    found["revenue_prior"], found["orders_prior"] = earlier.amount.sum(), earlier.documents.sum()
    found["ytd"], found["ytd_prior"] = ytd, ytd_prior
    totals = {"lifetime_revenue": "amount", "lifetime_orders": "documents", "lifetime_lines": "lines"}
    found[list(totals)] = ever[list(totals.values())].sum()
    found = found.fillna(0).astype("int64")
    found[["cost", "amount_costed"]] = year[["cost", "amount_costed"]].sum(min_count=1)
    found["first_on"], found["last_on"] = sold.min(), sold.max()
    return {"figures": _ratios(found)}


def _ratios(found: Frame) -> Frame:
    found["change"] = found.revenue - found.revenue_prior
    found["growth"] = ratio(found.change, found.revenue_prior)
    found["ytd_growth"] = ratio(found.ytd - found.ytd_prior, found.ytd_prior)
    found["gross_profit"] = found.amount_costed - found.cost
    found["gross_margin"] = ratio(found.gross_profit, found.amount_costed)
    found["costed_share"] = ratio(found.amount_costed.fillna(0), found.revenue)
    found["average_order"] = whole(found.revenue / found.orders.where(found.orders > 0))
    found["days_since"] = (TODAY - found.last_on).dt.days
    return found


def months(made: Frames) -> Frames:
    """Lay the months out side by side: revenue of two years, its slope, and the book by month with first-time buyers."""
    table = made["account_months"]
    wide = table.pivot(index="account_id", columns="month", values="amount").fillna(0)
    recent = table.loc[table.month >= before(24), "account_id"].unique()
    series = wide.loc[wide.index.isin(recent), before(24) :]
    total, places = series.sum(axis=1), np.arange(-24, 0)
    spread = 24 * (places**2).sum() - places.sum() ** 2
    slope = 24 * series.mul(places).sum(axis=1) - total * places.sum()
    bought = wide > 0
    sums = table.groupby("month")[["amount", "amount_costed", "cost"]].sum()
    book = pd.DataFrame(
        {"revenue": sums.amount, "gross_profit": sums.amount_costed - sums.cost, "buyers": bought.sum()}
    )
    book["new"] = bought.idxmax(axis=1)[bought.any(axis=1)].value_counts()
    return {
        "wide": wide,
        "series": series,
        "trend": (slope * 24 * 12 / (total.where(total > 0) * spread)).rename("trend").to_frame(),
        "development": book.fillna({"new": 0}),
    }


def rhythm(made: Frames) -> Frames:
    """Intervals between the order days of three years: quantiles, evenness, lateness, the next day."""
    days = made["account_days"]
    days = days.loc[(days.amount > 0) & (days.sold_on > THIRD), ["account_id", "sold_on", "amount"]]
    by_account = days.groupby("account_id")
    days = days.assign(gap=by_account.sold_on.diff().dt.days, later=by_account.cumcount(ascending=False))
    gaps = days.groupby("account_id").gap
    found = gaps.quantile(list(QUANTILES)).unstack().rename(columns=QUANTILES)
    found[["order_days", "intervals", "total"]] = gaps.agg(["size", "count", "sum"])
    found["squares"] = (days.gap**2).groupby(days.account_id).sum()
    found[["first_on", "last_on"]] = by_account.sold_on.agg(["min", "max"])
    return {"intervals": days, "rhythm": _judged(found)}


def _judged(found: Frame) -> Frame:
    enough = found.intervals >= 4
    names = list(QUANTILES.values())
    found[names] = found[names].where(enough).round(6)
    spread = np.sqrt(found.intervals * found.squares - found.total**2)
    found["cv"] = (spread / found.total.where(found.total > 0)).where(enough)
    found["regularity"] = first_of([(found.cv.isna(), "unknown"), (found.cv <= 0.5, "regular")], "irregular")
    found["days_since"] = (TODAY - found.last_on).dt.days
    found["days_late"] = (found.days_since - np.ceil(found.p90)).clip(lower=0)
    found["expected_on"] = found.last_on + pd.to_timedelta(whole(found["median"]), unit="D")
    return found.drop(columns=["total", "squares"])


def ranks(made: Frames) -> Frames:
    """Rank by gross profit with running shares and the 20/60/20 cut; levels by revenue; grades from both."""
    told = made["figures"]
    levels = _levels(told[["revenue"]])
    ranking = _ranking(told.loc[(told.lines > 0) & told.gross_profit.notna(), "gross_profit"])
    rules = [
        (levels.top, "key", "among_the_top"),
        (levels.level == "special", "key", "special_level"),
        (levels.level == "premium", "important", "premium_level"),
        (ranking.band.reindex(levels.index) == "top", "important", "top_of_profit"),
    ]
    grades = pd.DataFrame(
        {
            "grade": first_of([(rule, grade) for rule, grade, _reason in rules], "ordinary"),
            "reason": first_of([(rule, reason) for rule, _grade, reason in rules], "below_premium"),
        },
        index=levels.index,
    )
    return {"ranking": ranking, "levels": levels, "grades": grades}


def _ranking(values: Series) -> Frame:
    found = values.rename("value").to_frame().sort_values("value", ascending=False, kind="stable")
    found["rank"] = np.arange(1, len(found) + 1)
    found["accounts"], found["total"], found["cumulative"] = len(found), found.value.sum(), found.value.cumsum()
    for name, column in (("share", "value"), ("cumulative_share", "cumulative")):
        found[name] = ratio(found[column], found.total)
    found["rank_share"] = ratio(found["rank"], found.accounts)
    last = (found.accounts - found["rank"] + 1) * 100 <= found.accounts * 20
    found["band"] = first_of([(found["rank"] * 100 < found.accounts * 20 + 100, "top"), (last, "bottom")], "middle")
    return found


def _levels(found: Frame) -> Frame:
    order = found.revenue.sort_values(ascending=False, kind="stable").index
    found = found.assign(rank=pd.Series(np.arange(1, len(order) + 1), index=order))
    found["rank"] = found["rank"].where(found.revenue > 0)
    found["top"] = found["rank"] <= 100
    special, premium = found.revenue >= SPECIAL, found.revenue >= PREMIUM
    found["level"] = first_of([(special, "special"), (premium, "premium")], "ordinary")
    found["to_next"] = np.select([special, premium], [np.nan, SPECIAL - found.revenue], PREMIUM - found.revenue)
    return found


def classes(made: Frames) -> Frames:
    """Count product lines and sort the accounts: breadth, relationship, loyalty, quadrant, standing, points."""
    told, by_line = made["figures"], made["account_line_months"]
    lines = by_line[by_line.month >= before(12)].groupby(["account_id", "product_line_id"]).amount.sum()
    counts = (
        pd.DataFrame({"lines_bought": lines > 0, "lines_with_volume": lines >= LINE_FROM}).groupby("account_id").sum()
    )
    counts = counts[counts.lines_bought > 0]
    breadth = told[["revenue"]].join(counts).fillna({"lines_bought": 0, "lines_with_volume": 0})
    large, volume = breadth.revenue >= PREMIUM, breadth.lines_with_volume
    cases = [(large & (volume >= 2), "comprehensive"), (large & (volume == 1), "specialised")]
    breadth["breadth"] = first_of(cases, None)
    loyalty = _loyalty(told, volume, made["rhythm"].days_late.reindex(told.index).fillna(0))
    return {
        "lines_counted": counts,
        "breadth": breadth,
        "relationship": _relationship(told),
        "loyalty": loyalty,
        "quadrant": _quadrant(told, loyalty),
        "standing": _standing(told),
        "score": _score(told, made["ranking"], loyalty),
    }


def _relationship(told: Frame) -> Frame:
    rules = [
        (told.lifetime_orders == 0, "new", "never_ordered"),
        (told.orders == 0, "churning", "no_order_for_a_year"),
        (told.first_on > YEAR, "new", "first_order_within_a_year"),
        ((told.revenue_prior > 0) & (told.revenue * 2 <= told.revenue_prior), "churning", "revenue_halved"),
        ((told.growth >= 0.2) & (told.revenue < PREMIUM), "growth", "small_and_growing"),
        (told.first_on <= PRIOR, "cooperation", "long_standing"),
    ]
    found = told[["revenue", "revenue_prior", "growth", "first_on", "last_on"]].copy()
    found["relation"] = first_of([(rule, name) for rule, name, _reason in rules], None)
    found["reason"] = first_of([(rule, reason) for rule, _name, reason in rules], "second_year")
    return found


def _loyalty(told: Frame, volume: Series, late: Series) -> Frame:
    stable = (told.first_on <= PRIOR) & (told.orders_prior > 0) & (told.revenue >= told.revenue_prior * 0.7)
    strategic = (told.first_on <= THIRD) & (volume >= 2) & (told.revenue >= SPECIAL)
    rules = [
        (told.lifetime_orders == 0, "p", "never_ordered"),
        (told.orders == 0, "p", "no_order_for_a_year"),
        (late > 0, "n", "late_against_its_rhythm"),
        (stable & strategic, "w", "large_broad_and_long"),
        (stable, "s", "kept_for_two_years"),
    ]
    return pd.DataFrame(
        {
            "loyalty": first_of([(rule, code) for rule, code, _reason in rules], "n"),
            "reason": first_of([(rule, reason) for rule, _code, reason in rules], "not_yet_kept"),
        },
        index=told.index,
    )


def _quadrant(told: Frame, loyalty: Frame) -> Frame:
    """Flag the loyal without profit; nobody is estimated, so nobody is promising."""
    found = loyalty[["loyalty"]].join(told.gross_margin)
    thin = (told.gross_margin <= 0.05).where(told.gross_margin.notna(), told.gross_profit <= 0)
    found["quadrant"] = first_of([(found.loyalty.isin(["s", "w"]) & thin, "loyal_unprofitable")], None)
    return found


def _standing(told: Frame) -> Frame:
    found = told.loc[told.lifetime_orders > 0, ["revenue", "revenue_prior", "orders", "orders_prior", "first_on"]]
    now, prior = found.orders > 0, found.orders_prior > 0
    cases = [(now & prior, "kept"), (now & (found.first_on > YEAR), "new"), (now, "returning"), (prior, "lost")]
    found["standing"] = first_of(cases, "gone")
    return found[["revenue", "revenue_prior", "standing"]]


def _score(told: Frame, ranking: Frame, loyalty: Frame) -> Frame:
    found = ranking[["rank", "accounts"]].join(told.growth).join(loyalty.loyalty)
    growing = found.growth.fillna(0).clip(-0.5, 0.5) + 0.5
    found["current"] = whole((found.accounts - found["rank"] + 1) / found.accounts * 50)
    found["future"] = whole(growing * 25)
    found["behaviour"] = whole(found.loyalty.map({"w": 1.0, "s": 0.8, "n": 0.4, "p": 0.0}) * 25)
    found["score"] = found.current + found.future + found.behaviour
    return found.drop(columns="accounts")
