"""The usual way: the heavier half of the same analyses in pandas, for comparison: ``python -m benchmarks.usual_way LINES ACCOUNTS FOLDER``.

Needs pandas, which Guke itself does not. Made as an analyst would, with whole columns, no loops over accounts.
"""

import sys
import time
from pathlib import Path

import pandas as pd

from benchmarks import invented_ledger
from benchmarks.analyses import ON
from guke.analysis import engine
from guke.analysis.company import SHELF, Company
from guke.analysis.planning import plan

SAME = (
    "figures series trend rhythm ranking levels standing movement retention concentration development company_season "
    "breadth account_season cohorts product_pairs"
)
"""What of Guke's analyses the functions below make as well."""

TODAY = pd.Timestamp(ON)
YEAR, PRIOR = TODAY - pd.DateOffset(years=1), TODAY - pd.DateOffset(years=2)


def figures(lines: pd.DataFrame) -> pd.DataFrame:
    """Revenue, growth, margin, orders."""
    now = lines[lines.sold_on > YEAR]
    before = lines[(lines.sold_on > PRIOR) & (lines.sold_on <= YEAR)]
    costed = now[now.cost.notna()]
    found = pd.DataFrame(
        {
            "revenue": now.groupby("account_id").amount.sum(),
            "revenue_prior": before.groupby("account_id").amount.sum(),
            "gross_profit": (costed.amount - costed.cost).groupby(costed.account_id).sum(),
            "orders": now[now.amount > 0].groupby("account_id").opens.sum(),
            "lifetime": lines.groupby("account_id").amount.sum(),
            "first_on": lines.groupby("account_id").sold_on.min(),
            "last_on": lines.groupby("account_id").sold_on.max(),
        }
    )
    found["growth"] = found.revenue / found.revenue_prior - 1
    return found


def months(lines: pd.DataFrame) -> tuple[object, ...]:
    """Revenue by account and month, trend, the book by month and the season of company and accounts."""
    by_month = lines.assign(month=lines.sold_on.dt.to_period("M")).groupby(["account_id", "month"]).amount.sum()
    wide = by_month.unstack(fill_value=0)
    recent = wide.iloc[:, -24:]
    place = pd.Series(range(24), index=recent.columns)
    trend = recent.mul(place - place.mean()).sum(axis=1) / ((place - place.mean()) ** 2).sum()
    firsts = by_month.reset_index().groupby("account_id").month.min().value_counts()
    whole = wide.iloc[:, -36:]
    season = whole.T.groupby(whole.columns.month).sum().T
    index = season.mul(12).div(season.sum(axis=1), axis=0)
    total = season.sum() * 12 / season.sum().sum()
    return pd.concat([recent, trend.rename("trend"), index], axis=1), firsts, total


def rhythm(lines: pd.DataFrame) -> pd.DataFrame:
    """Intervals between order days and their quantiles."""
    days = lines[lines.sold_on > TODAY - pd.DateOffset(years=3)].groupby(["account_id", "sold_on"]).amount.sum()
    days = days[days > 0].reset_index().sort_values(["account_id", "sold_on"])
    gaps = days.groupby("account_id").sold_on.diff().dt.days
    grouped = gaps.groupby(days.account_id)
    return pd.concat([grouped.quantile([0.25, 0.5, 0.75, 0.9]).unstack(), grouped.mean(), grouped.std()], axis=1)


def structure(found: pd.DataFrame, lines: pd.DataFrame) -> tuple[object, ...]:
    """Ranking, movement, concentration, breadth and cohorts."""
    ranked = found.sort_values("gross_profit", ascending=False)
    share = ranked.gross_profit.cumsum() / ranked.gross_profit.sum()
    standing = (found.revenue > 0).map({True: "now", False: ""}) + (found.revenue_prior > 0).map(
        {True: "before", False: ""}
    )
    year = lines[lines.sold_on > YEAR]
    breadth = year.groupby(["account_id", "product_line_id"]).amount.sum().gt(0).groupby("account_id").sum()
    cohort = lines.account_id.map(found.first_on.dt.year)
    cohorts = lines.groupby([cohort, lines.sold_on.dt.year]).agg(
        buyers=("account_id", "nunique"), revenue=("amount", "sum")
    )
    hhi = ((ranked.gross_profit / ranked.gross_profit.sum()) ** 2).sum()
    return share, standing.value_counts(), breadth, cohorts, hhi


def pairs(lines: pd.DataFrame) -> pd.DataFrame:
    """Pairs of products bought by the same account, of the 200 most bought."""
    year = lines[lines.sold_on > YEAR].groupby(["account_id", "product_id"]).amount.sum()
    bought = year[year > 0].reset_index()[["account_id", "product_id"]]
    most = bought.product_id.value_counts().index[:200]
    kept = bought[bought.product_id.isin(most)]
    both = kept.merge(kept, on="account_id")
    both = both[both.product_id_x < both.product_id_y]
    return both.groupby(["product_id_x", "product_id_y"]).size().reset_index(name="both")


def main(lines: int, accounts: int, folder: Path) -> None:
    """Print the processor seconds of both."""
    sources = invented_ledger.write(folder / f"{lines}-{accounts}", lines, accounts)
    started = time.process_time()
    ledger = pd.concat([pd.read_parquet(path) for path in sources["sales"]], ignore_index=True)
    ledger["sold_on"] = pd.to_datetime(ledger.sold_on)
    found = figures(ledger)
    months(ledger)
    rhythm(ledger)
    structure(found, ledger)
    pairs(ledger)
    usual = time.process_time() - started
    steps = plan(Company(ON), *SAME.split(), shelf=SHELF)
    for step in steps.values():
        engine.sql(step)
    started = time.process_time()
    with engine.session(sources) as session:
        for name, step in steps.items():
            session.keep(name, step)
    ours = time.process_time() - started
    print(f"{lines:,} lines, {accounts:,} accounts: pandas {usual:.2f} s, Guke {ours:.2f} s, {usual / ours:.1f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
