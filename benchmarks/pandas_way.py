"""The same analyses as an analyst writes them with pandas and lifetimes: whole columns, no loop over accounts.

Run by ``benchmarks.usual_way`` in an environment of its own; prints the processor seconds of each part as JSON.
"""

import json
import sys
import time
import warnings
from contextlib import suppress
from pathlib import Path

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter
from lifetimes.fitters import BaseFitter
from lifetimes.utils import ConvergenceError, summary_data_from_transaction_data

TODAY = pd.Timestamp("2026-06-30")
YEAR, PRIOR = TODAY - pd.DateOffset(years=1), TODAY - pd.DateOffset(years=2)
MOST = 200
Frame = pd.DataFrame


def figures(lines: Frame, accounts: Frame) -> Frame:
    """Revenue, growth, margin and orders of every account; level, band, movement, value in points."""
    now = lines[lines.sold_on > YEAR]
    before = lines[(lines.sold_on > PRIOR) & (lines.sold_on <= YEAR)]
    ytd = lines[lines.sold_on >= "2026-01-01"]
    ytd_before = lines[(lines.sold_on >= "2025-01-01") & (lines.sold_on <= YEAR)]
    costed = now[now.cost.notna()]
    found = pd.DataFrame(
        {
            "revenue": now.groupby("account_id").amount.sum(),
            "quantity": now.groupby("account_id").quantity.sum(),
            "revenue_prior": before.groupby("account_id").amount.sum(),
            "ytd": ytd.groupby("account_id").amount.sum(),
            "ytd_prior": ytd_before.groupby("account_id").amount.sum(),
            "gross_profit": (costed.amount - costed.cost).groupby(costed.account_id).sum(),
            "orders": now.groupby("account_id").opens.sum(),
            "orders_prior": before.groupby("account_id").opens.sum(),
            "order_days": now[now.amount > 0].groupby("account_id").sold_on.nunique(),
            "lifetime": lines.groupby("account_id").amount.sum(),
            "first_on": lines.groupby("account_id").sold_on.min(),
            "last_on": lines.groupby("account_id").sold_on.max(),
        }
    ).reindex(accounts.account_id)
    found["growth"] = found.revenue / found.revenue_prior - 1
    found["margin"] = found.gross_profit / found.revenue
    found["rank"] = found.revenue.rank(ascending=False, method="first")
    found["level"] = pd.cut(found.revenue, [-np.inf, 2e9, 5e9, np.inf], labels=["ordinary", "premium", "special"])
    found["standing"] = np.select(
        [(found.orders > 0) & (found.orders_prior > 0), found.orders > 0, found.orders_prior > 0],
        ["kept", "new", "lost"],
        "gone",
    )
    return found


def by_month(lines: Frame) -> Frame:
    """Revenue of every account by month."""
    months = lines.sold_on.dt.to_period("M")
    return lines.groupby(["account_id", months]).amount.sum().unstack(fill_value=0)


def trend(months: Frame) -> tuple[object, ...]:
    """Slope of two years, and the whole by month with first-time buyers."""
    recent = months.iloc[:, -24:]
    place = pd.Series(range(24), index=recent.columns, dtype=float)
    place -= place.mean()
    bought = months > 0
    firsts = bought.idxmax(axis=1)[bought.any(axis=1)].value_counts()
    return recent.mul(place).sum(axis=1) / (place**2).sum(), months.sum(), bought.sum(), firsts


def season(months: Frame) -> Frame:
    """Index by month of the year of every account and of the company, over three years."""
    whole = months.iloc[:, -36:]
    sums = whole.T.groupby(whole.columns.month).sum().T.clip(lower=0)
    company = sums.sum() * 12 / sums.to_numpy().sum()
    return sums.mul(12).div(sums.sum(axis=1), axis=0).fillna(company)


def rhythm(lines: Frame) -> tuple[Frame, Frame]:
    """Intervals between order days: quantiles, evenness, lateness; the order days themselves."""
    days = lines[lines.sold_on > TODAY - pd.DateOffset(years=3)].groupby(["account_id", "sold_on"]).amount.sum()
    days = days[days > 0].reset_index()
    days["gap"] = days.groupby("account_id").sold_on.diff().dt.days
    grouped = days.groupby("account_id").gap
    found = grouped.quantile([0.25, 0.5, 0.75, 0.9]).unstack()
    found["cv"] = grouped.std() / grouped.mean()
    found["late"] = (TODAY - days.groupby("account_id").sold_on.max()).dt.days - found[0.9]
    return found, days


def slipping(lines: Frame, months: Frame, index: Frame, days: Frame) -> Frame:
    """Smaller orders, fewer product lines, behind the season."""
    recent = days[days.sold_on > PRIOR]
    later = recent.groupby("account_id").cumcount(ascending=False)
    sizes = pd.DataFrame(
        {
            "recent": recent[later < 3].groupby("account_id").amount.median(),
            "earlier": recent[later >= 3].groupby("account_id").amount.median(),
        }
    )
    half, before = lines[lines.sold_on >= "2026-01-01"], lines[lines.sold_on.between("2025-01-01", "2025-06-30")]
    wide = pd.DataFrame(
        {
            "now": half.groupby(["account_id", "product_line_id"]).amount.sum(),
            "before": before.groupby(["account_id", "product_line_id"]).amount.sum(),
        }
    ).fillna(0)
    lost = wide[(wide.before > 0) & (wide.now <= 0)].before.groupby("account_id").sum()
    base = months.iloc[:, -15:-3].sum(axis=1)
    expected = base * index[[4, 5, 6]].sum(axis=1) / 12
    below = 1 - months.iloc[:, -3:].sum(axis=1) / expected
    return sizes.join(lost.rename("lost"), how="outer").join(below.rename("below"), how="outer")


def structure(found: Frame, lines: Frame, accounts: Frame) -> list[object]:
    """Pareto, concentration, mix, dependence, owners, dealers, distributions, cohorts, breadth, shift, season of lines."""
    ranked = found.sort_values("gross_profit", ascending=False)
    share = ranked.gross_profit / ranked.gross_profit.sum()
    told = found.join(accounts.set_index("account_id"))
    sums = [
        told.groupby(name)[["revenue", "revenue_prior", "gross_profit"]].sum()
        for name in ("industry", "province", "kind", "owner_id")
    ]
    within = (told.revenue / told.groupby("industry").revenue.transform("sum")) ** 2
    year = lines[lines.sold_on > YEAR]
    breadth = year.groupby(["account_id", "product_line_id"]).amount.sum().gt(0).groupby("account_id").sum()
    cohort = lines.account_id.map(found.first_on.dt.year)
    cohorts = lines.groupby([cohort, lines.sold_on.dt.year]).agg(
        buyers=("account_id", "nunique"), revenue=("amount", "sum")
    )
    parts = lines[lines.sold_on > PRIOR]
    shift = parts.groupby(["product_line_id", parts.sold_on > YEAR]).amount.sum().unstack()
    old = lines[lines.sold_on > TODAY - pd.DateOffset(years=3)]
    by_line = old.groupby(["product_line_id", old.sold_on.dt.month]).amount.sum().unstack()
    bands = pd.cut(found.orders, [0, 1, 2, 4, 7, 13, 25, np.inf]).value_counts()
    dealers = told[told.kind == "dealer"].sort_values("revenue", ascending=False)
    return [
        share.cumsum(),
        (share**2).sum(),
        *sums,
        within.groupby(told.industry).sum(),
        breadth,
        cohorts,
        shift,
        by_line,
        bands,
        dealers,
    ]


def pairs(lines: Frame, item: str) -> tuple[Frame, Frame]:
    """Pairs bought by the same accounts, of what most bought, with confidence and lift; and who bought what."""
    year = lines[lines.sold_on > YEAR].groupby(["account_id", item]).amount.sum()
    bought = year[year > 0].reset_index()[["account_id", item]]
    buyers = bought[item].value_counts().head(MOST)
    kept = bought[bought[item].isin(buyers.index)]
    both = kept.merge(kept, on="account_id", suffixes=("", "_other"))
    both = both[both[item] != both[f"{item}_other"]].groupby([item, f"{item}_other"]).size().reset_index(name="both")
    both["confidence"] = both.both / both[item].map(buyers)
    both["lift"] = both.confidence * bought.account_id.nunique() / both[f"{item}_other"].map(buyers)
    return both, kept


def proposals(both: Frame, kept: Frame, item: str) -> Frame:
    """The three product lines each account does not buy that its own suggest most."""
    rules = both[both.lift > 1].sort_values("confidence", ascending=False).groupby(item).head(3)
    offers = kept.merge(rules, on=item)
    mine = kept.rename(columns={item: f"{item}_other"}).assign(mine=True)
    fresh = offers.merge(mine, on=["account_id", f"{item}_other"], how="left")
    fresh = fresh[fresh.mine.isna()].sort_values("confidence", ascending=False)
    return fresh.drop_duplicates(["account_id", f"{item}_other"]).groupby("account_id").head(3)


def outlook(lines: Frame) -> Frame:
    """BG/NBD and Gamma-Gamma on days: chance to be alive, orders and value of the next year."""
    sold = lines[lines.amount > 0]
    told = summary_data_from_transaction_data(
        sold, "account_id", "sold_on", monetary_value_col="amount", observation_period_end=TODAY
    )
    orders = _converged(BetaGeoFitter, told.frequency, told.recency, told["T"])
    again = told[(told.frequency > 0) & (told.monetary_value > 0)]
    values = _converged(GammaGammaFitter, again.frequency, again.monetary_value / 1e6)
    told["alive"] = orders.conditional_probability_alive(told.frequency, told.recency, told["T"])
    told["orders"] = orders.conditional_expected_number_of_purchases_up_to_time(
        365, told.frequency, told.recency, told["T"]
    )
    told["value"] = values.customer_lifetime_value(
        orders, told.frequency, told.recency, told["T"], told.monetary_value / 1e6, time=12, freq="D"
    )
    return told


def _converged(model: type[BaseFitter], *data: pd.Series) -> BaseFitter:
    """Fit with the least penalty at which lifetimes converges, as its message advises."""
    for penalty in (0.0, 0.001, 0.01, 0.1):
        with suppress(ConvergenceError):
            return model(penalizer_coef=penalty).fit(*data)
    message = "lifetimes does not converge"
    raise ConvergenceError(message)


def main(folder: Path) -> None:
    """Read the ledger and do everything once."""
    warnings.simplefilter("ignore")
    spent: dict[str, float] = {}
    started = time.process_time()

    def passed(name: str) -> None:
        nonlocal started
        spent[name], started = time.process_time() - started, time.process_time()

    lines = pd.concat([pd.read_parquet(path) for path in sorted(folder.glob("20*.parquet"))], ignore_index=True)
    lines["sold_on"] = pd.to_datetime(lines.sold_on)
    accounts = pd.read_parquet(folder / "accounts.parquet")
    passed("read")
    found = figures(lines, accounts)
    passed("figures")
    months = by_month(lines)
    trend(months)
    index = season(months)
    passed("months")
    days = rhythm(lines)[1]
    passed("rhythm")
    slipping(lines, months, index, days)
    passed("slipping")
    structure(found, lines, accounts)
    passed("structure")
    pairs(lines, "product_id")
    proposals(*pairs(lines, "product_line_id"), "product_line_id")
    passed("pairs")
    outlook(lines)
    passed("outlook")
    print(json.dumps(spent))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
