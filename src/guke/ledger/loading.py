"""Loads sales lines by the million: columns at a time, keys checked in bulk, rows kept as the database keeps them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

from django.conf import settings

from guke.intake.cells import BadValue, Memo, blank, days, exact, parse_text
from guke.intake.directories import Directory
from guke.intake.loaders import PREVIEWED, Fault, Loader, Task, Tell
from guke.intake.models import Batch
from guke.intake.rules import Rejected, fingerprint, nth, times
from guke.intake.seen import Seen
from guke.intake.spool import Spool
from guke.ledger import parties, storing
from guke.ledger.revisions import Revisions
from guke.sheets.model import Cell, Row

_ACCOUNT = ("account", "account_name", "province", "city", "manager")
_PRODUCT = ("product", "product_name", "line", "specification", "unit")
_NAMES = 50_000
_HEX = re.compile(r"[0-9a-f]{32}")
Parsed = tuple[Any, ...]
Column = Callable[[str], Sequence[Cell]]
DAY, ACCOUNT, PRODUCT, SPECIFICATION, QUANTITY, AMOUNT, COST, CURRENCY, DOCUMENT, NOTE, KEY, CORRECTS = range(12)


def _exact_or_blank(cell: Cell) -> int | None:
    return None if blank(cell) else exact(cell)


def _key(cell: Cell) -> bytes:
    """Read the key that an export gives each line; a blank one is worked out from the line."""
    if blank(cell):
        return b""
    text = parse_text(cell)
    if not _HEX.fullmatch(text):
        raise Rejected("not_a_key", text, "key")
    return bytes.fromhex(text)


class SalesLoader(Loader):
    """Reads rows into lines of the ledger."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        options = task.options
        self.accounts: Directory = parties.accounts(creates=options["unknown_account"] == "create")
        self.products: Directory = parties.products(creates=options["unknown_product"] == "create")
        self.spool, self.seen, self.months = Spool(), Seen(), set[str]()
        self.occurrences: dict[bytes, int] = {}
        self.revisions = Revisions(counter=options["changed"] == "counter", by_key="key" in task.columns)
        self._width = len(task.titles)
        self._days = days(options.get("date_order", ""), epoch1904=task.epoch1904)
        self._exact, self._text = Memo(exact), Memo(parse_text)
        self._account, self._product = Memo(self._read_account), Memo(self._read_product)
        self._currency = Memo(self._read_currency)

    def take(self, rows: list[Row]) -> None:
        """Read a chunk: whole columns at once, row by row only where something is wrong."""
        self.tally.read += len(rows)
        for _number, cells in rows:
            if len(cells) < self._width:
                cells.extend([None] * (self._width - len(cells)))
        try:
            lines = list(self._lines(rows))
        except (BadValue, Rejected):
            rows = self._sound(rows)
            lines = list(self._lines(rows))
        self._keep(*self._told_apart([number for number, _cells in rows], lines))

    def _sound(self, rows: list[Row]) -> list[Row]:
        """Refuse the rows with faults, every fault of a row at once; return the others."""
        faults: dict[int, list[Fault]] = {}
        for name, read, cells in self._readers(rows):
            for place, cell in enumerate(cells):
                try:
                    read(cell)
                except (BadValue, Rejected) as error:
                    faults.setdefault(place, []).append(self._fault(name, rows[place][1], error))
        for place, found in sorted(faults.items()):
            self.tally.refuse(rows[place][0], found)
        return [row for place, row in enumerate(rows) if place not in faults]

    def _readers(self, rows: list[Row]) -> Iterator[tuple[str, Any, Iterable[Any]]]:
        column = self._columns(rows)
        for name, read in (("sold_on", self._days), ("currency", self._currency), ("quantity", self._exact)):
            yield name, read.__getitem__, column(name)
        if "key" in self.task.columns:
            yield "key", _key, column("key")
        for name in ("amount", "unit_price"):
            if name in self.task.columns:
                yield name, exact, column(name)
        for name in ("cost", "unit_cost", "profit"):
            if name in self.task.columns:
                yield name, _exact_or_blank, column(name)
        for name, parts, memo in (("account", _ACCOUNT, self._account), ("product", _PRODUCT, self._product)):
            yield name, memo.__getitem__, zip(*map(column, parts), strict=True)

    def _fault(self, name: str, cells: list[Cell], error: BadValue | Rejected) -> Fault:
        place = self.task.columns.get(name, self.task.columns.get(f"{name}_name"))
        title = "" if place is None else self.task.titles[place]
        if isinstance(error, Rejected):
            return Fault(title, str(error.value), error.code, error.detail)
        return Fault(title, None if place is None else cells[place], error.code)

    def _columns(self, rows: list[Row]) -> Column:
        """Turn rows into columns, all at once; a field without a column is empty throughout."""
        whole = list(zip(*[cells for _number, cells in rows], strict=False))
        nothing = (None,) * len(rows)
        places = self.task.columns
        return lambda name: whole[places[name]] if name in places and whole else nothing

    def _texts(self, column: Sequence[Cell], name: str) -> Sequence[str]:
        return [self._text[cell] for cell in column] if name in self.task.columns else [""] * len(column)

    def _lines(self, rows: list[Row]) -> Iterator[Parsed]:
        column = self._columns(rows)
        read_days = [self._days[cell] for cell in column("sold_on")]
        accounts = [self._account[key] for key in zip(*map(column, _ACCOUNT), strict=True)]
        products = [self._product[key] for key in zip(*map(column, _PRODUCT), strict=True)]
        quantities = [self._exact[cell] for cell in column("quantity")]
        amounts = self._amounts(column, quantities)
        costs = self._costs(column, quantities, amounts)
        currencies = [self._currency[cell] for cell in column("currency")]
        documents, numbers, notes = (self._texts(column(name), name) for name in ("document", "line_number", "note"))
        keys = map(_key, column("key")) if "key" in self.task.columns else repeat(b"", len(rows))
        for day, account, product, quantity, amount, cost, currency, document, number, note, own in zip(
            read_days,
            accounts,
            products,
            quantities,
            amounts,
            costs,
            currencies,
            documents,
            numbers,
            notes,
            keys,
            strict=True,
        ):
            if own:
                key = own
            elif number and document:
                key = fingerprint((document, number))
            else:
                said = (document, day, account[1], product[1], product[2], str(quantity), str(amount), currency)
                key = fingerprint(said)
            yield (
                day, account[0], product[0], product[2], quantity, amount, cost, currency,
                document, note, key, bool(own or (number and document)),
            )  # fmt: skip

    def _amounts(self, column: Column, quantities: list[int]) -> list[int]:
        if "amount" in self.task.columns:
            return [exact(cell) for cell in column("amount")]
        prices = [self._exact[cell] for cell in column("unit_price")]
        return [times(quantity, price) for quantity, price in zip(quantities, prices, strict=True)]

    def _costs(self, column: Column, quantities: list[int], amounts: list[int]) -> Iterable[int | None]:
        columns = self.task.columns
        if "cost" in columns:
            return [_exact_or_blank(cell) for cell in column("cost")]
        if "unit_cost" in columns:
            units = [None if blank(cell) else self._exact[cell] for cell in column("unit_cost")]
            return [
                None if unit is None else times(quantity, unit)
                for quantity, unit in zip(quantities, units, strict=True)
            ]
        if "profit" in columns:
            gains = [_exact_or_blank(cell) for cell in column("profit")]
            return [None if gain is None else amount - gain for amount, gain in zip(amounts, gains, strict=True)]
        return repeat(None, len(amounts))

    def _read_account(self, cells: tuple[Cell, ...]) -> tuple[int, str]:
        code, name, province, city, manager = map(parse_text, cells)
        if not code and not name:
            if self.task.options["blank_account"] != "collect":
                raise Rejected("missing", "", "account")
            return self.accounts.plan(parties.NOBODY, str(parties.NOBODY_NAME)), ""
        values = {"province": province, "city": city, "manager": manager}
        return self._resolved(self.accounts, "account", (code, name), values), code or name

    def _read_product(self, cells: tuple[Cell, ...]) -> tuple[int, str, str]:
        code, name, line, specification, unit = map(parse_text, cells)
        values = {"line": line, "specification": specification[:80], "unit": unit}
        number = self._resolved(self.products, "product", (code, name), values)
        return number, code or name, specification[:80]

    def _resolved(self, directory: Directory, field: str, names: tuple[str, str], values: dict[str, str]) -> int:
        longest = 40 if field == "account" else 60
        if len(names[0]) > longest or len(names[1]) > 160:  # noqa: PLR2004 - the columns of the tables
            raise Rejected("too_long", names[0] if len(names[0]) > longest else names[1], field)
        try:
            return directory.resolve(*names, **values)
        except Rejected as error:
            code = "missing" if error.code == "missing" else f"{error.code}_{field}"
            raise Rejected(code, error.value, field) from None

    def _read_currency(self, cell: Cell) -> str:
        given = parse_text(cell).upper() or str(self.task.options.get("currency") or settings.CURRENCY)
        word = parties.CURRENCIES.get(given, given)
        if not (len(word) == 3 and word.isascii() and word.isalpha()):  # noqa: PLR2004 - ISO 4217
            raise Rejected("not_a_currency", given, "currency")
        return word

    def _told_apart(self, numbers: list[int], lines: list[Parsed]) -> tuple[list[int], list[Parsed]]:
        """Give repeated lines without a number their occurrence; refuse line numbers that come twice."""
        if not lines:
            return numbers, lines
        dropped = set()
        for place in self.seen.repeats([line[KEY] for line in lines]):
            line = lines[place]
            if line[-1]:
                dropped.add(place)
                self.tally.refuse(
                    numbers[place], [Fault(self.task.title("line_number"), line[DOCUMENT], "twice_in_file")]
                )
                continue
            key = line[KEY]
            self.occurrences[key] = count = self.occurrences.get(key, 1) + 1
            lines[place] = (*line[:KEY], nth(key, count), line[-1])
        kept = [place for place in range(len(lines)) if place not in dropped] if dropped else range(len(lines))
        return [numbers[place] for place in kept], [lines[place] for place in kept]

    def _keep(self, numbers: list[int], lines: list[Parsed]) -> None:
        fresh: list[Parsed] = []
        for number, line, verdict in self.revisions.judge(numbers, lines):
            if verdict is None:
                fresh.append((*line[:-1], None))
                self.tally.loaded += 1
            elif verdict == "same":
                self.tally.unchanged += 1
            elif isinstance(verdict, str):
                self.tally.refuse(number, [Fault(self.task.title("document"), line[DOCUMENT], verdict)])
            else:
                fresh += verdict
                self.tally.updated += 1
        self.months.update({line[DAY][:7] for line in fresh})
        self.spool.add(fresh)
        if len(self.tally.preview) < PREVIEWED:
            shown = (storing.shown(line, self.accounts, self.products) for line in fresh[:PREVIEWED])
            self.tally.preview = [*self.tally.preview, *shown][:PREVIEWED]

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the planned accounts and products, then the lines."""
        accounts = parties.store_accounts(self.accounts, batch)
        products = parties.store_products(self.products, batch)
        storing.store(self.spool, batch, (accounts, products), tell)
        storing.mark(batch, self.months)

    def close(self) -> None:
        """Let the temporary file go."""
        self.spool.close()
