"""All analyses beside the usual way, pandas and the package lifetimes, over the same ten million lines.

Neither is a dependency: install pandas, pyarrow and lifetimes 0.11.3 into an environment of its own and name its
interpreter in LIFETIMES_PYTHON. Without it nothing is compared.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks import analyses, invented_ledger, places
from benchmarks.results import Result
from guke.analysis import engine
from guke.analysis.company import Company
from guke.analysis.marts import every
from guke.analysis.outlook import grounding, histories, learning, lifetime, looking, ordering
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.tables import ACCOUNT_DAYS, SALES

LESS = 12
_SCRIPT = Path(__file__).with_name("pandas_way.py")


def measure() -> Iterator[Result]:
    """Do both and compare the processor seconds; the higher, the better for us."""
    python = os.environ.get("LIFETIMES_PYTHON", "")
    if not python:
        print("pandas and lifetimes are not there (LIFETIMES_PYTHON): nothing to compare with")
        return
    lines, accounts = analyses.LINES, analyses.ACCOUNTS
    folder = places.BASE / "ledger" / f"{lines}-{accounts}"
    sources = invented_ledger.write(folder, lines, accounts)
    run = subprocess.run([python, str(_SCRIPT), str(folder)], capture_output=True, text=True, check=True)
    usual: dict[str, float] = json.loads(run.stdout.strip().splitlines()[-1])
    print(", ".join(f"{name} {seconds:.1f} s" for name, seconds in usual.items()), file=sys.stderr)
    spent = analyses.steps(sources)
    ours = sum(spent.each.values()) + spent.written + outlook(sources)
    yield Result("all analyses and the outlook", ours, "CPU s")
    yield Result("pandas and lifetimes, the same", sum(usual.values()), "CPU s")
    yield Result("ours beside pandas and lifetimes", ours / sum(usual.values()), "times", 1 / LESS)


def outlook(sources: Mapping[str, engine.Source]) -> float:
    """Return the processor seconds of fitting both models to the days of the whole ledger and foreseeing every account."""
    name = ACCOUNT_DAYS.get_name()
    made = engine.run_all({name: every(SALES)[name]}, sources)
    started = time.process_time()
    days = engine.run(Company(analyses.ON).order_days, made)
    on = grounding.day(analyses.ON)
    at = looking.look(histories.histories(days), on)
    found = ordering.fit(at.by_chance)
    assert found is not None, "the ledger is large enough for a model"
    model, sizes = found[0], learning.sizes(at.known)
    assert sizes is not None, "the same"
    ordering.alive(model, at.by_chance)
    ordering.expected(model, at.by_chance, 365)
    lifetime.irregular(model, sizes, (at.known, at.by_chance), Assumptions(1, lifetime.DISCOUNT, 1.0))
    return time.process_time() - started
