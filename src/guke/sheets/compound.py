"""The structure of .xls containers, checked for chains that run in circles and would never end."""

import struct
from collections.abc import Sequence

from guke.sheets.refusals import Unreadable

HEADER = 512
LAST_SECTOR = 0xFFFFFFFA
IN_HEADER = 109


def refuse_circles(content: bytes) -> None:
    """Refuse a container whose sectors point round in a circle."""
    if len(content) < HEADER:
        raise Unreadable("broken", "", "cut off in its header")
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    if shift not in {9, 12} or mini_shift != 6:  # noqa: PLR2004  (the sizes the format knows)
        raise Unreadable("broken", "", "unknown sector size")
    size = 1 << shift
    fat = _table(content, size, _fat_sectors(content, size))
    first_directory, first_mini = struct.unpack_from("<I", content, 48)[0], struct.unpack_from("<I", content, 60)[0]
    _refuse_circle(fat)
    _walk(fat, first_directory)
    _refuse_circle(_table(content, size, _walk(fat, first_mini)))


def _sector(content: bytes, size: int, number: int) -> list[int]:
    start = (number + 1) * size
    return list(struct.unpack(f"<{size // 4}I", content[start : start + size].ljust(size, b"\xff")))


def _table(content: bytes, size: int, sectors: Sequence[int]) -> list[int]:
    table: list[int] = []
    for number in sectors:
        table.extend(_sector(content, size, number))
    return table


def _fat_sectors(content: bytes, size: int) -> list[int]:
    found = list(struct.unpack_from(f"<{IN_HEADER}I", content, 76))
    following = struct.unpack_from("<I", content, 68)[0]
    seen: set[int] = set()
    while following < LAST_SECTOR:
        if following in seen:
            raise Unreadable("broken", "", "its sectors point in a circle")
        seen.add(following)
        *more, following = _sector(content, size, following)
        found.extend(more)
    most = len(content) // size
    return [number for number in found if number < most]


def _refuse_circle(table: Sequence[int]) -> None:
    done = bytearray(len(table))
    for start in range(len(table)):
        place, trail = start, []
        while place < len(table) and not done[place]:
            done[place] = 2
            trail.append(place)
            place = table[place]
        if place < len(table) and done[place] == 2:  # noqa: PLR2004  (met on this very walk)
            raise Unreadable("broken", "", "its sectors point in a circle")
        for passed in trail:
            done[passed] = 1


def _walk(table: Sequence[int], start: int) -> list[int]:
    """Follow a chain already known to end."""
    chain: list[int] = []
    while start < len(table):
        chain.append(start)
        start = table[start]
    return chain
