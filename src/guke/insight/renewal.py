"""Brings the mirror up to date: which months to read again, reading them, and clearing the notes that asked for it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from django.db import connection

from guke.analysis import engine
from guke.insight import facts, mirror, patches, reading
from guke.insight.declared import SALES, Facts, registry
from guke.insight.looks import Asked, At, Progress, Seen
from guke.insight.mirror import Manifest, Month, Patch
from guke.insight.reading import Read
from guke.kit.fields import unscaled

CLEARED_AT_ONCE = 500


@dataclass(frozen=True)
class Renewed:
    """The mirror after a renewal: its manifest, how many months were read again, and the accounts of that instant.

    ``changed`` are the accounts and months whose sales differ from those of the mirror that bore the stamp ``since``, nothing where
    that is not known.
    """

    manifest: Manifest
    months: int
    accounts: pa.Table
    since: str
    changed: set[tuple[int, date]] | None


@dataclass(frozen=True)
class _Made:
    """A manifest not yet in force, what was read for it, and whether it holds every row of the database."""

    manifest: Manifest
    read: dict[str, Read]
    accounts: pa.Table

    @property
    def complete(self) -> bool:
        """Return whether as many rows are mirrored or left out as there are."""
        totals, tables = self.manifest.totals, self.manifest.tables
        return all(
            self.read[name].count
            == rows + sum(out[0] for month in tables[name].values() for out in month.left_out.values())
            for name, (rows, _amount) in totals.items()
        )


def renew(root: Path, currency: str, progress: Progress) -> Renewed:
    """Mirror what changed; the manifest is exchanged last, so a crash leaves the mirror of before.

    If rows came or went without a note, so that their number is not right, everything is read again.
    """
    since = mirror.stamp(root)
    asked = Asked(root, mirror.read(root), currency, progress)
    made = _made(asked)
    if not made.complete:
        made = _made(replace(asked, old=Manifest()))
        if not made.complete:
            raise facts.LedgerChanged(str(made.manifest.totals))
    mirror.swap(root, made.manifest)
    mirror.sweep(root, asked.old, made.manifest)
    for name, read in made.read.items():
        _clear(registry[name].notes, read.notes)
    months = sum(len(read.fresh) + len(read.change.months) for read in made.read.values())
    return Renewed(made.manifest, months, made.accounts, since, made.read[SALES.name].changed)


def _made(asked: Asked) -> _Made:
    with facts.consistent() as cursor:
        seen = Seen(facts.rates(cursor), facts.product_lines(cursor), facts.accounts(cursor))
        read = {name: reading.read(At(cursor, declared, asked, seen)) for name, declared in registry.items()}
    return _Made(_manifest(asked, seen, read), read, seen.accounts)


def _with_marts(asked: Asked, declared: Facts, read: Read) -> dict[str, Month]:
    """Return every month there is, those read again with their marts made."""
    count = len(read.fresh)
    made = mirror.with_marts(asked.root, declared, read.fresh, lambda name: asked.progress(count, count, name))
    names = {f"{month:%Y-%m}" for month in read.months}
    months = {**asked.old.tables.get(declared.name, {}), **made}
    return {name: month for name, month in months.items() if name in names}


def _manifest(asked: Asked, seen: Seen, read: dict[str, Read]) -> Manifest:
    products = mirror.write(asked.root, "products", "products", seen.products)
    tables = {name: _with_marts(asked, registry[name], found) for name, found in read.items()}
    patched = {name: _patch(asked, registry[name], found) for name, found in read.items()}
    held = {name: patch for name, patch in patched.items() if patch is not None}
    new = Manifest(asked.currency, reading.plain(seen.rates), products, tables, held)
    last = {name: found.last for name, found in read.items() if registry[name].serial}
    return replace(new, totals=_totals(asked, new), last=last)


def _patch(asked: Asked, declared: Facts, read: Read) -> Patch | None:
    old = asked.old.patches.get(declared.name)
    there = {f"{month:%Y-%m}" for month in read.months}
    over = read.fresh.keys() | (set(old.months) - there if old else set())
    before = patches.Before(asked.root, asked.old.tables.get(declared.name, {}), old)
    return patches.made(before, declared, read.change, over)


def _totals(asked: Asked, manifest: Manifest) -> dict[str, list[int]]:
    """Count and add up all rows of each table that says how: by the marts what was read or is patched, the rest as it was found to be."""
    found: dict[str, list[int]] = {}
    for name, declared in registry.items():
        if declared.tally is not None:
            months, before = manifest.tables[name], asked.old.tables.get(name, {})
            patched = manifest.patches[name].months if name in manifest.patches else {}
            still = {key for key, month in months.items() if before.get(key) == month and key not in patched}
            rows = [[month.rows, month.amount] for key, month in months.items() if key in still]
            others = {key: month for key, month in months.items() if key not in still}
            if others:
                rows.append(_tallied(asked.root, replace(manifest, tables={**manifest.tables, name: others}), declared))
            found[name] = [sum(row[place] for row in rows) for place in range(2)]
    return found


def _tallied(root: Path, manifest: Manifest, declared: Facts) -> list[int]:
    last = date.fromisoformat(f"{max(manifest.tables[declared.name])}-01")
    (row,) = engine.run(declared.tally, mirror.sources(root, manifest, last)).to_pylist()
    return [row["rows"], row["amount"]]


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
