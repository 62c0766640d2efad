"""The whole company on a day: beside the book of accounts, what they share, how they shift, and who looks after them."""

from dataclasses import dataclass
from functools import cached_property

from ibis.expr.types import Table

from guke.analysis import (
    affinity,
    baskets,
    cohorts,
    dealers,
    likeness,
    owners,
    planning,
    score,
    season,
    structure,
    traits,
)
from guke.analysis.book import Book

SHELF = (
    *planning.SHELF,
    "years",
    "baskets",
    "sample",
    "line_days",
    "held_lines",
    "line_pairs",
    "traits",
    "strengths",
    "steadiness",
    "dealers",
)
"""Analyses others build on, in an order in which each needs only those before it."""


@dataclass(frozen=True)
class Company(Book):
    """The book, and the analyses of the company as a whole."""

    @cached_property
    def baskets(self) -> Table:
        """What each account bought of each product within the year."""
        return baskets.baskets(self.sales, self.on)

    @cached_property
    def line_days(self) -> Table:
        """What was sold of each product line, by day where the days matter."""
        if self.mirrored:
            return baskets.line_pieces(self.line_months, self.sales, self.on)
        return baskets.line_days(self.sales, self.on)

    @cached_property
    def years(self) -> Table:
        """What each account brought by calendar year."""
        return cohorts.years(self.pieces)

    @cached_property
    def cohorts(self) -> Table:
        """Accounts by the year of their first order, year by year."""
        return cohorts.cohorts(self.years)

    @cached_property
    def shift(self) -> Table:
        """How the parts of the revenue moved between two years."""
        parts = baskets.parts(baskets.by_line(self.line_days, self.on), self.figures, self.accounts)
        return baskets.shift(parts)

    @cached_property
    def held_lines(self) -> Table:
        """What product lines each account buys."""
        return affinity.held(self.baskets, "product_line_id")

    @cached_property
    def sample(self) -> Table:
        """How many accounts bought anything within the year."""
        return affinity.sample(self.baskets)

    @cached_property
    def line_pairs(self) -> Table:
        """Product lines that are bought together."""
        return affinity.pairs(self.held_lines, self.sample)

    @cached_property
    def product_pairs(self) -> Table:
        """Products that are bought together, of those most accounts buy."""
        return affinity.pairs(affinity.held(self.baskets, "product_id"), self.sample)

    @cached_property
    def proposals(self) -> Table:
        """Product lines an account might buy next."""
        return affinity.proposals(self.held_lines, self.line_pairs)

    @cached_property
    def line_season(self) -> Table:
        """The index of each product line by month of the year."""
        return season.by_line(self.line_days, self.on)

    @cached_property
    def rhythms(self) -> Table:
        """Accounts by how regularly they order."""
        return structure.rhythms(self.rhythm, self.figures)

    @cached_property
    def dependence(self) -> Table:
        """How much of each industry hangs on few accounts."""
        return structure.dependence(self.figures, structure.labels(self.accounts, "industry"))

    @cached_property
    def owners(self) -> Table:
        """The portfolio of each account manager."""
        return owners.owners(self.accounts, self.figures, self.standing, self.signals)

    @cached_property
    def steadiness(self) -> Table:
        """How evenly each account buys over the year."""
        return dealers.stability(self.months, self.on)

    @cached_property
    def dealers(self) -> Table:
        """Dealers ranked, with stability and contribution."""
        return dealers.dealers(self.accounts, self.figures, self.steadiness)

    @cached_property
    def market(self) -> Table:
        """The dealers in one row."""
        return dealers.market(self.dealers)

    @cached_property
    def score(self) -> Table:
        """The value of each account in points."""
        return score.score(self.ranking, self.figures, self.loyalty)

    @cached_property
    def strengths(self) -> Table:
        """What the best have in common, and how sure that is."""
        return likeness.strengths(self.traits)

    @cached_property
    def alike(self) -> Table:
        """Accounts like the best, not yet big."""
        labels = traits.account_traits(self.accounts, self.figures, self.on)
        return likeness.alike(self.strengths, labels, self.ranking, self.levels)
