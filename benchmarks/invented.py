"""Invented names and sales, the same for the same seed; the few at the top buy most, as everywhere."""

import datetime as dt
from collections.abc import Iterator

import numpy as np

PRODUCTS = 200
LINES = 10
FIRST = dt.date(2023, 7, 1)
DAYS = 1096
_BLOCK = 100_000
_PLACES = ("江苏南京", "山东潍坊", "河南周口", "湖北荆州", "四川成都", "河北沧州", "安徽亳州", "广西南宁")
_HEADS = "金丰瑞禾盛沃康源绿田益泰恒祥隆鑫茂景嘉润"
_TRADES = ("农业发展有限公司", "农资有限公司", "种植专业合作社", "化工有限公司", "农业科技有限公司")

Row = tuple[str, int, int, int, int, int]


def account_name(number: int) -> str:
    """Return the name of an account: believable, and seldom the same twice."""
    heads = len(_HEADS)
    head = _HEADS[number % heads] + _HEADS[number // heads % heads] + _HEADS[number // heads**2 % heads]
    return f"{_PLACES[number % 8]}{head}{_TRADES[number % 5]}{number // heads**3 or ''}"


def province(number: int) -> str:
    """Return the province an account is in."""
    return _PLACES[number % 8][:2]


def account_code(number: int) -> str:
    """Return the code of an account."""
    return f"C{number:06d}"


def product_code(number: int) -> str:
    """Return the code of a product."""
    return f"P{number:04d}"


def sales(accounts: int, lines: int, seed: int = 7) -> Iterator[list[Row]]:
    """Yield blocks of sales: day, account, product, quantity, amount, cost; the last three in ten-thousandths."""
    chance = np.random.default_rng(seed)
    weights = 1 / (np.arange(accounts) + 10)
    edges = np.cumsum(weights / weights.sum())
    days = [(FIRST + dt.timedelta(days=day)).isoformat() for day in range(DAYS)]
    for start in range(0, lines, _BLOCK):
        count = min(_BLOCK, lines - start)
        buyers = np.minimum(np.searchsorted(edges, chance.random(count)), accounts - 1) + 1
        if start == 0:
            buyers[: min(accounts, count)] = np.arange(1, min(accounts, count) + 1)
        products = chance.integers(1, PRODUCTS + 1, count)
        quantities = chance.integers(1, 200, count)
        prices = chance.integers(2_000, 500_000, count)
        costs = (prices * chance.uniform(0.6, 0.95, count)).astype(np.int64)
        on = chance.integers(0, DAYS, count)
        columns = (buyers, products, quantities * 10_000, quantities * prices * 100, quantities * costs * 100)
        yield list(zip((days[day] for day in on), *(column.tolist() for column in columns), strict=True))
