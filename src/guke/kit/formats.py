"""How figures read: money in 万 and 亿 or K and M, numbers, shares, distances in days. Pure text from values."""

from decimal import ROUND_HALF_UP, Decimal

_CHINESE = ((Decimal(100_000_000), "亿"), (Decimal(10_000), "万"))
_ENGLISH = ((Decimal(1_000_000_000), "B"), (Decimal(1_000_000), "M"), (Decimal(1_000), "K"))
_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "HKD": "HK$"}
_THREE_FIGURES = ((2, Decimal("9.995")), (1, Decimal("99.95")))
_CENTS_UNTIL = 100
_MINUS = "-"


def is_chinese(lang: str) -> bool:
    """Tell whether a language code is Chinese."""
    return lang.lower().startswith("zh")


def grouped(value: Decimal, places: int = 0) -> str:
    """Return a number rounded half up with thousands separated: ``1,234.50``."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{rounded + 0:,f}"


def plain_number(value: Decimal | float, places: int | None = None) -> str:
    """Return a number with thousands separated and no trailing zeros, or with just so many places."""
    exact = Decimal(str(value))
    if places is not None:
        return grouped(exact, places)
    text = f"{exact.normalize():,f}"
    return "0" if text in {"-0", "0"} else text


def money_parts(value: Decimal | int, lang: str) -> tuple[str, str]:
    """Return amount and unit: ``("5,840", "万")``; three figures matter, more only tire."""
    value = Decimal(value)
    for size, unit in _CHINESE if is_chinese(lang) else _ENGLISH:
        scaled = value / size
        if abs(scaled) >= Decimal("0.9995"):
            return grouped(scaled, _places(scaled)), unit
    return grouped(value, 0 if abs(value) >= _CENTS_UNTIL or value == value.to_integral_value() else 2), ""


def _places(scaled: Decimal) -> int:
    size = abs(scaled)
    return next((places for places, limit in _THREE_FIGURES if size < limit), 0)


def short_money(value: Decimal | int, lang: str) -> str:
    """Return money as it is read on a page: ``5,840 万``, ``5.84M``."""
    amount, unit = money_parts(value, lang)
    gap = " " if is_chinese(lang) and unit else ""
    return f"{amount}{gap}{unit}"


def exact_money(value: Decimal | int, currency: str = "") -> str:
    """Return money to the cent, further places only where they are: ``¥58,400,000.00``."""
    value = Decimal(value)
    places = max(2, -_exponent(value.normalize()))
    text = grouped(abs(value), places)
    sign = _MINUS if value < 0 and text.strip("0.,") else ""
    mark = _SIGNS.get(currency, f"{currency} " if currency else "")
    return f"{sign}{mark}{text}"


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def percent_text(share: Decimal | float | None, places: int = 1) -> str:
    """Return a share of one as a percentage: ``0.184`` is ``18.4%``; nothing for an unknown share."""
    return "" if share is None else f"{grouped(Decimal(str(share)) * 100, places)}%"


def signed_percent(share: Decimal | float, places: int = 1) -> str:
    """Return a change as a percentage with its sign: ``+18.4%``."""
    text = percent_text(share, places)
    return text if text.startswith(_MINUS) or not text.strip("0.%") else f"+{text}"


def direction(value: Decimal | float) -> str:
    """Return ``up``, ``down`` or ``flat``."""
    return "up" if value > 0 else "down" if value < 0 else "flat"
