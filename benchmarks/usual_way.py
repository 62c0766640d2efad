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

import ibis.backends.sql.compilers  # noqa: F401 - else loaded when the first SQL is written; theirs is not counted either

from benchmarks import analyses, invented_ledger, outlook, places, same_figures
from benchmarks.processes import ROOT
from benchmarks.results import Result
from guke.analysis import engine

LESS = 12


def measure() -> Iterator[Result]:
    """See that both come to the same figures, do both, and compare the processor seconds."""
    python = os.environ.get("LIFETIMES_PYTHON", "")
    if not python:
        print("pandas and lifetimes are not there (LIFETIMES_PYTHON): nothing to compare with")
        return
    differ = {name: words for name, words in same_figures.differences(python).items() if words}
    assert not differ, f"not the same figures: {differ}"
    lines, accounts = analyses.LINES, analyses.ACCOUNTS
    sources = invented_ledger.write(places.BASE / "ledger" / f"{lines}-{accounts}", lines, accounts)
    usual = _usual(python, sources["sales"][0].parent)
    ours = _ours(sources)
    for name in ours:
        yield Result(f"{name}: ours", ours[name], "CPU s")
        yield Result(f"{name}: pandas and lifetimes", usual[name], "CPU s")
    every, theirs = sum(ours.values()), sum(usual.values())
    yield Result("all analyses and the outlook", every, "CPU s")
    yield Result("pandas and lifetimes, the same", theirs, "CPU s")
    yield Result("ours beside pandas and lifetimes", every / theirs, "times", 1 / LESS)


def _usual(python: str, folder: Path) -> dict[str, float]:
    command = [python, "-m", "benchmarks.pandas_way", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    spent: dict[str, float] = json.loads(run.stdout.strip().splitlines()[-1])
    print(", ".join(f"{name} {seconds:.1f} s" for name, seconds in spent.items()), file=sys.stderr)
    return {
        "the analyses": sum(seconds for name, seconds in spent.items() if name not in _OUTLOOK),
        "the outlook": sum(spent[name] for name in _OUTLOOK),
    }


_OUTLOOK = ("ordering", "expectation", "lifetime")


def _ours(sources: Mapping[str, engine.Source]) -> dict[str, float]:
    spent = analyses.steps(sources)
    with analyses.made(sources) as session:
        started = time.process_time()
        given = outlook.grounded(session)
        outlook.foreseen(given, outlook.fitted(given), outlook.regular(session))
        foreseen = time.process_time() - started
    return {"the analyses": sum(spent.each.values()) + spent.written, "the outlook": foreseen}
