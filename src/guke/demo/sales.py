"""Sales lines out of the way each customer buys; whole numbers only: cents, thousandths and ten-thousandths."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import sin
from random import Random
from typing import NamedTuple

from guke.demo import chance
from guke.demo.buying import Pattern
from guke.demo.goods import Good, basket

SPAN = 1095


class Line(NamedTuple):
    """One sales line before it has a key; amounts are in ten-thousandths, ``undoes`` counts back to what it corrects."""

    day: int
    account: int
    order: int
    product: int
    specification: str
    quantity: int
    amount: int
    cost: int | None
    currency: str
    undoes: int
    note: str


@dataclass(frozen=True)
class Buyer:
    """A customer about to buy: who, how, and in what chance."""

    account: int
    pattern: Pattern
    rng: Random
    on: date
    basket: tuple[Good, ...]
    rate: float = 1.0


def buyer(seed: int, account: int, pattern: Pattern, on: date, goods: list[Good]) -> Buyer:
    """Return the customer with the part of our goods it ever buys."""
    rng = chance.stream(seed, "sales", account)
    kept: list[Good] = []
    for code in pattern.goods.split():
        offered = basket(goods, code)
        share = max(1, round(pattern.variety / len(pattern.goods.split())))
        kept += chance.some(rng, offered, share)
    return Buyer(account, pattern, rng, on, tuple(kept), 7.1 if pattern.currency == "USD" else 1.0)


def order_days(who: Buyer) -> Iterator[tuple[int, float]]:
    """Yield how many days ago each order was, latest first, with the season's weight of that day."""
    pattern, rng = who.pattern, who.rng
    ago = float(pattern.last if pattern.last is not None else rng.uniform(0, pattern.every * 0.6))
    while ago <= pattern.first:
        season = pattern.season[(who.on - timedelta(days=int(ago))).month - 1]
        if season > 0:
            yield int(ago), season
            ago += pattern.every / max(season, 0.3) ** 0.7 * rng.uniform(1 - pattern.jitter, 1 + pattern.jitter)
        else:
            ago += 1 + rng.random() * 3


def _size(who: Buyer, ago: int, season: float) -> float:
    pattern = who.pattern
    noise = max(0.35, who.rng.gauss(1.0, pattern.noise))
    busy = season / max(season, 0.3) ** 0.7
    return pattern.yearly * pattern.every / 365 * busy * pattern.volume(ago) * noise


def _choice(who: Buyer, ago: int) -> list[Good]:
    pattern = who.pattern
    line, since = pattern.dropped
    wide = max(1, round(len(who.basket) * pattern.breadth(ago)))
    offered = [good for good in who.basket[:wide] if not (line and good.line == line and ago < since)]
    count = max(1, min(len(offered), pattern.width + who.rng.randint(-1, 1)))
    return who.rng.sample(offered, count)


def _cost(good: Good, ago: int, quantity: int, rate: float) -> int:
    drift = 1 + 0.025 * sin(ago / 130) - 0.01 * ago / 365
    return round(good.cost * drift / rate) * quantity // 1000 * 100


def _line(who: Buyer, good: Good, when: tuple[int, int], money: float) -> Line:
    ago, order = when
    pattern = who.pattern
    wave = 1 + 0.02 * sin(ago / 130) - 0.008 * ago / 365
    price = round(good.price * pattern.price * wave * who.rng.uniform(0.99, 1.01) / who.rate)
    steps = max(1, round(money * 100_000 / price / good.step))
    quantity = steps * good.step
    return Line(
        day=who.on.toordinal() - ago,
        account=who.account,
        order=order,
        product=good.product.pk,
        specification=good.product.specification,
        quantity=quantity * 10,
        amount=price * quantity // 1000 * 100,
        cost=None if ago < pattern.costless else _cost(good, ago, quantity, who.rate),
        currency=pattern.currency,
        undoes=0,
        note=pattern.note,
    )


def _returned(line: Line, back: int, part: int, last_day: int) -> Line:
    """Return the counter-entry of a part (in tenths) of a line, a few days later."""
    quantity = line.quantity * part // 10
    return line._replace(
        day=min(line.day + 6, last_day),
        quantity=-quantity,
        amount=-(line.amount * part // 1000 * 100),
        cost=None if line.cost is None else -(line.cost * part // 1000 * 100),
        undoes=back,
        note="退货",
    )


def lines_of(who: Buyer) -> list[Line]:
    """Return everything the customer ever bought and sent back, oldest first."""
    orders = list(order_days(who))
    found: list[Line] = []
    for order, (ago, season) in enumerate(reversed(orders), start=1):
        chosen = _choice(who, ago)
        money = _size(who, ago, season) / len(chosen) / who.rate
        bought = [_line(who, good, (ago, order), money * who.rng.uniform(0.7, 1.3)) for good in chosen]
        sent_back = [
            _returned(line, len(bought) - place + number, who.rng.choice((3, 5, 10)), who.on.toordinal())
            for number, (place, line) in enumerate(
                (place, line) for place, line in enumerate(bought) if who.rng.random() < who.pattern.returns(ago)
            )
        ]
        found += bought + sent_back
    return found


class Numbered(NamedTuple):
    """A line with its place in the ledger, what it corrects, its document and its place on it."""

    pk: int
    line: Line
    corrects: int | None
    document: str
    place: int


def numbered(lines: list[Line]) -> list[Numbered]:
    """Return the lines in the order of their days, numbered from 1."""
    order = sorted(range(len(lines)), key=lambda index: (lines[index].day, index))
    pk_of = {index: pk for pk, index in enumerate(order, start=1)}
    return [_numbered(lines[index], pk_of[index], index, pk_of) for index in order]


def _numbered(line: Line, pk: int, index: int, pk_of: dict[int, int]) -> Numbered:
    corrects = pk_of[index - line.undoes] if line.undoes else None
    document = f"{'TH' if line.undoes else 'XS'}{line.account:04d}-{line.order:04d}"
    return Numbered(pk, line, corrects, document, index)
