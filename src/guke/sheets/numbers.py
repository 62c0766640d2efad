"""Amounts, whole numbers and yes or no as people type them, read exactly or refused."""

import math
import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal

from guke.sheets.bad import BadValue
from guke.sheets.model import Cell

_PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,12})?", re.ASCII).fullmatch
_NOISE = re.compile(r"人民币|RMB|CNY|USD|EUR|GBP|HKD|HK\$|US\$|[¥$€£元块圆整]", re.IGNORECASE)
_UNIT = re.compile(r"^(.*?)\(?(百万|千万|万|萬|亿|億|千|%)\)?$")
_UNITS = {"千": 3, "万": 4, "萬": 4, "百万": 6, "千万": 7, "亿": 8, "億": 8, "%": -2}
_EXPONENT = re.compile(r"\d(?:\.\d+)?e([+-]?)\d{1,3}", re.IGNORECASE)
_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "’": "'", "\u00a0": " ", "\u202f": " "})

_SIMPLE = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_SPACES = re.compile(r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?", re.ASCII)
_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}", re.ASCII)
_DECIMAL_COMMA = re.compile(r"\d{4,},\d{1,2}", re.ASCII)
_DIGITS_AND_MARKS = re.compile(r"[\d.,' ]*\d[\d.,' ]*", re.ASCII)

TOO_MANY_DIGITS = 15
_YES = frozenset(["是", "yes", "y", "true", "t", "1", "√", "✓", "✔", "☑", "对", "有", "真", "on"])
_NO = frozenset(["否", "no", "n", "false", "f", "0", "×", "✗", "✘", "☐", "错", "无", "没有", "不", "不是", "假", "off"])


def parse_decimal(cell: Cell) -> Decimal:
    """Read an amount exactly; whatever could mean two amounts is refused."""
    if type(cell) is str:
        if _PLAIN(cell):
            return Decimal(cell)
        return _bounded(_from_text(cell), cell)
    if isinstance(cell, bool | date | datetime | time):
        raise BadValue("not_a_number", cell)
    return _from_number(cell)


def parse_integer(cell: Cell) -> int:
    """Read a whole number; decimals other than zeros are refused."""
    number = parse_decimal(cell)
    if number != number.to_integral_value():
        raise BadValue("not_whole", cell)
    return int(number)


def parse_bool(cell: Cell) -> bool:
    """Read yes or no."""
    if isinstance(cell, bool):
        return cell
    if cell is None or cell == "":
        raise BadValue("missing", cell)
    word = unicodedata.normalize("NFKC", str(cell)).strip().casefold().removesuffix(".0")
    if word in _YES or word in _NO:
        return word in _YES
    raise BadValue("not_a_bool", cell)


def _from_number(cell: Cell) -> Decimal:
    if isinstance(cell, float):
        if not math.isfinite(cell):
            raise BadValue("not_finite", cell)
        return _bounded(Decimal(format(cell, ".15g")), cell)
    if isinstance(cell, int):
        return _bounded(Decimal(cell), cell)
    if isinstance(cell, Decimal):
        if not cell.is_finite():
            raise BadValue("not_finite", cell)
        return _bounded(cell, cell)
    raise BadValue("missing" if cell is None else "not_a_number", cell)


def _bounded(number: Decimal, cell: Cell) -> Decimal:
    if number and number.adjusted() >= TOO_MANY_DIGITS:
        raise BadValue("too_large", cell)
    return number


def _from_text(cell: str) -> Decimal:
    text = unicodedata.normalize("NFKC", cell).translate(_DASHES).strip()
    if not text:
        raise BadValue("missing", cell)
    if text.lstrip("+-").casefold() in {"nan", "inf", "infinity", "#div/0!", "#n/a", "#value!", "#ref!"}:
        raise BadValue("not_finite", cell)
    negative, text = _sign(_NOISE.sub("", text).strip())
    exponent = _EXPONENT.fullmatch(text)
    if exponent:
        return _from_exponent(cell, text, negative=negative, small=exponent[1] == "-")
    unit = _UNIT.match(text)
    shift = _UNITS[unit[2]] if unit else 0
    body = _body(unit[1].strip() if unit else text, cell)
    number = (-body if negative else body).scaleb(shift)
    return number if number.as_tuple().exponent <= 0 else number.quantize(Decimal(1))  # type: ignore[operator]  # finite


def _from_exponent(cell: str, text: str, *, negative: bool, small: bool) -> Decimal:
    if not small:
        raise BadValue("rounded_by_excel", cell)
    return -Decimal(text) if negative else Decimal(text)


def _sign(text: str) -> tuple[bool, str]:
    if text.startswith("(") and text.endswith(")"):
        return True, text[1:-1].strip()
    if text.endswith("-"):
        return True, text[:-1].strip()
    if text[:1] in {"+", "-"}:
        return text[0] == "-", text[1:].strip()
    return False, text


def _body(text: str, cell: str) -> Decimal:
    if _SIMPLE.fullmatch(text):
        return Decimal(text)
    if _COMMAS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _SPACES.fullmatch(text):
        return Decimal(text.replace(" ", "").replace("'", "").replace(",", "."))
    if _DOTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.fullmatch(text):
        return Decimal(text.replace(",", "."))
    raise BadValue("ambiguous_amount" if _DIGITS_AND_MARKS.fullmatch(text) else "not_a_number", cell)
