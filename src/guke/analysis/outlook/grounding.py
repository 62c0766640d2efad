"""The ground of an outlook: order days laid out, complete months by account, and whose they are, as of a day."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from guke.analysis.dates import complete_until, months_before
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook.expectation import YEAR
from guke.analysis.outlook.histories import Floats, Histories, Whole

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class Ground:
    """What the outlook is read from: order days laid out, complete months by account, and whose they are."""

    on: date
    orders: Histories
    ids: Whole
    months: Floats

    @property
    def last(self) -> int:
        """The last day of the complete months."""
        return day(complete_until(self.on)) - 1

    def months_ago(self, months: int) -> "Ground":
        """Give what was known at a month's end so many months before the last one."""
        on = months_before(complete_until(self.on), months) - timedelta(days=1)
        return Ground(on, self.orders.until(day(on)), self.ids, self.months[:, : self.months.shape[1] - months])


def ground(order_days: pa.Table, account_months: pa.Table, ids: Whole, on: date) -> Ground:
    """Lay out the marts as of a day for the accounts of the book."""
    orders = laid.histories(order_days).until(day(on))
    orders = orders.of(np.isin(orders.accounts, ids))
    ids = np.sort(ids)
    months = account_months["month"].cast(pa.date32()).to_numpy().astype("datetime64[M]").astype(np.int64)
    rows = pc.index_in(account_months["account_id"], value_set=pa.array(ids)).fill_null(-1).to_numpy()
    until = np.datetime64(complete_until(on), "M").astype(np.int64)
    inside = (months < until) & (rows >= 0)
    first = min(int(months[inside].min(initial=until)), int(until) - YEAR)
    width = int(until) - first
    places = rows[inside].astype(np.int64) * width + months[inside] - first
    amounts = account_months["amount"].to_numpy()[inside] / 10_000
    matrix = np.bincount(places, amounts, len(ids) * width).reshape(len(ids), width)
    return Ground(on, orders, ids, matrix.astype(float, copy=False))


def day(on: date) -> int:
    """Give a day's number."""
    return (on - _EPOCH).days


def date_of(number: int) -> date:
    """Give the day of a number."""
    return _EPOCH + timedelta(days=number)
