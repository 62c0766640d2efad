"""One wide row an account: every figure and class of a day side by side."""

from ibis.expr.types import Table

from guke.analysis import pareto
from guke.analysis.company import Company


def wide(book: Company) -> Table:
    """Join everything said of an account; what is unknown or does not hold is null."""
    parts = [book.figures, *_parts(book)]
    rows: Table = book.accounts
    for place, part in enumerate(parts):
        rows = rows.left_join(part, "account_id", rname=f"{{name}}_{place}")
    return rows.drop(*(f"account_id_{place}" for place in range(len(parts))))


def _parts(book: Company) -> list[Table]:
    by_revenue = pareto.ranking(book.figures, "revenue")
    return [
        book.series,
        book.trend,
        book.rhythm.select("account_id", "median", "regularity", "days_late", "expected_on"),
        book.ranking.select("account_id", "band"),
        by_revenue.select("account_id", "share", "cumulative_share"),
        book.levels.select("account_id", "rank", "top", "level", "to_next"),
        book.grades.rename(grade_reason="reason"),
        book.breadth.select("account_id", "breadth", "lines_bought", "lines_with_volume"),
        book.relationship.select("account_id", "relation", relation_reason="reason"),
        book.loyalty.rename(loyalty_reason="reason"),
        book.quadrant.select("account_id", "potential", "unserved", "quadrant"),
        book.standing.select("account_id", movement="standing"),
        book.score.select("account_id", "current", "future", "behaviour", "score"),
        _signals(book),
    ]


def _signals(book: Company) -> Table:
    taken = {"days_since", "days_late", "own_season"}
    signals = book.signals
    return signals.select("account_id", *(name for name in signals.columns if name not in {"account_id", *taken}))
