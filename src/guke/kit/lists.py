"""A list: filtered, ordered, paged rows of a kind, with everything its template, export and API need."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.db import models
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from guke.kit import clock, formats, rows, saved, stamps
from guke.kit import then as past
from guke.kit.around import Narrowed, Offering
from guke.kit.columns import Column
from guke.kit.kinds import Kind

PAGE = 50
_HEAVY = (models.TextField, models.JSONField, models.DateTimeField)
_SCOPED_BY = ("standing", "accounts", "team", "users", "units")


@dataclass(frozen=True)
class Page:
    """Where in the list one is."""

    number: int
    pages: int
    first: int
    last: int
    previous_url: str
    next_url: str


class Listing(Narrowed, Offering):
    """Rows of a kind for a person, as the query string asks."""

    def __init__(self, kind: Kind, user: Any, query: QueryDict, size: int = PAGE, *, whole: bool = False) -> None:
        self.kind, self.user, self.query, self.size, self.whole = kind, user, query, size, whole
        self.then = past.then(kind, query)
        listed = kind.listed(user, query)
        self.held = past.held(kind, listed, self.then.day) if self.then.day else listed

    @cached_property
    def matched(self) -> models.QuerySet[Any]:
        """All rows that match, in order."""
        rows = self.found
        order = self._order()
        return rows.order_by(*order) if order else rows

    def _order(self) -> list[str]:
        wanted = self.query.get("order", "") or self.kind.first_order
        name = wanted.lstrip("-")
        column = next((c for c in self._columns if c.name == name and c.sort), None)
        if column is None:
            return []
        sign = "-" if wanted.startswith("-") else ""
        key = (
            models.F(name).desc(nulls_last=True)
            if sign and column.field is not None and column.field.null
            else sign + name
        )
        return [key, "-pk" if sign else "pk"]  # type: ignore[list-item]

    @cached_property
    def _columns(self) -> list[Column]:
        return self.kind.columns_for(self.user)

    @cached_property
    def shown(self) -> list[Column]:
        """The columns chosen, else those shown at first."""
        chosen = [name for name in self.query.get("columns", "").split(",") if name]
        by_name = {column.name: column for column in self._columns}
        picked = [by_name[name] for name in chosen if name in by_name]
        return picked or [column for column in self._columns if column.shown]

    @cached_property
    def columns(self) -> list[dict[str, Any]]:
        """All columns as heads of the table."""
        shown = {column.name for column in self.shown}
        return [
            self._head(column, shown) for column in [*self.shown, *(c for c in self._columns if c.name not in shown)]
        ]

    def _head(self, column: Column, shown: set[str]) -> dict[str, Any]:
        current = self.query.get("order", "") or self.kind.first_order
        direction = {column.name: "asc", f"-{column.name}": "desc"}.get(current, "")
        flipped = column.name if direction == "desc" else f"-{column.name}"
        return {
            "name": column.name,
            "title": column.title,
            "align": column.align,
            "shown": column.name in shown,
            "direction": direction,
            "sort_url": self.url(order=flipped, page=None) if column.sort and column.name in shown else "",
        }

    @cached_property
    def count(self) -> int:
        """How many rows match."""
        return int(self._totals["count"])

    @cached_property
    def sums(self) -> list[tuple[Any, str, str]]:
        """Totals of the columns that ask for one: title, short text, exact text."""
        language = get_language() or "en"
        values = [(column.title, self._totals[column.path] or 0) for column in self._summed]
        return [(title, formats.short_money(value, language), f"{value:,}") for title, value in values]

    @property
    def _summed(self) -> list[Column]:
        """The columns to add up; where too much has changed since a past day, it is known of the page's rows alone."""
        known = self.bygone is not None or not (self.then.day and self.kind.fields)
        return [column for column in self.shown if column.sums] if known else []

    @cached_property
    def _totals(self) -> dict[str, Any]:
        """The count and the sums of all rows that match, kept until one of them changes."""
        wanted = {column.path: models.Sum(column.path) for column in self._summed}
        told = f"{self.kind.slug}|{self.user.pk}|{clock.today()}|{saved.filter_text(self.query)}"
        rows, count = self.found.order_by(), models.Count("pk")
        with self.seen():
            return stamps.kept((self.kind.slug, *_SCOPED_BY), told, lambda: rows.aggregate(count=count, **wanted))

    @cached_property
    def records(self) -> list[Any]:
        """The records of the page: which these are is asked first and alone, so that nothing is joined or read to be passed over."""
        start = (self.number - 1) * self.size
        rows = self.matched if self.whole else self.matched.select_related(None).select_related(*self._related)
        with self.seen():
            here = list(self.matched.values_list("pk", flat=True)[start : start + self.size])
            found = list(rows.defer(*self._heavy).filter(pk__in=here))
        self.set_back(found)
        for column in self.shown:
            column.prepare(found)
        return found

    @property
    def _related(self) -> set[str]:
        """What the page needs with each record: of the columns shown, and of those shown at first, by which records are named."""
        columns = [*self.shown, *(column for column in self._columns if column.shown)]
        return {relation for column in columns for relation in column.related}

    @property
    def _heavy(self) -> list[str]:
        """What is long or slow to read, here or where a shown column leads, and no shown column needs."""
        if self.whole or self.bygone is not None:
            return []
        prefixes = ("", *(f"{relation}__" for relation in self._related))
        heavy = [path for prefix in prefixes for path in _heavy(self.kind.model, prefix)]
        shown = [f"{column.path}__" for column in self.shown]
        return [path for path in heavy if not any(column.startswith(f"{path}__") for column in shown)]

    @cached_property
    def rows(self) -> SafeString:
        """The rows of the page, drawn."""
        return rows.draw(self.kind, self.shown, self.records, pick=self.picks, edit=self._editable)

    @cached_property
    def number(self) -> int:
        """The page's number, from 1."""
        asked = self.query.get("page", "1")
        return min(max(int(asked), 1), self.pages) if asked.isdecimal() else 1

    @cached_property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.count // self.size))

    @cached_property
    def page(self) -> Page:
        """Where one is."""
        first = (self.number - 1) * self.size
        return Page(
            number=self.number,
            pages=self.pages,
            first=first + 1 if self.count else 0,
            last=min(first + self.size, self.count),
            previous_url=self.url(page=self.number - 1) if self.number > 1 else "",
            next_url=self.url(page=self.number + 1) if self.number < self.pages else "",
        )


@cache
def _heavy(model: type[models.Model], prefix: str) -> list[str]:
    """Return the heavy fields of the model that ``prefix`` leads to, as paths."""
    for name in prefix.split("__")[:-1]:
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]  # noqa: SLF001
    return [f"{prefix}{field.name}" for field in model._meta.concrete_fields if isinstance(field, _HEAVY)]  # noqa: SLF001 - Django's documented reflection
