"""Levels by annual revenue, the three grades built on them, and the moves between two days."""

import ibis
from ibis.expr.types import Table

from guke.analysis.tables import E4

SPECIAL_FROM = 500_000 * E4
PREMIUM_FROM = 200_000 * E4
TOP_ACCOUNTS = 100


def levels(
    figures: Table,
    *,
    special_from: int = SPECIAL_FROM,
    premium_from: int = PREMIUM_FROM,
    top_accounts: int = TOP_ACCOUNTS,
) -> Table:
    """Give each account's level, its rank by revenue, whether it is among the top, and what it lacks to the next level."""
    rows = figures.select("account_id", "revenue")
    rank = ibis.row_number().over(order_by=[ibis.desc(rows.revenue), rows.account_id]) + 1
    ranked = rows.mutate(rank=(rows.revenue > 0).ifelse(rank, None))
    return ranked.mutate(
        top=(ranked["rank"] <= top_accounts).fill_null(False),
        level=ibis.cases(
            (ranked.revenue >= special_from, "special"), (ranked.revenue >= premium_from, "premium"), else_="ordinary"
        ),
        to_next=ibis.cases(
            (ranked.revenue >= special_from, None),
            (ranked.revenue >= premium_from, special_from - ranked.revenue),
            else_=premium_from - ranked.revenue,
        ),
    )


def moves(before: Table, after: Table) -> Table:
    """Give the accounts whose level or top flag differs between two days, with the revenue that explains it."""
    later = after.rename({f"{name}_after": name for name in ("revenue", "rank", "top", "level")})
    joined = before.select("account_id", "revenue", "rank", "top", "level").inner_join(later, "account_id")
    changed = (joined.level != joined.level_after) | (joined.top != joined.top_after)
    rise = (joined.revenue_after > joined.revenue).ifelse("up", "down")
    return joined.filter(changed).select(
        "account_id",
        "revenue",
        "revenue_after",
        "rank",
        "rank_after",
        "top",
        "top_after",
        "level",
        "level_after",
        direction=rise,
    )


def grades(levels: Table, ranking: Table) -> Table:
    """Grade every account key, important or ordinary, with the reason code of the first rule that holds."""
    joined = levels.left_join(ranking.select("account_id", "band"), "account_id").drop("account_id_right")
    rules = (
        (joined.top, "key", "among_the_top"),
        (joined.level == "special", "key", "special_level"),
        (joined.level == "premium", "important", "premium_level"),
        ((joined.band == "top").fill_null(False), "important", "top_of_profit"),
    )
    return joined.select(
        "account_id",
        grade=ibis.cases(*((rule, grade) for rule, grade, _ in rules), else_="ordinary"),
        reason=ibis.cases(*((rule, reason) for rule, _, reason in rules), else_="below_premium"),
    )
