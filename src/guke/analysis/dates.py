"""Edges of periods, counted from the day an analysis is asked for."""

import calendar
from datetime import date, timedelta


def years_before(on: date, years: int = 1) -> date:
    """Give the same day some years earlier; 29 February becomes the 28th."""
    year = on.year - years
    return on.replace(year=year, day=min(on.day, calendar.monthrange(year, on.month)[1]))


def month_of(on: date) -> date:
    """Give the first day of a day's month."""
    return on.replace(day=1)


def months_before(first: date, months: int) -> date:
    """Give the first day of the month some months before a month's first day."""
    index = first.year * 12 + first.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


def complete_until(on: date) -> date:
    """Give the first day after the last month that is complete on a day."""
    tomorrow = on + timedelta(days=1)
    return tomorrow if tomorrow.day == 1 else month_of(on)
