"""Notes what a batch made or changed, so that it is audited, found by search and can be undone."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from guke.intake.models import Batch, Change
from guke.kit import audit, kinds, search, stamps


def stored(batch: Batch, slug: str, records: Sequence[models.Model]) -> list[int]:
    """Note the records as made by the batch and return their ids."""
    if not records:
        return []
    Change.objects.bulk_create([Change(batch=batch, kind=slug, object_id=record.pk) for record in records], 500)
    lines = [
        audit.line("create", record, by=batch.by, changed=audit.changes({}, audit.snapshot(record)), kind=slug)
        for record in records
    ]
    audit.write_many(lines)
    told(slug, records)
    return [record.pk for record in records]


def changed(batch: Batch, slug: str, records: Sequence[tuple[models.Model, dict[str, Any], dict[str, Any]]]) -> None:
    """Note records changed by the batch, each with its values before and after."""
    Change.objects.bulk_create(
        [
            Change(batch=batch, kind=slug, object_id=record.pk, before=before, after=after)
            for record, before, after in records
        ],
        500,
    )
    audit.write_many(
        [
            audit.line("change", record, by=batch.by, changed=audit.changes(before, after), kind=slug)
            for record, before, after in records
        ]
    )
    told(slug, [record for record, _before, _after in records])


def told(slug: str, records: Sequence[models.Model]) -> None:
    """Let the search and the kept counts know."""
    kind = kinds.registry.get(slug)
    if kind is not None and records:
        for start in range(0, len(records), 500):
            search.index(kind, records[start : start + 500])
        stamps.bump(slug)
