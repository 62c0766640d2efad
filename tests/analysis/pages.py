"""Reads the worked numbers of a page of docs/measures: fenced CSV blocks of input, parameters and result."""

import csv
import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import ibis
from ibis.expr.datatypes import DataType

from guke.analysis import effects
from guke.analysis.dates import years_before
from guke.analysis.tables import PRICES, SALES
from tests.analysis.ledgers import DECLARED, Rows, monthly

FOLDER = Path(__file__).parents[2] / "docs" / "measures"
FENCE = re.compile(r"^```csv (input|parameters|result) ?([a-z_ ]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MONEY = " ¥"
SCALE = 10_000
BESIDE = {
    "effects": lambda on: effects.effects(SALES, years_before(on), on),
    "discounts": lambda on: effects.discounts(SALES, PRICES, on),
}
"""Analyses that are not of the book: two days compared."""


@dataclass
class Page:
    """The blocks of one page: inputs by table, parameters by name, results by analysis."""

    inputs: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    results: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def read(path: Path) -> Page:
    """Read the blocks of a page."""
    page = Page()
    for kind, name, body in FENCE.findall(path.read_text("utf-8")):
        rows = list(csv.reader(body.strip().splitlines()))
        if kind == "parameters":
            page.parameters = {row[0]: row[1] for row in rows}
        else:
            target = page.inputs if kind == "input" else page.results
            target[name] = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    return page


def given(page: Page, name: str) -> Rows:
    """Give the rows of an input table in declared types."""
    schema = DECLARED[name].schema()
    rows: Rows = []
    for row in page.inputs.get(name, []):
        until = row.pop("monthly_until", "")
        typed = _typed(row, schema)
        rows += monthly(typed, date.fromisoformat(until)) if until else [typed]
    return rows


def stated(rows: list[dict[str, str]], analysis: ibis.Table) -> Rows:
    """Give the rows of a result as the page states them."""
    return [_typed(row, analysis.schema()) for row in rows]


def limits(page: Page) -> dict[str, Any]:
    """Give the thresholds a page sets."""
    return {
        name.removesuffix(MONEY): int(text) * SCALE if name.endswith(MONEY) else _number(text)
        for name, text in page.parameters.items()
        if name != "on"
    }


def at(rows: Rows, like: Rows, page_rows: list[dict[str, str]]) -> Rows:
    """Give computed rows with the columns of the stated ones, floats rounded to the digits the page shows."""
    digits = {name.removesuffix(MONEY): _digits(page_rows, name) for name in page_rows[0]}
    names = list(like[0])
    return [{name: _rounded(row[name], digits[name]) for name in names} for row in rows]


def _typed(row: dict[str, str], schema: ibis.Schema) -> dict[str, Any]:
    typed = {}
    for header, text in row.items():
        name = header.removesuffix(MONEY)
        typed[name] = None if text == "" else _value(text, schema[name], money=header.endswith(MONEY))
    return typed


def _value(text: str, kind: DataType, *, money: bool) -> Any:
    if money:
        exact = Decimal(text) * SCALE
        assert exact == int(exact), text
        return int(exact)
    if kind.is_boolean():
        return {"yes": True, "no": False}[text]
    readers = ((kind.is_integer(), int), (kind.is_floating(), float), (kind.is_date(), date.fromisoformat))
    return next((reader(text) for holds, reader in readers if holds), text)


def _number(text: str) -> int | float | str:
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _digits(rows: list[dict[str, str]], name: str) -> int:
    return max(len(row[name].partition(".")[2]) for row in rows)


def _rounded(value: Any, digits: int) -> Any:
    return round(value, digits) if isinstance(value, float) else value
