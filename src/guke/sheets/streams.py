"""Bytes of a file, plain or compressed, with the place counted and every failure named."""

import bz2
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guke.sheets.refusals import Unreadable

CHUNK = 1 << 18
GZIP, BZIP2 = b"\x1f\x8b", b"BZh"


@contextmanager
def named_failures(place: str = "") -> Iterator[None]:
    """Turn what the disk and the decompressors raise into refusals."""
    try:
        yield
    except FileNotFoundError as error:
        raise Unreadable("no_such_file", place, str(error.filename)) from None
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise Unreadable("broken", place, str(error)) from None
    except OSError as error:
        code = "disk" if error.errno else "broken"
        raise Unreadable(code, place, error.strerror or str(error)) from None


def opened(path: Path) -> io.BufferedIOBase:
    """Open a file for reading, unpacking gzip and bzip2 on the way."""
    with named_failures(), path.open("rb") as stream:
        magic = stream.read(3)
    if magic[:2] == GZIP:
        return gzip.open(path, "rb")
    if magic == BZIP2:
        return bz2.open(path, "rb")
    return path.open("rb")


class Guarded(io.BufferedIOBase):
    """A stream that counts its bytes and refuses a line without end."""

    def __init__(self, stream: io.BufferedIOBase, longest_line: int) -> None:
        """Wrap a stream; `longest_line` is in bytes."""
        super().__init__()
        self.stream = stream
        self.longest_line = longest_line
        self.position = 0
        self.run = 0

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Read and count."""
        return self._counted(CHUNK if size is None or size < 0 else size)

    def read1(self, size: int = -1, /) -> bytes:
        """Read and count."""
        return self._counted(CHUNK if size < 0 else size)

    def close(self) -> None:
        """Close the stream below too."""
        self.stream.close()
        super().close()

    def _counted(self, size: int) -> bytes:
        with named_failures(f"byte {self.position}"):
            chunk = self.stream.read(size)
        self.position += len(chunk)
        self.run = 0 if b"\n" in chunk or b"\r" in chunk else self.run + len(chunk)
        if self.run > self.longest_line:
            raise Unreadable("field_too_long", f"byte {self.position - self.run}", str(self.longest_line))
        return chunk
