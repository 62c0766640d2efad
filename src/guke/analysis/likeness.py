"""Likeness: accounts that are like the best in what sets those apart, and not yet among them."""

import ibis
from ibis.expr.types import NumericValue, Table

from guke.analysis.ratios import ratio

Z95 = 1.959964
"""Standard errors to each side of an interval of 95%."""


def strengths(traits: Table) -> Table:
    """Tell how sure a trait is: of its holders the share that is among the best, with its 95% interval (Wilson).

    ``more`` and ``less``: the interval lies wholly above or below the share of the best among all; ``same``: it does not;
    ``too_few``: the sample is small.
    """
    held = (traits.top + traits.rest).cast("float64")
    rate = traits.top.cast("float64") / held.nullif(0.0)
    middle = rate + Z95 * Z95 / (2.0 * held)
    spread = Z95 * (rate * (1.0 - rate) / held + Z95 * Z95 / (4.0 * held * held)).sqrt()
    scale = 1.0 + Z95 * Z95 / held
    bounds = traits.mutate(
        rate=rate,
        low=(middle - spread) / scale,
        high=(middle + spread) / scale,
        base=ratio(traits.top_size, traits.top_size + traits.rest_size),
    )
    verdict = ibis.cases(
        (bounds.small, "too_few"), (bounds.low > bounds.base, "more"), (bounds.high < bounds.base, "less"), else_="same"
    )
    shown = ("trait", "value", "top", "rest", "top_share", "rest_share", "lift", "small", "rate", "low", "high", "base")
    return bounds.select(*shown, verdict=verdict)


def alike(strengths: Table, labels: Table, ranking: Table, levels: Table) -> Table:
    """Give the accounts outside the top band and below the premium level that share traits of the best, with how many.

    Likeness is the sum of what each shared trait weighs: the excess of its rate over the base, in whole per mille.
    """
    sure = strengths.filter(strengths.verdict == "more", strengths.value.notnull())
    weighed = sure.select("trait", "value", weight=_per_mille(sure.rate - sure.base))
    shared = labels.inner_join(weighed, ["trait", "value"])
    sums = shared.group_by("account_id").agg(shared=shared.count(), likeness=shared.weight.sum())
    others = ranking.filter(ranking.band != "top").select("account_id", "band")
    small = levels.filter(levels.level == "ordinary").select("account_id", "revenue", "to_next")
    return sums.inner_join(others, "account_id").inner_join(small, "account_id")


def _per_mille(part: NumericValue) -> NumericValue:
    return (part * 1000.0).round().cast("int64")
