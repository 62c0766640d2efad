"""Which characters a file is written in: declared, strict UTF-8, Chinese, or a guess that is said to be one."""

import codecs
import io
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from guke.sheets.refusals import Unreadable

WINDOW = 1 << 20
GUESS_BYTES = 1 << 14
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ["cp1252", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1251", "cp1250", "cp1253", "cp1254"]
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
_LINES_WITH_HIGH_BYTES = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_ADJACENT = re.compile(rb"[\x80-\xff]{2}")
_HIGH = re.compile(rb"[\x80-\xff]")
LONE_SHARE = 0.1
MANY = 0.3
FEW = 0.02
COMMON_SHARE, GB2312_SHARE = 0.6, 0.9


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of an encoding, and whether it was only guessed."""

    name: str
    guessed: bool = False


def recognise(stream: io.BufferedIOBase) -> tuple[bytes, Encoding]:
    """Read the beginning, and on to the first bytes that are not ASCII; answer the beginning and the encoding."""
    first = stream.read(WINDOW)
    for mark, name in _BOMS:
        if first.startswith(mark):
            return first, Encoding(name)
    if wide := _wide(first):
        return first, Encoding(wide)
    _refuse_binary(first)
    return first, _of(*_telling(first, stream))


def _telling(first: bytes, stream: io.BufferedIOBase) -> tuple[bytes, bool]:
    chunk = first
    while chunk.isascii() and len(chunk) >= WINDOW:
        chunk = stream.read(WINDOW)
    return chunk, len(chunk) < WINDOW


def _of(sample: bytes, whole: bool) -> Encoding:  # noqa: FBT001  (one plain fact)
    if sample.isascii() or _decodes(sample, "utf-8", whole=whole):
        return Encoding("utf-8")
    if _decodes(sample, "gb18030", whole=whole) and _chinese(sample):
        return Encoding("gb18030")
    if _lone(sample) and _decodes(sample, "cp1252", whole=whole):
        return Encoding("cp1252", guessed=True)
    telling = b"\n".join(_LINES_WITH_HIGH_BYTES.findall(sample[: WINDOW // 4]))[:GUESS_BYTES]
    best = from_bytes(telling, cp_isolation=_LEGACY).best()
    if best is None or not _decodes(sample, best.encoding, whole=whole):
        raise Unreadable("unknown_encoding")
    return Encoding(best.encoding, guessed=True)


def _decodes(sample: bytes, name: str, *, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(name)("strict").decode(sample, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _chinese(sample: bytes) -> bool:
    pairs = _PAIR.findall(sample)
    old = sum(pair[0] >= 0xA1 and pair[1] >= 0xA1 for pair in pairs)  # noqa: PLR2004  (the square of GB 2312)
    common = sum(0xA1 <= pair[0] <= 0xD7 and pair[1] >= 0xA1 for pair in pairs)  # noqa: PLR2004  (its common characters)
    return bool(pairs) and old >= GB2312_SHARE * len(pairs) and common >= COMMON_SHARE * len(pairs)


def _lone(sample: bytes) -> bool:
    """Tell whether accented letters stand alone among plain ones, as in western languages."""
    return len(_ADJACENT.findall(sample)) <= LONE_SHARE * len(_HIGH.findall(sample))


def _wide(sample: bytes) -> str | None:
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > MANY * half and sample[::2].count(0) < FEW * half:
        return "utf-16-le"
    if sample[::2].count(0) > MANY * half and sample[1::2].count(0) < FEW * half:
        return "utf-16-be"
    return None


def _refuse_binary(sample: bytes) -> None:
    odd = len(_CONTROLS.findall(sample)) + sample.count(0)
    if odd > max(2, FEW * len(sample)):
        raise Unreadable("binary")
