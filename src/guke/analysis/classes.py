"""Classes of accounts by rule: breadth, relationship, loyalty, and the two quadrants that want a talk."""

from datetime import date

import ibis
from ibis.expr.types import BooleanValue, Table

from guke.analysis.dates import month_of, months_before, years_before
from guke.analysis.levels import PREMIUM_FROM, SPECIAL_FROM
from guke.analysis.tables import E4

LINE_FROM = 10_000 * E4
SMALL_BELOW = PREMIUM_FROM
GROWTH_FROM = 0.2
LONG_YEARS = 2
STRATEGIC_YEARS = 3
KEPT_FROM = 0.7
THIN_MARGIN = 0.05


def lines_counted(line_months: Table, on: date, line_from: int = LINE_FROM) -> Table:
    """Count the product lines each account bought within twelve months, and those of them with volume."""
    first = months_before(month_of(on), 11)
    year = line_months.filter(line_months.month.between(first, month_of(on)), line_months.product_line_id.notnull())
    lines = year.group_by("account_id", "product_line_id").agg(amount=year.amount.sum())
    return (
        lines.filter(lines.amount > 0)
        .group_by("account_id")
        .agg(
            lines_bought=lambda table: table.count(),
            lines_with_volume=lambda table: table.count(where=table.amount >= line_from),
        )
    )


def breadth(figures: Table, counts: Table, *, large_from: int = PREMIUM_FROM) -> Table:
    """Tell comprehensive accounts (two product lines or more with volume) from specialised ones (one); C1."""
    joined = figures.select("account_id", "revenue").left_join(counts, "account_id").drop("account_id_right")
    filled = joined.fill_null({"lines_bought": 0, "lines_with_volume": 0})
    large = filled.revenue >= large_from
    return filled.mutate(
        breadth=ibis.cases(
            (large & (filled.lines_with_volume >= 2), "comprehensive"),  # noqa: PLR2004 - two lines is the definition
            (large & (filled.lines_with_volume == 1), "specialised"),
            else_=ibis.literal(None, "string"),
        )
    )


def relationship(
    figures: Table,
    on: date,
    *,
    growth_from: float = GROWTH_FROM,
    small_below: int = SMALL_BELOW,
    long_years: int = LONG_YEARS,
) -> Table:
    """Class every account new, churning, growth or cooperation, by the first rule that holds, with its reason code; C2."""
    shrunk = (figures.revenue_prior > 0) & (figures.revenue * 2 <= figures.revenue_prior)
    growing = ((figures.growth >= growth_from) & (figures.revenue < small_below)).fill_null(False)
    rules = (
        (figures.lifetime_orders == 0, "new", "never_ordered"),
        (figures.orders == 0, "churning", "no_order_for_a_year"),
        (figures.first_on > years_before(on), "new", "first_order_within_a_year"),
        (shrunk, "churning", "revenue_halved"),
        (growing, "growth", "small_and_growing"),
        (figures.first_on <= years_before(on, long_years), "cooperation", "long_standing"),
    )
    return figures.select(
        "account_id",
        relation=ibis.cases(*((rule, name) for rule, name, _ in rules), else_=ibis.literal(None, "string")),
        reason=ibis.cases(*((rule, reason) for rule, _, reason in rules), else_="second_year"),
        revenue=figures.revenue,
        revenue_prior=figures.revenue_prior,
        growth=figures.growth,
        first_on=figures.first_on,
        last_on=figures.last_on,
    )


def loyalty(
    figures: Table,
    breadth: Table,
    rhythm: Table,
    on: date,
    *,
    kept_from: float = KEPT_FROM,
    special_from: int = SPECIAL_FROM,
) -> Table:
    """Give the loyalty code: s stable, w strategic, n ordinary, p potential, with the reason code; C3."""
    lines = breadth.select("account_id", "lines_with_volume")
    late = rhythm.select("account_id", "days_late")
    joined = figures.left_join(lines, "account_id").drop("account_id_right")
    joined = joined.left_join(late, "account_id").drop("account_id_right").fill_null({"days_late": 0})
    kept = joined.revenue.cast("float64") >= joined.revenue_prior.cast("float64") * kept_from
    stable = (joined.first_on <= years_before(on, LONG_YEARS)) & (joined.orders_prior > 0) & kept
    strategic = _strategic(joined, on, special_from)
    rules = (
        (joined.lifetime_orders == 0, "p", "never_ordered"),
        (joined.orders == 0, "p", "no_order_for_a_year"),
        (joined.days_late > 0, "n", "late_against_its_rhythm"),
        (stable & strategic, "w", "large_broad_and_long"),
        (stable, "s", "kept_for_two_years"),
    )
    return joined.select(
        "account_id",
        loyalty=ibis.cases(*((rule.fill_null(False), code) for rule, code, _ in rules), else_="n"),
        reason=ibis.cases(*((rule.fill_null(False), reason) for rule, _, reason in rules), else_="not_yet_kept"),
    )


def _strategic(joined: Table, on: date, special_from: int) -> BooleanValue:
    long = joined.first_on <= years_before(on, STRATEGIC_YEARS)
    broad = joined.lines_with_volume >= 2  # noqa: PLR2004 - two lines is the definition of broad
    return long & broad & (joined.revenue >= special_from)


def quadrant(
    figures: Table,
    loyalty: Table,
    potential: Table,
    *,
    thin_margin: float = THIN_MARGIN,
    high_from: int = PREMIUM_FROM,
) -> Table:
    """Flag accounts loyal but unprofitable, and promising ones not yet loyal; C8. Null is neither, or not known."""
    room = potential.group_by("account_id").agg(potential=potential.amount.max())
    joined = figures.left_join(loyalty.select("account_id", "loyalty"), "account_id").drop("account_id_right")
    joined = joined.left_join(room, "account_id").drop("account_id_right")
    loyal = joined.loyalty.isin(["s", "w"])
    unserved = (joined.potential - ibis.greatest(joined.revenue, 0)).name("unserved")
    thin = ibis.coalesce(joined.gross_margin <= thin_margin, joined.gross_profit <= 0)
    return joined.select(
        "account_id",
        "loyalty",
        "gross_margin",
        "potential",
        unserved,
        quadrant=ibis.cases(
            ((loyal & thin).fill_null(False), "loyal_unprofitable"),
            ((~loyal & (unserved >= high_from)).fill_null(False), "promising"),
            else_=ibis.literal(None, "string"),
        ),
    )
