"""Brings the mirror up to date: which months to read again, reading them, and clearing the notes that asked for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.analysis.orders import opened
from guke.insight import facts, mirror
from guke.insight.mirror import Manifest, Month
from guke.insight.rates import converted, foreign
from guke.kit.fields import unscaled
from guke.ledger.models import DirtyMonth

CLEARED_AT_ONCE = 500
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Renewed:
    """The mirror after a renewal: its manifest, how many months were read again, and the accounts of that instant."""

    manifest: Manifest
    months: int
    accounts: pa.Table


@dataclass(frozen=True)
class _Ledger:
    """What one consistent look at the database shows beside the lines."""

    months: list[date]
    notes: dict[date, list[int]]
    rates: dict[str, list[tuple[date, int]]]
    products: pa.Table
    accounts: pa.Table


def renew(root: Path, currency: str, progress: Progress) -> Renewed:
    """Mirror every month that changed; the manifest is exchanged last, so a crash leaves the mirror of before."""
    old = mirror.read(root)
    with facts.consistent() as cursor:
        seen = _Ledger(
            facts.months(cursor),
            facts.dirty(cursor),
            facts.rates(cursor),
            facts.product_lines(cursor),
            facts.accounts(cursor),
        )
        stale = _stale(root, old, seen, currency)
        fresh = _read(root, cursor, stale, seen, currency, progress)
    made = mirror.with_marts(root, fresh, lambda name: progress(len(stale), len(stale), name))
    new = _manifest(root, old, made, seen, currency)
    mirror.swap(root, new)
    mirror.sweep(root, old, new)
    _clear([note for notes in seen.notes.values() for note in notes])
    return Renewed(new, len(stale), seen.accounts)


def _stale(root: Path, old: Manifest, seen: _Ledger, currency: str) -> list[date]:
    """Return the months of the ledger whose mirror is missing, damaged, noted as changed or converted otherwise."""
    if old.currency != currency:
        return seen.months
    exchanged = {
        name for name in seen.rates.keys() | old.rates.keys() if _plain(seen.rates).get(name) != old.rates.get(name)
    }
    moved = _months_of_moved_products(root, old, seen.products)
    return [month for month in seen.months if month in seen.notes or _outdated(root, old, month, exchanged, moved)]


def _outdated(root: Path, old: Manifest, month: date, exchanged: set[str], moved: set[str]) -> bool:
    name = f"{month:%Y-%m}"
    kept = old.months.get(name)
    if kept is None or name in moved or not exchanged.isdisjoint(kept.foreign):
        return True
    return not mirror.intact(root, kept)


def _months_of_moved_products(root: Path, old: Manifest, now: pa.Table) -> set[str]:
    """Return the mirrored months with sales of products that belong to another line than when they were mirrored."""
    if old.products is None or not mirror.whole(root, old.products):
        return set(old.months)
    before = dict(_pairs(pq.read_table(root / old.products.path)))
    moved = [product for product, line in _pairs(now) if product in before and before[product] != line]
    if not moved:
        return set()
    wanted = pa.array(moved, pa.int64())
    return {name for name, month in old.months.items() if month.rows and _sells(root, month, wanted)}


def _pairs(products: pa.Table) -> list[tuple[int, int | None]]:
    return list(zip(products["product_id"].to_pylist(), products["product_line_id"].to_pylist(), strict=True))


def _sells(root: Path, month: Month, wanted: pa.Array) -> bool:
    path = root / month.files["sales"].path
    if not path.is_file():
        return True
    sold = pq.read_table(path, columns=["product_id"])["product_id"]
    return bool(pc.any(pc.is_in(sold, wanted)).as_py())


def _read(
    root: Path, cursor: Any, stale: list[date], seen: _Ledger, currency: str, progress: Progress
) -> dict[str, Month]:
    fresh: dict[str, Month] = {}
    for done, month in enumerate(stale):
        name = f"{month:%Y-%m}"
        progress(done, len(stale), name)
        lines = facts.month_lines(cursor, month)
        mirrored, left_out = converted(lines, currency, seen.rates)
        abroad = foreign(lines, currency)
        table = opened(_with_product_line(mirrored, seen.products))
        files = {"sales": mirror.write(root, name, "sales", table)} if table.num_rows else {}
        fresh[name] = Month(table.num_rows, facts.sums(table).amount, abroad, left_out, files)
    return fresh


def _with_product_line(lines: pa.Table, products: pa.Table) -> pa.Table:
    places = pc.index_in(lines["product_id"], value_set=products["product_id"].combine_chunks())
    column = products["product_line_id"].combine_chunks().take(places.combine_chunks())
    return lines.add_column(4, "product_line_id", column)


def _manifest(root: Path, old: Manifest, made: dict[str, Month], seen: _Ledger, currency: str) -> Manifest:
    names = {f"{month:%Y-%m}" for month in seen.months}
    months = {name: month for name, month in {**old.months, **made}.items() if name in names}
    products = mirror.write(root, "products", "products", seen.products)
    return Manifest(currency, _plain(seen.rates), products, months)


def _plain(rates: dict[str, list[tuple[date, int]]]) -> dict[str, list[list[Any]]]:
    return {name: [[day.isoformat(), rate] for day, rate in pairs] for name, pairs in rates.items()}


def _clear(notes: list[int]) -> None:
    """Delete just the notes that were seen: one written meanwhile asks for another reading."""
    for start in range(0, len(notes), CLEARED_AT_ONCE):
        DirtyMonth.objects.filter(pk__in=notes[start : start + CLEARED_AT_ONCE]).delete()


def left_out(manifest: Manifest) -> dict[str, dict[str, Any]]:
    """Return the lines without a rate by currency: how many, and their sum in that currency."""
    found: dict[str, list[int]] = {}
    for month in manifest.months.values():
        for currency, (count, total) in month.left_out.items():
            before = found.get(currency, [0, 0])
            found[currency] = [before[0] + count, before[1] + total]
    return {name: {"lines": count, "sum": str(unscaled(total))} for name, (count, total) in sorted(found.items())}
