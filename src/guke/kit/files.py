"""Exports: the same columns as the list, as csv, xlsx or json; formulas in texts stay text; every export is audited."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

import xlsxwriter
from django.db import models
from django.http import QueryDict, StreamingHttpResponse
from django.utils.http import content_disposition_header

from guke.kit import audit
from guke.kit.columns import Column
from guke.kit.file_types import EVERY
from guke.kit.kinds import Kind
from guke.kit.lists import Listing
from guke.kit.naming import Namer, rest_of_key
from guke.sheets.safe import neutralise

_CHUNK = 2000


def export_columns(kind: Kind, user: Any, listing: Listing | None = None) -> list[Column]:
    """Return the columns of a file: natural key and fields first, so that it imports back, then what the list shows."""
    keys = [path for path in kind.natural_key if path.partition("__")[0] not in kind.fields]
    customs = [f"custom__{custom.name}" for custom in kind.customs]
    names = dict.fromkeys([*keys, *kind.fields_for(user), *kind.in_files, *customs])
    visible = {column.path: column for column in kind.columns_for(user)}
    columns = [visible.get(name) or Column(name).bind(kind.model) for name in names]
    extra = listing.shown if listing is not None else [column for column in visible.values() if column.shown]
    return [*columns, *(column for column in extra if column.path not in names)]


def export(kind: Kind, user: Any, query: QueryDict, form: str) -> Iterator[bytes]:
    """Yield the file's bytes; the person's rows only. Raises ``KeyError`` for an unknown form."""
    kind.require(user, "export")
    listing = Listing(kind, user, query)
    columns = [*export_columns(kind, user, listing), *listing.dated]
    audit.write("export", by=user, kind=kind.slug, changed={"query": query.urlencode(), "form": form})
    if form in kind.further_files:
        return kind.further_files[form](
            _read(listing, listing.matched.select_related(*kind.related)), kind.fields_for(user)
        )
    related = {relation for column in columns for relation in (*column.related, *further(column))}
    many = [column.path for column in columns if column.field is not None and column.field.many_to_many]
    rows = listing.matched.select_related(*related) if related else listing.matched
    return written(form, columns, _read(listing, rows.prefetch_related(*many)))


def _read(listing: Listing, rows: models.QuerySet[Any]) -> Iterator[Any]:
    """Yield the rows in parts; of a past day each part is read apart, for nothing else may see the rows of then."""
    if listing.bygone is None:
        records = rows.iterator(chunk_size=_CHUNK)
        while part := list(islice(records, _CHUNK)):
            listing.set_back(part)
            yield from part
        return
    with listing.seen():
        pks = list(rows.values_list("pk", flat=True))
    for start in range(0, len(pks), _CHUNK):
        with listing.seen():
            part = list(rows.filter(pk__in=pks[start : start + _CHUNK]))
        listing.set_back(part)
        yield from part


def export_one(kind: Kind, user: Any, pk: int, form: str) -> Iterator[bytes]:
    """Yield a file of one record in a form of its kind's own; raises ``KeyError`` for an unknown form."""
    kind.require(user, "export")
    record = kind.get(user, pk)
    audit.write("export", record, by=user, changed={"form": form})
    return kind.further_files[form]([record], kind.fields_for(user))


def further(column: Column) -> list[str]:
    """Return what beyond the record referred to is needed to name it."""
    model = column.field.related_model if column.field is not None else None
    rest = rest_of_key(model) if isinstance(model, type) and column.path in column.related else []
    return [f"{column.path}__{path.rpartition('__')[0]}" for path in rest if "__" in path]


def written(form: str, columns: list[Column], records: Iterable[Any]) -> Iterator[bytes]:
    """Yield the bytes of a file of these columns and records; its head is in the language of whoever asks now."""
    namer = Namer()
    heads = [column.name if form == "json" else str(column.title) for column in columns]
    rows = ([namer.plain(column.value(record)) for column in columns] for record in _prepared(columns, iter(records)))
    return _WRITERS[form](heads, rows)


def answer(parts: Iterable[bytes], name: str, form: str) -> StreamingHttpResponse:
    """Return the answer that hands a file to the browser under this name."""
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=f"{name}.{form}") or ""}
    return StreamingHttpResponse(parts, content_type=EVERY[form], headers=headers)


def _prepared(columns: list[Column], records: Iterator[Any]) -> Iterator[Any]:
    while part := list(islice(records, _CHUNK)):
        for column in columns:
            column.prepare(part)
        yield from part


def _csv(heads: list[str], rows: Iterable[list[Any]]) -> Iterator[bytes]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(heads)
    yield "\ufeff".encode()
    for row in rows:
        writer.writerow([_safe(value) for value in row])
        if buffer.tell() > 1 << 16:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return neutralise(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    return value


def _json(heads: list[str], rows: Iterable[list[Any]]) -> Iterator[bytes]:
    yield b"["
    for i, row in enumerate(rows):
        told = {head: audit.plain(value) for head, value in zip(heads, row, strict=True)}
        yield (b",\n" if i else b"\n") + json.dumps(told, ensure_ascii=False, default=str).encode()
    yield b"\n]\n"


def _xlsx(heads: list[str], rows: Iterable[list[Any]]) -> Iterator[bytes]:
    buffer = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(buffer, options)
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True, "bottom": 1})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.freeze_panes(1, 1)
    for i, head in enumerate(heads):
        sheet.set_column(i, i, 24 if i == 0 else 16)
        sheet.write_string(0, i, head, bold)
    for line, row in enumerate(rows, start=1):
        for i, value in enumerate(row):
            _write(sheet, line, i, value, moment)
    book.close()
    yield buffer.getvalue()


def _write(sheet: Any, line: int, i: int, value: Any, moment: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, dt.datetime):
        sheet.write_datetime(line, i, value.replace(tzinfo=None), moment)
    elif isinstance(value, Decimal):
        sheet.write_number(line, i, float(value))
    elif isinstance(value, (bool, int, float, dt.date)):
        sheet.write(line, i, value)
    else:
        sheet.write_string(line, i, neutralise(str(value)))


_WRITERS = {"csv": _csv, "xlsx": _xlsx, "json": _json}
