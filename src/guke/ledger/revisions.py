"""What a line of a file is to the ledger: new, known as it stands, or known with other values."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from guke.intake.rules import nth
from guke.ledger.models import SalesLine

_KEY = 10
_COLUMNS = "id, key, sold_on, account_id, product_id, specification, quantity, amount, cost, currency, document, note"
Line = tuple[Any, ...]
Verdict = str | list[Line] | None


class Revisions:
    """Compares lines with the ledger by key. A changed line is refused, or cancelled and entered anew.

    ``by_key``: the file is an export and has each line with its own key, revisions too, so none is followed.
    """

    def __init__(self, *, counter: bool, by_key: bool = False) -> None:
        self._counter, self._by_key = counter, by_key
        self._ledger_empty = not SalesLine.objects.exists()

    def judge(self, numbers: list[int], lines: list[Line]) -> Iterator[tuple[int, Line, Verdict]]:
        """Yield each line with None (new), "same", the code of a refusal, or the lines that correct the ledger."""
        known = {} if self._ledger_empty else _known([line[_KEY] for line in lines])
        latest = {key: (line, 1) for key, line in known.items()} if self._by_key else _latest(known)
        for number, line in zip(numbers, lines, strict=True):
            stored = latest.get(line[_KEY])
            yield number, line, None if stored is None else self._verdict(line, *stored)

    def _verdict(self, line: Line, stored: Line, number: int) -> Verdict:
        if _same(line, stored):
            return "same"
        if not self._counter:
            return "line_changed"
        key = line[_KEY]
        cancelled = _cancelled(stored, nth(key, number, "cancelled"))
        return [cancelled, (*line[:_KEY], nth(key, number + 1, "revision"), stored[0])]


def _same(line: Line, stored: Line) -> bool:
    return line[:8] == stored[2:10]


def _latest(known: dict[bytes, Line]) -> dict[bytes, tuple[Line, int]]:
    """Follow the revisions that earlier imports made of the lines; each with how often it was revised."""
    found = {key: (line, 1) for key, line in known.items()}
    asked, number = list(found), 2
    while asked:
        revised = _known([nth(key, number, "revision") for key in asked])
        asked = [key for key in asked if nth(key, number, "revision") in revised]
        found.update({key: (revised[nth(key, number, "revision")], number) for key in asked})
        number += 1
    return found


def _cancelled(stored: Line, key: bytes) -> Line:
    pk, _key, day, account, product, specification, quantity, amount, cost, currency, document, note = stored
    less = None if cost is None else -cost
    return (day, account, product, specification, -quantity, -amount, less, currency, document, note, key, pk)


def _known(keys: list[bytes]) -> dict[bytes, Line]:
    table = SalesLine._meta.db_table  # noqa: SLF001 - Django's documented reflection
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT {_COLUMNS} FROM {table} WHERE key = ANY(%s)", [keys])  # noqa: S608 - our own names
        else:
            marks = ",".join(["%s"] * len(keys))
            cursor.execute(f"SELECT {_COLUMNS} FROM {table} WHERE key IN ({marks})", keys)  # noqa: S608 - our own names
        return {bytes(row[1]): (row[0], row[1], str(row[2]), *row[3:]) for row in cursor.fetchall()}
