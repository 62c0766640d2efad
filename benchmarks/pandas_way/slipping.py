"""The season of accounts and of the book, and the accounts that fall behind their rhythm, size, breadth or season."""

import numpy as np
import pandas as pd

from benchmarks.pandas_way.common import (
    END,
    PRIOR,
    TODAY,
    Frame,
    Frames,
    Series,
    before,
    first_of,
    month_of,
    ratio,
    whole,
)

AVERAGE = 1_000_000
REASONS = ("later", "smaller", "narrower", "below_season")
MONTHS = range(1, 13)


def season(made: Frames) -> Frames:
    """Index by month of the year: the book's, each product line's, and each account's before the last quarter."""
    months = made["account_months"]
    by_line = made["line_days"]
    by_line = by_line.groupby(
        ["product_line_id", month_of(by_line.sold_on).rename("month")], as_index=False
    ).amount.sum()
    settled = before(3)
    own = _index(months, "account_id", settled, least_years=2).drop(columns="years") * AVERAGE
    book = _index(_as_one(months), "book", settled).drop(columns="years").iloc[0] * AVERAGE
    judged = months.loc[months.month >= before(15), "account_id"].unique()
    parts = whole(own).reindex(judged)
    return {
        "company_season": _long(_index(_as_one(months), "book", END)),
        "line_season": _long(_index(by_line, "product_line_id", END)),
        "own_season": whole(own),
        "settled_season": parts.fillna(whole(book)).fillna(AVERAGE).assign(own=parts[1].notna()),
    }


def _as_one(months: Frame) -> Frame:
    return months.groupby("month", as_index=False).amount.sum().assign(book=0)


def _index(months: Frame, key: str, end: pd.Timestamp, least_years: int = 1) -> Frame:
    """Divide each month of the year by a twelfth of whole years of complete months, at most three."""
    kept = months[months.month < end]
    age = (end.year - kept.month.dt.year) * 12 + end.month - kept.month.dt.month
    years = (age.groupby(kept[key]).max() // 12).clip(upper=3)
    years = years[years >= least_years]
    kept = kept[age <= kept[key].map(years).fillna(0) * 12]
    sums = kept.groupby([key, kept.month.dt.month]).amount.sum().clip(lower=0).unstack(fill_value=0)
    sums = sums.reindex(columns=MONTHS, fill_value=0)
    total = sums.sum(axis=1)
    return (sums * 12).div(total.where(total > 0), axis=0).dropna().assign(years=years)


def _long(index: Frame) -> Frame:
    long = index.reset_index().melt(id_vars=[index.index.name, "years"], var_name="month_of_year", value_name="index")
    return long.drop(columns="book", errors="ignore")


def slipping(made: Frames) -> Frames:
    """Judge every account that bought in the year before the last quarter: reasons, loss, money at stake."""
    facts = _volume(made["wide"], made["settled_season"])
    sizes, basket = _sizes(made["intervals"]), _basket(made["account_line_months"])
    pace = made["rhythm"][["last_on", "days_since", "days_late", "p90", "median"]]
    facts = facts.join(sizes).join(basket).join(pace.rename(columns={"median": "usual_interval"}))
    facts["due"] = _due(facts, made["settled_season"])
    return {"sizes": sizes, "basket": basket, "signals": _weighed(_judged(facts))}


def _volume(wide: Frame, season: Frame) -> Frame:
    year = wide.loc[:, before(15) : before(4)]
    facts = pd.DataFrame({"base": year.sum(axis=1), "actual": wide.loc[:, before(3) :].sum(axis=1)})
    facts = facts[facts.base > 0].join(season.own.rename("own_season"), how="inner")
    parts = season[[before(back).month for back in (3, 2, 1)]].sum(axis=1)
    facts["expected"] = whole(facts.base * parts / (12 * AVERAGE))
    return facts


def _sizes(intervals: Frame) -> Frame:
    placed = intervals[intervals.sold_on > PRIOR]
    recent = placed.later < 3
    earlier = placed[~recent].groupby("account_id").amount
    found = placed.groupby("account_id").amount.median().rename("usual").to_frame()
    found["earlier"], found["recent"] = earlier.median(), placed[recent].groupby("account_id").amount.median()
    enough = earlier.size().reindex(found.index) >= 6
    found["size_drop"] = ratio(found.earlier - found.recent, found.earlier).where(enough)
    for name in ("usual", "earlier", "recent"):
        found[f"{name}_order"] = whole(found[name])
    return found.drop(columns=["usual", "earlier", "recent"])


def _basket(by_line: Frame) -> Frame:
    keys = ["account_id", "product_line_id"]
    now = by_line[by_line.month >= before(6)].groupby(keys).amount.sum()
    year_before = by_line[by_line.month.between(before(18), before(13))].groupby(keys).amount.sum()
    sums = pd.DataFrame({"now": now, "before": year_before}).fillna(0)
    bought = sums.before.where(sums.before > 0, 0)
    flags = pd.DataFrame(
        {
            "lines_before": sums.before > 0,
            "lines_now": sums.now > 0,
            "lost": bought.where(sums.now <= 0, 0),
            "bought": bought,
        }
    )
    found = flags.groupby("account_id").sum()
    found["lost_share"] = ratio(found.lost, found.bought)
    return found.drop(columns=["lost", "bought"])


def _due(facts: Frame, season: Frame) -> Series:
    """Give what the season says should have been bought since the last order, months taken as 30 days."""
    month, day = facts.last_on.dt.month, facts.last_on.dt.day
    passed = (day * 1000 // 30).clip(upper=1000)
    parts = season.reindex(facts.index)
    today = min(TODAY.day * 1000 // 30, 1000)
    years = (TODAY.year - facts.last_on.dt.year.astype("float64")) * 12 * AVERAGE * 1000
    for place in MONTHS:
        mine = today if place == TODAY.month else 1000 * (place < TODAY.month)
        theirs = np.select([month > place, month == place], [1000, passed], 0)
        years = years + parts[place] * (mine - theirs)
    return whole(facts.base * years / (12 * AVERAGE * 1000))


def _judged(facts: Frame) -> Frame:
    below = ratio(facts.expected - facts.actual.clip(lower=0), facts.expected)
    holds = {
        "later": (facts.days_late > 0) & (facts.due >= facts.usual_order),
        "smaller": (facts.size_drop >= 0.3) & (facts.actual < facts.expected),
        "narrower": (facts.lines_now > 0) & (facts.lines_now < facts.lines_before),
        "below_season": (below >= 0.3) & (facts.expected >= facts.usual_order.fillna(0)),
    }
    numbers = (facts.days_late, facts.size_drop, facts.lines_before - facts.lines_now, below)
    losses = (1 - facts.p90 / facts.days_since.where(facts.days_since != 0), facts.size_drop, facts.lost_share, below)
    for name, number, loss in zip(REASONS, numbers, losses, strict=True):
        facts[f"{name}_by"] = number.where(holds[name])
        facts[f"loss_{name}"] = loss.where(holds[name], 0).fillna(0)
    return facts


def _weighed(facts: Frame) -> Frame:
    losses = facts[[f"loss_{name}" for name in REASONS]]
    facts["loss"] = losses.max(axis=1)
    facts["reasons"] = facts[[f"{name}_by" for name in REASONS]].notna().sum(axis=1)
    cases = [((facts.loss > 0) & (facts[f"loss_{name}"] == facts.loss), name) for name in REASONS]
    facts["reason"] = np.where(facts.reasons > 0, first_of(cases, "narrower"), None)
    facts["stake"] = whole(facts.base * facts.loss)
    facts["severity"] = whole(facts.loss * 70 + facts.reasons * 7.5)
    return facts.drop(columns=[*losses, "last_on", "usual_order", "size_drop", "lost_share", "days_late"])
