"""Spreadsheets saved by Excel 2003 as plain XML."""

from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, iterparse

from guke.sheets.model import MEGABYTE, Book, Cell, Limits, Row, Sheet, arranged
from guke.sheets.refusals import Unreadable
from guke.sheets.streams import named_failures

SS = "{urn:schemas-microsoft-com:office:spreadsheet}"


def open_xml2003(path: Path, limits: Limits) -> Book:
    """Read each worksheet of the document."""
    with named_failures():
        content = path.read_bytes()
    if len(content) > limits.workbook_bytes:
        raise Unreadable("file_too_large", "", f"{len(content) // MEGABYTE} MB")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Unreadable("unsupported", "", "XML with a document type")
    try:
        sheets = [_sheet(node, limits) for _, node in iterparse(path) if node.tag == f"{SS}Worksheet"]  # noqa: S314  (no DTD, see above)
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable("broken", "", str(error)) from None
    return Book("xml2003", arranged(sheets), "utf-8")


def _sheet(node: Element, limits: Limits) -> Sheet:
    rows: list[Row] = []
    number = 0
    for row in node.iter(f"{SS}Row"):
        number = int(row.get(f"{SS}Index", number + 1))
        cells = _cells(row, limits)
        if any(cell is not None for cell in cells):
            rows.append((number, cells))
    return Sheet(node.get(f"{SS}Name", ""), lambda: rows, empty=not rows)


def _cells(row: Element, limits: Limits) -> list[Cell]:
    cells: list[Cell] = []
    for node in row.iter(f"{SS}Cell"):
        column = int(node.get(f"{SS}Index", len(cells) + 1))
        across = int(node.get(f"{SS}MergeAcross", 0))
        if column + across > limits.columns:
            raise Unreadable("broken", "", f"column {column + across}")
        cells.extend([None] * (column - 1 - len(cells)))
        value = _value(node.find(f"{SS}Data"))
        cells.extend([value, *([value if isinstance(value, str) else None] * across)])
    return cells


def _value(node: Element | None) -> Cell:
    text = "".join(node.itertext()) if node is not None else ""
    if node is None or not text:
        return None
    kind = node.get(f"{SS}Type")
    if kind == "Number":
        number = float(text)
        return int(number) if number.is_integer() else number
    if kind == "DateTime":
        return datetime.fromisoformat(text)
    return text == "1" if kind == "Boolean" else text
