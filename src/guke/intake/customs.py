"""Custom fields as an import sees them: read like any field, kept together under ``custom``."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db import models

from guke.kit.fields import ExactField
from guke.kit.kinds import Kind
from guke.kit.models import CustomField

PREFIX = "custom__"
_LONGEST = 500


def fields(kind: Kind, known: list[CustomField] | None = None) -> dict[str, models.Field[Any, Any]]:
    """Return a field of no model for each custom field of the kind, by its name in files; ``known`` spares asking which."""
    return {f"{PREFIX}{custom.name}": _field(custom) for custom in (kind.customs if known is None else known)}


def _field(custom: CustomField) -> models.Field[Any, Any]:
    options: dict[str, Any] = {"verbose_name": custom.title, "blank": not custom.required}
    if custom.sort == CustomField.Sort.NUMBER:
        field: models.Field[Any, Any] = ExactField(**options)
    elif custom.sort == CustomField.Sort.DATE:
        field = models.DateField(**options)
    elif custom.sort == CustomField.Sort.BOOL:
        field = models.BooleanField(**{**options, "blank": True})
    else:
        words = [word.strip() for word in custom.choices.splitlines() if word.strip()]
        if custom.sort == CustomField.Sort.CHOICE:
            options["choices"] = [(word, word) for word in words]
        field = models.CharField(max_length=_LONGEST, **options)
    field.set_attributes_from_name(f"{PREFIX}{custom.name}")
    return field


def words(known: list[CustomField]) -> dict[str, tuple[str, ...]]:
    """Return the headers people may give each custom field."""
    said = {custom.name: (custom.name, custom.title, custom.title_en) for custom in known}
    return {f"{PREFIX}{name}": tuple(filter(None, heads)) for name, heads in said.items()}


def folded(values: dict[str, Any], record: models.Model | None) -> dict[str, Any]:
    """Return the values with those of custom fields put together, over what the record has."""
    own = {name.removeprefix(PREFIX): value for name, value in values.items() if name.startswith(PREFIX)}
    if not own:
        return values
    now: dict[str, Any] = getattr(record, "custom", None) or {}
    rest = {name: value for name, value in values.items() if not name.startswith(PREFIX)}
    return {**rest, "custom": {**now, **{name: _kept(value, now.get(name)) for name, value in own.items()}}}


def _kept(value: Any, now: Any) -> Any:
    """Return the value as custom fields keep it; a number that is the same stays as it was written."""
    if isinstance(value, Decimal):
        return now if _number(now) == value else f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, dt.date) else value


def _number(text: Any) -> Decimal | None:
    try:
        return Decimal(str(text))
    except ArithmeticError:
        return None
