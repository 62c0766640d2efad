"""Lines brought into the company's currency, exactly; those of a currency without a rate are left out and counted."""

from bisect import bisect_right
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from guke.insight.rules import exchanged

Rates = dict[str, list[tuple[date, int]]]
LeftOut = dict[str, list[int]]


def converted(lines: pa.Table, company: str, rates: Rates) -> tuple[pa.Table, LeftOut]:
    """Return the lines in the company's currency, and the count and sum of those left out by currency."""
    own = pc.equal(lines["currency"], company)
    home = lines.filter(own).drop_columns("currency")
    if home.num_rows == lines.num_rows:
        return home, {}
    foreign, left_out = _foreign(lines.filter(pc.invert(own)), rates)
    return pa.concat_tables([home, foreign]), left_out


def foreign(lines: pa.Table, company: str) -> list[str]:
    """Return the currencies of the lines other than the company's."""
    return sorted(set(pc.unique(lines["currency"]).to_pylist()) - {company})


def _foreign(lines: pa.Table, rates: Rates) -> tuple[pa.Table, LeftOut]:
    columns = (lines[name].to_pylist() for name in ("currency", "sold_on", "amount", "cost"))
    cache: dict[tuple[str, date], int | None] = {}
    kept: list[bool] = []
    amounts: list[int] = []
    costs: list[int | None] = []
    left_out: LeftOut = {}
    for currency, day, amount, cost in zip(*columns, strict=True):
        if (currency, day) not in cache:
            cache[currency, day] = in_force(rates.get(currency, []), day)
        rate = cache[currency, day]
        kept.append(rate is not None)
        if rate is None:
            count, total = left_out.get(currency, [0, 0])
            left_out[currency] = [count + 1, total + amount]
            continue
        amounts.append(exchanged(amount, rate))
        costs.append(None if cost is None else exchanged(cost, rate))
    return _with(lines.filter(pa.array(kept)).drop_columns("currency"), amounts, costs), left_out


def _with(lines: pa.Table, amounts: list[int], costs: list[int | None]) -> pa.Table:
    for name, values in (("amount", amounts), ("cost", costs)):
        lines = lines.set_column(lines.schema.get_field_index(name), name, pa.array(values, pa.int64()))
    return lines


def in_force(rates: list[tuple[date, int]], day: date) -> int | None:
    """Return the rate of the last day not after ``day``."""
    index = bisect_right(rates, day, key=lambda pair: pair[0])
    return rates[index - 1][1] if index else None
