"""Readers of cells for the fields of any model: what the form would accept, the import accepts."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import override

from guke.intake.cells import blank, parse_date, parse_decimal, parse_integer, parse_text
from guke.intake.directories import Directory
from guke.intake.rules import Rejected, fold
from guke.kit import naming
from guke.kit.fields import ExactField
from guke.sheets.dates import parse_datetime
from guke.sheets.model import Cell
from guke.sheets.numbers import parse_bool

Read = Callable[[Cell], Any]
_BETWEEN = re.compile(r"[,，;；、\n]+")


def sort_of(field: models.Field[Any, Any]) -> str:
    """Return the sort of a field as the matching of columns knows it."""
    if field.choices or field.is_relation:
        return "text"
    if isinstance(field, models.DateField):
        return "date"
    if isinstance(field, models.BooleanField):
        return "bool"
    if isinstance(field, ExactField):
        return "decimal"
    return "integer" if isinstance(field, models.IntegerField) else "text"


def reader(field: models.Field[Any, Any], *, date_order: str, epoch1904: bool) -> Read:
    """Return what reads a cell into a stored value of the field; a blank cell is None."""
    if field.is_relation and field.related_model is not None:
        directory = directory_of(field.related_model)
        if field.many_to_many:
            return lambda cell: [directory.resolve(word, "") for word in listed(cell)] or None
        return lambda cell: None if blank(cell) else directory.resolve(parse_text(cell), "")
    if field.choices:
        words = _choices(field)
        return lambda cell: None if blank(cell) else _chosen(words, parse_text(cell))
    if isinstance(field, models.JSONField):
        return lambda cell: listed(cell) or None
    plain = _plain(field, date_order, epoch1904=epoch1904)
    return lambda cell: None if blank(cell) else _valid(field, plain(cell))


def listed(cell: Cell) -> list[str]:
    """Return the words of a cell that holds several.

    >>> listed("A1, A2；A3")
    ['A1', 'A2', 'A3']
    """
    return [] if blank(cell) else [word.strip() for word in _BETWEEN.split(parse_text(cell)) if word.strip()]


def _plain(field: models.Field[Any, Any], date_order: str, *, epoch1904: bool) -> Read:
    order: Any = date_order or None
    if isinstance(field, models.DateTimeField):
        return lambda cell: _instant(parse_datetime(cell, order=order, epoch1904=epoch1904))
    if isinstance(field, models.DateField):
        return lambda cell: parse_date(cell, order=order, epoch1904=epoch1904)
    if isinstance(field, models.BooleanField):
        return parse_bool
    if isinstance(field, ExactField):
        return _exact
    return parse_integer if isinstance(field, models.IntegerField) else parse_text


def _instant(moment: dt.datetime) -> dt.datetime:
    """Return a moment of a file, which is one of the installation's zone unless it names its own, as it is stored."""
    known = moment if timezone.is_aware(moment) else timezone.make_aware(moment)
    return known.astimezone(dt.UTC)


def _exact(cell: Cell) -> Decimal:
    number = parse_decimal(cell)
    if abs(number) >= Decimal(10) ** 14:
        raise Rejected("too_large", cell)
    return number.quantize(Decimal("0.0001"))


def _valid(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(value, str) and field.max_length and len(value) > field.max_length:
        raise Rejected("too_long", value, str(field.max_length))
    try:
        field.run_validators(value)
    except ValidationError as error:
        raise Rejected("not_valid", value, " ".join(error.messages)) from None
    return value


def _choices(field: models.Field[Any, Any]) -> dict[str, Any]:
    words: dict[str, Any] = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            words |= {fold(str(title)): value for value, title in field.flatchoices}
    return words | {fold(str(value)): value for value, _title in field.flatchoices}


def _chosen(words: dict[str, Any], text: str) -> Any:
    if fold(text) not in words:
        raise Rejected("not_a_choice", text)
    return words[fold(text)]


def directory_of(model: type[models.Model], *, creates: bool = False) -> Directory:
    """Return the records of a model by code and by name, and by the long form that exports give names that repeat."""
    code, name = (naming.first_field(model, words) for words in (naming.CODES, naming.NAMES))
    directory = Directory(creates)
    rest = [] if code == "code" else naming.rest_of_key(model)
    rows = model._default_manager.order_by().values_list("pk", code or "pk", name or "pk", *rest)  # noqa: SLF001 - reflection
    for pk, coded, named, *parts in rows.iterator(chunk_size=5000):
        if code:
            directory.by_code[str(coded)] = pk
        if parts:
            directory.by_code[naming.long(str(named), parts)] = pk
        directory.name(pk, str(named))
    return directory


def kept(values: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return values as a spool keeps them."""
    return [
        (name, value if isinstance(value, (str, int, bool, dict)) else str(value)) for name, value in values.items()
    ]


def loaded(model: type[models.Model], values: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return what a spool kept as values of the model."""
    fields = {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001 - Django's documented reflection
    return {name: fields[name].to_python(value) for name, value in values}
