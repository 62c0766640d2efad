"""The declared facts by month in columnar files: which files count is one manifest, exchanged in one step."""

import hashlib
import json
import os
import secrets
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guke.analysis import engine
from guke.insight.declared import SALES, Facts, registry
from guke.insight.rules import next_month

FORMAT = 5
GONE = "gone"
"""The file of a patch that says of which accounts and months the rows in the months' files are void."""

REMADE = "remade"
"""The same of the marts: beside those, the accounts and months to which rows only came."""

BATCH_LINES = 2_000_000

_UNLIKE = frozenset({"line_id", "amount", "cost", "amount_costed"})
"""Columns in which hardly a value comes twice: to look for those that do costs half the writing and makes files larger."""

_SMALL = 10_000
"""Bytes that pack down to hardly fewer: of some hundred rows, packing takes half of writing and of reading back."""


class RefreshRunning(RuntimeError):
    """Another refresh is at work on this mirror; let it end."""


class Damaged(RuntimeError):
    """A file just written does not hold what it should: the disk is not to be trusted."""


@dataclass(frozen=True)
class File:
    """A file that counts: its place under the mirror, its size and its checksum."""

    path: str
    size: int
    checksum: int


@dataclass(frozen=True)
class Month:
    """A mirrored month: what it adds up to, what the database added up by currency, what was left out, its files."""

    rows: int
    amount: int
    truth: dict[str, list[int]]
    left_out: dict[str, list[int]]
    files: dict[str, File]


@dataclass(frozen=True)
class Patch:
    """Rows of some accounts in some months, in place of those in the months' files: how many by month, in which currencies."""

    months: dict[str, int]
    currencies: list[str]
    files: dict[str, File]

    @property
    def rows(self) -> int:
        """How many in all."""
        return sum(self.months.values())


@dataclass(frozen=True)
class Manifest:
    """The mirror as of one instant; ``totals`` are the rows and the amount of each table that can be patched, ``last`` its last number."""

    currency: str = ""
    rates: dict[str, list[list[Any]]] = field(default_factory=dict)
    products: File | None = None
    tables: dict[str, dict[str, Month]] = field(default_factory=dict)
    patches: dict[str, Patch] = field(default_factory=dict)
    totals: dict[str, list[int]] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    @property
    def months(self) -> dict[str, Month]:
        """The months of the sales lines."""
        return self.tables.get(SALES.name, {})

    @property
    def lines(self) -> int:
        """How many sales lines are mirrored."""
        return self.totals.get(SALES.name, [0, 0])[0]

    @property
    def amount(self) -> int:
        """What they add up to."""
        return self.totals.get(SALES.name, [0, 0])[1]


@contextmanager
def locked(root: Path, wait: float = 0) -> Iterator[None]:
    """Hold the mirror alone, after waiting so many seconds; the lock falls with its process, on every system."""
    root.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(root / "refresh.lock", timeout=wait, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise RefreshRunning(str(root)) from error
        yield


def read(root: Path) -> Manifest:
    """Return the manifest in force, an empty one if there is none or it cannot be understood."""
    try:
        raw = json.loads((root / "manifest.json").read_text())
        if raw.pop("format") != FORMAT:
            return Manifest()
        tables = {
            name: {month: Month(**_with_files(values)) for month, values in months.items()}
            for name, months in raw.pop("tables").items()
        }
        patches = {name: Patch(**_with_files(values)) for name, values in raw.pop("patches").items()}
        return Manifest(tables=tables, patches=patches, products=File(**raw.pop("products")), **raw)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Manifest()


def stamp(root: Path) -> str:
    """Name the manifest in force by what it says; nothing where there is none."""
    path = root / "manifest.json"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _with_files(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "files": {name: File(**file) for name, file in values["files"].items()}}


def swap(root: Path, manifest: Manifest) -> None:
    """Put a manifest in force in one step, after it has reached the disk."""
    draft = root / "manifest.json.new"
    with draft.open("w") as out:
        out.write(json.dumps({"format": FORMAT, **manifest.__dict__}, default=lambda value: value.__dict__))
        out.flush()
        os.fsync(out.fileno())
    draft.replace(root / "manifest.json")


def intact(root: Path, part: Month | Patch, declared: Facts = SALES) -> bool:
    """Return whether every file of a month or a patch is there and holds what was written."""
    wanted = {declared.name, *declared.marts} if part.rows else set()
    return wanted <= part.files.keys() and all(whole(root, file) for file in part.files.values())


def whole(root: Path, file: File) -> bool:
    """Return whether a file is there and holds what was written."""
    path = root / file.path
    return path.is_file() and path.stat().st_size == file.size and _checksum(path) == file.checksum


def _checksum(path: Path) -> int:
    """Add up a file: it is damage that is looked for, and every file is read at every refresh."""
    checksum = 0
    with path.open("rb") as content:
        while block := content.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
    return checksum


def write(root: Path, folder: str, name: str, table: pa.Table) -> File:
    """Write a table under a name nobody reads yet, read it back and return what to remember of it."""
    path = root / folder / f"{name}-{secrets.token_hex(6)}.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    alike = [name for name in table.column_names if name not in _UNLIKE]
    packed = {"compression": "zstd", "compression_level": 1} if table.nbytes > _SMALL else {"compression": "none"}
    with path.open("wb") as out:
        pq.write_table(table, out, use_dictionary=alike, **packed)
    content = path.read_bytes()
    if _added(pq.ParquetFile(pa.BufferReader(content)).read()) != _added(table):
        raise Damaged(str(path))
    return File(str(path.relative_to(root)), len(content), zlib.crc32(content))


def known(root: Path, path: Path) -> File:
    """Return what to remember of a file."""
    return File(str(path.relative_to(root)), path.stat().st_size, _checksum(path))


def _added(table: pa.Table) -> list[int | None]:
    sums = [pc.sum(table[name]).as_py() for name in ("amount", "cost", "quantity") if name in table.column_names]
    return [table.num_rows, *sums]


def with_marts(
    root: Path, declared: Facts, fresh: Mapping[str, Month], progress: Callable[[str], None]
) -> dict[str, Month]:
    """Return the freshly read months with their marts made, several months at a time."""
    made = dict(fresh)
    for names in _batches(fresh) if declared.marts else ():
        paths = [root / fresh[name].files[declared.name].path for name in names]
        for mart, table in engine.run_all(declared.marts, {declared.name: paths}).items():
            day = "month" if "month" in table.column_names else "sold_on"
            for name in names:
                file = write(root, name, mart, in_month(table, day, date.fromisoformat(f"{name}-01")))
                made[name] = replace(made[name], files={**made[name].files, mart: file})
        progress(names[-1])
    return made


def _batches(fresh: Mapping[str, Month]) -> Iterator[list[str]]:
    batch: list[str] = []
    lines = 0
    for name, month in sorted(fresh.items()):
        if not month.rows:
            continue
        if batch and lines + month.rows > BATCH_LINES:
            yield batch
            batch, lines = [], 0
        batch.append(name)
        lines += month.rows
    if batch:
        yield batch


def in_month(table: pa.Table, day: str, month: date) -> pa.Table:
    """Give the rows whose ``day`` lies in a month."""
    days = table[day]
    return table.filter(pc.and_(pc.greater_equal(days, month), pc.less(days, next_month(month))))


def sweep(root: Path, *kept: Manifest) -> None:
    """Delete the files that none of these manifests names."""
    named = {root / file.path for manifest in kept for file in _files(manifest)}
    for path in root.glob("*/*.parquet"):
        if path not in named:
            path.unlink(missing_ok=True)


def _files(manifest: Manifest) -> Iterable[File]:
    if manifest.products:
        yield manifest.products
    for months in manifest.tables.values():
        for month in months.values():
            yield from month.files.values()
    for patch in manifest.patches.values():
        yield from patch.files.values()


def sources(root: Path, manifest: Manifest, until: date) -> dict[str, engine.Source]:
    """Return the files of each table, the months after a day left out."""
    found: dict[str, engine.Source] = {}
    for declared in registry.values():
        months = sorted(manifest.tables.get(declared.name, {}).items())
        files = [month.files for name, month in months if month.rows and date.fromisoformat(f"{name}-01") <= until]
        patch = manifest.patches.get(declared.name)
        for table in (declared.name, *declared.marts):
            paths = [root / each[table].path for each in files]
            found[table] = _patched(root, paths, patch.files, table, until) if patch and paths else paths
    return found


def _patched(root: Path, paths: list[Path], files: dict[str, File], table: str, until: date) -> engine.Patched:
    void = files[GONE if table in registry else REMADE]
    return engine.Patched(paths, root / files[table].path, root / void.path, next_month(until.replace(day=1)))
