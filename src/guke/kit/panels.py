"""Panels of a record's page: its fields, rows of another kind, or a template of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from guke.kit import kinds
from guke.kit.columns import Column, Title

DETAILS = _("Details")


@dataclass(frozen=True)
class Panel:
    """What every panel has: a name, a title, its width of twelve, the permission it needs, and its tab if there are.

    A ``late`` one is asked for when it comes into view; it shows nothing whose reading is logged.
    """

    name: str
    title: Title
    span: int = 6
    permission: str = ""
    tab: str = "overview"
    late: bool = field(default=False, kw_only=True)

    def may(self, user: Any) -> bool:
        """Return whether the person may see it."""
        return not self.permission or bool(user.may(self.permission))

    def html(self, record: Any, request: HttpRequest) -> str:
        """Return the panel's body; empty leaves it out."""
        raise NotImplementedError

    def heading(self) -> Title:
        """Return the panel's title."""
        return self.title

    def more_url(self, record: Any) -> str:  # noqa: ARG002 - panels with a list of their own answer
        """Return where the whole of it is."""
        return ""


@dataclass(frozen=True)
class Fields(Panel):
    """Fields of the record with their titles."""

    name: str = "fields"
    title: Title = DETAILS
    paths: tuple[str, ...] = ()

    def html(self, record: Any, request: HttpRequest) -> str:
        """Return a definition list; what the person may not see is left out."""
        kind = kinds.of(record)
        if kind is None:
            return ""
        allowed = {column.path: column for column in kind.columns_for(request.user)}
        fields = [
            allowed.get(path) or Column(path).bind(kind.model)
            for path in (
                self.paths or (*kind.fields_for(request.user), *[c for c in allowed if c.startswith("custom__")])
            )
            if not kind.hides(request.user, path)
        ]
        pairs = [(column.title, column.text(record)) for column in fields]
        return render_to_string("kit/parts/fields.html", {"pairs": [p for p in pairs if p[1]]}, request)


@dataclass(frozen=True)
class Rows(Panel):
    """The first rows of another kind (its slug is the panel's name) whose ``by`` is the record."""

    title: Title = ""
    by: str = ""
    limit: int = 8

    @property
    def slug(self) -> str:
        """The kind of the rows."""
        return self.name

    def heading(self) -> Title:
        """Return the title given, else the kind's."""
        return self.title or kinds.registry[self.slug].title_plural

    def html(self, record: Any, request: HttpRequest) -> str:
        """Return a short table."""
        kind = kinds.registry[self.slug]
        if not kind.may(request.user, "view"):
            return ""
        columns = [c for c in kind.columns_for(request.user) if c.shown and not c.path.startswith(self.by)][:5]  # type: ignore[arg-type]
        records = kind.rows(request.user).filter(**{self.by: record})[: self.limit]
        rows = [{"url": kind.url(row), "cells": [(c.title, c.align, c.cell(row)) for c in columns]} for row in records]
        return render_to_string("kit/parts/rows.html", {"columns": columns, "rows": rows, "kind": kind}, request)

    def more_url(self, record: Any) -> str:
        """Return the list of all of them."""
        return kinds.registry[self.slug].list_url(**{self.by: record.pk})


@dataclass(frozen=True)
class Part(Panel):
    """A panel drawn by a template of the area that hangs it."""

    template: str = ""
    context: Callable[[Any, Any], dict[str, Any]] = field(default=lambda _record, _user: {})

    def html(self, record: Any, request: HttpRequest) -> str:
        """Return the template's text with the context for this record and person; a blank one leaves the panel out."""
        text = render_to_string(self.template, {"record": record, **self.context(record, request.user)}, request)
        return text if text.strip() else ""


def _panels(kind: kinds.Kind | None) -> list[Panel]:
    """Return the panels of a kind; one that declares none shows its fields before what others hang."""
    hung = kind.hung_panels if kind is not None else []
    return hung if kind is not None and kind.panels else [Fields(), *hung]


def drawn(record: Any, request: HttpRequest, tab: str = "") -> list[dict[str, Any]]:
    """Return the panels of a record's page that the person may see, or only those of one tab; late ones still empty."""
    panels = [panel for panel in _panels(kinds.of(record)) if panel.may(request.user) and tab in {"", panel.tab}]
    cards = (
        {"late": True} | _card(panel, record, "") if panel.late else whole(panel, record, request) for panel in panels
    )
    return [card for card in cards if card]


def late(record: Any, user: Any, name: str) -> Panel | None:
    """Return the late panel of that name the person may see."""
    panels = _panels(kinds.of(record))
    return next((panel for panel in panels if panel.late and panel.name == name and panel.may(user)), None)


def whole(panel: Panel, record: Any, request: HttpRequest) -> dict[str, Any]:
    """Return a panel with its body; nothing where the body is empty."""
    html = panel.html(record, request)
    return _card(panel, record, html) if html else {}


def _card(panel: Panel, record: Any, html: str) -> dict[str, Any]:
    card = {"name": panel.name, "title": panel.heading(), "hint": "", "html": html, "span": panel.span}
    return card | {"more_url": panel.more_url(record)}
