"""The whole book on a day: every analysis wired to the marts, each made once, with a company's thresholds."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from ibis.expr.types import Table

from guke.analysis import (
    classes,
    levels,
    marts,
    pareto,
    rhythm,
    season,
    slipping,
    structure,
    tables,
    traits,
    value,
)


@dataclass(frozen=True)
class Thresholds:
    """Numbers a company may change; money in e4."""

    special_from: int = levels.SPECIAL_FROM
    premium_from: int = levels.PREMIUM_FROM
    top_accounts: int = levels.TOP_ACCOUNTS
    pareto_by: Literal["gross_profit", "revenue"] = "gross_profit"
    top: int = pareto.TOP
    bottom: int = pareto.BOTTOM
    most: int = pareto.MOST
    line_from: int = classes.LINE_FROM
    growth_from: float = classes.GROWTH_FROM
    kept_from: float = classes.KEPT_FROM
    thin_margin: float = classes.THIN_MARGIN
    least_intervals: int = rhythm.LEAST_INTERVALS
    regular_cv: float = rhythm.REGULAR_CV
    drop_from: float = slipping.DROP_FROM
    least_top: int = traits.LEAST_TOP
    least_all: int = traits.LEAST_ALL


@dataclass(frozen=True)
class Book:
    """The analyses of one day over the declared tables, or over others of the same columns."""

    on: date
    limits: Thresholds = field(default_factory=Thresholds)
    sales: Table = tables.SALES
    accounts: Table = tables.ACCOUNTS
    months: Table = tables.ACCOUNT_MONTHS
    line_months: Table = tables.ACCOUNT_LINE_MONTHS
    days: Table = tables.ACCOUNT_DAYS
    potential: Table = tables.POTENTIAL
    kept: tuple[str, ...] = ()
    mirrored: bool = False
    """Whether the marts reach back as far as the sales lines, as the mirror's do."""

    @cached_property
    def cut(self) -> Table:
        """The months with an edge of a year, in two."""
        return marts.cut(self.days, self.on)

    @cached_property
    def pieces(self) -> Table:
        """The months up to the day, cut at the edges of years; not kept: each reads what it needs of the months."""
        return marts.pieces(self.months, self.cut, self.on)

    @cached_property
    def order_days(self) -> Table:
        """The days of orders, with what each came to."""
        return marts.order_days(self.days)

    @cached_property
    def sums(self) -> Table:
        """What the months of each account come to over the years."""
        return value.sums(self.pieces, self.on)

    @cached_property
    def figures(self) -> Table:
        """Revenue, growth, margin and orders of every account."""
        return value.figures(self.accounts, self.sums, self.on)

    @cached_property
    def by_month(self) -> Table:
        """Revenue by account and month of the last two years."""
        return value.by_month(self.pieces, self.on)

    @cached_property
    def series(self) -> Table:
        """The same as one array an account."""
        return value.series(self.pieces, self.on)

    @cached_property
    def trend(self) -> Table:
        """Slope of revenue per year, relative to its mean."""
        return value.trend(self.months, self.on)

    @cached_property
    def company_season(self) -> Table:
        """The company's index by month of the year."""
        return season.company(self.months, self.on)

    @cached_property
    def account_season(self) -> Table:
        """The index of accounts with enough history."""
        return season.by_account(self.months, self.on)

    @cached_property
    def intervals(self) -> Table:
        """Order days of three years, each with the days since the one before."""
        return rhythm.intervals(self.order_days, self.on)

    @cached_property
    def gaps(self) -> Table:
        """The intervals of each account added up."""
        return rhythm.summed(self.intervals)

    @cached_property
    def rhythm(self) -> Table:
        """Intervals between order days, lateness, next date."""
        limits = self.limits
        return rhythm.rhythm(self.gaps, self.on, least_intervals=limits.least_intervals, regular_cv=limits.regular_cv)

    @cached_property
    def ranking(self) -> Table:
        """Rank, running share and band."""
        limits = self.limits
        return pareto.ranking(self.figures, limits.pareto_by, top=limits.top, bottom=limits.bottom)

    @cached_property
    def bands(self) -> Table:
        """The three bands summed."""
        return pareto.bands(self.ranking)

    @cached_property
    def needed(self) -> Table:
        """How many accounts make most of it."""
        return pareto.needed(self.ranking, self.limits.most)

    @cached_property
    def levels(self) -> Table:
        """Level by annual revenue."""
        limits = self.limits
        return levels.levels(
            self.figures,
            special_from=limits.special_from,
            premium_from=limits.premium_from,
            top_accounts=limits.top_accounts,
        )

    @cached_property
    def grades(self) -> Table:
        """Key, important, ordinary."""
        return levels.grades(self.levels, self.ranking)

    @cached_property
    def lines_counted(self) -> Table:
        """How many product lines each account buys, and with volume."""
        return classes.lines_counted(self.line_months, self.on, self.limits.line_from)

    @cached_property
    def breadth(self) -> Table:
        """Comprehensive or specialised."""
        return classes.breadth(self.figures, self.lines_counted, large_from=self.limits.premium_from)

    @cached_property
    def relationship(self) -> Table:
        """New, churning, growth, cooperation."""
        limits = self.limits
        return classes.relationship(
            self.figures, self.on, growth_from=limits.growth_from, small_below=limits.premium_from
        )

    @cached_property
    def loyalty(self) -> Table:
        """Loyalty code."""
        limits = self.limits
        return classes.loyalty(
            self.figures,
            self.breadth,
            self.rhythm,
            self.on,
            kept_from=limits.kept_from,
            special_from=limits.special_from,
        )

    @cached_property
    def quadrant(self) -> Table:
        """Loyal but unprofitable; promising, not loyal."""
        limits = self.limits
        return classes.quadrant(
            self.figures, self.loyalty, self.potential, thin_margin=limits.thin_margin, high_from=limits.premium_from
        )

    @cached_property
    def own_season(self) -> Table:
        """The season of accounts with enough history before the quarter that slipping judges."""
        return season.own(self.months, slipping.season_until(self.on))

    @cached_property
    def quarters(self) -> Table:
        """The base year of each account and the quarter that is judged against it."""
        return slipping.quarters(self.months, self.on)

    @cached_property
    def settled_season(self) -> Table:
        """The season as it was before the quarter that slipping judges."""
        return season.applied(self.quarters, self.own_season, self.months, slipping.season_until(self.on))

    @cached_property
    def sizes(self) -> Table:
        """Usual and recent orders of each account."""
        return slipping.sizes(self.intervals, self.on)

    @cached_property
    def basket(self) -> Table:
        """The product lines of each account against those of a year before."""
        return slipping.basket(self.line_months, self.on)

    @cached_property
    def material(self) -> slipping.Material:
        """What slipping is read from."""
        return slipping.Material(self.quarters, self.sizes, self.basket, self.rhythm, self.settled_season)

    @cached_property
    def signals(self) -> Table:
        """Every account with a base year, judged."""
        return slipping.signals(self.material, self.on, self.limits.drop_from)

    @cached_property
    def slipping(self) -> Table:
        """Those with a reason."""
        return self.signals.filter(self.signals.reasons > 0)

    @cached_property
    def standing(self) -> Table:
        """New, kept, returning, lost, gone."""
        return structure.standing(self.figures, self.on)

    @cached_property
    def movement(self) -> Table:
        """The standings summed."""
        return structure.movement(self.standing)

    @cached_property
    def retention(self) -> Table:
        """Last year's buyers still here."""
        return structure.retention(self.standing)

    @cached_property
    def concentration(self) -> Table:
        """Herfindahl index and shares of the first accounts."""
        return structure.concentration(self.ranking)

    @cached_property
    def development(self) -> Table:
        """The book by month."""
        return structure.development(self.months, self.pieces, self.on)

    @cached_property
    def frequency(self) -> Table:
        """Accounts by orders in the year."""
        values = self.figures.select("account_id", value=self.figures.orders)
        return structure.distribution(self.figures, values, structure.FREQUENCY_EDGES)

    @cached_property
    def order_size(self) -> Table:
        """Accounts by average order."""
        values = self.figures.select("account_id", value=self.figures.average_order)
        return structure.distribution(self.figures, values, structure.SIZE_EDGES)

    @cached_property
    def basket_size(self) -> Table:
        """Accounts by product lines bought in the year."""
        values = self.breadth.select("account_id", value=self.breadth.lines_bought)
        return structure.distribution(self.figures, values, structure.BASKET_EDGES)

    @cached_property
    def traits(self) -> Table:
        """What the top band has in common."""
        rows = traits.account_traits(self.accounts, self.figures, self.on)
        return traits.traits(self.ranking, rows, least_top=self.limits.least_top, least_all=self.limits.least_all)

    def mix(self, by: Literal["industry", "province", "kind", "level", "grade"]) -> Table:
        """Sum the figures by a column of the accounts, by level or by grade."""
        if by == "level":
            chosen = self.levels.select("account_id", label=self.levels.level)
        elif by == "grade":
            chosen = self.grades.select("account_id", label=self.grades.grade)
        else:
            chosen = structure.labels(self.accounts, by)
        return structure.mix(self.figures, chosen)
