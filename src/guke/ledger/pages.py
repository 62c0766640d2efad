"""An account's year: totals by month with running totals, by product line and by product, each opening its lines."""

import calendar
from datetime import date
from functools import cached_property, partial
from itertools import groupby
from operator import itemgetter
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account
from guke.accounts.queries import rolled_up
from guke.kit import audit, clock, file_types, files
from guke.kit.columns import Column, Money
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.kit.templatetags import guke as draw
from guke.ledger import queries

Row = dict[str, Any]
_YEARS = 6


def _change(row: Row) -> SafeString | str:
    """Draw this year's running total against last year's."""
    before = row["running_prior"]
    return draw.delta((row["running"] - before) / before) if before > 0 else ""


_QUANTITY = Column("quantity", gettext_lazy("Quantity"), align="end")
_LINES = Column("lines", gettext_lazy("Lines"), align="end")
_CURRENCY = Column("currency", gettext_lazy("Currency"))
_MONTHS = (
    Column(
        "month",
        gettext_lazy("Month"),
        render=lambda row: format_html('<span class="nowrap">{}</span>', f"{row['month']:%Y-%m}"),
    ),
    _LINES,
    _QUANTITY,
    Money("amount", gettext_lazy("Amount")),
    Money("running", gettext_lazy("Running total")),
    Money("prior", gettext_lazy("Same month a year before")),
    Money("running_prior", gettext_lazy("Running total a year before")),
    Column("change", gettext_lazy("Against the year before"), align="end", render=_change),
)
_GROUP = (
    _LINES,
    _QUANTITY,
    Money("amount", gettext_lazy("Amount")),
    Money("prior", gettext_lazy("Year before")),
    Money("ever", gettext_lazy("Ever")),
)
_LINE = Column("label", gettext_lazy("Product line"))
_PRODUCT = (
    Column("label", gettext_lazy("Product")),
    Column("packed", gettext_lazy("Specification")),
)
WAYS = {
    "month": (gettext_lazy("By month"), _MONTHS),
    "line": (gettext_lazy("By product line"), (_LINE, *_GROUP)),
    "product": (gettext_lazy("By product"), (*_PRODUCT, *_GROUP)),
}


class Year:
    """What a page of totals speaks of: an account, alone or with its family, a year, and how it is divided."""

    def __init__(self, user: Any, account: Account, asked: QueryDict) -> None:
        self.user, self.account = user, account
        self.kin = rolled_up(account)
        self.family = "family" in asked and len(self.kin) > 1
        self.accounts = Account.objects.visible_to(user).filter(pk__in=self.kin if self.family else [account.pk])
        self.by = asked.get("by", "month")
        if self.by not in WAYS:
            raise Http404
        self.years = queries.years(self.accounts)
        newest = self.years[0] if self.years else clock.today().year
        self.year = int(asked["year"]) if asked.get("year", "") in map(str, self.years) else newest
        self.columns: tuple[Column, ...] = WAYS[self.by][1]

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of all currencies."""
        return (queries.by_month if self.by == "month" else partial(queries.by_group, by=self.by))(
            self.accounts, self.year
        )

    @property
    def parts(self) -> list[dict[str, Any]]:
        """The rows by currency, each row with the lines behind it."""
        return [self._part(code, list(rows)) for code, rows in groupby(self.rows, itemgetter("currency"))]

    def _part(self, currency: str, rows: list[Row]) -> dict[str, Any]:
        total = sum((row["amount"] for row in rows), queries.NONE)
        cells = [
            {"url": self._lines(row), "cells": [(c.title, c.align, c.cell(row)) for c in self.columns]} for row in rows
        ]
        return {"currency": currency, "total": total, "rows": cells}

    def _lines(self, row: Row) -> str:
        """Return the list of the sales lines behind a row."""
        whose = {"below" if self.family else "account": self.account.pk}
        first, last = date(self.year, 1, 1), date(self.year, 12, 31)
        if self.by == "month":
            first = row["month"]
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        groups = {name: row[name] or "null" for name in ("product__line", "product") if name in row}
        span = {"sold_on_from": first, "sold_on_to": last, "currency": row["currency"]}
        return registry["sales"].list_url(**whose, **groups, **span)

    def address(self, **changed: Any) -> str:
        """Return the address of this page, changed in part."""
        asked = {"by": self.by, "year": self.year, **({"family": 1} if self.family else {}), **changed}
        return "?" + urlencode({name: value for name, value in asked.items() if value})

    def choices(self) -> list[list[dict[str, Any]]]:
        """Return the ways to divide, the years and, for a family, whether it is included, as links."""
        ways = [{"title": title, "url": self.address(by=by), "on": by == self.by} for by, (title, _c) in WAYS.items()]
        years = [
            {"title": year, "url": self.address(year=year), "on": year == self.year} for year in self.years[:_YEARS]
        ]
        whose = [(_("This account"), ""), (_("With its family"), 1)]
        families = [
            {"title": title, "url": self.address(family=on), "on": bool(on) == self.family} for title, on in whose
        ]
        return [ways, years, *([families] if len(self.kin) > 1 else [])]


@page("accounts/<int:pk>/totals/", name="sales-totals", permission="sales.view")
def totals(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an account's year, alone or with its family, by month, product line or product."""
    year = Year(request.user, registry["accounts"].get(request.user, pk), request.GET)
    context = {"title": _("Totals"), "account": year.account, "shown": year, "segments": year.choices()}
    return render(request, "ledger/totals.html", context)


@page("accounts/<int:pk>/totals/export/<str:form>/", name="sales-totals-export", permission="sales.export")
def export(request: HttpRequest, pk: int, form: str) -> StreamingHttpResponse:
    """The same rows as a file."""
    if form not in file_types.TYPES:
        raise Http404
    account = registry["accounts"].get(request.user, pk)
    year = Year(request.user, account, request.GET)
    audit.write(
        "export", account, by=request.user, kind="sales", changed={"query": request.GET.urlencode(), "form": form}
    )
    columns = [_CURRENCY, *(column for column in year.columns if column.name != "change")]
    return files.answer(files.written(form, columns, year.rows), f"totals-{account.code}-{year.year}", form)
