"""Affinity: what accounts that buy one thing buy besides, and what an account might therefore buy next."""

from typing import Literal

import ibis
from ibis.expr.types import Table

from guke.analysis.ratios import ratio

MOST = 200
LEAST_BOTH = 5
FOLLOWERS = 3
PROPOSED = 3

Item = Literal["product_id", "product_line_id"]


def held(baskets: Table, item: Item, most: int = MOST) -> Table:
    """Give what each account bought within the year, of the items that most accounts bought.

    A pair with an item left out has at most as many accounts in common as the last item kept has buyers.
    """
    known = baskets.filter(baskets[item].notnull())
    sums = known.group_by("account_id", item=known[item]).agg(revenue=known.revenue.sum())
    rows = known.select("account_id", "revenue", item=known[item]) if item == "product_id" else sums
    bought = rows.filter(rows.revenue > 0)
    counts = bought.group_by("item").agg(buyers=bought.count())
    order = [ibis.desc(counts.buyers), counts.item]
    ranked = counts.mutate(place=ibis.row_number().over(order_by=order))
    kept = ranked.filter(ranked.place < most).drop("place")
    return bought.select("account_id", "item").join(kept, "item")


def pairs(held: Table, sample: Table, least_both: int = LEAST_BOTH) -> Table:
    """Give every pair of items some account bought both of: support, confidence, lift; few accounts are flagged.

    Confidence is of those that bought the item, how many bought the other too; support and lift are the same both ways.
    """
    other = held.select("account_id", other=held.item, other_buyers=held.buyers)
    both = held.join(other, [held.account_id == other.account_id, held.item < other.other])
    half = both.group_by("item", "other", "buyers", "other_buyers").agg(both=both.count())
    turned = half.select(
        item=half.other, other=half.item, buyers=half.other_buyers, other_buyers=half.buyers, both=half.both
    )
    rows = half.union(turned).cross_join(sample)
    return rows.mutate(
        support=ratio(rows.both, rows["sample"]),
        confidence=ratio(rows.both, rows.buyers),
        lift=ratio(rows.both * rows["sample"], rows.buyers * rows.other_buyers),
        small=rows.both < least_both,
    )


def sample(baskets: Table) -> Table:
    """Give in one row how many accounts bought anything within the year: the sample all pairs are drawn from."""
    bought = baskets.filter(baskets.revenue > 0)
    return bought.agg(sample=bought.account_id.nunique())


def proposals(held: Table, pairs: Table, *, followers: int = FOLLOWERS, proposed: int = PROPOSED) -> Table:
    """Propose to each account what it does not buy but buyers of its items buy more than others: the surest first.

    Of each item only the surest few others are looked at; small samples propose nothing. Rules are numbered from the
    surest on, so that an account's many offers are compared by one whole number. Accounts that buy the same are offered
    the same: it is worked out for the first of them.
    """
    strong = pairs.filter(~pairs.small, pairs.lift > 1)
    surest = [ibis.desc(strong.confidence), ibis.desc(strong.lift), strong.other]
    numbered = strong.mutate(
        place=ibis.row_number().over(group_by=strong.item, order_by=surest),
        rule=ibis.row_number().over(order_by=[*surest, strong.item]),
    )
    rules = numbered.filter(numbered.place < followers).drop("place")
    sets = held.group_by("account_id").agg(items=held["item"].collect().sort())
    first = sets.group_by("items").agg(first=sets.account_id.min())
    mine = held.select("account_id", "item").semi_join(first, [held.account_id == first["first"]])
    offers = mine.join(rules.select("item", "other", "rule"), "item").drop("item")
    fresh = offers.anti_join(mine, [offers.account_id == mine.account_id, offers.other == mine.item])
    best = fresh.group_by("account_id", "other").agg(rule=fresh.rule.min())
    ranked = best.mutate(place=ibis.row_number().over(group_by=best.account_id, order_by=best.rule) + 1)
    best = ranked.filter(ranked.place <= proposed).select("place", "rule", first=ranked.account_id).join(rules, "rule")
    chosen = sets.join(first, "items").select("account_id", "first").join(best, "first")
    return chosen.select(
        "account_id",
        "place",
        "confidence",
        "lift",
        "both",
        "buyers",
        because=chosen.item,
        proposed=chosen.other,
    )
