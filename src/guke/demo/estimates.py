"""What customers buy elsewhere: estimates of our share, and the rates of foreign money."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import sin

from guke.demo import chance
from guke.demo.customers import Customer
from guke.demo.goods import Good
from guke.demo.sales import Line
from guke.intel.models import RivalShare, ShareEstimate, Trust
from guke.kit.fields import unscaled
from guke.ledger.models import ProductLine, Rate

RIVAL, RIVAL_SHARES = 22, (85, 72, 61)
_ASKED = ("statement", "report", "peer", "rival", "tender")
_RIVALS = ("恒沃化工", "远丰农化", "北垦肥业")
_SUPPLIERS: tuple[tuple[int, int, RivalShare.Place, int | None, str, int, str], ...] = (
    (RIVAL, 0, RivalShare.Place.SECOND, 30, "IND", 7, "报价低约4%，送货快一天"),
    (RIVAL, 2, RivalShare.Place.CANDIDATE, None, "IND", 0, "正在送样"),
    (9, 1, RivalShare.Place.MAIN, 70, "", 4, "驻村农艺师，秋后结账"),
    (9, 2, RivalShare.Place.SECOND, 20, "", 0, ""),
    (11, 1, RivalShare.Place.SECOND, 45, "WSF", 0, "水溶肥套餐价"),
    (23, 0, RivalShare.Place.CANDIDATE, 8, "IND", 0, ""),
)
Sums = dict[tuple[int, str, int], int]
_KNOWN = {
    RIVAL: RIVAL_SHARES, 23: (86, 88, 90), 9: (6,), 25: (64, 66), 8: (91, 93), 11: (52, 52, 40), 28: (70, 75, 79),
}  # fmt: skip
_NOTES = {RIVAL: "对手已进二号装置，报价低约4%", 9: "理事长口述全年用肥", 23: "年报披露尿素采购总额"}
_SURE = {
    RIVAL: ("statement", "medium"),
    23: ("report", "high"),
    28: ("statement", "medium"),
    11: ("statement", "medium"),
}
_BESIDE = {
    RIVAL: (("rival", "low", 0.82), ("tender", "medium", 1.04)),
    23: (("statement", "medium", 0.97),),
    8: (("rival", "medium", 0.72),),
}
"""Other words on the last year, each with its share as a part of the first one's: near it, or at odds with it."""


@dataclass(frozen=True)
class Guess:
    """One estimate about to be written: the line (empty for all), the year and our share in per cent."""

    customer: Customer
    line: str
    year: int
    share: float
    source: str = ""
    trust: str = ""


def sums(lines: Iterable[Line], goods: list[Good]) -> Sums:
    """Return what each account bought by line and calendar year, and of all lines together."""
    line_of = {good.product.pk: good.line for good in goods}
    found: Sums = {}
    for line in lines:
        year = date.fromordinal(line.day).year
        for code in (line_of[line.product], ""):
            key = (line.account, code, year)
            found[key] = found.get(key, 0) + line.amount
    return found


def last_year(on: date) -> int:
    """Return the year estimates end with: this one, once a quarter of it is known."""
    return on.year if on.month > 3 else on.year - 1


def _guesses(seed: int, customer: Customer, on: date) -> list[Guess]:
    number = customer.account.pk
    rng = chance.stream(seed, "share", number)
    line = customer.pattern.goods.split()[0] if customer.pattern else ""
    if shares := _KNOWN.get(number):
        first = last_year(on) - len(shares) + 1
        code = "" if number == 9 else line
        words = [
            Guess(customer, code, first + place, share, *_SURE.get(number, ())) for place, share in enumerate(shares)
        ]
        beside = [Guess(customer, code, words[-1].year, min(shares[-1] * part, 97), source, trust) for source, trust, part in _BESIDE.get(number, ())]  # fmt: skip
        return words + beside
    if not customer.pattern or rng.random() > 0.32:
        return []
    return [Guess(customer, line, last_year(on), 100 * min(0.97, max(0.08, rng.betavariate(2.2, 1.9))))]


def _estimate(guess: Guess, ours: int, seed: int, on: date) -> ShareEstimate:
    account = guess.customer.account
    rng = chance.stream(seed, "estimate", account.pk, guess.year, *filter(None, [guess.source]))
    likely = Decimal(round(unscaled(ours) * 100 / Decimal(str(round(guess.share, 2)))))
    drawn = rng.choice(Trust.values), rng.choice(_ASKED)
    trust, source = guess.trust or drawn[0], guess.source or drawn[1]
    spread = {"low": Decimal("0.35"), "medium": Decimal("0.2"), "high": Decimal("0.08")}[trust]
    return ShareEstimate(
        account=account,
        year=guess.year,
        ours=unscaled(ours),
        total_low=max(unscaled(ours), likely * (1 - spread)).quantize(Decimal(1)),
        total_likely=max(likely, unscaled(ours).quantize(Decimal(1))),
        total_high=(likely * (1 + spread)).quantize(Decimal(1)) + 1,
        currency=account.currency or "CNY",
        source=source,
        trust=trust,
        seen_on=min(on - timedelta(days=rng.randint(3, 60)), date(guess.year, 12, 20)),
        rival=_RIVALS[0] if source == "rival" else "",
        note=_NOTES.get(account.pk, ""),
        noted_by=account.owner,
    )


def estimates(
    seed: int, on: date, customers: list[Customer], lines: list[ProductLine], bought: Sums
) -> list[ShareEstimate]:
    """Return the share estimates; what we sold in the year is taken from the ledger."""
    of_code = {line.code: line for line in lines}
    found: list[ShareEstimate] = []
    for customer in customers:
        for guess in _guesses(seed, customer, on):
            ours = bought.get((customer.account.pk, guess.line, guess.year), 0)
            if ours > 0:
                estimate = _estimate(guess, ours, seed, on)
                estimate.pk, estimate.line = len(found) + 1, of_code.get(guess.line)
                found.append(estimate)
    return found


def rivals(on: date, customers: list[Customer], lines: list[ProductLine]) -> list[RivalShare]:
    """Return who else supplies the customers whose purchases are known best."""
    of_code, account_of = (
        {line.code: line for line in lines},
        {customer.account.pk: customer.account for customer in customers},
    )
    found: list[RivalShare] = []
    for number, rival, place, share, line, months, strength in _SUPPLIERS:
        account = account_of[number]
        found.append(
            RivalShare(
                pk=len(found) + 1,
                account=account,
                line=of_code.get(line),
                rival=_RIVALS[rival],
                place=place,
                share_percent=share,
                source="statement" if place == "main" else "rival",
                trust="medium",
                seen_on=on - timedelta(days=12 + 9 * len(found)),
                contract_until=on + timedelta(days=30 * months) if months else None,
                strength=strength,
                noted_by=account.owner,
            )
        )
    return found


def rates(on: date) -> list[Rate]:
    """Return the rate of the US dollar on the first of each month."""
    months = [(on.year * 12 + on.month - 1 - back) for back in range(37, -1, -1)]
    return [
        Rate(
            pk=number,
            currency="USD",
            from_on=date(month // 12, month % 12 + 1, 1),
            rate=Decimal(round((7.12 + 0.09 * sin(month / 5)) * 10_000)) / 10_000,
        )
        for number, month in enumerate(months, start=1)
    ]
