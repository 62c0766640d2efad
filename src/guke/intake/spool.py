"""Rows on their way from reading to writing, kept in a temporary file so that memory does not grow with the file."""

import marshal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Spool:
    """Chunks of rows of plain values; written once, then read as often as needed."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = tempfile.TemporaryFile(dir=folder, prefix="guke-import-")  # noqa: SIM115 - lives as long as this
        self.rows = 0

    def add(self, rows: list[Any]) -> None:
        """Keep a chunk."""
        if rows:
            packed = marshal.dumps(rows)
            self._file.write(len(packed).to_bytes(8, "big") + packed)
            self.rows += len(rows)

    def chunks(self) -> Iterator[list[Any]]:
        """Walk the chunks in the order they came."""
        self._file.flush()
        self._file.seek(0)
        while head := self._file.read(8):
            yield marshal.loads(self._file.read(int.from_bytes(head, "big")))  # noqa: S302 - this process wrote it

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
