"""Columns: one object gives the value, the text and the cell, so table, export, API and command line agree."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.db import models
from django.utils.formats import date_format
from django.utils.functional import Promise, lazy
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from guke.kit.fields import ExactField
from guke.kit.markup import fill

Title = str | Promise
capital: Callable[[Any], Any] = lazy(lambda text: capfirst(str(text)), str)
"""A title as it begins a line."""


def follow(record: Any, path: str) -> Any:
    """Return what lies at ``path`` (``account__industry__name``) from the record; None where the way ends."""
    for part in path.split("__"):
        if record is None:
            return None
        try:
            record = record.get(part) if isinstance(record, dict) else getattr(record, part)
        except ObjectDoesNotExist:
            return None
    return record


def relation_at(model: type[models.Model], path: str) -> str:
    """Return the relation to fetch with a record for what lies at ``path``; nothing for its own values."""
    field = field_at(model, path)
    if field is not None and field.is_relation:
        return "" if field.many_to_many else path
    return path.rpartition("__")[0] if not path.startswith("custom__") else ""


def field_at(model: type[models.Model], path: str) -> models.Field[Any, Any] | None:
    """Return the model field at ``path``, or None for a property or a key of the custom fields."""
    field: Any = None
    for part in path.split("__"):
        try:
            field = model._meta.get_field(part)  # noqa: SLF001 - Django's documented reflection
        except FieldDoesNotExist:
            return None
        model = field.related_model or model
    return field if isinstance(field, models.Field) else None


class Column:
    """A value of a record under a title. ``permission`` hides it from those without; ``render`` draws its cell and may read further paths: ``reads``."""

    def __init__(  # noqa: PLR0913 - a declaration, every argument named
        self,
        path: str,
        title: Title | None = None,
        *,
        align: str = "",
        permission: str = "",
        shown: bool = True,
        sort: bool = True,
        render: Callable[[Any], SafeString | str] | None = None,
        sums: bool = False,
        reads: tuple[str, ...] = (),
    ) -> None:
        self.path, self._title, self._align = path, title, align
        self.permission, self.shown, self.sort, self.render, self.sums = permission, shown, sort, render, sums
        self.reads = reads
        self.field: models.Field[Any, Any] | None = None
        self.related: set[str] = set()
        self.words: dict[Any, Title] = {}

    def bind(self, model: type[models.Model]) -> "Column":
        """Find the model field behind the path, which gives title, alignment, words and text, and the relations to fetch."""
        self.field = field_at(model, self.path)
        self.words = dict(self.field.flatchoices) if self.field is not None and self.field.choices else {}
        self.related = {relation for path in (self.path, *self.reads) if (relation := relation_at(model, path))}
        return self

    @property
    def name(self) -> str:
        """The name in URLs, files and the API."""
        return self.path

    @property
    def title(self) -> Title:
        """The title people read."""
        if self._title is not None:
            return self._title
        return capital(self.field.verbose_name if self.field is not None else self.path)

    @property
    def align(self) -> str:
        """``end`` for figures, else ``start``."""
        numeric = isinstance(self.field, (models.IntegerField, models.DecimalField)) and not self.field.choices
        return self._align or ("end" if numeric else "start")

    def prepare(self, records: list[Any]) -> None:
        """Look up for many records at once what the column shows beyond the record; most columns need nothing."""

    def value(self, record: Any) -> Any:
        """Return the Python value."""
        return follow(record, self.path)

    def text(self, record: Any) -> str:
        """Return the value as people read it."""
        value = self.value(record)
        if value is None or value == "":
            return ""
        if self.words:
            return str(self.words.get(value, value))
        return _text(value)

    def plain(self, record: Any) -> Any:
        """Return the value for files: numbers, dates and booleans stay such; references become their natural text."""
        value = self.value(record)
        if isinstance(value, models.Manager):
            return ", ".join(_natural(each) for each in value.all())
        return _natural(value) if isinstance(value, models.Model) else value

    def cell(self, record: Any) -> SafeString | str:
        """Return the cell's HTML; everything from a record is escaped."""
        if self.render is not None:
            return self.render(record)
        text = self.text(record)
        return (
            fill('<span class="nowrap">{}</span>', text) if isinstance(self.field, models.DateField) and text else text
        )


def _natural(record: models.Model) -> str:
    return str(getattr(record, "code", None) or record)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, dt.datetime):
        return date_format(localtime(value), "Y-m-d H:i")
    if isinstance(value, dt.date | dt.time):
        return f"{value:%H:%M}" if isinstance(value, dt.time) else value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, models.Manager):
        return ", ".join(map(str, value.all()))
    return str(value)


def Money(path: str, title: Title | None = None, *, currency: str = "", **options: Any) -> Column:  # noqa: N802 - reads as a declaration
    """Return a column of money; ``currency`` is the path of its currency's code."""
    column = Column(path, title, align="end", **options)

    def render(record: Any) -> SafeString | str:
        text = column.text(record)
        code = follow(record, currency) if currency and text else ""
        return fill('<span class="num">{} <small class="muted">{}</small></span>', text, code)

    column.render = column.render or render
    return column


def Due(path: str, title: Title | None = None, **options: Any) -> Column:  # noqa: N802 - reads as a declaration
    """Return a column of a day by which something is owed."""
    return Column(path, title, **options)


def Choice(path: str, title: Title | None = None, *, tones: dict[Any, str] | None = None, **options: Any) -> Column:  # noqa: N802 - reads as a declaration
    """Return a column of a chosen word, drawn as a badge; ``tones`` gives the colour of each value."""
    column = Column(path, title, **options)

    def render(record: Any) -> SafeString | str:
        text = column.text(record)
        tone = (tones or {}).get(column.value(record), "grey")
        return fill('<span class="badge badge-{}">{}</span>', tone, text) if text else ""

    column.render = column.render or render
    return column


def Lead(path: str, title: Title | None = None, *, under: tuple[str, ...] = (), **options: Any) -> Column:  # noqa: N802 - reads as a declaration
    """Return the first column of a list: the record's name over the texts at ``under``."""
    column = Column(path, title, reads=under, **options)

    def render(record: Any) -> SafeString | str:
        small = " · ".join(
            text for text in (_text(follow(record, path)) for path in under if follow(record, path)) if text
        )
        return fill(
            '<span class="lead-name">{}</span><small class="muted d-block">{}</small>', column.text(record), small
        )

    column.render = column.render or render
    return column


COUNT = pgettext_lazy("column", "count")
NOTHING = _("nothing yet")
__all__ = ["COUNT", "NOTHING", "Choice", "Column", "Due", "ExactField", "Lead", "Money", "Title", "field_at", "follow"]
