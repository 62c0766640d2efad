"""Which lines open an order: found once when lines come in, so that orders are counted by adding instead of comparing documents."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

_PLACES = 1 << 32


def opened(lines: pa.Table) -> pa.Table:
    """Give the lines with ``opens`` in place of ``document``: 1 on the first positive line of an order, else 0.

    An order is an account's document within a month, or its day where a line has no document.
    """
    flags = np.zeros(lines.num_rows, np.int64)
    flags[_firsts(lines)] = 1
    return lines.set_column(lines.schema.get_field_index("document"), "opens", pa.array(flags))


def _firsts(lines: pa.Table) -> np.ndarray:
    """Give the place of each order's first positive line, by day and then as they stand."""
    places = pc.indices_nonzero(pc.greater(lines["amount"], 0))
    lines = lines.select(["account_id", "sold_on", "document"]).take(places)
    day, named = lines["sold_on"], pc.not_equal(lines["document"], "")
    orders = pa.table(
        {
            "account": lines["account_id"],
            "month": pc.floor_temporal(day, unit="month"),
            "document": pc.if_else(named, lines["document"], None),
            "day": pc.if_else(pc.fill_null(named, False), None, day),
            "place": pc.add(pc.multiply(pc.cast(pc.cast(day, pa.int32()), pa.int64()), _PLACES), places),
        }
    )
    firsts = orders.group_by(["account", "month", "document", "day"]).aggregate([("place", "min")])
    return firsts["place_min"].to_numpy() % _PLACES
