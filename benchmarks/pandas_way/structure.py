"""The book as a whole: movement, concentration, distributions, cohorts, owners, dealers, shift, what the best have in common."""

import numpy as np
import pandas as pd

from benchmarks.pandas_way.common import E4, PRIOR, THIRD, YEAR, Frame, Frames, Series, before, first_of, ratio, whole

UNIT = 1_000_000_000
Z95 = 1.959964
BANDS = {
    "frequency": (0, 1, 2, 4, 7, 13, 25),
    "order_size": tuple(edge * E4 for edge in (0, 1_000, 5_000, 20_000, 50_000, 100_000, 500_000)),
    "basket_size": (0, 1, 2, 3, 4, 6),
}
MONEY = ["revenue", "revenue_prior"]


def structure(made: Frames) -> Frames:
    """Movement, retention, concentration, dependence, distributions, rhythms, cohorts, owners, dealers."""
    told, standing = made["figures"], made["standing"]
    movement = standing.groupby("standing").agg(
        accounts=("revenue", "size"), revenue=("revenue", "sum"), revenue_prior=("revenue_prior", "sum")
    )
    values = {
        "frequency": told.orders,
        "order_size": told.average_order,
        "basket_size": made["breadth"].lines_bought,
    }
    return {
        "movement": movement.assign(change=movement.revenue - movement.revenue_prior),
        "retention": _retention(movement),
        "concentration": _concentration(made["ranking"]),
        "dependence": _dependence(told.join(made["accounts"].industry)),
        **{name: _distribution(told.revenue, value, BANDS[name]) for name, value in values.items()},
        "rhythms": _rhythms(made["rhythm"].join(told[["revenue", "orders"]])),
        **_cohorts(made["account_months"]),
        "owners": _owners(made),
        **_dealers(made),
    }


def _retention(movement: Frame) -> Frame:
    """Give in one row who of last year's buyers is still here, with what they bring."""
    parts = movement.reindex(["kept", "lost"], fill_value=0)
    row = {
        "before": parts.accounts.sum(),
        "kept": parts.accounts["kept"],
        "revenue_before": parts.revenue_prior.sum(),
        "revenue_kept": parts.revenue["kept"],
    }
    shares = {
        "retention": row["kept"] / row["before"],
        "revenue_retention": row["revenue_kept"] / row["revenue_before"],
    }
    return pd.DataFrame([row | shares])


def _concentration(ranking: Frame) -> Frame:
    positive = ranking[ranking.value > 0]
    total = positive.value.sum()
    squares = (whole(positive.value / total * UNIT) ** 2).sum() / UNIT**2
    tops = {f"top_{top}": positive.value[positive["rank"] <= top].sum() / total for top in (1, 5, 10)}
    return pd.DataFrame([{"accounts": len(positive), "total": total, "hhi": squares, **tops}])


def _dependence(told: Frame) -> Frame:
    bought = told[told.revenue > 0]
    grouped = bought.groupby("industry").revenue
    part = whole(bought.revenue / grouped.transform("sum") * UNIT)
    found = grouped.agg(accounts="size", revenue="sum", largest="max")
    found["hhi"] = (part**2).groupby(bought.industry).sum() / UNIT**2
    found["largest_share"] = ratio(found.largest, found.revenue)
    return found.drop(columns="largest").rename_axis("label")


def _distribution(revenue: Series, values: Series, edges: tuple[int, ...]) -> Frame:
    known = values.dropna()
    bands = pd.cut(known, [*edges, np.inf], right=False, labels=edges).rename("band")
    return revenue.reindex(known.index).groupby(bands, observed=True).agg(accounts="size", revenue="sum")


def _rhythms(told: Frame) -> Frame:
    flags = told.assign(active=told.orders > 0, late=told.days_late > 0)
    return flags.groupby("regularity").agg(
        accounts=("revenue", "size"), active=("active", "sum"), revenue=("revenue", "sum"), late=("late", "sum")
    )


def _cohorts(months: Frame) -> Frames:
    """Sum each account's calendar years, and those by the year of the first order."""
    ordered = months.assign(bought=months.documents > 0)
    years = ordered.groupby(["account_id", months.month.dt.year.rename("year")]).agg(
        revenue=("amount", "sum"), bought=("bought", "any")
    )
    years = years.reset_index()
    began = years[years.bought].groupby("account_id").year.min().rename("cohort")
    known = years.join(began, on="account_id")
    cells = known.groupby(["cohort", "year"], dropna=False).agg(buyers=("bought", "sum"), revenue=("revenue", "sum"))
    cells = cells.reset_index().join(began.value_counts().rename("accounts"), on="cohort")
    cells["age"] = cells.year - cells.cohort
    cells["retention"] = cells.buyers / cells.accounts
    return {"years": years, "cohorts": cells}


def _owners(made: Frames) -> Frame:
    slips = made["signals"]
    rows = made["figures"].join(made["accounts"].owner_id).join(made["standing"].standing)
    rows = rows.join(slips[slips.reasons > 0].stake)
    rows = rows.assign(
        ever=rows.lifetime_orders > 0,
        active=rows.orders > 0,
        new=rows.standing == "new",
        lost=rows.standing == "lost",
        slipping=rows.stake.notna(),
    )
    grouped = rows.groupby("owner_id", dropna=False)
    sums = ["ever", "active", *MONEY, "gross_profit", "amount_costed", "new", "lost", "slipping", "stake"]
    found = grouped[sums].sum()
    found["accounts"], largest = grouped.size(), grouped.revenue.max().clip(lower=0)
    found["growth"] = ratio(found.revenue - found.revenue_prior, found.revenue_prior)
    found["gross_margin"] = ratio(found.gross_profit, found.amount_costed)
    found["covered"] = ratio(found.active, found.ever)
    found["largest_share"] = ratio(largest, found.revenue)
    return found.drop(columns=["ever", "amount_costed"])


def _dealers(made: Frames) -> Frames:
    kinds, told = made["accounts"].kind, made["figures"]
    found = told.loc[kinds == "dealer", [*MONEY, "growth", "gross_profit", "gross_margin"]]
    found = found[(found.revenue != 0) | (found.revenue_prior != 0)]
    found["rank"] = found.revenue.rank(ascending=False, method="first")
    found["growth_rank"] = found.growth.rank(ascending=False, method="first")
    found["share"] = found.revenue / found.revenue.sum()
    found["contribution_share"] = found.gross_profit / found.gross_profit.sum()
    found = found.join(_stability(made["wide"]))
    found["stability"] = found.stability.fillna("too_few")
    row = {"dealers": len(found), "growing": (found.growth > 0).sum()}
    row |= found[[*MONEY, "gross_profit"]].sum().to_dict()
    row["growth"] = (row["revenue"] - row["revenue_prior"]) / row["revenue_prior"]
    return {"dealers": found, "market": pd.DataFrame([row])}


def _stability(wide: Frame) -> Frame:
    year = wide.loc[:, before(12) :]
    year = year.where(year > 0)
    parts = whole(year.div(year.sum(axis=1), axis=0) * 1_000_000)
    spread = np.sqrt(((parts**2).sum(axis=1) * 12 / 1_000_000**2 - 1).clip(lower=0))
    cv = spread.where(year.count(axis=1) >= 6).rename("cv")
    found = cv.to_frame()
    found["stability"] = first_of([(cv.isna(), "too_few"), (cv <= 0.5, "steady")], "uneven")
    return found


def shift(made: Frames) -> Frames:
    """How the parts of the revenue moved between two years: product lines, industries, provinces, kinds, owners."""
    days = made["line_days"]
    recent = days[days.sold_on > PRIOR]
    now = recent.sold_on > YEAR
    lines = pd.DataFrame(
        {
            "revenue": recent[now].groupby("product_line_id").amount.sum(),
            "revenue_prior": recent[~now].groupby("product_line_id").amount.sum(),
        }
    ).fillna(0)
    told = made["figures"][MONEY].join(made["accounts"])
    names = {"industry": "industry", "province": "province", "kind": "kind", "owner": "owner_id"}
    parts = {"product_line": lines} | {name: told.groupby(column)[MONEY].sum() for name, column in names.items()}
    found = pd.concat(
        {name: part.set_axis(part.index.astype(str)) for name, part in parts.items()}, names=["dimension", "part"]
    )
    totals = found.groupby("dimension").transform("sum")
    found["share"], found["share_prior"] = (
        ratio(found.revenue, totals.revenue),
        ratio(found.revenue_prior, totals.revenue_prior),
    )
    found["change"] = found.revenue - found.revenue_prior
    found["growth"] = ratio(found.change, found.revenue_prior)
    found["shift"] = found.share - found.share_prior
    found["contribution"] = ratio(found.change, totals.revenue_prior)
    return {"shift": found}


def likeness(made: Frames) -> Frames:
    """What the best fifth has in common, how sure that is, and who shares it without being among them."""
    told, ranking = made["figures"], made["ranking"]
    labels = made["accounts"][["kind", "industry", "province"]].copy()
    cases = [(told.first_on.isna(), "never"), (told.first_on > YEAR, "under_1"), (told.first_on > THIRD, "1_to_3")]
    labels["years"] = first_of(cases, "over_3")
    long = labels.melt(ignore_index=False, var_name="trait").replace({"value": {"": None}})
    found = _traits(long.join(ranking.band, how="inner"), (ranking.band == "top").sum(), len(ranking))
    strengths = _strengths(found)
    sure = strengths[strengths.verdict == "more"]
    weights = whole((sure.rate - sure.base) * 1000).rename("weight")
    shared = (
        long.join(weights, on=["trait", "value"], how="inner")
        .groupby(level=0)
        .weight.agg(shared="size", likeness="sum")
    )
    small = made["levels"].loc[made["levels"].level == "ordinary", ["revenue", "to_next"]]
    others = ranking.loc[ranking.band != "top", ["band"]]
    alike = shared.join(others, how="inner").join(small, how="inner").rename_axis("account_id")
    return {"traits": found, "strengths": strengths, "alike": alike}


def _traits(rows: Frame, best: int, everybody: int) -> Frame:
    top = rows.band == "top"
    grouped = rows.assign(top=top, rest=~top).groupby(["trait", "value"], dropna=False)
    found = grouped[["top", "rest"]].sum()
    found["top_size"], found["rest_size"] = best, everybody - best
    found["top_share"], found["rest_share"] = found.top / found.top_size, found.rest / found.rest_size
    found["lift"] = ratio(found.top * found.rest_size, found.rest * found.top_size)
    found["small"] = (found.top < 5) | (found.top + found.rest < 10)
    return found


def _strengths(traits: Frame) -> Frame:
    """Give Wilson's interval of the share of the best among those that hold a trait."""
    held = traits.top + traits.rest
    rate = traits.top / held
    middle, scale = rate + Z95**2 / (2 * held), 1 + Z95**2 / held
    spread = Z95 * np.sqrt(rate * (1 - rate) / held + Z95**2 / (4 * held**2))
    found = traits.drop(columns=["top_size", "rest_size"])
    found["rate"], found["low"], found["high"] = rate, (middle - spread) / scale, (middle + spread) / scale
    found["base"] = traits.top_size / (traits.top_size + traits.rest_size)
    cases = [(found.small, "too_few"), (found.low > found.base, "more"), (found.high < found.base, "less")]
    return found.assign(verdict=first_of(cases, "same"))
