"""Revenue by month of any set of accounts as of any day, from the monthly mart of the mirror."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from django.conf import settings

from guke.analysis import engine
from guke.analysis.book import Book
from guke.analysis.dates import month_of, months_before, years_before
from guke.analysis.scopes import SCOPES
from guke.analysis.scopes import by_month as summed
from guke.insight import mirror
from guke.insight import queries as insight
from guke.kit.fields import unscaled
from guke.review.boards import sums
from guke.review.boards.view import View

SHOWN = 24


def by_month(view: View) -> list[dict[str, Any]]:
    """Return the last months, each with the revenue of the same month a year before."""
    if not view.past and not view.chosen and not view.fixed:
        sheet = insight.book(view.user)
        return sheet.months if sheet else []
    return sums.kept(view, "months", lambda: _read(view))


def _read(view: View) -> list[dict[str, Any]]:
    ids = list(view.rows.order_by().values_list("account_id", flat=True))
    scope = pa.table([["view"] * len(ids), ids], schema=engine.arrow_schema(SCOPES))
    root = Path(settings.MIRROR)
    sources = {**mirror.sources(root, mirror.read(root), view.day), "scopes": scope}
    rows = engine.run(summed(Book(view.day).pieces, view.day), sources).to_pylist()
    known = {row["month"]: row["revenue"] for row in rows}
    first = months_before(month_of(view.day), SHOWN - 1)
    return [_month(months_before(first, -place), known) for place in range(SHOWN)]


def _month(month: date, known: dict[date, int]) -> dict[str, Any]:
    earlier = known.get(years_before(month), 0)
    return {"month": month, "revenue": unscaled(known.get(month, 0)), "prior": unscaled(earlier)}
