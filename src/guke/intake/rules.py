"""What holds for every import: how a header is recognised again, how decimals are kept, how rows are told apart."""

import hashlib
from collections.abc import Iterable, Sequence
from decimal import Decimal

REASON_TITLES = frozenset({"why it was not loaded", "未导入的原因"})
_SCALE = 10_000


class NotImported(Exception):
    """The file, or the whole import, is refused; ``code`` says why and has a remedy, nothing was loaded."""

    def __init__(self, code: str, *, place: str = "", detail: str = "") -> None:
        super().__init__(code, place, detail)
        self.code, self.place, self.detail = code, place, detail

    def __str__(self) -> str:
        return " · ".join(part for part in (self.code, self.place, self.detail) if part)


class Rejected(ValueError):
    """A value that reads well but cannot be taken: unknown, ambiguous, or outside what the person may touch."""

    def __init__(self, code: str, value: object, detail: str = "") -> None:
        super().__init__(code, value, detail)
        self.code, self.value, self.detail = code, value, detail


def fold(title: str) -> str:
    """Return a header as it is compared: no spaces, lower case.

    >>> fold("客户 ID")
    '客户id'
    """
    return "".join(title.split()).casefold()


def signature(titles: Iterable[str]) -> str:
    """Return what a file's header is remembered by; the column of reasons that we add ourselves does not count."""
    names = [fold(title) for title in titles if title.strip().casefold() not in REASON_TITLES]
    return hashlib.sha256("\x1f".join(names).encode()).hexdigest()


def scaled(value: Decimal) -> int:
    """Return ten-thousandths, rounded half even: what spreadsheets add as noise beyond that is dropped.

    >>> scaled(Decimal("125.43999999999998"))
    1254400
    """
    return int((value * _SCALE).to_integral_value())


def times(quantity: int, price: int) -> int:
    """Return quantity times price, all in ten-thousandths, rounded half even.

    >>> times(60000, 25500)
    153000
    """
    whole, rest = divmod(quantity * price, _SCALE)
    half = _SCALE // 2
    return whole + (rest > half or (rest == half and whole % 2 == 1))


def fingerprint(parts: Sequence[str]) -> bytes:
    """Return 16 bytes that stand for the parts."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).digest()


def nth(key: bytes, number: int, mark: str = "") -> bytes:
    """Return the key of the number-th thing known by ``key``; the first is the key itself."""
    if number == 1 and not mark:
        return key
    return hashlib.blake2b(key + f"{mark}{number}".encode(), digest_size=16).digest()
