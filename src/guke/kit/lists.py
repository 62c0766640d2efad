"""A list: filtered, ordered, paged rows of a kind, with everything its template, export and API need."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from guke.kit import clock, formats, rows, stamps
from guke.kit.columns import Column
from guke.kit.filters import filterset
from guke.kit.kinds import Kind
from guke.kit.models import SavedView

PAGE = 50
_IN_BAR = 3
_SCOPED_BY = ("standing", "accounts", "team", "users", "units")
_STATE = {"page", "sort", "columns", "size", "view"}


@dataclass(frozen=True)
class Page:
    """Where in the list one is."""

    number: int
    pages: int
    first: int
    last: int
    previous_url: str
    next_url: str


class Listing:
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
        asked = self._filter_text(self.query)
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

    @property
    def picks(self) -> bool:
        """Whether rows can be chosen."""
        return bool(self.bulk) or self.can["change"]

    @property
    def _editable(self) -> set[str]:
        """The columns whose values may be changed where they stand."""
        if not self.can["change"]:
            return set()
        fields = set(self.kind.fields_for(self.user))
        return {c.name for c in self.shown if c.path in fields and c.field is not None and not c.field.many_to_many}

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

    def url(self, **changed: Any) -> str:
        """Return this list's address with parts of the query changed; None removes one."""
        query = {name: values for name, values in self.query.lists() if any(values)}
        query.update({name: [value] for name, value in changed.items()})
        kept = {name: values for name, values in query.items() if values != [None]}
        return f"{self.kind.list_url()}?{urlencode(kept, doseq=True)}" if kept else self.kind.list_url()

    @property
    def filters(self) -> Any:
        """The filter form."""
        return self.filterset.form

    @property
    def first_filters(self) -> list[Any]:
        """The filters in the bar."""
        return self._filter_fields[:_IN_BAR]

    @property
    def more_filters(self) -> list[Any]:
        """The other filters, asked for only when somebody opens them or one is in force."""
        return self._filter_fields[_IN_BAR:]

    @cached_property
    def _filter_fields(self) -> list[Any]:
        return [field for field in self.filters.visible_fields() if field.name != "q"]

    @property
    def more_in_force(self) -> bool:
        """Whether one of the other filters is in force."""
        return any(self.query.get(field.name) for field in self.more_filters)

    @property
    def search_text(self) -> str:
        """What was typed into the search box."""
        return self.query.get("q", "")

    @cached_property
    def chips(self) -> list[dict[str, str]]:
        """The filters in force, each with the address that lifts it."""
        form = self.filterset.form
        found = []
        for name, field in form.fields.items():
            value = form.cleaned_data.get(name) if form.is_valid() else None
            if value not in (None, "") and name != "q":
                text = (
                    dict(getattr(field, "choices", ()) or ()).get(value, value) if hasattr(field, "choices") else value
                )
                found.append({"text": f"{field.label}: {text}", "remove_url": self.url(**{name: None, "page": None})})
        return found

    @cached_property
    def views(self) -> list[dict[str, Any]]:
        """The saved views as tabs, the whole list first."""
        mine = SavedView.objects.filter(kind=self.kind.slug).filter(models.Q(owner=self.user) | models.Q(sharing="all"))
        current = self._filter_text(self.query)
        tabs = [{"title": _("All"), "url": self.kind.list_url(), "active": not current, "count": None, "own": None}]
        for view in mine:
            asked = QueryDict(view.query)
            address = f"{self.kind.list_url()}?{view.query}"
            active = self._filter_text(asked) == current
            own = view if view.owner_id == self.user.pk else None
            tabs.append({"title": view.name, "url": address, "active": active, "count": None, "own": own})
        return tabs

    @property
    def own_views(self) -> list[SavedView]:
        """The views the person may rename, share and remove."""
        return [view["own"] for view in self.views if view["own"]]

    def _filter_text(self, query: QueryDict) -> str:
        kept = sorted(
            (name, value)
            for name, values in query.lists()
            for value in values
            if value and name not in {"page", "view"}
        )
        return urlencode(kept)

    @property
    def export_urls(self) -> dict[str, str]:
        """Where the matching rows can be had as files."""
        asked = self.query.urlencode()
        return {form: f"{reverse('kind-export', args=[self.kind, form])}?{asked}" for form in ("xlsx", "csv", "json")}

    @cached_property
    def bulk(self) -> list[Any]:
        """The actions that take many records."""
        return [action for action in self.kind.hung_actions if action.bulk and action.offered(None, by=self.user)]

    @cached_property
    def can(self) -> dict[str, bool]:
        """What the person may do with the list."""
        kind = self.kind
        rights = {verb: kind.may(self.user, verb) for verb in ("create", "change", "export")}
        return {
            **rights,
            "change": rights["change"] and bool(kind.fields),
            "share": self.user.may("views.share"),
            "create": rights["create"] and bool(kind.fields),
            "import": self.user.may(f"import.{kind.slug}"),
        }

    @property
    def create_url(self) -> str:
        """Where a new record is made."""
        return reverse("kind-create", args=[self.kind])

    @property
    def import_url(self) -> str:
        """Where a file is imported."""
        return f"/import/?kind={self.kind.slug}"

    @property
    def empty(self) -> dict[str, Any]:
        """What an empty list says."""
        filtered = any(value for name, value in self.query.items() if name not in _STATE)
        if filtered:
            return {"title": _("Nothing matches this filter"), "hint": _("Lift a filter or search for something else.")}
        return {"title": _("Nothing here yet"), "hint": self.kind.empty or _("Create the first one or import a file.")}
