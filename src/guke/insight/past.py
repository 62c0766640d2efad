"""What a day leaves behind once it is past: figures and classes of each account, and what was found of the whole company."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from guke.insight import store
from guke.insight.models import Figures, Finding, PastFinding, PastStanding, Snapshot, Standing
from guke.insight.standings import Columns

FIGURES = [field.name for field in Figures._meta.get_fields()]  # noqa: SLF001 - Django's documented reflection
_KEPT = [*FIGURES, "behind", "proposals"]
_DIGITS = 4
OFFER = ("proposed", "because", "confidence", "lift", "both", "buyers")
"""What past days keep of a proposal, in this order: names in every row would be most of what they take."""


def keep(columns: Columns, on: date, found: Iterable[Finding] | None) -> None:
    """Keep a day in place of what was kept of it; ``found`` is none where nobody asked what was found."""
    columns.values["as_of"] = [on.isoformat()] * len(columns.ids)
    columns.values["behind"] = [_behind(reasons) for reasons in columns.values["reasons"]]
    rows = [(*row[:-1], _packed(row[-1])) for row in columns.rows(["as_of", *_KEPT])]
    with transaction.atomic():
        store.put(PastStanding, ["account", "as_of"], _KEPT, rows)
        if found is not None:
            PastFinding.objects.filter(as_of=on).delete()
            PastFinding.objects.bulk_create([PastFinding(as_of=on, name=row.name, rows=row.rows) for row in found])


def offers(standing: Standing | PastStanding) -> list[dict[str, Any]]:
    """Return what an account might buy next, today or on a past day; nothing where the day was kept without."""
    return [dict(zip(OFFER, each, strict=True)) if isinstance(each, list) else each for each in standing.proposals or []]  # fmt: skip


BEHIND: Mapping[str, Callable[[Mapping[str, Any]], int]] = {
    "later": lambda numbers: int(numbers["days"]),
    "smaller": lambda numbers: int(numbers["percent"]),
    "narrower": lambda numbers: int(numbers["before"] - numbers["now"]),
    "below_season": lambda numbers: int(numbers["percent"]),
}
"""What past days keep of a reason: the one number a mark can be set at."""


def _behind(reasons: str) -> str:
    """Give how far behind an account was by each reason; most accounts have none."""
    if reasons == "[]":
        return "{}"
    return json.dumps({row["code"]: BEHIND[row["code"]](row["numbers"]) for row in json.loads(reasons)})


def _packed(proposals: str) -> str:
    """Give proposals without their names, parts of one to four digits; most accounts have none."""
    if proposals == "[]":
        return proposals
    rows = [[row[name] for name in OFFER] for row in json.loads(proposals)]
    return json.dumps([[round(each, _DIGITS) for each in row] for row in rows], separators=(",", ":"))


def forget_day_before(on: date) -> None:
    """Drop the dated copy of the last refresh unless its day ends a month: history keeps month ends and chosen days."""
    last = Snapshot.objects.filter(current=True).first()
    if last and last.as_of != on and not _ends_month(last.as_of):
        PastStanding.objects.filter(as_of=last.as_of).delete()
        PastFinding.objects.filter(as_of=last.as_of).delete()


def _ends_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
