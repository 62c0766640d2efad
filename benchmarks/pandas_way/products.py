"""What is bought: baskets, product lines by day, what is bought together, and what an account might buy next."""

import pandas as pd

from benchmarks.pandas_way.common import FOURTH, YEAR, Frame, Frames, ratio

MOST, LEAST_BOTH, FEW = 200, 5, 3


def baskets(made: Frames) -> Frames:
    """Sum the lines of the year by account and product, and those of four years by product line and day."""
    sales = made["sales"]
    year = sales[sales.sold_on > YEAR].groupby(["account_id", "product_id"])
    days = sales[sales.sold_on > FOURTH].groupby(["product_line_id", "sold_on"], as_index=False).amount.sum()
    found = year.agg(product_line_id=("product_line_id", "max"), revenue=("amount", "sum")).reset_index()
    return {"baskets": found, "line_days": days}


def pairs(made: Frames) -> Frames:
    """Pairs of product lines and of products the same accounts buy, and three proposals an account."""
    bought = made["baskets"]
    positive = bought[bought.revenue > 0]
    sample = positive.account_id.nunique()
    by_line = bought.groupby(["account_id", "product_line_id"], as_index=False).revenue.sum()
    lines = _held(by_line[by_line.revenue > 0], "product_line_id")
    line_pairs = _pairs(lines, sample)
    return {
        "held_lines": lines,
        "line_pairs": line_pairs,
        "product_pairs": _pairs(_held(positive, "product_id"), sample),
        "proposals": _proposals(lines, line_pairs),
    }


def _held(bought: Frame, item: str) -> Frame:
    """Keep the items that most accounts bought."""
    rows = bought[["account_id", item]].rename(columns={item: "item"})
    counts = rows.groupby("item").size().rename("buyers").sort_values(ascending=False, kind="stable").head(MOST)
    return rows.join(counts, on="item", how="inner")


def _pairs(held: Frame, sample: int) -> Frame:
    both = held.merge(held, on="account_id", suffixes=("", "_other"))
    both = both[both["item"] < both.item_other]
    half = both.groupby(["item", "item_other", "buyers", "buyers_other"]).size().rename("both").reset_index()
    half = half.rename(columns={"item_other": "other", "buyers_other": "other_buyers"})
    turned = half.rename(columns={"item": "other", "other": "item", "buyers": "other_buyers", "other_buyers": "buyers"})
    rows = pd.concat([half, turned], ignore_index=True).assign(sample=sample)
    rows["support"], rows["confidence"] = ratio(rows.both, rows["sample"]), ratio(rows.both, rows.buyers)
    rows["lift"] = ratio(rows.both * rows["sample"], rows.buyers * rows.other_buyers)
    rows["small"] = rows.both < LEAST_BOTH
    return rows


def _proposals(held: Frame, pairs: Frame) -> Frame:
    """Propose what an account does not buy and buyers of its items buy more than others, the surest first."""
    strong = pairs[~pairs.small & (pairs.lift > 1)]
    strong = strong.sort_values(["confidence", "lift", "other", "item"], ascending=[False, False, True, True])
    strong = strong.assign(rule=range(len(strong)))
    rules = strong.groupby("item").head(FEW)
    mine = held[["account_id", "item"]]
    offers = mine.merge(rules[["item", "other", "rule"]], on="item").drop(columns="item")
    seen = offers.merge(
        mine, left_on=["account_id", "other"], right_on=["account_id", "item"], how="left", indicator="whose"
    )
    fresh = seen[seen.whose == "left_only"].groupby(["account_id", "other"], as_index=False).rule.min()
    fresh = fresh.sort_values(["account_id", "rule"])
    fresh["place"] = fresh.groupby("account_id").cumcount() + 1
    chosen = fresh[fresh.place <= FEW][["account_id", "place", "rule"]].merge(rules, on="rule")
    chosen = chosen.rename(columns={"item": "because", "other": "proposed"})
    return chosen[["account_id", "place", "confidence", "lift", "both", "buyers", "because", "proposed"]]
