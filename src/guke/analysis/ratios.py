"""Ratios of exact sums: defined or null, never an error and never a zero that means unknown."""

from ibis.expr.types import NumericValue


def ratio(part: NumericValue, whole: NumericValue) -> NumericValue:
    """Divide two sums; null unless the whole is positive."""
    return (whole > 0).ifelse(part.cast("float64") / whole.nullif(0).cast("float64"), None)


def growth(now: NumericValue, before: NumericValue) -> NumericValue:
    """Give the relative change; null unless there was a positive sum before."""
    return ratio(now - before, before)


def mean(total: NumericValue, count: NumericValue) -> NumericValue:
    """Divide a sum by a count to the nearest whole unit; null for a count of zero."""
    return (total.cast("float64") / count.nullif(0).cast("float64")).round().cast("int64")
