"""Lines brought into the company's currency, exactly; those of a currency without a rate are left out and counted."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from guke.insight.rules import exchanged

Rates = dict[str, list[tuple[date, int]]]
LeftOut = dict[str, list[int]]


def converted(rows: pa.Table, money: Sequence[str], company: str, rates: Rates) -> tuple[pa.Table, LeftOut]:
    """Return the rows with their money in the company's currency, and the count and sum of those left out by currency."""
    own = pc.equal(rows["currency"], company)
    home = rows.filter(own).drop_columns("currency")
    if home.num_rows == rows.num_rows:
        return home, {}
    foreign, left_out = _foreign(rows.filter(pc.invert(own)), money, rates)
    return pa.concat_tables([home, foreign]), left_out


def _foreign(rows: pa.Table, money: Sequence[str], rates: Rates) -> tuple[pa.Table, LeftOut]:
    day = next(name for name in rows.column_names if pa.types.is_date(rows[name].type))
    currencies, days = rows["currency"].to_pylist(), rows[day].to_pylist()
    known = {key: in_force(rates.get(key[0], []), key[1]) for key in set(zip(currencies, days, strict=True))}
    found = [known[key] for key in zip(currencies, days, strict=True)]
    left_out: LeftOut = {}
    for currency, rate, amount in zip(currencies, found, rows[money[0]].to_pylist(), strict=True):
        if rate is None:
            count, total = left_out.get(currency, [0, 0])
            left_out[currency] = [count + 1, total + amount]
    kept = rows.filter(pa.array([rate is not None for rate in found])).drop_columns("currency")
    return _exchanged(kept, money, [rate for rate in found if rate is not None]), left_out


def _exchanged(rows: pa.Table, money: Sequence[str], rates: list[int]) -> pa.Table:
    for name in money:
        pairs = zip(rows[name].to_pylist(), rates, strict=True)
        values = [None if amount is None else exchanged(amount, rate) for amount, rate in pairs]
        rows = rows.set_column(rows.schema.get_field_index(name), name, pa.array(values, pa.int64()))
    return rows


def in_force(rates: list[tuple[date, int]], day: date) -> int | None:
    """Return the rate of the last day not after ``day``."""
    index = bisect_right(rates, day, key=lambda pair: pair[0])
    return rates[index - 1][1] if index else None
