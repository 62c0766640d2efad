"""Runs the analyses of a day over the mirror and gives one wide table of all accounts."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pyarrow as pa
from django.conf import settings
from ibis.expr.types import Table

from guke.analysis import carry, engine
from guke.analysis.book import Thresholds
from guke.analysis.company import SHELF, Company
from guke.analysis.dates import month_of, years_before
from guke.analysis.planning import held, staged
from guke.analysis.tables import ACCOUNT_MONTHS, ACCOUNTS, POTENTIAL
from guke.analysis.wide import wide
from guke.insight.carrying import Carried
from guke.kit.fields import unscaled

PLANS = 32
"""Of how many days the expressions are remembered: a refresh asks for two, and the next for one of them again."""

_HALF = 2
_COMPANY = (
    "movement",
    "retention",
    "concentration",
    "frequency",
    "order_size",
    "basket_size",
    "traits",
    "company_season",
)
_MONEY = frozenset({"revenue", "revenue_prior", "gross_profit", "amount", "least", "most", "total"})


@dataclass(frozen=True)
class Material:
    """What the analyses read: the mirror's files by table, the accounts, what they are estimated to buy, parts of an earlier day."""

    files: dict[str, engine.Source]
    accounts: pa.Table
    potential: pa.Table
    carried: Carried | None = None


@dataclass(frozen=True)
class Found:
    """What the analyses of a day say of every account, and the session in which further questions are asked."""

    rows: pa.Table
    book: Company
    session: engine.Session

    def company(self) -> dict[str, list[dict[str, Any]]]:
        """Return what is said of the company as a whole."""
        return {name: _told(self.session.rows(getattr(self.book, name))) for name in _COMPANY}

    def parts(self, since: date | None) -> dict[str, pa.Table]:
        """Return what the next day can be carried from, or what differs from the parts of a day they were carried from."""
        return {name: self.session.rows(table) for name, table in carry.kept(self.book, since).items()}


class _Plan(NamedTuple):
    """The expressions of a day: the steps in order, the book that reads them, and everything of an account in one row."""

    steps: dict[str, Table]
    book: Company
    rows: Table


@lru_cache(maxsize=PLANS)
def _planned(on: date, limits: Thresholds, earlier: date | None) -> _Plan:
    """Put what is carried from an earlier day in place of what is made of all accounts."""
    first, book = _held(on, limits)
    whole = _whole(on, limits)
    return whole if earlier is None else whole._replace(steps={**first, **carry.over(whole.steps, book, earlier)})


@lru_cache(maxsize=PLANS)
def _whole(on: date, limits: Thresholds) -> _Plan:
    """Write a day's expressions once: a refresh asks for the same day again and again."""
    first, book = _held(on, limits)
    steps, kept = staged(book, SHELF)
    return _Plan({**first, **steps}, kept, wide(kept))


@lru_cache(maxsize=PLANS)
def _held(on: date, limits: Thresholds) -> tuple[dict[str, Table], Company]:
    return held(Company(on, limits))


@contextmanager
def analysed(
    root: Path, material: Material, on: date, limits: Thresholds, step: Callable[[str], None]
) -> Iterator[Found]:
    """Make the analyses others are made of once each, then join all of them; the session stays open meanwhile."""
    sources: dict[str, engine.Source] = {
        **material.files,
        ACCOUNTS.get_name(): material.accounts,
        POTENTIAL.get_name(): material.potential,
        **(material.carried.sources if material.carried else {}),
    }
    spill = root / "shelf"
    earlier = material.carried.on if material.carried else None
    plan = _planned(on, replace(limits, pareto_by=_best(material.files, on)), earlier)
    with engine.session(sources, engine.Engine(settings.ENGINE, settings.SPARK, spill=spill)) as session:
        for name in (name for name in plan.steps if name not in sources):
            step(name)
            session.keep(name, plan.steps[name])
        yield Found(session.rows(plan.rows), plan.book, session)


def _told(table: pa.Table) -> list[dict[str, Any]]:
    """Return a small table as JSON keeps it: money as decimals in text."""
    return [{name: _plain(name, value) for name, value in row.items()} for row in table.to_pylist()]


def _plain(name: str, value: Any) -> Any:
    if value is not None and name in _MONEY:
        return str(unscaled(value))
    return str(value) if isinstance(value, (date, Decimal)) else value


def _best(files: Mapping[str, engine.Source], on: date) -> Literal["gross_profit", "revenue"]:
    """Cut by profit where the cost of at least half the revenue of the last months is known, else by revenue."""
    recent = ACCOUNT_MONTHS.filter(ACCOUNT_MONTHS.month > years_before(month_of(on)))
    (row,) = engine.run(recent.agg(revenue=recent.amount.sum(), costed=recent.amount_costed.sum()), files).to_pylist()
    revenue, costed = row["revenue"] or 0, row["costed"] or 0
    return "gross_profit" if revenue > 0 and costed * _HALF >= revenue else "revenue"


def clear(root: Path) -> None:
    """Remove what did not fit into memory."""
    shutil.rmtree(root / "shelf", ignore_errors=True)
