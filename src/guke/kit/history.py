"""A record's history in words: titles instead of names, texts instead of ids; what one may not see is left out."""

from typing import Any

from django.db import models
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guke.kit import kinds, undo
from guke.kit.columns import Column, field_at
from guke.kit.models import AuditLine

_LIMIT = 200
_TITLES = {
    "tags": _("Tags"),
    "comment": _("Comment"),
    "file": _("File"),
    "word": _("Word"),
    "query": _("Filter"),
    "form": _("Format"),
    "field": _("Field"),
    "records": _("Records"),
    "view": _("View"),
    "sharing": _("Seen by"),
    "token": _("Key"),
    "number": _("Number"),
}
_LONGEST = 300


def kind_of(line: AuditLine) -> kinds.Kind:
    """Return the kind a line speaks of; 404 if it is none any more."""
    try:
        return kinds.registry[line.kind]
    except KeyError as error:
        raise Http404 from error


def told(kind: kinds.Kind, pk: int, user: Any) -> list[dict[str, Any]]:
    """Return the lines of a record, newest first: at, by, action, changes, reason, and where to put it back."""
    lines = AuditLine.objects.filter(kind=kind.slug, object_id=pk).select_related("by")[:_LIMIT]
    may = kind.may(user, "change")
    return [
        {
            "at": line.at,
            "by": line.by,
            "action": line.action,
            "deed": deed(kind, line.action),
            "door": line.door,
            "reason": line.reason,
            "changes": changes(kind, line, user),
            "undo_url": reverse("undo", args=[line.pk]) if may and undo.names_of(kind, line, user) else "",
        }
        for line in lines
    ]


def deed(kind: kinds.Kind | None, name: str) -> str:
    """Return the title of an action of the kind, or nothing."""
    known = kind.hung_actions if kind is not None else []
    return next((str(action.title) for action in known if action.name == name), "")


def changes(kind: kinds.Kind | None, line: AuditLine, user: Any) -> list[dict[str, Any]]:
    """Return what a line changed, in words: label, before, after."""
    found = []
    for name, pair in _pairs(line):
        needed = kind.sensitive.get(name) if kind is not None else ""
        if isinstance(pair, list) and len(pair) == 2 and (not needed or user.may(needed)):  # noqa: PLR2004 - before and after
            words = [_word(kind, name, value)[:_LONGEST] for value in pair]
            found.append({"label": _label(kind, name), "before": words[0], "after": words[1]})
    return found


def _pairs(line: AuditLine) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, pair in line.changes.items():
        if name == "custom" and isinstance(pair, list):
            before, after = (value or {} for value in pair)
            keys = dict.fromkeys([*before, *after])
            found += [(key, [before.get(key), after.get(key)]) for key in keys if before.get(key) != after.get(key)]
        elif name == "lines" and isinstance(pair, list):
            found.append(("records", [None, len(pair[1] or [])]))
        else:
            found.append((name, pair if isinstance(pair, list) else [None, pair]))
    return found


def _label(kind: kinds.Kind | None, name: str) -> Any:
    if name in _TITLES or kind is None:
        return _TITLES.get(name, name)
    custom = next((field.title for field in kind.customs if field.name == name), "") if not _known(kind, name) else ""
    return custom or Column(name).bind(kind.model).title


def _known(kind: kinds.Kind, name: str) -> bool:
    return field_at(kind.model, name) is not None


def _word(kind: kinds.Kind | None, name: str, value: Any) -> str:
    field = field_at(kind.model, name) if kind is not None else None
    if value is None or field is None:
        return "" if value is None else str(value)
    if isinstance(field, models.ForeignKey):
        model: Any = field.related_model
        return str(model._default_manager.filter(pk=value).first() or f"#{value}")  # noqa: SLF001 - reflection
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)
