"""The guard before a zipped workbook is opened: what it unpacks to, and how far its cells reach."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable

from guke.sheets.model import MEGABYTE, Limits
from guke.sheets.refusals import Unreadable

ENCRYPTED = 0x1
_UNKNOWN = b'office:value-type="unknown"'
OVERLAP = 200
SPARSE = 4
Found = tuple[list[bytes], set[bytes]]
Measure = Callable[[bytes], Found]
_ROW = re.compile(rb"<(?:\w+:)?row [^>]*?\br=\"(\d{1,7})\"")
_WIDE = re.compile(rb" r=\"([A-Z]{2,3})\d")
_FILLED = re.compile(rb"<(?:\w+:)?c (?:[^>]*? )?r=\"([A-Z]{1,3})(\d{1,7})\"(?:[^>]*[^/])?>(?!</)")
_SHEET = re.compile(r"xl/worksheets/.*\.xml|xl/sharedStrings\.xml|content\.xml")
_DATE1904 = re.compile(rb"date1904=\"(1|true)\"")


def inspect(content: bytes, kind: str, limits: Limits) -> tuple[bool, bool]:
    """Refuse bombs and damage; answer whether it holds macros and counts days from 1904."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _refuse_bomb(entries, limits)
            for entry in entries:
                _inspect_entry(archive, entry, limits)
            if kind == "ods" and _UNKNOWN in archive.read("content.xml"):
                raise Unreadable("broken", "content.xml", "cells of an unknown type")
            names = {entry.filename for entry in entries}
            return "xl/vbaProject.bin" in names, _from_1904(archive, names)
    except (KeyError, zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise Unreadable("broken", "", str(error)) from None


def _refuse_bomb(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    stuffed = total > limits.ratio_from_bytes and total > limits.ratio * packed
    if total > limits.uncompressed_bytes or stuffed:
        raise Unreadable("zip_bomb", "", f"{total // MEGABYTE} MB")


def _inspect_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.flag_bits & ENCRYPTED:
        raise Unreadable("encrypted")
    if entry.filename == "META-INF/manifest.xml" and b"encryption-data" in archive.read(entry):
        raise Unreadable("encrypted")
    if _SHEET.fullmatch(entry.filename):
        _refuse_far_cells(archive, entry, limits)


def _refuse_far_cells(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits) -> None:
    """Read the part once: a wrong checksum shows, and one cell far away would make a huge grid."""
    bottom, right = _reach(archive, entry, _rough)
    if bottom * right > limits.cells and bottom * right > entry.file_size * SPARSE:
        bottom, right = _reach(archive, entry, _exact)
        if bottom * right > limits.cells:
            raise Unreadable("file_too_large", entry.filename, f"{bottom} × {right}")


def _reach(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, measure: Measure) -> tuple[int, int]:
    bottom, right, tail = 1, 26, b""
    with archive.open(entry) as stream:
        while chunk := stream.read(MEGABYTE):
            rows, columns = measure(tail + chunk)
            bottom = max([bottom, *map(int, rows)])
            right = max([right, *map(_column, columns)])
            tail = chunk[-OVERLAP:]
    return bottom, right


def _rough(text: bytes) -> Found:
    return _ROW.findall(text), set(_WIDE.findall(text))


def _exact(text: bytes) -> Found:
    cells = _FILLED.findall(text)
    return [row for _, row in cells], {column for column, _ in cells}


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _from_1904(archive: zipfile.ZipFile, names: set[str]) -> bool:
    return "xl/workbook.xml" in names and bool(_DATE1904.search(archive.read("xl/workbook.xml")))
