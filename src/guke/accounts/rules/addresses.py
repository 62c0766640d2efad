"""Chinese addresses: province, city, county and the rest, by longest match; what is ambiguous is not guessed."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from guke.accounts.rules.places import NOWHERE, Place, by_code, find

_LEAD = re.compile(r"^(?:中国|中华人民共和国|[\W\dA-Za-z_])+")
_FILLER = re.compile(r"^(?:市辖区|(?:省|自治区)直辖县级行政(?:区划|单位)|县(?=[一-龥]{2,}[县市]))")
_CORPS = re.compile(r"^(?:新疆)?(?:生产建设)?兵团第?([一二三四五六七八九十]+|\d+)师")
_CORPS_SEATS = {
    "一": "阿拉尔市", "二": "铁门关市", "三": "图木舒克市", "四": "可克达拉市", "五": "双河市", "六": "五家渠市",
    "七": "胡杨河市", "八": "石河子市", "九": "白杨市", "十": "北屯市", "十二": "乌鲁木齐市", "十三": "新星市",
    "十四": "昆玉市",
}  # fmt: skip
_NUMERALS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四")


@dataclass(frozen=True)
class Address:
    """An address taken apart. ``candidates`` are the places it could be in when the text alone does not tell."""

    place: Place = NOWHERE
    rest: str = ""
    candidates: tuple[Place, ...] = field(default=())

    @property
    def known(self) -> bool:
        """Whether at least the province is certain."""
        return bool(self.place.province)


def parse(text: str, *, near: Place = NOWHERE) -> Address:
    """Take an address apart; ``near`` is where other evidence puts it, used only where the text leaves a choice.

    >>> parse("湖南长沙芙蓉中路12号")
    Address(place=Place(province='湖南', city='长沙市', county=''), rest='芙蓉中路12号', candidates=())
    >>> parse("朝阳区建国路88号").place.province, len(parse("朝阳区建国路88号").candidates)
    ('', 2)
    >>> parse("朝阳区建国路88号", near=Place("北京")).place
    Place(province='北京', city='北京市', county='朝阳区')
    """
    rest = _LEAD.sub("", "".join(unicodedata.normalize("NFKC", text).split()))
    place, rest = _corps(rest)
    while True:
        options, length = find(rest, within=place)
        if not length:
            return Address(place, rest)
        chosen = _choose(options, rest[length:], near)
        if chosen is None:
            return Address(Place(place.province, place.city, _county_of(options)), rest[length:], tuple(options))
        word, tail = rest[:length], rest[length:]
        place, rest = chosen, _FILLER.sub("", tail.removeprefix(word))


def place_of(text: str, *, uscc_area: str = "") -> Place:
    """Return the place a company's name begins with, else the one its credit code was registered in.

    >>> place_of("上海奉贤新寺机械二厂有限公司")
    Place(province='上海', city='上海市', county='奉贤区')
    >>> place_of("宝翔仪表设备有限公司", uscc_area="310113").county
    '宝山区'
    """
    named = parse(text)
    return named.place if named.known else by_code(uscc_area)


@lru_cache(maxsize=1024)  # a file names few provinces, each in many rows
def province(text: str) -> str:
    """Return a province's short name however it was written; what is no province stays as it is.

    >>> province("湖南省"), province("内蒙古自治区"), province("上海市"), province("Ontario")
    ('湖南', '内蒙古', '上海', 'Ontario')
    """
    options, length = find(text.strip())
    whole = length == len(text.strip()) and len(options) == 1
    return options[0].province if whole and options[0].is_province else text.strip()


def _corps(text: str) -> tuple[Place, str]:
    found = _CORPS.match(text)
    if not found:
        return NOWHERE, text
    number = found[1]
    division = _NUMERALS[int(number)] if number.isdigit() and int(number) < len(_NUMERALS) else number
    rest = text[found.end() :]
    city = _CORPS_SEATS.get(division, "")
    return Place("新疆", city), rest.removeprefix(city) if city else rest


def _choose(options: list[Place], rest: str, near: Place) -> Place | None:
    """Return the only option, or the only one the following words or the other evidence fit, or None."""
    if len(options) == 1:
        return options[0]
    for kept in (
        [place for place in options if find(rest, within=place)[1]],
        [place for place in options if near.province and place.province == near.province],
        [place for place in options if near.city and place.city == near.city],
    ):
        if len(kept) == 1:
            return kept[0]
    return None


def _county_of(options: list[Place]) -> str:
    names = {place.county for place in options}
    return names.pop() if len(names) == 1 else ""


__all__ = ["Address", "Place", "parse", "place_of", "province"]
