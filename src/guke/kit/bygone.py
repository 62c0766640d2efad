"""What of a kind was otherwise on a past day: rows changed since, as they were, and rows deleted since, out of the trail."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.kit import clock, kinds
from guke.kit.columns import Column, capital
from guke.kit.models import AuditLine
from guke.kit.overlay import Overlay
from guke.kit.past import set_back
from guke.kit.then import Changes, put_back

GONE = Column("gone", capital(_("deleted since")))
"""What files and the API say of each row of a past day; a list shows it in the row's own cell."""

VALUES = 20_000
"""Values up to which rows are put in place for the database to look at: a statement takes no more than 32,766 everywhere."""


class Bygone(Overlay):
    """The rows of a kind that were otherwise on a day, as far as a person sees them today."""

    def __init__(self, kind: kinds.Kind, changed: list[Any], deleted: list[Any]) -> None:
        super().__init__(kind.model, [record.pk for record in changed], [*changed, *deleted])
        self.records = [*changed, *deleted]
        self.gone = {record.pk for record in deleted}

    def mark(self, records: Iterable[Any]) -> None:
        """Say of records that they have been deleted since: they have no page any more."""
        for record in records:
            record.gone = record.pk in self.gone


def bygone(kind: kinds.Kind, user: Any, day: dt.date) -> Bygone | None:
    """Return what was otherwise on a day; nothing where so much has changed since that it would cost too much."""
    morning = clock.begin(day + dt.timedelta(days=1))
    lines = AuditLine.objects.filter(kind=kind.slug, at__gte=morning, object_id__isnull=False).exclude(action="create")
    found = list(lines.order_by("-id").values_list("object_id", "action", "changes")[: _most(kind) + 1])
    if len(found) > _most(kind):
        return None
    since: Changes = defaultdict(list)
    for pk, _action, changes in found:
        since[pk or 0].append(changes)
    changed = list(kind.rows(user).filter(pk__in=since)) if since else []
    put_back(changed, since, user)
    gone = {pk or 0 for pk, action, _changes in found if action == "delete"}
    return Bygone(kind, changed, _deleted(kind, user, day, {pk: since[pk] for pk in gone}))


def _most(kind: kinds.Kind) -> int:
    return VALUES // len(kind.model._meta.concrete_fields)  # noqa: SLF001 - Django's documented reflection


def _deleted(kind: kinds.Kind, user: Any, day: dt.date, since: Changes) -> list[Any]:
    """Return what was deleted since, with the values of the day, as far as all it has to point at is there and in sight."""
    there = set(kind.model._default_manager.filter(pk__in=since).values_list("pk", flat=True)) if since else set()  # noqa: SLF001 - Django's documented reflection
    pks = sorted(since.keys() - there)
    entered = _entered(kind, pks)
    made = [_made(kind, pk, since[pk], entered.get(pk, clock.begin(day))) for pk in pks]
    for field in kind.model._meta.concrete_fields if made else ():  # noqa: SLF001 - Django's documented reflection
        if field.is_relation:
            made = _pointing(made, field, user)
    return made


def _entered(kind: kinds.Kind, pks: list[int]) -> dict[int | None, dt.datetime]:
    """Return when records were entered, where the trail saw it; of others it was before all it saw."""
    lines = AuditLine.objects.filter(kind=kind.slug, object_id__in=pks, action="create")
    return dict(lines.order_by("-id").values_list("object_id", "at")) if pks else {}


def _made(kind: kinds.Kind, pk: int, changes: list[dict[str, Any]], entered: dt.datetime) -> Any:
    """Make a record out of what undoing its changes gives, without what is sensitive: whoever asked to be forgotten is.

    What the database would have filled in is the day it was entered.
    """
    record = kind.model(pk=pk)
    set_back(record, changes)
    for field in kind.model._meta.concrete_fields:  # noqa: SLF001 - Django's documented reflection
        if field.name in kind.sensitive:
            setattr(record, field.attname, None if field.null else field.get_default())
        elif hasattr(getattr(record, field.attname), "resolve_expression"):
            setattr(record, field.attname, entered)
    return record


def _pointing(records: list[Any], field: Any, user: Any) -> list[Any]:
    """Load what records point at by a field; leave out those that need what is gone or out of sight."""
    asked = {pk for record in records if (pk := getattr(record, field.attname)) is not None}
    seen = _rows(field.related_model, user).in_bulk(asked) if asked else {}
    for record in records:
        setattr(record, field.name, seen.get(getattr(record, field.attname)))
    return [record for record in records if field.null or getattr(record, field.attname) is not None]


def _rows(model: type[models.Model], user: Any) -> models.QuerySet[Any]:
    kind = kinds.of(model)
    if kind is not None and kind.may(user, "view"):
        return kind.rows(user)
    return model._default_manager.all()  # noqa: SLF001 - Django's documented reflection
