"""A list: filtered, ordered, paged rows of a kind, with everything its template, export and API need."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from guke.kit import clock, formats, rows, saved, stamps
from guke.kit.around import Narrowed, Offering
from guke.kit.columns import Column
from guke.kit.filters import filterset
from guke.kit.kinds import Kind

PAGE = 50
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
        self.filterset = filterset(kind, user)(query, kind.rows(user))

    @cached_property
    def matched(self) -> models.QuerySet[Any]:
        """All rows that match, in order."""
        rows = self.filterset.qs
        order = self._order()
        return rows.order_by(*order) if order else rows

    def _order(self) -> list[str]:
        wanted = self.query.get("sort", "") or self.kind.first_order
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
        current = self.query.get("sort", "") or self.kind.first_order
        direction = {column.name: "asc", f"-{column.name}": "desc"}.get(current, "")
        flipped = column.name if direction == "desc" else f"-{column.name}"
        return {
            "name": column.name,
            "title": column.title,
            "align": column.align,
            "shown": column.name in shown,
            "direction": direction,
            "sort_url": self.url(sort=flipped, page=None) if column.sort and column.name in shown else "",
        }

    @cached_property
    def count(self) -> int:
        """How many rows match."""
        return self._kept("count", lambda: self.filterset.qs.order_by().count())

    @cached_property
    def sums(self) -> list[tuple[Any, str, str]]:
        """Totals of the columns that ask for one: title, short text, exact text."""
        summed = [column for column in self.shown if column.sums]
        if not summed:
            return []
        wanted = {f"sum_{i}": models.Sum(column.path) for i, column in enumerate(summed)}
        totals = self._kept("sums", lambda: self.filterset.qs.order_by().aggregate(**wanted))
        language = get_language() or "en"
        values = [(column.title, totals[f"sum_{i}"] or 0) for i, column in enumerate(summed)]
        return [(title, formats.short_money(value, language), f"{value:,}") for title, value in values]

    def _kept(self, what: str, compute: Any) -> Any:
        asked = saved.filter_text(self.query)
        told = f"{what}|{self.kind.slug}|{self.user.pk}|{clock.today()}|{asked}"
        return stamps.kept((self.kind.slug, *_SCOPED_BY), told, compute)

    @cached_property
    def records(self) -> list[Any]:
        """The records of the page."""
        start = (self.number - 1) * self.size
        found = list(self.matched.defer(*self._heavy)[start : start + self.size])
        for column in self.shown:
            column.prepare(found)
        return found

    @property
    def _heavy(self) -> list[str]:
        """Long texts that no shown column needs."""
        if self.whole:
            return []
        shown = {column.path for column in self.shown}
        fields = self.kind.model._meta.concrete_fields  # noqa: SLF001 - Django's documented reflection
        return [field.name for field in fields if isinstance(field, models.TextField) and field.name not in shown]

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
