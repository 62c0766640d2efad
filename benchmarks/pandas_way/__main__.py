"""The same analyses as an analyst writes them with pandas and lifetimes: whole columns, no loop over accounts.

``python -m benchmarks.pandas_way LEDGER [RESULTS]`` in an environment of its own; prints the processor seconds of each part as
JSON, and keeps every result as a Parquet file where a folder for them is named.
"""

import json
import sys
import time
import warnings
from pathlib import Path

from benchmarks.pandas_way import accounts, expecting, lasting, marts, products, slipping, structure
from benchmarks.pandas_way.common import Frames

PARTS = {
    "marts": marts.marts,
    "baskets": products.baskets,
    "figures": accounts.figures,
    "months": accounts.months,
    "rhythm": accounts.rhythm,
    "ranks": accounts.ranks,
    "classes": accounts.classes,
    "season": slipping.season,
    "slipping": slipping.slipping,
    "structure": structure.structure,
    "shift": structure.shift,
    "likeness": structure.likeness,
    "pairs": products.pairs,
    "ordering": lasting.ordering,
    "expectation": expecting.expectation,
    "lifetime": lasting.lifetime,
}
"""Every part, in an order in which each needs only those before it."""


def main(folder: Path, results: Path | None = None) -> None:
    """Read the ledger and do everything once."""
    warnings.simplefilter("ignore")
    started = time.process_time()
    made = marts.read(folder)
    spent = {"read": time.process_time() - started}
    for name, part in PARTS.items():
        started = time.process_time()
        made |= part(made)
        spent[name] = time.process_time() - started
    if results is not None:
        _keep({name: frame for name, frame in made.items() if name != "sales"}, results)
    print(json.dumps(spent))


def _keep(made: Frames, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in made.items():
        frame.rename(columns=str).to_parquet(folder / f"{name}.parquet", index=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
