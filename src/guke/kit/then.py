"""A list as of a past day: the records there were, each set back to what the trail says it held on the day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from guke.kit import clock, kinds
from guke.kit.past import changes_after, set_back, written_day
from guke.kit.records import Record

Changes = dict[int, list[dict[str, Any]]]
"""What changed of records, the newest first."""


@dataclass(frozen=True)
class Then:
    """The past day a list is shown as of; ``note`` says in words what is shown, or why it is today's list."""

    day: dt.date | None = None
    note: str = ""
    wrong: bool = False


def begins(kind: kinds.Kind) -> str:
    """Return the field from which on a record of the kind holds; nothing where no day is kept of its records."""
    is_entered = issubclass(kind.model, Record) and not getattr(kind.model, "derived", False)
    return kind.since or ("created_at" if is_entered else "")


def then(kind: kinds.Kind, query: Mapping[str, str]) -> Then:
    """Return the day a query asks for. A kind with figures of past days narrows them itself."""
    text = query.get("as_of", "")
    if not text or kind.past_url is not None:
        return Then()
    written, today = written_day(text), clock.today().isoformat()
    if not written:
        return Then(note=_("“%(text)s” is no day. Write it as 2026-01-31.") % {"text": text[:20]}, wrong=True)
    if written > today:
        return Then(note=_("%(day)s has not come yet. Choose today or an earlier day.") % {"day": written}, wrong=True)
    if not begins(kind):
        return Then(note=_("This list is kept for today only, not for past days."), wrong=True)
    return Then() if written == today else Then(dt.date.fromisoformat(written), _told(kind))


def _told(kind: kinds.Kind) -> str:
    if not kind.fields:
        return _("What was entered by that day or happened by then; such records are never changed.")
    return _(
        "What was entered by that day or happened by then, with the values the trail has of it; "
        "filters, search and order go by them, and what was deleted since is marked."
    )


def told_less() -> str:
    """Say what a list shows of which too much has changed since for the database to look at what was."""
    return _(
        "What was entered by that day or happened by then, with the values the trail has of it. "
        "So much has changed since that filters and order look at today's values; what was deleted since is missing."
    )


def held(kind: kinds.Kind, rows: models.QuerySet[Any], day: dt.date) -> models.QuerySet[Any]:
    """Narrow rows to what had begun by the end of a day, or was known by then."""
    morning = clock.begin(day + dt.timedelta(days=1))
    begun = {name: _until(kind.model, name, day, morning) for name in {begins(kind), "created_at"} if _has(kind, name)}
    return rows.filter(models.Q(*((f"{name}__{how}", edge) for name, (how, edge) in begun.items()), _connector=models.Q.OR))  # fmt: skip


def _until(model: type[models.Model], name: str, day: dt.date, morning: dt.datetime) -> tuple[str, Any]:
    field = model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    return ("lt", morning) if isinstance(field, models.DateTimeField) else ("lte", day)


def _has(kind: kinds.Kind, name: str) -> bool:
    return any(field.name == name for field in kind.model._meta.concrete_fields)  # noqa: SLF001 - Django's documented reflection


def put_back_to(day: dt.date, kind: kinds.Kind, records: list[Any], user: Any) -> None:
    """Give records, in memory, what they held on a day."""
    put_back(records, changes_after(kind.slug, [record.pk for record in records], day) if kind.fields else {}, user)


def put_back(records: list[Any], changed: Changes, user: Any) -> None:
    """Give records, in memory, what they held before changes; what they point at is named only where the person sees it."""
    moved: dict[Any, list[tuple[Any, Any]]] = defaultdict(list)
    for record in records:
        today = {field: getattr(record, field.attname) for field in _pointing(record)}
        set_back(record, changed.get(record.pk, []))
        for field, now in today.items():
            if getattr(record, field.attname) != now:
                moved[field].append((record, now))
    for field, pairs in moved.items():
        _point(field, pairs, user)


def _pointing(record: Any) -> list[Any]:
    absent = record.get_deferred_fields()
    return [field for field in record._meta.concrete_fields if field.is_relation and field.attname not in absent]  # noqa: SLF001 - Django's documented reflection


def _point(field: Any, pairs: list[tuple[Any, Any]], user: Any) -> None:
    """Point records at what they pointed at then; where that is gone or out of sight, today's stays."""
    kind = kinds.of(field.related_model)
    rows = kind.rows(user) if kind is not None else field.related_model._default_manager.all()  # noqa: SLF001 - reflection
    seen = rows.in_bulk([getattr(record, field.attname) for record, _now in pairs])
    for record, now in pairs:
        former = getattr(record, field.attname)
        if former is None or former in seen:
            setattr(record, field.name, seen.get(former))
        else:
            setattr(record, field.attname, now)
