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
from guke.intel.models import ShareEstimate
from guke.kit.fields import unscaled
from guke.ledger.models import ProductLine, Rate

Sums = dict[tuple[int, str, int], int]
RIVAL, RIVAL_SHARES = 22, (85, 72, 61)
_KNOWN = {RIVAL: RIVAL_SHARES, 23: (86, 88, 90), 9: (6,), 25: (64, 66), 8: (91, 93), 11: (52, 40)}
_NOTES = {RIVAL: "对手已进二号装置，报价低约4%", 9: "理事长口述全年用肥", 23: "年报披露尿素采购总额"}


@dataclass(frozen=True)
class Guess:
    """One estimate about to be written: the line (empty for all), the year and our share in per cent."""

    customer: Customer
    line: str
    year: int
    share: float


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
        return [Guess(customer, code, first + place, share) for place, share in enumerate(shares)]
    if not customer.pattern or rng.random() > 0.32:
        return []
    return [Guess(customer, line, last_year(on), 100 * min(0.97, max(0.08, rng.betavariate(2.2, 1.9))))]


def _estimate(guess: Guess, ours: int, seed: int, on: date) -> ShareEstimate:
    account = guess.customer.account
    rng = chance.stream(seed, "estimate", account.pk, guess.year)
    likely = Decimal(round(unscaled(ours) * 100 / Decimal(str(round(guess.share, 2)))))
    trust = rng.choice(list(ShareEstimate.Trust))
    spread = {"low": Decimal("0.35"), "medium": Decimal("0.2"), "high": Decimal("0.08")}[trust]
    return ShareEstimate(
        account=account,
        year=guess.year,
        ours=unscaled(ours),
        total_low=max(unscaled(ours), likely * (1 - spread)).quantize(Decimal(1)),
        total_likely=max(likely, unscaled(ours).quantize(Decimal(1))),
        total_high=(likely * (1 + spread)).quantize(Decimal(1)) + 1,
        currency=account.currency or "CNY",
        source=rng.choice(list(ShareEstimate.Source)),
        trust=trust,
        seen_on=min(on - timedelta(days=rng.randint(3, 60)), date(guess.year, 12, 20)),
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
