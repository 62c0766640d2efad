"""The audit trail: every change, export and reading of personal data, with who, when and through which door."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models

from guke.kit import kinds
from guke.kit.models import AuditLine

_door: ContextVar[str] = ContextVar("door", default="job")
_aside: ContextVar[dict[str, list[Any]] | None] = ContextVar("aside", default=None)
_SILENT = {"created_at", "updated_at", "folded", "path"}


@contextmanager
def door(name: str) -> Iterator[None]:
    """Say through which door (page, api, import, cli, job) what follows comes in."""
    token = _door.set(name)
    try:
        yield
    finally:
        _door.reset(token)


@contextmanager
def gathered() -> Iterator[dict[str, list[Any]]]:
    """Gather what an action changes beside its record, for its line in the trail."""
    found: dict[str, list[Any]] = {}
    token = _aside.set(found)
    try:
        yield found
    finally:
        _aside.reset(token)


def also(name: str, before: Any, after: Any) -> None:
    """Add to the running action's line what it changes beside its record."""
    found = _aside.get()
    if found is not None:
        found[name] = [plain(before), plain(after)]


def plain(value: Any) -> Any:
    """Return the value as JSON keeps it: decimals, days and keys as text, binary as hex."""
    if isinstance(value, (Decimal, dt.date, dt.datetime, dt.time, UUID)):
        return str(value)
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).hex()
    if isinstance(value, models.fields.files.FieldFile):
        return value.name
    return value


def snapshot(record: models.Model | None) -> dict[str, Any]:
    """Return the record's stored values by field name."""
    if record is None or record.pk is None:
        return {}
    absent = record.get_deferred_fields()
    return {
        field.name: plain(getattr(record, field.attname))
        for field in record._meta.concrete_fields  # noqa: SLF001 - Django's documented reflection
        if field.name not in _SILENT and field.attname not in absent
    }


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the fields that differ, each with its value before and after.

    >>> changes({"a": 1, "b": 2}, {"a": 1, "b": 3})
    {'b': [2, 3]}
    """
    names = [*after, *(name for name in before if name not in after)]
    return {name: [before.get(name), after.get(name)] for name in names if before.get(name) != after.get(name)}


def line(
    action: str,
    record: models.Model | None = None,
    *,
    by: Any,
    changed: dict[str, Any] | None = None,
    reason: str = "",
    kind: str = "",
) -> AuditLine:
    """Return an unsaved audit line."""
    known = kinds.of(record) if record is not None else None
    return AuditLine(
        by=by,
        door=_door.get(),
        kind=kind or (known.slug if known else ""),
        object_id=record.pk if record is not None and isinstance(record.pk, int) else None,
        title=str(record)[:200] if record is not None else "",
        action=action,
        changes=changed or {},
        reason=reason[:300],
    )


def write(action: str, record: models.Model | None = None, *, by: Any, **parts: Any) -> AuditLine:
    """Add one line to the trail."""
    written = line(action, record, by=by, **parts)
    written.save()
    return written


def write_many(lines: list[AuditLine]) -> None:
    """Add many lines at once."""
    AuditLine.objects.bulk_create(lines, batch_size=500)
