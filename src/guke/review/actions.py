"""Use cases of looking back: making a past day, and holding two days against each other."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
from django.conf import settings
from django.db import transaction

from guke.analysis import engine
from guke.analysis.effects import discounts, effects
from guke.analysis.tables import PRICES, SALES
from guke.insight import actions as insight
from guke.insight import mirror, queries, store
from guke.insight.models import PastStanding
from guke.kit import stamps
from guke.kit.fields import scaled
from guke.ledger.models import Product
from guke.review.models import Comparison, Effect
from guke.review.rules import year_before

KEPT = 24
_PARTS = ("price", "quantity", "added", "dropped", "rest", "returned", "returns", "discount")
Progress = Callable[[int, int, str], None]


def make_day(*, on: date, progress: Progress) -> None:
    """Make the figures of a past day, what is found of the whole company on it, and why revenue moved in the year before it."""
    missing = [] if queries.is_offered(on) and queries.is_found(on) else [on]
    _make(year_before(on), on, missing, progress, whole=True)


def make_comparison(*, first: date, last: date, progress: Progress) -> Comparison:
    """Make what comparing two days needs: the figures of both, and why revenue moved."""
    return _make(first, last, [day for day in (first, last) if not is_kept(day)], progress, whole=False)


def _make(first: date, last: date, days: list[date], progress: Progress, *, whole: bool) -> Comparison:
    for done, day in enumerate(days):
        progress(done, len(days) + 1, day.isoformat())
        insight.remember(on=day, whole=whole)
    progress(len(days), len(days) + 1, "")
    made = _keep(first, last, _found(first, last))
    stamps.bump("review")
    progress(len(days) + 1, len(days) + 1, "")
    return made


def is_kept(day: date) -> bool:
    """Return whether the figures of a day are on record."""
    return PastStanding.objects.filter(as_of=day).exists()


def _found(first: date, last: date) -> list[tuple[int, ...]]:
    """Return the effects of each account over the mirror as it stands."""
    root = Path(settings.MIRROR)
    sources = {SALES.get_name(): mirror.sources(root, mirror.read(root), last)[SALES.get_name()], "prices": _prices()}
    plan = {"effects": effects(SALES, first, last), "discounts": discounts(SALES, PRICES, last)}
    found = engine.run_all(plan, sources)
    below = dict(zip(*(found["discounts"][name].to_pylist() for name in ("account_id", "discount")), strict=True))
    rows = found["effects"].to_pylist()
    return [(row["account_id"], *(row[name] for name in _PARTS[:-1]), below.get(row["account_id"], 0)) for row in rows]


def _prices() -> pa.Table:
    rows = Product.objects.exclude(list_price=None).values_list("pk", "list_price")
    pairs = [(pk, scaled(price)) for pk, price in rows if price is not None]
    columns = [pa.array([pair[place] for pair in pairs], pa.int64()) for place in (0, 1)]
    return pa.table(columns, schema=engine.arrow_schema(PRICES))


def _keep(first: date, last: date, rows: list[tuple[int, ...]]) -> Comparison:
    """Put the effects in place of those of before, and let go of the oldest comparisons."""
    with transaction.atomic():
        Comparison.objects.filter(first_on=first, last_on=last).delete()
        made = Comparison.objects.create(first_on=first, last_on=last)
        known = [(row[0], made.pk, *row[1:]) for row in rows]
        store.put(Effect, ["account", "comparison"], _PARTS, known)
        kept = Comparison.objects.values_list("pk", flat=True)[:KEPT]
        Comparison.objects.exclude(pk__in=list(kept)).delete()
    return made
