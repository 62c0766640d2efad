"""What all parts share: the day, the edges of its years, ratios and rounding."""

import numpy as np
import pandas as pd

Frame = pd.DataFrame
Series = pd.Series
Frames = dict[str, Frame]

TODAY = pd.Timestamp("2026-06-30")
YEAR, PRIOR, THIRD, FOURTH = (TODAY - pd.DateOffset(years=years) for years in (1, 2, 3, 4))
END = pd.Timestamp("2026-07-01")
"""The first day after the last complete month."""
E4 = 10_000


def before(months: int, end: pd.Timestamp = END) -> pd.Timestamp:
    """Give the first day of the month so many months before another."""
    return end - pd.DateOffset(months=months)


def month_of(days: Series) -> Series:
    """Give the first day of the month of each day."""
    return days.dt.to_period("M").dt.to_timestamp()


def ratio(part: Series, of: Series) -> Series:
    """Divide; nothing unless the whole is positive."""
    return part / of.where(of > 0)


def whole(values: Series) -> Series:
    """Round to the nearest whole number, halves up, keeping what is not known."""
    return np.floor(values + 0.5)


def first_of(cases: list[tuple[Series, str]], otherwise: str | None) -> np.ndarray:
    """Give the word of the first case that holds."""
    return np.select(
        [case.fillna(False).astype(bool) for case, _word in cases], [word for _case, word in cases], otherwise
    )
