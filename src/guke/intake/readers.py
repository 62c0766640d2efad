"""Readers of cells for the fields of any model: what the form would accept, the import accepts."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import override

from guke.intake.cells import blank, parse_date, parse_decimal, parse_integer, parse_text
from guke.intake.directories import Directory
from guke.intake.rules import Rejected, fold
from guke.kit.fields import ExactField
from guke.sheets.model import Cell
from guke.sheets.numbers import parse_bool

Read = Callable[[Cell], Any]
_CODES, _NAMES = ("code", "username"), ("name", "username")


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
        return lambda cell: None if blank(cell) else directory.resolve(parse_text(cell), "")
    if field.choices:
        words = _choices(field)
        return lambda cell: None if blank(cell) else _chosen(words, parse_text(cell))
    plain = _plain(field, date_order, epoch1904=epoch1904)
    return lambda cell: None if blank(cell) else _valid(field, plain(cell))


def _plain(field: models.Field[Any, Any], date_order: str, *, epoch1904: bool) -> Read:
    if isinstance(field, models.DateField):
        order: Any = date_order or None
        return lambda cell: parse_date(cell, order=order, epoch1904=epoch1904)
    if isinstance(field, models.BooleanField):
        return parse_bool
    if isinstance(field, ExactField):
        return _exact
    return parse_integer if isinstance(field, models.IntegerField) else parse_text


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
    """Return the records of a model by code and by name."""
    code, name = (next((word for word in words if _has(model, word)), "pk") for words in (_CODES, _NAMES))
    directory = Directory(creates)
    for pk, coded, named in model._default_manager.values_list("pk", code, name).iterator(chunk_size=5000):  # noqa: SLF001 - reflection
        directory.add(pk, str(coded), str(named))
    return directory


def _has(model: type[models.Model], name: str) -> bool:
    try:
        model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    except FieldDoesNotExist:
        return False
    return True


def kept(values: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return values as a spool keeps them."""
    return [
        (name, value if isinstance(value, (str, int, bool, dict)) else str(value)) for name, value in values.items()
    ]


def loaded(model: type[models.Model], values: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return what a spool kept as values of the model."""
    fields = {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001 - Django's documented reflection
    return {name: fields[name].to_python(value) for name, value in values}
