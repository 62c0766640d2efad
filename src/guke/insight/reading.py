"""Reads of the database what the mirror lacks: whole months, or some accounts in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.insight import additions, facts, mirror, patches
from guke.insight.additions import Added
from guke.insight.facts import Note
from guke.insight.looks import At, rows_of
from guke.insight.mirror import File, Month
from guke.insight.patches import Change


@dataclass(frozen=True)
class Read:
    """A table of facts as it was read: its months, the notes seen, the months read again, whole or in part, and how many rows there are."""

    months: list[date]
    notes: list[int]
    fresh: dict[str, Month]
    change: Change
    count: int
    last: int
    changed: set[tuple[int, date]] | None = None
    """The accounts whose rows of a month changed, nothing where that is not known."""


class Noted(NamedTuple):
    """The accounts noted for each month, none where the whole month is, and what is known to be added and no more."""

    accounts: dict[date, list[int] | None]
    added: Added

    def again(self, month: date) -> list[int]:
        """Return the accounts whose rows of a month are to be read again."""
        known = self.added.accounts.get(month, set())
        return [account for account in self.accounts.get(month) or () if account not in known]


def read(at: At) -> Read:
    """Read the months, or the accounts in them, whose mirror is missing, damaged, noted as changed, added up or converted otherwise."""
    cursor, declared = at.cursor, at.declared
    count = facts.counted(cursor, declared) if declared.tally is not None else 0
    last = facts.last(cursor, declared) if declared.serial else 0
    months, notes = facts.months(cursor, declared), facts.dirty(cursor, declared)
    exchanged, moved = _exchanged(at), _months_of_moved_products(at)
    noted = Noted(_changed(notes), additions.found(at, notes))
    stale = _stale(at, months, noted, exchanged, moved)
    changed = [month for month in noted.accounts if month in months and month not in stale]
    change = _part(at, noted, changed)
    fresh: dict[str, Month] = {}
    for done, month in enumerate(wanted := [*stale, *sorted(set(changed) - change.months)]):
        at.asked.progress(done, len(wanted), f"{month:%Y-%m}")
        fresh[f"{month:%Y-%m}"] = _mirrored(at, month)
    same = at.asked.old.currency == at.asked.currency and not exchanged and not moved
    return Read(months, [note.id for note in notes], fresh, change, count, last, _accounts(notes) if same else None)


def _accounts(notes: list[Note]) -> set[tuple[int, date]] | None:
    """Return the accounts noted and their months, nothing where a month is noted without."""
    named = {(note.account, note.month) for note in notes if note.account is not None}
    return None if any(note.account is None for note in notes) else named


def _exchanged(at: At) -> set[str]:
    """Return the currencies whose rates are others than when the mirror was made."""
    rates, before = plain(at.seen.rates), at.asked.old.rates
    return {name for name in rates.keys() | before if rates.get(name) != before.get(name)}


def _changed(notes: list[Note]) -> dict[date, list[int] | None]:
    """Return the accounts noted for each month, none where the whole month is."""
    found: dict[date, set[int]] = {}
    for note in notes:
        found.setdefault(note.month, set()).update(() if note.account is None else (note.account,))
    whole = {note.month for note in notes if note.account is None}
    return {month: None if month in whole else sorted(accounts) for month, accounts in found.items()}


def _stale(at: At, months: list[date], noted: Noted, exchanged: set[str], moved: set[str]) -> list[date]:
    """Return the months to be read whole."""
    if at.asked.old.currency != at.asked.currency:
        return months
    named = moved | _worn(at, exchanged)
    return [
        month
        for month in months
        if f"{month:%Y-%m}" in named or not _patchable(at, month, noted) or _outdated(at, month, exchanged)
    ]


def _patchable(at: At, month: date, noted: Noted) -> bool:
    """Return whether what changed is better read by itself; rows without a rate are counted by whole months."""
    accounts = noted.accounts.get(month, [])
    if accounts == []:
        return True
    kept = at.kept.get(f"{month:%Y-%m}")
    if kept is None or kept.left_out or accounts is None or len(accounts) > patches.MOST_ACCOUNTS:
        return False
    again = facts.counted_of(at.cursor, facts.within(at.declared, month, noted.again(month)))
    return patches.small(again + noted.added.rows_of(month), kept.rows)


def _worn(at: At, exchanged: set[str]) -> set[str]:
    """Return the patched months if the patch is damaged, of another rate or too large."""
    patch = at.patch
    if patch is None:
        return set()
    rows = at.asked.old.totals[at.declared.name][0]
    sound = mirror.intact(at.asked.root, patch, at.declared) and exchanged.isdisjoint(patch.currencies)
    if not sound or patches.overgrown(patch, rows):
        return set(patch.months)
    return {name for name, rows in patch.months.items() if not patches.small(rows, at.kept[name].rows)}


def _outdated(at: At, month: date, exchanged: set[str]) -> bool:
    kept, declared = at.kept.get(f"{month:%Y-%m}"), at.declared
    if kept is None or not exchanged.isdisjoint(kept.truth) or not mirror.intact(at.asked.root, kept, declared):
        return True
    return not declared.notes and kept.truth != _listed(
        facts.added_up(at.cursor, declared, facts.within(declared, month))
    )


def _part(at: At, noted: Noted, months: list[date]) -> Change:
    """Take what was added and read the accounts that changed; months where a row has no rate are left to be read whole."""
    change = Change({}, {}, [], set())
    again = {month: some for month in months if (some := noted.again(month))}
    for part, rows, currencies in _again(at, again):
        change.accounts.update(part)
        change.rows.append(rows)
        change.currencies.update(currencies)
    for month, came in noted.added.accounts.items():
        if month in months and (month in change.accounts or month not in again):
            change.added[month] = sorted(came)
            change.rows.append(noted.added.rows[month])
            change.currencies.update(noted.added.currencies)
    return change


def _again(at: At, wanted: dict[date, list[int]]) -> Iterator[tuple[dict[date, list[int]], pa.Table, Iterable[str]]]:
    """Read the accounts of all months in one go, or month by month where a row has no rate, and these months not."""
    if wanted and at.declared.serial:
        rows, truth, left_out = rows_of(at, facts.among(at.declared, wanted))
        if not left_out:
            yield wanted, rows, truth
            return
    for month, some in wanted.items():
        rows, truth, left_out = rows_of(at, facts.within(at.declared, month, some))
        if not left_out:
            yield {month: some}, rows, truth


def _mirrored(at: At, month: date) -> Month:
    table, truth, left_out = rows_of(at, facts.within(at.declared, month))
    name = at.declared.name
    files = {name: mirror.write(at.asked.root, f"{month:%Y-%m}", name, table)} if table.num_rows else {}
    return Month(table.num_rows, facts.sums(table, at.declared)[1], _listed(truth), left_out, files)


def _listed(truth: dict[str, facts.Sums]) -> dict[str, list[int]]:
    return {currency: list(sums) for currency, sums in truth.items()}


def _months_of_moved_products(at: At) -> set[str]:
    """Return the mirrored months with sales of products that belong to another line than when they were mirrored."""
    before, root, name = at.asked.old.products, at.asked.root, at.declared.name
    if "product_id" not in at.declared.columns.names:
        return set()
    if before is None or not mirror.whole(root, before):
        return set(at.kept)
    known = dict(_pairs(pq.read_table(root / before.path)))
    moved = [product for product, line in _pairs(at.seen.products) if product in known and known[product] != line]
    if not moved:
        return set()
    wanted = pa.array(moved, pa.int64())
    found = {month for month, kept in at.kept.items() if kept.rows and _sells(root, kept.files[name], wanted)}
    return found | set(at.patch.months if at.patch and _sells(root, at.patch.files[name], wanted) else ())


def _pairs(products: pa.Table) -> list[tuple[int, int | None]]:
    return list(zip(products["product_id"].to_pylist(), products["product_line_id"].to_pylist(), strict=True))


def _sells(root: Path, file: File, wanted: pa.Array) -> bool:
    path = root / file.path
    if not path.is_file():
        return True
    sold = pq.read_table(path, columns=["product_id"])["product_id"]
    return bool(pc.any(pc.is_in(sold, wanted)).as_py())


def plain(rates: dict[str, list[tuple[date, int]]]) -> dict[str, list[list[Any]]]:
    """Return exchange rates as the manifest keeps them."""
    return {name: [[day.isoformat(), rate] for day, rate in pairs] for name, pairs in rates.items()}
