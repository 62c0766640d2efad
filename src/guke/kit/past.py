"""Past days: those near at hand, and what a record's fields held on one, read backwards from the trail."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from guke.kit import clock
from guke.kit.models import AuditLine


def near_days(today: dt.date) -> list[tuple[Promise | str, dt.date]]:
    """Return the days most often asked for: the ends of the last month, quarter and year.

    >>> [day.isoformat() for _title, day in near_days(dt.date(2026, 11, 22))]
    ['2026-10-31', '2026-09-30', '2025-12-31']
    """
    month = today.replace(day=1)
    quarter = dt.date(today.year, today.month - (today.month - 1) % 3, 1)
    one = dt.timedelta(days=1)
    year = dt.date(today.year, 1, 1)
    return [(_("End of last month"), month - one), (_("End of last quarter"), quarter - one), (_("End of last year"), year - one)]  # fmt: skip


def written_day(text: str) -> str:
    """Return a text if it is a day, else nothing: a field for days takes no other.

    >>> written_day("2026-02-28"), written_day("2026-02-30")
    ('2026-02-28', '')
    """
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def undone(now: dict[str, Any], changes: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return values as they were before changes, which come newest first; each maps a name to before and after.

    >>> undone({"a": 3, "b": 1}, [{"a": [2, 3]}, {"a": [1, 2], "lines": [None, [4]]}])
    {'a': 1, 'b': 1}
    """
    then = dict(now)
    for change in changes:
        for name, pair in change.items():
            if name in then and isinstance(pair, list) and pair:
                then[name] = pair[0]
    return then


def changes_after(kind: str, pks: Iterable[int], day: dt.date) -> dict[int, list[dict[str, Any]]]:
    """Return what changed of records after a day, newest first; one query for all. What was entered later stays as it was entered."""
    morning = clock.begin(day + dt.timedelta(days=1))
    lines = AuditLine.objects.filter(kind=kind, object_id__in=list(pks), at__gte=morning).exclude(action="create")
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for pk, changed in lines.order_by("-id").values_list("object_id", "changes"):
        found[pk or 0].append(changed)
    return found


def set_back(record: models.Model, changes: list[dict[str, Any]]) -> list[str]:
    """Give a record, in memory, the values from before the changes; return the names of the fields that differ."""
    absent = record.get_deferred_fields()
    fields = {field.name: field for field in record._meta.concrete_fields if field.attname not in absent}  # noqa: SLF001 - Django's documented reflection
    touched = {name for change in changes for name in change if name in fields and not fields[name].primary_key}
    now = {name: fields[name].value_from_object(record) for name in touched}
    then = undone(now, changes)
    for name in touched:
        setattr(record, fields[name].attname, fields[name].to_python(then[name]))
    return sorted(name for name in touched if fields[name].value_from_object(record) != now[name])
