"""Brings the mirror up to date: which months to read again, reading them, and clearing the notes that asked for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from django.db import connection

from guke.insight import facts, mirror
from guke.insight.declared import Facts, registry
from guke.insight.mirror import Manifest, Month
from guke.insight.rates import converted
from guke.kit.fields import unscaled

CLEARED_AT_ONCE = 500
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Renewed:
    """The mirror after a renewal: its manifest, how many months were read again, and the accounts of that instant."""

    manifest: Manifest
    months: int
    accounts: pa.Table


@dataclass(frozen=True)
class _Seen:
    """What one consistent look at the database shows beside the rows."""

    rates: dict[str, list[tuple[date, int]]]
    products: pa.Table
    accounts: pa.Table


@dataclass(frozen=True)
class _Asked:
    """Where to mirror to, what is there, in which currency, and whom to tell."""

    root: Path
    old: Manifest
    currency: str
    progress: Progress


@dataclass(frozen=True)
class _Read:
    """A table of facts as it was read: all its months, the notes seen, and the months read again."""

    months: list[date]
    notes: dict[date, list[int]]
    fresh: dict[str, Month]


def renew(root: Path, currency: str, progress: Progress) -> Renewed:
    """Mirror every month that changed; the manifest is exchanged last, so a crash leaves the mirror of before."""
    asked = _Asked(root, mirror.read(root), currency, progress)
    with facts.consistent() as cursor:
        seen = _Seen(facts.rates(cursor), facts.product_lines(cursor), facts.accounts(cursor))
        read = {declared.name: _read(cursor, declared, asked, seen) for declared in registry.values()}
    new = _manifest(asked, seen, {name: _with_marts(asked, registry[name], found) for name, found in read.items()})
    mirror.swap(root, new)
    mirror.sweep(root, asked.old, new)
    for name, found in read.items():
        _clear(registry[name].notes, [note for notes in found.notes.values() for note in notes])
    return Renewed(new, sum(len(found.fresh) for found in read.values()), seen.accounts)


def _read(cursor: Any, declared: Facts, asked: _Asked, seen: _Seen) -> _Read:
    """Read the months whose mirror is missing, damaged, noted as changed, added up or converted otherwise."""
    months, notes = facts.months(cursor, declared), facts.dirty(cursor, declared)
    stale = months
    if asked.old.currency == asked.currency:
        rates = seen.rates.keys() | asked.old.rates.keys()
        plain = _plain(seen.rates)
        exchanged = {name for name in rates if plain.get(name) != asked.old.rates.get(name)}
        moved = _months_of_moved_products(asked, declared, seen.products)
        stale = [
            month
            for month in months
            if month in notes or f"{month:%Y-%m}" in moved or _outdated(cursor, declared, asked, month, exchanged)
        ]
    fresh: dict[str, Month] = {}
    for done, month in enumerate(stale):
        asked.progress(done, len(stale), f"{month:%Y-%m}")
        fresh[f"{month:%Y-%m}"] = _mirrored(cursor, declared, asked, seen, month)
    return _Read(months, notes, fresh)


def _outdated(cursor: Any, declared: Facts, asked: _Asked, month: date, exchanged: set[str]) -> bool:
    kept = asked.old.tables.get(declared.name, {}).get(f"{month:%Y-%m}")
    if kept is None or not exchanged.isdisjoint(kept.truth) or not mirror.intact(asked.root, kept, declared):
        return True
    return not declared.notes and kept.truth != _listed(facts.added_up(cursor, declared, month))


def _mirrored(cursor: Any, declared: Facts, asked: _Asked, seen: _Seen, month: date) -> Month:
    rows, truth = facts.month_rows(cursor, declared, month)
    left_out: dict[str, list[int]] = {}
    if "currency" in rows.column_names:
        rows, left_out = converted(rows, declared.money, asked.currency, seen.rates)
    if "product_id" in rows.column_names:
        rows = _with_product_line(rows, seen.products)
    table = declared.finish(rows)
    files = {declared.name: mirror.write(asked.root, f"{month:%Y-%m}", declared.name, table)} if table.num_rows else {}
    return Month(table.num_rows, facts.sums(table, declared)[1], _listed(truth), left_out, files)


def _listed(truth: dict[str, facts.Sums]) -> dict[str, list[int]]:
    return {currency: list(sums) for currency, sums in truth.items()}


def _with_marts(asked: _Asked, declared: Facts, read: _Read) -> dict[str, Month]:
    """Return every month there is, those read again with their marts made."""
    count = len(read.fresh)
    made = mirror.with_marts(asked.root, declared, read.fresh, lambda name: asked.progress(count, count, name))
    names = {f"{month:%Y-%m}" for month in read.months}
    months = {**asked.old.tables.get(declared.name, {}), **made}
    return {name: month for name, month in months.items() if name in names}


def _months_of_moved_products(asked: _Asked, declared: Facts, now: pa.Table) -> set[str]:
    """Return the mirrored months with sales of products that belong to another line than when they were mirrored."""
    months, before = asked.old.tables.get(declared.name, {}), asked.old.products
    if "product_id" not in declared.columns.names:
        return set()
    if before is None or not mirror.whole(asked.root, before):
        return set(months)
    known = dict(_pairs(pq.read_table(asked.root / before.path)))
    moved = [product for product, line in _pairs(now) if product in known and known[product] != line]
    if not moved:
        return set()
    wanted = pa.array(moved, pa.int64())
    return {name for name, month in months.items() if month.rows and _sells(asked.root, month, declared.name, wanted)}


def _pairs(products: pa.Table) -> list[tuple[int, int | None]]:
    return list(zip(products["product_id"].to_pylist(), products["product_line_id"].to_pylist(), strict=True))


def _sells(root: Path, month: Month, name: str, wanted: pa.Array) -> bool:
    path = root / month.files[name].path
    if not path.is_file():
        return True
    sold = pq.read_table(path, columns=["product_id"])["product_id"]
    return bool(pc.any(pc.is_in(sold, wanted)).as_py())


def _with_product_line(lines: pa.Table, products: pa.Table) -> pa.Table:
    places = pc.index_in(lines["product_id"], value_set=products["product_id"].combine_chunks())
    column = products["product_line_id"].combine_chunks().take(places.combine_chunks())
    return lines.append_column("product_line_id", column)


def _manifest(asked: _Asked, seen: _Seen, tables: dict[str, dict[str, Month]]) -> Manifest:
    products = mirror.write(asked.root, "products", "products", seen.products)
    return Manifest(asked.currency, _plain(seen.rates), products, tables)


def _plain(rates: dict[str, list[tuple[date, int]]]) -> dict[str, list[list[Any]]]:
    return {name: [[day.isoformat(), rate] for day, rate in pairs] for name, pairs in rates.items()}


def _clear(table: str, notes: list[int]) -> None:
    """Delete just the notes that were seen: one written meanwhile asks for another reading."""
    with connection.cursor() as cursor:
        for start in range(0, len(notes), CLEARED_AT_ONCE):
            some = notes[start : start + CLEARED_AT_ONCE]
            marks = ", ".join(["%s"] * len(some))
            cursor.execute(f"DELETE FROM {table} WHERE id IN ({marks})", some)  # noqa: S608 - a declared table


def left_out(manifest: Manifest) -> dict[str, dict[str, Any]]:
    """Return the lines without a rate by currency: how many, and their sum in that currency."""
    found: dict[str, list[int]] = {}
    for month in manifest.months.values():
        for currency, (count, total) in month.left_out.items():
            before = found.get(currency, [0, 0])
            found[currency] = [before[0] + count, before[1] + total]
    return {name: {"lines": count, "sum": str(unscaled(total))} for name, (count, total) in sorted(found.items())}
