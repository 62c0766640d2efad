"""Cards of what is found of the goods: what is bought together, the season of each product line, the shift of the mix."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from guke.analysis.dates import month_of, months_before
from guke.insight.rules import next_month
from guke.kit import formats, svg
from guke.kit.columns import Title
from guke.review.boards.cards import Card, Made
from guke.review.boards.found import found, names, part
from guke.review.boards.listed import Col, Heat, heated, listed
from guke.review.boards.view import View

_SEASON_TOP, _PAIRS = 2.0, 10


def line_pairs(name: str, title: Title, **more: Any) -> Card:
    """Return which product lines are bought by the same accounts more often than by chance."""

    def made(view: View) -> Heat:
        rows, words = found(view, "line_pairs"), names(view, "product-lines")
        items = sorted({row["item"] for row in rows} & set(words), key=lambda item: words[item])[:_PAIRS]
        cells = {(row["item"], row["other"]): row for row in rows}
        return Heat(
            gettext_lazy("Buyers of"),
            [words[item] for item in items],
            [
                {"label": words[item], "url": view.sales_url(product__line=item), "cells": [_pair(cells.get((item, other)), words) for other in items]}
                for item in items
            ],
            gettext_lazy("A tile says which part of the row's buyers also bought the column; shown where it is more than by chance."),
        )  # fmt: skip

    return heated(name, title, made, _pair_cols(), needs="whole", measure="confidence", **more)


def _pair_cols() -> tuple[Col, ...]:
    return (
        Col("first", gettext_lazy("Buyers of")), Col("second", gettext_lazy("also buy")), Col("both", gettext_lazy("Both"), "number"),
        Col("buyers", gettext_lazy("Buyers"), "number"), Col("confidence", pgettext_lazy("affinity", "Confidence"), "percent"), Col("lift", pgettext_lazy("affinity", "Lift"), "number"),
    )  # fmt: skip


def _pair(row: Made | None, words: Mapping[int, str]) -> Made | None:
    if row is None:
        return None
    row = _told(row, words)
    told = _("%(both)s of %(buyers)s, %(lift)s times as often as by chance") % {"both": row["both"], "buyers": row["buyers"], "lift": row["lift"]}  # fmt: skip
    heat = svg.heat(row["confidence"] ** 2, 1)
    return {"text": formats.percent_text(row["confidence"], 0), "heat": heat, "url": "", "title": told, "row": row}


def _told(row: Made, words: Mapping[int, str]) -> Made:
    return {**row, "first": words.get(row["item"], ""), "second": words.get(row["other"], ""), "lift": round(row["lift"], 2)}  # fmt: skip


def product_pairs(name: str, title: Title, **more: Any) -> Card:
    """Return the products bought together most tellingly; each pair stands once, from its rarer product."""

    def rows(view: View) -> list[Made]:
        words = names(view, "products")
        known = [row for row in found(view, "product_pairs") if row["item"] in words and row["other"] in words]
        once = [row for row in known if (row["buyers"], row["item"]) < (row["other_buyers"], row["other"])]
        return [{**_told(row, words), "url": view.sales_url(product=row["item"])} for row in once]

    return listed(name, title, _pair_cols(), rows, needs="whole", measure="confidence", **more)


def line_season(name: str, title: Title, **more: Any) -> Card:
    """Return the season of each product line: a tile opens the lines of that month when it last was whole."""

    def made(view: View) -> Heat:
        rows, words = found(view, "line_season"), names(view, "product-lines")
        cells = {(row["product_line_id"], row["month_of_year"]): row for row in rows}
        lines = sorted({row["product_line_id"] for row in rows} & set(words), key=lambda line: words[line])
        return Heat(
            gettext_lazy("Product line"),
            [str(month) for month in range(1, 13)],
            [
                {"label": words[line], "url": view.sales_url(product__line=line), "cells": [_month(view, cells.get((line, month)), words) for month in range(1, 13)]}
                for line in lines
            ],
            gettext_lazy("1 is an average month."),
        )  # fmt: skip

    cols = (Col("label", gettext_lazy("Product line")), Col("month_of_year", gettext_lazy("Month")), Col("index", gettext_lazy("Season index"), "number"), Col("years", gettext_lazy("Years"), "number"))  # fmt: skip
    return heated(name, title, made, cols, needs="whole", measure="index", **more)


def _month(view: View, row: Made | None, words: Mapping[int, str]) -> Made | None:
    if row is None:
        return None
    last = months_before(month_of(view.day), 1)
    first = months_before(last, (last.month - row["month_of_year"]) % 12)
    until = date.fromordinal(next_month(first).toordinal() - 1)
    url = view.sales_url(first, until, product__line=row["product_line_id"])
    told = _("%(index)s times an average month, over %(years)s years") % {"index": f"{row['index']:.2f}", "years": row["years"]}  # fmt: skip
    heat = svg.heat(min(row["index"], _SEASON_TOP) ** 2, _SEASON_TOP**2)
    row = {**row, "label": words[row["product_line_id"]], "index": round(row["index"], 3)}
    return {"text": f"{row['index']:.1f}", "heat": heat, "url": url, "title": told, "row": row}


def shift(name: str, title: Title, dimension: str, **more: Any) -> Card:
    """Return how the parts of the book shifted in the year: share before and now, and what each added to the growth."""

    def rows(view: View) -> list[Made]:
        known = [row for row in found(view, "shift") if row["dimension"] == dimension]
        known.sort(key=lambda row: -abs(row["shift"] or 0))
        return [{**row, **part(view, dimension, row["part"])} for row in known]

    cols = (
        Col("title", title), Col("revenue", gettext_lazy("Revenue, 12 months"), "money"), Col("share_prior", gettext_lazy("Share before"), "percent"),
        Col("share", gettext_lazy("Share now"), "percent"), Col("shift", gettext_lazy("Shift, points"), "points"), Col("growth", gettext_lazy("Growth"), "delta"), Col("contribution", gettext_lazy("Added to the growth, points"), "points"),
    )  # fmt: skip
    return listed(name, title, cols, rows, needs="whole", measure="shift", **more)
