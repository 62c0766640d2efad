"""Rows that only came to those there were: read by their numbers, without reading again what their accounts had before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.insight import facts, mirror
from guke.insight.facts import Note
from guke.insight.looks import At, rows_of
from guke.insight.mirror import GONE, in_month

MOST_ROWS = 100_000
"""So many rows are taken by their numbers; where more came, their accounts are read."""

_NUMBERS = 1 << 32


@dataclass(frozen=True)
class Added:
    """The accounts by month to whose rows others came and nothing else happened; those rows as they are mirrored."""

    accounts: Mapping[date, set[int]] = field(default_factory=dict)
    rows: Mapping[date, pa.Table] = field(default_factory=dict)
    currencies: frozenset[str] = frozenset()

    def rows_of(self, month: date) -> int:
        """Return how many rows came to a month."""
        return self.rows[month].num_rows if month in self.rows else 0


def found(at: At, notes: list[Note]) -> Added:
    """Return what was added since the mirror was made; nothing of an account that may have changed otherwise."""
    asked, last = _asked(at, notes), at.asked.old.last.get(at.declared.name)
    if not asked or last is None:
        return Added()
    part = facts.after(at.declared, last)
    if facts.counted_of(at.cursor, part) > MOST_ROWS:
        return Added()
    rows, truth, left_out = rows_of(at, part)
    if left_out:
        return Added()
    accounts, kept = {}, {}
    for month, some in asked.items():
        here = _among(in_month(rows, at.declared.day, month), some)
        if alone := some - _otherwise(at, month, here, some):
            accounts[month], kept[month] = alone, _among(here, alone)
    return Added(accounts, kept, frozenset(truth))


def _asked(at: At, notes: list[Note]) -> dict[date, set[int]]:
    """Return the accounts of which nothing but additions is noted, in months whose mirror can be added to."""
    if not at.declared.serial or (at.patch and not mirror.intact(at.asked.root, at.patch, at.declared)):
        return {}
    others = {(note.month, note.account) for note in notes if not note.added}
    asked: dict[date, set[int]] = {}
    for note in notes:
        if note.account is not None and not {(note.month, note.account), (note.month, None)} & others:
            asked.setdefault(note.month, set()).add(note.account)
    return {month: some for month, some in asked.items() if _sound(at, month)}


def _sound(at: At, month: date) -> bool:
    kept = at.kept.get(f"{month:%Y-%m}")
    return kept is not None and not kept.left_out and mirror.intact(at.asked.root, kept, at.declared)


def _otherwise(at: At, month: date, rows: pa.Table, some: set[int]) -> set[int]:
    """Return the accounts that have more or fewer rows than were mirrored and came, or to whose old ones a new one belongs."""
    held = _held(at, month, some)
    there = facts.counted_each(at.cursor, at.declared, month, sorted(some))
    known = _counted(pa.chunked_array([*held["account_id"].chunks, *rows["account_id"].chunks], pa.int64()))
    joined = rows.filter(pc.is_in(_bundles(rows, at.declared.together), _bundles(held, at.declared.together)))
    others = {account for account in some if there.get(account, 0) != known.get(account, 0)}
    return others | set(joined["account_id"].to_pylist())


def _counted(accounts: pa.ChunkedArray) -> dict[int, int]:
    counts = accounts.value_counts()
    return dict(zip(counts.field("values").to_pylist(), counts.field("counts").to_pylist(), strict=True))


def _bundles(rows: pa.Table, together: str) -> pa.Array:
    """Give each row's account and bundle as one number."""
    column = pc.add(pc.multiply(rows["account_id"], _NUMBERS), pc.cast(rows[together], pa.int64()))
    return column.combine_chunks()


def _held(at: At, month: date, some: set[int]) -> pa.Table:
    """Return the mirrored rows of some accounts in a month, as far as they tell what is there."""
    root, name, day = at.asked.root, at.declared.name, at.declared.day
    columns = ["account_id", day, at.declared.together]
    files = at.kept[f"{month:%Y-%m}"].files
    found = [_among(pq.read_table(root / files[name].path, columns=columns), some)] if files else []
    if at.patch is not None:
        gone = in_month(pq.read_table(root / at.patch.files[GONE].path), "month", month)
        void = gone["account_id"].combine_chunks()
        found = [rows.filter(pc.invert(pc.is_in(rows["account_id"], void))) for rows in found]
        patched = pq.read_table(root / at.patch.files[name].path, columns=columns)
        found.append(_among(in_month(patched, day, month), some))
    return pa.concat_tables(found) if found else pa.table({name: pa.array([], pa.int64()) for name in columns})


def _among(rows: pa.Table, accounts: set[int]) -> pa.Table:
    return rows.filter(pc.is_in(rows["account_id"], pa.array(sorted(accounts), pa.int64())))
