"""Traits: what the best accounts have in common, against the rest."""

from datetime import date

import ibis
from ibis.expr.types import Table

from guke.analysis.dates import years_before
from guke.analysis.ratios import ratio

LEAST_TOP = 5
LEAST_ALL = 10
TRAITS = ("kind", "industry", "province")


def account_traits(accounts: Table, figures: Table, on: date) -> Table:
    """Give the traits of each account as rows: kind, industry, province, and how long it has bought."""
    columns = [
        accounts.select("account_id", trait=ibis.literal(name), value=accounts[name].nullif("")) for name in TRAITS
    ]
    years = ibis.cases(
        (figures.first_on.isnull(), "never"),
        (figures.first_on > years_before(on, 1), "under_1"),
        (figures.first_on > years_before(on, 3), "1_to_3"),
        else_="over_3",
    )
    return ibis.union(*columns, figures.select("account_id", trait=ibis.literal("years"), value=years))


def traits(ranking: Table, labels: Table, *, least_top: int = LEAST_TOP, least_all: int = LEAST_ALL) -> Table:
    """Cross traits with the top band: share among the top, among the rest, lift; small samples are flagged."""
    top = ranking.band == "top"
    sizes = ranking.agg(top_size=ranking.count(where=top), rest_size=ranking.count(where=~top))
    joined = labels.inner_join(ranking.select("account_id", "band"), "account_id")
    counts = joined.group_by("trait", "value").agg(
        top=joined.count(where=joined.band == "top"), rest=joined.count(where=joined.band != "top")
    )
    sized = counts.cross_join(sizes)
    shares = sized.mutate(top_share=ratio(sized.top, sized.top_size), rest_share=ratio(sized.rest, sized.rest_size))
    lift = ratio(shares.top * shares.rest_size, shares.rest * shares.top_size)
    return shares.mutate(lift=lift, small=(shares.top < least_top) | (shares.top + shares.rest < least_all))
