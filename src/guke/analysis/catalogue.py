"""The measures: names, titles, units, directions and the page that explains each, for tooltips and links."""

from typing import Literal, NamedTuple

Unit = Literal["money", "ratio", "index", "days", "date", "count", "code", "score"]
Direction = Literal["more", "less", "none"]


class Measure(NamedTuple):
    """One measure: the column it stands in, and which way is better."""

    name: str
    title: str
    unit: Unit
    direction: Direction
    page: str


MEASURES = (
    Measure("revenue", "Revenue, 12 months", "money", "more", "revenue.md"),
    Measure("revenue_prior", "Revenue, 12 months before", "money", "more", "revenue.md"),
    Measure("growth", "Growth", "ratio", "more", "revenue.md"),
    Measure("ytd", "Revenue, year to date", "money", "more", "revenue.md"),
    Measure("ytd_prior", "Revenue, last year to the same day", "money", "more", "revenue.md"),
    Measure("ytd_growth", "Growth, year to date", "ratio", "more", "revenue.md"),
    Measure("lifetime_revenue", "Revenue, ever", "money", "more", "revenue.md"),
    Measure("gross_profit", "Gross profit", "money", "more", "gross-margin.md"),
    Measure("gross_margin", "Gross margin", "ratio", "more", "gross-margin.md"),
    Measure("costed_share", "Revenue with known cost", "ratio", "more", "gross-margin.md"),
    Measure("orders", "Orders", "count", "more", "orders.md"),
    Measure("average_order", "Average order", "money", "more", "orders.md"),
    Measure("active_months", "Months with orders", "count", "more", "orders.md"),
    Measure("first_on", "First order", "date", "none", "orders.md"),
    Measure("last_on", "Last order", "date", "none", "orders.md"),
    Measure("amounts", "Revenue by month", "money", "more", "monthly-revenue.md"),
    Measure("trend", "Trend a year", "ratio", "more", "monthly-revenue.md"),
    Measure("index", "Season index", "index", "none", "season.md"),
    Measure("median", "Usual interval", "days", "less", "rhythm.md"),
    Measure("regularity", "Regularity", "code", "none", "rhythm.md"),
    Measure("days_since", "Days since the last order", "days", "less", "rhythm.md"),
    Measure("days_late", "Days late", "days", "less", "rhythm.md"),
    Measure("expected_on", "Next order expected", "date", "none", "rhythm.md"),
    Measure("rank", "Rank", "count", "less", "pareto.md"),
    Measure("share", "Share", "ratio", "more", "pareto.md"),
    Measure("cumulative_share", "Running share", "ratio", "none", "pareto.md"),
    Measure("band", "20/60/20", "code", "none", "twenty-sixty-twenty.md"),
    Measure("needed", "Accounts that make 80%", "count", "more", "accounts-for-most.md"),
    Measure("level", "Revenue level", "code", "none", "level.md"),
    Measure("top", "Among the first 100", "code", "none", "level.md"),
    Measure("grade", "Grade", "code", "none", "grade.md"),
    Measure("breadth", "Breadth", "code", "none", "breadth.md"),
    Measure("relation", "Relation", "code", "none", "relationship.md"),
    Measure("loyalty", "Loyalty", "code", "none", "loyalty.md"),
    Measure("quadrant", "Loyalty against profit", "code", "none", "quadrant.md"),
    Measure("reason", "Main reason for slipping", "code", "none", "slipping.md"),
    Measure("stake", "Money at stake", "money", "less", "slipping.md"),
    Measure("severity", "Severity", "score", "less", "slipping.md"),
    Measure("mix", "Mix of the book", "ratio", "none", "mix.md"),
    Measure("standing", "New, kept, returning, lost", "code", "none", "movement.md"),
    Measure("retention", "Accounts kept", "ratio", "more", "retention.md"),
    Measure("revenue_retention", "Revenue kept", "ratio", "more", "retention.md"),
    Measure("hhi", "Concentration", "index", "less", "concentration.md"),
    Measure("distribution", "How accounts order", "count", "none", "behaviour.md"),
    Measure("development", "The book by month", "money", "more", "development.md"),
    Measure("lift", "Lift of a trait", "index", "none", "traits.md"),
    Measure("cohort_retention", "Cohort still buying", "ratio", "more", "cohorts.md"),
    Measure("shift", "Shift of structure", "ratio", "none", "shift.md"),
    Measure("confidence", "Bought together", "ratio", "none", "affinity.md"),
    Measure("proposals", "Might buy next", "code", "none", "affinity.md"),
    Measure("largest_share", "Share of the largest account", "ratio", "less", "dependence.md"),
    Measure("leaning", "Who depends more", "code", "none", "dependence-both-ways.md"),
    Measure("covered", "Accounts covered", "ratio", "more", "owners.md"),
    Measure("contribution_share", "Share of the contribution", "ratio", "more", "dealers.md"),
    Measure("stability", "Stability", "code", "none", "dealers.md"),
    Measure("score", "Value in points", "score", "more", "value-points.md"),
    Measure("value", "Value of an account", "score", "more", "account-value.md"),
    Measure("nomination", "Scorecard of a nomination", "score", "more", "nomination.md"),
    Measure("delivered", "Value delivered", "money", "more", "delivered-value.md"),
    Measure("next_hour", "Next best hour", "money", "more", "next-hour.md"),
    Measure("likeness", "Like the best", "score", "more", "likeness.md"),
    Measure("health", "Health", "score", "more", "health.md"),
    Measure("health_confidence", "Confidence in the health", "ratio", "more", "health.md"),
    Measure("share_of_purchases", "Share of purchases", "ratio", "more", "share.md"),
    Measure("crossing", "Crossing of an edge", "date", "none", "crossing.md"),
    Measure("price", "Change by price", "money", "more", "effects.md"),
    Measure("quantity", "Change by quantity", "money", "more", "effects.md"),
    Measure("added", "Products taken up", "money", "more", "effects.md"),
    Measure("dropped", "Products dropped", "money", "more", "effects.md"),
    Measure("returned", "Returned", "money", "less", "effects.md"),
    Measure("discount", "Below the list price", "money", "less", "discounts.md"),
    Measure("stage", "Stage of the cooperation", "code", "none", "stage.md"),
    Measure("criteria_score", "Score by criteria", "score", "more", "criteria.md"),
    Measure("days_in_stage", "Days in the stage", "days", "less", "days-in-stage.md"),
    Measure("moves_used", "Moves used", "ratio", "more", "moves-used.md"),
    Measure("loss", "Chance that orders stop", "ratio", "less", "loss.md"),
    Measure("loss_parts", "What the chance is made of", "score", "less", "loss-parts.md"),
    Measure("expected", "Expected, next 12 months", "money", "more", "expectation.md"),
    Measure("lifetime", "Lifetime value", "money", "more", "lifetime.md"),
    Measure("keeping", "Word kept", "ratio", "more", "keeping.md"),
    Measure("concessions", "Balance of concessions", "money", "none", "concessions.md"),
    Measure("time_gap", "Time and value", "ratio", "none", "time-and-value.md"),
    Measure("threads", "Threads that hold an account", "count", "more", "threads.md"),
    Measure("alone", "Working alone", "count", "less", "alone.md"),
)
