"""How files name a record so that it is found again: by its code, else its name, with more where names repeat."""

import datetime as dt
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone

from guke.kit import kinds
from guke.kit.columns import follow

CODES, NAMES = ("code", "username"), ("name", "username")


def first_field(model: type[models.Model], names: tuple[str, ...]) -> str:
    """Return the first of the names that is a field of the model, or nothing."""
    return next((name for name in names if _has(model, name)), "")


def _has(model: type[models.Model], name: str) -> bool:
    try:
        model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    except FieldDoesNotExist:
        return False
    return True


def rest_of_key(model: type[models.Model]) -> list[str]:
    """Return the paths that tell records of one name apart."""
    kind = kinds.of(model)
    return [path for path in kind.natural_key if path != first_field(model, NAMES)] if kind is not None else []


def long(name: str, rest: list[Any]) -> str:
    """Return a name with what tells it from others of that name.

    >>> long("张伟", ["A0017"])
    '张伟 (A0017)'
    """
    said = " / ".join(str(part) for part in rest if part not in (None, ""))
    return f"{name} ({said})" if said else name


class Namer:
    """Names records for one file; asks once for each model which names stand for more than one record."""

    def __init__(self) -> None:
        self._repeated: dict[type[models.Model], frozenset[str]] = {}

    def text(self, record: models.Model) -> str:
        """Return the shortest text that names the record alone."""
        model = type(record)
        if code := getattr(record, "code", None):
            return str(code)
        field = first_field(model, NAMES)
        name = str(getattr(record, field)) if field else str(record)
        if not field or name not in self._names_repeated(model, field):
            return name
        return long(name, [follow(record, path) for path in rest_of_key(model)])

    def _names_repeated(self, model: type[models.Model], field: str) -> frozenset[str]:
        if model not in self._repeated:
            counted = model._default_manager.order_by().values_list(field).annotate(n=models.Count("pk"))  # noqa: SLF001 - reflection
            self._repeated[model] = frozenset(name for name, _n in counted.filter(n__gt=1))
        return self._repeated[model]

    def plain(self, value: Any) -> Any:
        """Return a column's value for a file: references by what names them, lists joined, the rest as it is."""
        if isinstance(value, models.Manager):
            return ", ".join(self.text(each) for each in value.all())
        if isinstance(value, (bytes, memoryview)):
            return bytes(value).hex()
        if isinstance(value, list):
            return ", ".join(map(str, value))
        if isinstance(value, dt.datetime) and timezone.is_aware(value):
            return timezone.localtime(value).replace(tzinfo=None)
        return self.text(value) if isinstance(value, models.Model) else value
