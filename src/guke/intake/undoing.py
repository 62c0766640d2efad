"""Takes a whole batch back: what it made goes, what it changed gets its old values, unless somebody worked on it since."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from guke.intake import importers, made
from guke.intake.models import Batch, Change
from guke.kit import audit, kinds, search, stamps
from guke.kit.models import AuditLine


@dataclass
class Undone:
    """What undoing did; ``kept`` names the records left as they are because they were worked on since."""

    removed: int = 0
    restored: int = 0
    kept: list[str] = field(default_factory=list)


def take_back(batch: Batch, by: Any) -> Undone:
    """Undo the batch; runs inside one transaction."""
    importers.get(batch.kind).undo(batch)
    result = Undone()
    by_kind: dict[str, list[Change]] = defaultdict(list)
    for change in Change.objects.filter(batch=batch).order_by("-id"):
        by_kind[change.kind].append(change)
    for slug, changes in by_kind.items():
        _kind_back(kinds.registry[slug], changes, batch, by, result)
    return result


def _kind_back(kind: kinds.Kind, changes: list[Change], batch: Batch, by: Any, result: Undone) -> None:
    records = kind.model._default_manager.in_bulk([change.object_id for change in changes])  # noqa: SLF001 - reflection
    touched = _touched(kind.slug, batch)
    for change in changes:
        record = records.get(change.object_id)
        if record is None:
            continue
        if change.before is None:
            _remove(kind, record, by, result, worked_on=change.object_id in touched)
        else:
            _restore(kind, record, change, by, result)
    stamps.bump(kind.slug)


def _touched(slug: str, batch: Batch) -> set[int]:
    """Return the records of the kind that somebody changed after the batch was loaded."""
    later = AuditLine.objects.filter(kind=slug, at__gt=batch.loaded_at).exclude(changes={})
    return {pk for pk in later.values_list("object_id", flat=True) if pk is not None}


def _remove(kind: kinds.Kind, record: models.Model, by: Any, result: Undone, *, worked_on: bool) -> None:
    pk, text, before = record.pk, str(record), audit.snapshot(record)
    try:
        if worked_on:
            result.kept.append(text)
            return
        with transaction.atomic():
            record.delete()
    except models.ProtectedError:
        result.kept.append(text)
        return
    line = audit.line("delete", None, by=by, changed=audit.changes(before, {}), kind=kind.slug)
    line.object_id, line.title = pk, text[:200]
    audit.write_many([line])
    search.forget(kind, [pk])
    result.removed += 1


def _restore(kind: kinds.Kind, record: models.Model, change: Change, by: Any, result: Undone) -> None:
    now = audit.snapshot(record)
    if any(now.get(name) != value for name, value in (change.after or {}).items()):
        result.kept.append(str(record))
        return
    for name, value in (change.before or {}).items():
        field_ = record._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
        setattr(record, field_.attname, field_.to_python(value))  # type: ignore[union-attr]
    record.save()
    audit.write("change", record, by=by, changed=audit.changes(now, audit.snapshot(record)), kind=kind.slug)
    made.told(kind.slug, [record])
    result.restored += 1
