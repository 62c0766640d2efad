"""Telephone numbers in one form, so that the same number is found however it was typed."""

import re

import phonenumbers

_HOME = "CN"
_MOBILE_DIGITS = 11
_MOBILES = {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE}
_SHORTEST_LINE = 9
_FEWEST = 7
"""Digits of a number; shorter ones are extensions, and most files have many cells without any."""
_SERVICE = ("400", "800", "95")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x|#)\s*(\d{1,6})$", re.IGNORECASE)
_LISTS = re.compile(r"[、,，;；/|]|\s{2,}")


def normal(text: str) -> str:
    """Return a number as people write it at home, abroad with its country; what is no number stays as typed.

    >>> normal("+86 138-0013 8000"), normal("（0731）8888 1234转12"), normal("+1 650-253-0000"), normal("总机")
    ('13800138000', '0731-88881234转12', '+16502530000', '总机')
    """
    plain = text.strip()
    bare, extension = _split(plain)
    number = _parse(bare)
    if number is None:
        return plain
    form = _home_form(number) if number.country_code == 86 else _abroad(number)  # noqa: PLR2004 - China's code
    return form + (f"转{extension}" if extension else "")


def key(text: str) -> str:
    """Return the digits that identify the line: the normal form without its extension, or nothing.

    >>> key("0731-88881234 转 12"), key("13800138000"), key("无")
    ('0731-88881234', '13800138000', '')
    """
    form = normal(_split(text.strip())[0])
    return form if _parse(form) is not None else ""


def is_mobile(text: str) -> bool:
    """Return whether a number rings in a pocket; where a country does not tell, it is taken for one.

    >>> is_mobile("138 0013 8000"), is_mobile("0731-88881234"), is_mobile("+1 650-253-0000")
    (True, False, True)
    """
    number = _parse(_split(text.strip())[0])
    return number is not None and phonenumbers.number_type(number) in _MOBILES


def several(text: str) -> tuple[str, ...]:
    """Return the numbers of a cell that lists more than one.

    >>> several("13800138000、0731-88881234")
    ('13800138000', '0731-88881234')
    """
    return tuple(normal(part) for part in _LISTS.split(text) if part.strip())


def _split(text: str) -> tuple[str, str]:
    found = _EXTENSION.search(text)
    return (text[: found.start()].strip(), found.group(1)) if found else (text, "")


def _parse(text: str) -> phonenumbers.PhoneNumber | None:
    if sum(map(str.isdecimal, text)) < _FEWEST:
        return None
    try:
        number = phonenumbers.parse(text, _HOME)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _home_form(number: phonenumbers.PhoneNumber) -> str:
    national = phonenumbers.national_significant_number(number)
    if len(national) == _MOBILE_DIGITS and national.startswith("1"):
        return national
    if national.startswith(_SERVICE) or len(national) < _SHORTEST_LINE:
        return national
    area = 2 if national.startswith(("10", "2")) else 3
    return f"0{national[:area]}-{national[area:]}"


def _abroad(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
