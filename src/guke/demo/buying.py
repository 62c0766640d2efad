"""How a customer buys: how much, how often, in which months, out of what, and how that changes as days go by."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

Shape = Callable[[int], float]

SPRING_AND_AUTUMN = (0.70, 1.15, 1.85, 1.55, 0.90, 0.85, 0.70, 0.90, 1.50, 1.25, 0.45, 0.20)
FARM = (0.35, 0.95, 2.00, 1.70, 1.10, 0.95, 0.75, 0.80, 1.60, 1.20, 0.40, 0.20)
STEADY = (0.98, 0.92, 1.02, 1.00, 1.02, 0.98, 0.98, 1.00, 1.02, 1.02, 1.03, 1.03)
_CROPS = (
    (3, "早稻", "spring rice"),
    (6, "夏玉米", "summer maize"),
    (9, "冬小麦", "winter wheat"),
    (12, "大棚番茄", "greenhouse tomatoes"),
)


def always(_days_ago: int) -> float:
    """Buy as ever."""
    return 1.0


def rising(since: int, *, start: float = 0.2) -> Shape:
    """Grow evenly from ``start`` to full size over the last ``since`` days."""
    return lambda ago: 1.0 - (1.0 - start) * min(ago, since) / since


def sliding(since: int, *, down_to: float) -> Shape:
    """Lose evenly over the last ``since`` days."""
    return lambda ago: down_to + (1.0 - down_to) * min(ago, since) / since


def narrowing(since: int, *, floor: float) -> Shape:
    """Fall evenly over the last ``since`` days, but not below the floor, which is reached half-way."""
    return lambda ago: max(floor, 1.0 - (1.0 - floor) * 2 * (since - min(ago, since)) / since)


def dipping(worst: int, *, wide: int, down_to: float) -> Shape:
    """Fall towards a low ``worst`` days ago and come back."""
    return lambda ago: down_to + (1.0 - down_to) * min(abs(ago - worst) / wide, 1.0)


def trending(yearly: float) -> Shape:
    """Grow or shrink by a fraction a year, ending at full size."""
    return lambda ago: (1.0 + yearly) ** (-ago / 365)


@dataclass(frozen=True)
class Pattern:
    """How one customer buys; days count back from the last day."""

    yearly: float
    every: float
    goods: str
    width: int = 4
    variety: int = 10
    season: tuple[float, ...] = STEADY
    jitter: float = 0.25
    noise: float = 0.18
    first: int = 1095
    last: int | None = None
    volume: Shape = field(default=always)
    breadth: Shape = field(default=always)
    price: float = 0.95
    returns: Shape = field(default=lambda _ago: 0.004)
    dropped: tuple[str, int] = ("", 0)
    currency: str = "CNY"
    costless: int = 0
    note: str = ""

    def but(self, **changes: object) -> "Pattern":
        """Return the pattern with some things otherwise."""
        return replace(self, **changes)  # type: ignore[arg-type]  # the fields' own types hold


def growing_season(on: date) -> tuple[tuple[float, ...], str, str]:
    """Return the season, half a year away from ``on``, of somebody who buys in three months only, and the crop."""
    middle = (on.month + 5) % 12 + 1
    months = {(middle + shift - 1) % 12 for shift in (-1, 0, 1)}
    _month, crop, crop_en = min(_CROPS, key=lambda entry: min((entry[0] - middle) % 12, (middle - entry[0]) % 12))
    return tuple(3.7 if month in months else 0.0 for month in range(12)), crop, crop_en
