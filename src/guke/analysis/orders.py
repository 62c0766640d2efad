"""Which lines open an order: found once when lines come in, so that orders are counted by adding instead of comparing documents."""

import zlib

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


def numbered(lines: pa.Table) -> pa.Array:
    """Give the number of each line's order: lines of one order bear the same, those of two hardly ever.

    It is made of the document, of the day where there is none, and is an order's among those of its account and month.
    """
    documents, days = (lines[name].combine_chunks() for name in ("document", "sold_on"))
    names = documents.dictionary_encode()
    sums = np.array([zlib.crc32(name.as_py().encode()) for name in names.dictionary], np.uint32).view(np.int32)
    return pc.if_else(pc.equal(documents, ""), days.cast(pa.int32()), pa.array(sums).take(names.indices))


def _firsts(lines: pa.Table) -> np.ndarray:
    """Give the place of each order's first positive line: by day, then by number, or as they stand where they bear none."""
    places = pc.indices_nonzero(pc.greater(lines["amount"], 0))
    if "line_id" in lines.column_names:
        places = places.take(pc.sort_indices(lines["line_id"].take(places)))
    lines = lines.select(["account_id", "sold_on", "document"]).take(places)
    day, named = lines["sold_on"], pc.not_equal(lines["document"], "")
    orders = pa.table(
        {
            "account": lines["account_id"],
            "month": pc.floor_temporal(day, unit="month"),
            "document": pc.if_else(named, lines["document"], None),
            "day": pc.if_else(pc.fill_null(named, False), None, day),
            "place": pc.add(
                pc.multiply(pc.cast(pc.cast(day, pa.int32()), pa.int64()), _PLACES), pa.array(np.arange(len(places)))
            ),
        }
    )
    firsts = orders.group_by(["account", "month", "document", "day"]).aggregate([("place", "min")])
    return places.to_numpy()[firsts["place_min"].to_numpy() % _PLACES]
