"""Which imports a person sees, and the rows of a file that were refused."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import models

from guke.intake import runs, wording
from guke.intake.models import Batch, Refusal
from guke.intake.runs import Wish


def visible(user: Any) -> models.QuerySet[Batch]:
    """Return the imports the person may see: their own, or all with the right."""
    rows = Batch.objects.select_related("by")
    return rows if user.may("imports.view") else rows.filter(by=user)


def wish_of(batch: Batch) -> Wish:
    """Return what is asked for the batch's file, as it was chosen so far."""
    plan = batch.plan
    columns = plan.get("columns")
    return Wish(
        Path(batch.file.path),
        batch.kind or None,
        columns,
        batch.sheet,
        tuple(plan.get("joins", ())),
        plan.get("options", {}),
        plan.get("rows", {}),
    )


def reasons(batch: Batch) -> list[tuple[str, str, int]]:
    """Return why rows were refused, each reason with its first example, its remedy and how often, the most frequent first."""
    counted = sorted(batch.plan.get("reasons", {}).items(), key=lambda pair: -pair[1])
    return [(*_example(batch, code), count) for code, count in counted]


def _example(batch: Batch, code: str) -> tuple[str, str]:
    first = batch.refusals.filter(code=code).first()
    if first is None:
        return wording.cell(code, "…", "…")
    text, remedy = wording.cell(code, first.value, first.detail.get("detail", ""))
    return f"{first.column}: {text}" if first.column else text, remedy


def refusals(batch: Batch, limit: int = 50) -> list[tuple[Refusal, str, str]]:
    """Return the first refusals with their words and remedies."""
    found = batch.refusals.all()[:limit]
    return [(each, *wording.cell(each.code, each.value, each.detail.get("detail", ""))) for each in found]


def refused_rows(batch: Batch, reason_title: str) -> Iterator[list[Any]]:
    """Yield the file's header and its refused rows, the reason added, to be corrected and imported again."""
    table, _notes = runs.tabled(wish_of(batch))
    yield [*table.titles, reason_title]
    said: dict[int, list[str]] = {}
    for refusal, text, remedy in refusals(batch, limit=200_000):
        said.setdefault(refusal.row, []).append(f"{refusal.column}: {text} {remedy}")
    width = len(table.titles)
    for number, cells in table.rows():
        if number in said:
            yield [*cells[:width], *[None] * (width - len(cells)), " / ".join(said[number])]
