"""A record's history in words: titles instead of names, texts instead of ids; what one may not see is left out."""

from typing import Any

from django.db import models
from django.http import Http404

from guke.kit import kinds
from guke.kit.columns import Column, field_at
from guke.kit.models import AuditLine

_LIMIT = 200


def kind_of(line: AuditLine) -> kinds.Kind:
    """Return the kind a line speaks of; 404 if it is none any more."""
    try:
        return kinds.registry[line.kind]
    except KeyError as error:
        raise Http404 from error


def told(kind: kinds.Kind, pk: int, user: Any) -> list[dict[str, Any]]:
    """Return the lines of a record, newest first: at, by, action, changes, reason."""
    lines = AuditLine.objects.filter(kind=kind.slug, object_id=pk).select_related("by")[:_LIMIT]
    return [
        {
            "at": line.at,
            "by": line.by,
            "action": line.action,
            "door": line.door,
            "reason": line.reason,
            "changes": _changes(kind, line, user),
        }
        for line in lines
    ]


def _changes(kind: kinds.Kind, line: AuditLine, user: Any) -> list[dict[str, Any]]:
    found = []
    for name, pair in line.changes.items():
        needed = kind.sensitive.get(name)
        if isinstance(pair, list) and (not needed or user.may(needed)):
            column = Column(name).bind(kind.model)
            found.append(
                {"label": column.title, "before": _word(kind, name, pair[0]), "after": _word(kind, name, pair[1])}
            )
    return found


def _word(kind: kinds.Kind, name: str, value: Any) -> str:
    field = field_at(kind.model, name)
    if value is None or field is None:
        return "" if value is None else str(value)
    if isinstance(field, models.ForeignKey):
        model: Any = field.related_model
        return str(model._default_manager.filter(pk=value).first() or f"#{value}")  # noqa: SLF001 - reflection
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)
