"""Putting back: one change from a record's history, or everything that one edit in bulk changed."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from guke.kit import actions, audit, kinds
from guke.kit.actions import Refused
from guke.kit.models import AuditLine


def names_of(kind: kinds.Kind, line: AuditLine, user: Any) -> list[str]:
    """Return the fields of a line that the person could put back; a rule's or an action's changes are left alone."""
    if line.action != "change" or line.object_id is None:
        return []
    fields = {*kind.fields_for(user), "custom"}
    plain = {field.name for field in kind.model._meta.concrete_fields}  # noqa: SLF001 - Django's documented reflection
    return [name for name in line.changes if name in fields & plain]


def put_back(line: AuditLine, *, by: Any) -> Any:
    """Give a record the values it had before a line. Raises Refused where they no longer fit."""
    kind = kinds.registry[line.kind]
    names = names_of(kind, line, by)
    if not names:
        raise Refused(_("There is nothing here that could be put back."))
    record = kind.get(by, line.object_id or 0)
    for name in names:
        _give(record, name, line.changes[name])
    try:
        record.full_clean(exclude=[field.name for field in record._meta.fields if field.name not in names])  # noqa: SLF001 - reflection
    except ValidationError as error:
        raise Refused(_("The former value no longer fits: %(why)s") % {"why": " ".join(error.messages)}) from error
    return actions.save(kind, by=by, record=record, reason=_("put back"))


def _give(record: Any, name: str, pair: list[Any]) -> None:
    field = record._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    if name == "custom":
        setattr(record, name, _customs(record.custom, *pair))
    else:
        setattr(record, field.attname, field.to_python(pair[0]))


def _customs(now: dict[str, Any], before: dict[str, Any] | None, after: dict[str, Any] | None) -> dict[str, Any]:
    """Return the custom values with those that a line changed as they were.

    >>> _customs({"a": 2, "b": 5}, {"a": 1}, {"a": 2})
    {'a': 1, 'b': 5}
    """
    before, after = before or {}, after or {}
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    kept = {name: value for name, value in now.items() if name not in changed}
    return {**{name: before[name] for name in sorted(changed & before.keys())}, **kept}


def put_all_back(batch: AuditLine, *, by: Any) -> tuple[int, int]:
    """Undo an edit in bulk; what has changed again since is left. Returns how many were put back and how many left."""
    kind = kinds.registry[batch.kind]
    kind.require(by, "change")
    lines = AuditLine.objects.filter(pk__in=batch.changes["lines"][1], kind=batch.kind)
    done = 0
    with transaction.atomic():
        for line in lines:
            if _untouched(kind, line, by):
                put_back(line, by=by)
                done += 1
        audit.write("undo bulk", by=by, kind=kind.slug, changed={"line": [None, batch.pk], "records": [None, done]})
    return done, len(lines) - done


def _untouched(kind: kinds.Kind, line: AuditLine, by: Any) -> bool:
    record = kind.rows(by).filter(pk=line.object_id).first()
    now = audit.snapshot(record)
    return record is not None and all(now.get(name) == pair[1] for name, pair in line.changes.items())
