"""What a fit of BG/NBD to 1,000,000 accounts costs beside the package lifetimes, at equal likelihood.

lifetimes 0.11.3 is unmaintained and no dependency: install it (``pip install lifetimes==0.11.3``) into an environment
of its own and name its interpreter in LIFETIMES_PYTHON. Without it only our own cost is told.
"""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.results import Result
from guke.analysis.outlook import likelihood, ordering
from guke.analysis.outlook.histories import Summary

ACCOUNTS = 1_000_000
FASTER = 1 / 20
NAMES = {7: "by weeks", 1: "by days"}
_THEIRS = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
import numpy as np
from lifetimes import BetaGeoFitter
x, recency, age = np.load(sys.argv[1])
started = time.process_time()
model = BetaGeoFitter().fit(x, recency, age)
seconds = time.process_time() - started
print(json.dumps([seconds, *(float(model.params_[name]) for name in ("r", "alpha", "a", "b"))]))
"""


def measure() -> Iterator[Result]:
    """Fit by weeks and by days of five years, ours and theirs."""
    for unit, name in NAMES.items():
        rows = invented(unit)
        started = time.process_time()
        found = ordering.fit(rows)
        ours = time.process_time() - started
        assert found is not None
        yield Result(f"BG/NBD, 1,000,000 accounts {name}", ours, "CPU s")
        theirs = _lifetimes(rows)
        if theirs is None:
            print("lifetimes is not there (LIFETIMES_PYTHON): nothing to compare with")
            continue
        seconds, *parameters = theirs
        yield Result(f"lifetimes, the same {name}", seconds, "CPU s")
        yield Result(f"our fit beside theirs, {name}", ours / seconds, "times", FASTER)
        lower = likelihood.height(rows, parameters) - found[1].log_likelihood
        yield Result(f"our log-likelihood below theirs, {name}", lower, "", 1.0)


def invented(unit: int, accounts: int = ACCOUNTS) -> Summary:
    """Let accounts buy as the model says over five years, counted in units of so many days."""
    chance = np.random.default_rng(20)
    age = chance.integers(30, 1827, accounts).astype(float)
    rate = chance.gamma(0.6, 1 / 25, accounts)
    leaving = chance.beta(0.8, 6, accounts)
    orders, last, now = np.zeros(accounts, np.int64), np.zeros(accounts), np.zeros(accounts)
    buying = np.arange(accounts)
    while len(buying):
        now[buying] += chance.exponential(1 / rate[buying])
        buying = buying[now[buying] < age[buying]]
        orders[buying] += 1
        last[buying] = now[buying]
        buying = buying[chance.random(len(buying)) > leaving[buying]]
    recency, since = (np.floor(days / unit) for days in (last, age))
    return Summary(orders, recency, since, np.ones(accounts, np.int64))


def _lifetimes(rows: Summary) -> list[float] | None:
    """Return the processor seconds and the parameters that lifetimes finds."""
    python = os.environ.get("LIFETIMES_PYTHON", "")
    if not python:
        return None
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "rows.npy"
        np.save(file, np.array([rows.orders, rows.recency, rows.age]))
        run = subprocess.run([python, "-c", _THEIRS, str(file)], capture_output=True, text=True, check=True)
    found: list[float] = json.loads(run.stdout.strip().splitlines()[-1])
    return found
