"""Small pictures drawn on the server: coordinates of sparklines and rings, colours of tiles. Pure numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

Number = Decimal | float | int
HEATS = 5
HUES = ("cyan", "blue", "gold", "good", "violet", "bad")
PROVINCES: dict[str, tuple[int, int]] = {
    "黑龙江": (10, 1), "内蒙古": (7, 2), "吉林": (10, 2), "新疆": (1, 3), "甘肃": (4, 3), "宁夏": (5, 3),
    "山西": (7, 3), "河北": (8, 3), "北京": (9, 3), "辽宁": (10, 3), "青海": (3, 4), "陕西": (6, 4),
    "河南": (7, 4), "山东": (8, 4), "天津": (9, 4), "西藏": (2, 5), "四川": (4, 5), "重庆": (5, 5),
    "湖北": (7, 5), "安徽": (8, 5), "江苏": (9, 5), "上海": (10, 5), "贵州": (5, 6), "湖南": (7, 6),
    "江西": (8, 6), "浙江": (9, 6), "云南": (4, 7), "广西": (6, 7), "广东": (7, 7), "福建": (8, 7),
    "台湾": (10, 7), "澳门": (7, 8), "香港": (8, 8), "海南": (6, 9),
}  # fmt: skip
_SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市")


@dataclass(frozen=True)
class Spark:
    """The strokes of a sparkline in a box of the size asked for."""

    line: str
    area: str
    last_x: float
    last_y: float


def spark_points(values: Sequence[Number], width: int = 84, height: int = 24, pad: float = 2.0) -> Spark | None:
    """Return the strokes through the values, or nothing when there are fewer than two."""
    if len(values) < 2:  # noqa: PLR2004 - two points make a line
        return None
    numbers = [float(value) for value in values]
    low, high = min(numbers), max(numbers)
    span = (high - low) or 1.0
    across = _across(len(numbers), width, pad)
    floor, scale = height - pad, (height - 2 * pad) / span
    ups = [round(floor - (number - low) * scale, 1) for number in numbers]
    line = " ".join([f"{x:g},{y:g}" for x, y in zip(across, ups, strict=True)])
    area = f"{across[0]:g},{height} {line} {across[-1]:g},{height}"
    return Spark(line, area, across[-1], ups[-1])


@cache
def _across(count: int, width: int, pad: float) -> list[float]:
    """Return where so many points stand from left to right: the same for every row of a list."""
    step = (width - 2 * pad) / (count - 1)
    return [round(pad + index * step, 1) for index in range(count)]


def share(value: Number | None, whole: Number) -> float:
    """Return a part of a whole between 0 and 1; an empty whole has no parts."""
    if value is None or not whole:
        return 0.0
    return min(1.0, max(0.0, float(value) / float(whole)))


def ring_dash(value: Number | None, whole: Number, radius: float) -> str:
    """Return the dash pattern that fills a circle of this radius."""
    round_length = 2 * 3.141592653589793 * radius
    filled = share(value, whole) * round_length
    return f"{filled:.2f} {round_length - filled:.2f}"


def health_tone(value: Number | None, whole: Number) -> str:
    """Return good from 75, warn from 60, else bad (of a hundred); plain when unknown."""
    if value is None:
        return "plain"
    part = share(value, whole)
    limits = ((0.75, "good"), (0.6, "warn"), (0.0, "bad"))
    return next(tone for limit, tone in limits if part >= limit)


def hue(name: str) -> str:
    """Return the tone a name always gets."""
    return HUES[sum(name.encode()) % len(HUES)]


def heat(value: Number | None, highest: Number) -> int:
    """Return 0 for nothing, else 1 to 5; the root keeps small ones apart beside one giant."""
    part = share(value, highest)
    return 0 if part <= 0 else min(HEATS, 1 + int((part**0.5) * HEATS * 0.999))


def province_key(name: str) -> str:
    """Return the short name of a province: 江苏省 is 江苏."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name.removesuffix(suffix)
    return name
