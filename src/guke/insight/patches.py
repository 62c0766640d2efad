"""Patches: what changed of a few accounts in mirrored months is read by itself and stands in place of their rows there."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.analysis import engine
from guke.insight import mirror
from guke.insight.declared import Facts
from guke.insight.mirror import GONE, REMADE, Month, Patch

MOST_ACCOUNTS = 20_000
FEW_ROWS = 1000
_LARGEST_PART_OF_A_MONTH = 2
_LARGEST_PART_OF_ALL = 16
_KEYS = pa.schema([("account_id", pa.int64()), ("month", pa.date32())])


class Change(NamedTuple):
    """What was read of accounts that changed in some months: every row they have there, or those ``added``; in which currencies."""

    accounts: dict[date, list[int]]
    added: dict[date, list[int]]
    rows: list[pa.Table]
    currencies: set[str]

    @property
    def months(self) -> set[date]:
        """The months that were read in part."""
        return self.accounts.keys() | self.added.keys()


def small(rows: int, month: int) -> bool:
    """Return whether so many rows of a month are better read by themselves than with all of it: up to half."""
    return rows <= FEW_ROWS or rows * _LARGEST_PART_OF_A_MONTH <= month


def overgrown(patch: Patch, rows: int) -> bool:
    """Return whether a patch, which each refresh writes anew, has become too large beside all rows."""
    return patch.rows > FEW_ROWS and patch.rows * _LARGEST_PART_OF_ALL > rows


class Before(NamedTuple):
    """What was mirrored before: its months, and what was patched of them."""

    root: Path
    months: Mapping[str, Month]
    patch: Patch | None


def made(before: Before, declared: Facts, change: Change, read_whole: Collection[str]) -> Patch | None:
    """Put a change over the patch of before; of months that were read whole nothing is left in it."""
    root, old = before.root, before.patch
    if old is not None and not change.months and set(old.months).isdisjoint(read_whole):
        return old
    if old is not None and set(old.months) <= set(read_whole):
        old = None
    keys = _keys(change.accounts)
    rows, gone, currencies = list(change.rows), [keys], set(change.currencies)
    if old is not None:
        kept = _without(_read(root, old, GONE), "month", keys, read_whole)
        gone.append(kept)
        rows.append(_without(_read(root, old, declared.name), declared.day, keys, read_whole))
        currencies |= set(old.currencies)
    if not (void := pa.concat_tables(gone)).num_rows and not any(table.num_rows for table in rows):
        return None
    return _written(before, declared, pa.concat_tables(rows), void, currencies)


def _written(before: Before, declared: Facts, rows: pa.Table, gone: pa.Table, currencies: set[str]) -> Patch:
    """Write a patch; the marts are made of all rows an account has in a month, those of the month's file among them."""
    days = _months(rows, declared.day)
    keys = pa.table({"account_id": rows["account_id"], "month": days}).group_by(["account_id", "month"]).aggregate([])
    open_ = keys.join(gone, ["account_id", "month"], join_type="left anti")
    lines = pa.concat_tables([rows, *_mirrored(before, declared, open_)])
    tables = {declared.name: rows, GONE: gone, REMADE: pa.concat_tables([gone, open_.select(gone.column_names)])}
    tables |= engine.run_all(declared.marts, {declared.name: lines})
    files = {name: mirror.write(before.root, "patch", name, table) for name, table in tables.items()}
    counted = Counter(pc.strftime(days, format="%Y-%m").to_pylist())
    months = sorted({f"{month:%Y-%m}" for month in pc.unique(tables[REMADE]["month"]).to_pylist()})
    return Patch({month: counted[month] for month in months}, sorted(currencies), files)


def _mirrored(before: Before, declared: Facts, keys: pa.Table) -> Iterator[pa.Table]:
    """Give the rows of the months' files that stay beside those of the patch."""
    for month in pc.unique(keys["month"]).to_pylist():
        if files := before.months[f"{month:%Y-%m}"].files:
            accounts = keys.filter(pc.equal(keys["month"], month))["account_id"].combine_chunks()
            rows = pq.read_table(before.root / files[declared.name].path)
            yield rows.filter(pc.is_in(rows["account_id"], accounts))


def _months(rows: pa.Table, day: str) -> pa.ChunkedArray:
    return pc.floor_temporal(rows[day], unit="month").cast(pa.date32())


def _read(root: Path, patch: Patch, name: str) -> pa.Table:
    return pq.read_table(root / patch.files[name].path)


def _keys(accounts: dict[date, list[int]]) -> pa.Table:
    pairs = [(account, month) for month, some in accounts.items() for account in some]
    columns = [[pair[place] for pair in pairs] for place in range(len(_KEYS))]
    return pa.table(columns, schema=_KEYS)


def _without(rows: pa.Table, day: str, keys: pa.Table, months: Collection[str]) -> pa.Table:
    """Leave out the rows of these accounts and months, and of these months."""
    whole = pa.array([date.fromisoformat(f"{name}-01") for name in months], pa.date32())
    month = _months(rows, day)
    numbered = pa.table(
        {"account_id": rows["account_id"], "month": month, "place": pa.array(range(rows.num_rows), pa.int64())}
    )
    others = numbered.filter(pc.invert(pc.is_in(month, whole)))
    kept = others.join(keys, ["account_id", "month"], join_type="left anti")
    return rows.take(kept["place"].sort())
