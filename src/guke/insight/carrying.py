"""Keeps parts of the analyses from a refresh to the next: files beside the mirror, and one note of which day and mirror they are."""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from guke.analysis import carry, engine, tables
from guke.analysis.book import Thresholds
from guke.analysis.dates import month_of
from guke.insight import mirror
from guke.insight.mirror import File
from guke.insight.renewal import Renewed

FOLDER = "carried/parts"
"""Two folders deep, where the sweep of the mirror does not look."""

FEW = 100_000
"""Lines of a ledger that is worked out anew in the time that carrying takes."""

_NOTE = "carried.json"
_KEPT = (carry.PARTS, carry.NEWS)
_LARGEST_PART = 2
_CODE = sha256(b"".join(path.read_bytes() for path in sorted(Path(tables.__file__).parent.glob("*.py")))).hexdigest()


@dataclass(frozen=True)
class Carried:
    """The parts as they were on a day, the accounts and months whose rows changed since, and the files that hold parts whole.

    ``worn`` are these where half of their rows differ by now: the parts are kept whole again.
    """

    on: date
    sources: dict[str, engine.Source]
    files: dict[str, File]

    @property
    def worn(self) -> bool:
        """Return whether so much changed that the parts are better kept whole again."""
        sizes = {part: sum(file.size for name, file in self.files.items() if name in part) for part in _KEPT}
        return sizes[carry.NEWS] * _LARGEST_PART > sizes[carry.PARTS]


def pays(renewed: Renewed) -> bool:
    """Return whether the ledger is large enough for parts to be kept."""
    return renewed.manifest.lines >= FEW


def found(root: Path, renewed: Renewed, on: date, limits: Thresholds) -> Carried | None:
    """Return what can be carried to a day: nothing if months, settings, code or mirror are others than those it was made of."""
    if not pays(renewed):
        return None
    note = _read(root)
    if renewed.changed is None or note.get("mirror") != renewed.since or note.get("made_of") != _made_of(on, limits):
        return None
    files = {name: File(**file) for name, file in note["files"].items()}
    if not all(mirror.whole(root, file) for file in files.values()):
        return None
    changed = pa.Table.from_pylist(
        [{"account_id": account, "month": month} for account, month in sorted(renewed.changed)],
        engine.arrow_schema(carry.CHANGED),
    )
    sources: dict[str, engine.Source] = {carry.before(name): [] for name in carry.NEWS}
    sources |= {carry.before(name): root / file.path for name, file in files.items()}
    return Carried(date.fromisoformat(note["on"]), {**sources, carry.CHANGED.get_name(): changed}, files)


def since(carried: Carried | None) -> date | None:
    """Return the day what differs from its parts is to be kept, nothing where the parts are to be kept whole."""
    return None if carried is None or carried.worn else carried.on


def keep(root: Path, parts: dict[str, pa.Table], on: date, limits: Thresholds, carried: Carried | None = None) -> None:
    """Keep the parts of a day for the next; the note is exchanged last, so a crash leaves one whose mirror is another."""
    stay = {name: carried.files[name] for name in carry.PARTS if name not in parts} if carried else {}
    files = stay | {name: _written(root, name, table) for name, table in parts.items()}
    note = {"on": on.isoformat(), "mirror": mirror.stamp(root), "made_of": _made_of(on, limits)}
    draft = root / f"{_NOTE}.new"
    with draft.open("w") as out:
        out.write(json.dumps({**note, "files": {name: asdict(file) for name, file in files.items()}}))
        out.flush()
        os.fsync(out.fileno())
    draft.replace(root / _NOTE)
    named = {root / file.path for file in files.values()}
    for path in (root / FOLDER).glob("*.parquet"):
        if path not in named:
            path.unlink(missing_ok=True)


def _written(root: Path, name: str, table: pa.Table) -> File:
    """Write a part as fast as it goes: it is read once, and a damaged one is made again."""
    path = root / FOLDER / f"{name}-{secrets.token_hex(6)}.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, path, compression="none", use_dictionary=False, write_statistics=False)
    return mirror.known(root, path)


def _read(root: Path) -> dict[str, Any]:
    try:
        note: dict[str, Any] = json.loads((root / _NOTE).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return note


def _made_of(on: date, limits: Thresholds) -> str:
    """Name what the parts hang on beside the rows: the month, the settings, the code."""
    return sha256(repr((month_of(on), limits, _CODE)).encode()).hexdigest()
