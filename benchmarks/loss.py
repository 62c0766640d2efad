"""Which method foresees loss best: rolling days of real histories and of the demo, nothing later used, every rival asked alike.

Asked is who stays silent over 90 days, over 90 days of the account's own season (as the product asks) and over the
account's own interval (its 90% quantile). Regression and calibration learn from past days only whose outcome was known.
"""

import csv
import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import django
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from benchmarks import loss_features, loss_regression
from benchmarks.results import Result
from guke.analysis.outlook import histories as laid
from guke.analysis.outlook import judging, looking, loss, ordering
from guke.analysis.outlook.histories import Flags, Floats, Histories
from guke.analysis.outlook.looking import Look

DATA = next(
    (
        parent / "shared" / "data"
        for parent in Path(__file__).resolve().parents
        if (parent / "shared" / "data").is_dir()
    ),
    None,
)
HORIZON = 90
LEAST_CASES = 200
DEMO_DAY, DEMO_SEED = date(2026, 11, 22), 20
Line = tuple[int, date, int]


@dataclass(frozen=True)
class Case:
    """A past day: what was seen, the features, the chances of the method in use, who is asked and known, what came."""

    at: Look
    features: Floats
    chances: Floats
    asked: Flags
    silent: Flags


def measure() -> Iterator[Result]:
    """Print a table a set and question and give the figures of the method in use."""
    for name, lines in sets():
        history = laid.histories(order_days(lines))
        for question, look in _QUESTIONS.items():
            table = _judged(history, look, 30 if name == "demo" else 15)
            print(f"\n{name}, {question}\n\n| method | AUC | lift | calibration |\n| --- | --- | --- | --- |")
            for method, figures in table.items():
                told = " | ".join("–" if np.isnan(value) else f"{value:.3f}" for value in figures)
                print(f"| {method} | {told} |", flush=True)
            yield Result(f"loss, {name}, {question}: AUC", table["in use"][0], "")
            yield Result(f"loss, {name}, {question}: calibration error", table["in use"][2], "")
        record = loss.record(history, int(history.days.max()), HORIZON)
        if record and record.warning is not None:
            yield Result(f"loss, {name}: median days of warning", record.warning, "days")


def _look(history: Histories, on: int, horizons: Callable[[Histories], Floats]) -> Look:
    at = looking.look(history, on, HORIZON)
    return replace(at, horizons=horizons(at.known))


def _own(known: Histories) -> Floats:
    own = laid.quantile_gap(known, 0.9)
    return np.where(np.isnan(own), HORIZON, np.maximum(np.ceil(own), 7.0))


def _fixed(known: Histories) -> Floats:
    return np.full(len(known.accounts), float(HORIZON))


_QUESTIONS: dict[str, Callable[[Histories, int], Look]] = {
    "90 days": partial(_look, horizons=_fixed),
    "90 days of its season": partial(looking.look, horizon=HORIZON),
    "its own interval": partial(_look, horizons=_own),
}


def _judged(history: Histories, look: Callable[[Histories, int], Look], step: int) -> dict[str, Floats]:
    """Judge every method day by day; the figures are means over the days on which all could be asked."""
    first, last = int(history.days.min()), int(history.days.max())
    past: list[Case] = []
    found: dict[str, list[list[float]]] = {}
    for on in range(first + HORIZON, last - HORIZON + 1, step):
        at = look(history, on)
        chance, even = ordering.fit(laid.summary(at.known, on)), loss.fit(at)
        if chance is None or even is None:
            continue
        asked = at.asked & looking.settled(at, last)
        case = Case(
            at,
            loss_features.features(at, chance[0], even),
            ordering.silence(even, at.rows, at.ahead),
            asked,
            looking.outcome(history, at),
        )
        learnt = _learnt(past, on, case)
        if learnt and case.silent[asked].any():
            for name, scores in (_rules(case, chance[0]) | learnt).items():
                found.setdefault(name, []).append(_figures(scores[asked], case.silent[asked]))
        past.append(case)
    return {name: np.nanmean(np.array(rows), axis=0) if rows else np.full(3, np.nan) for name, rows in found.items()}


def _rules(case: Case, chance: ordering.Ordering) -> dict[str, Floats]:
    at = case.at
    plain = laid.summary(at.known, at.on)
    return {
        "days since the last order": at.since.astype(float),
        "no order for 90 days": (at.since >= HORIZON).astype(float) * 1.0,
        "lateness": case.features[:, loss_features.NAMES.index("overdue")],
        "BG/NBD, 1 - P(alive)": 1 - ordering.alive(chance, plain),
        "BG/NBD, silence": ordering.silence(chance, plain, at.horizons),
        "in use": case.chances,
    }


def _learnt(past: list[Case], on: int, case: Case) -> dict[str, Floats]:
    """Give the chances of what learns from past days whose outcome was known by now."""
    known = [(each, each.asked & looking.settled(each.at, on)) for each in past]
    silent = np.concatenate([each.silent[rows] for each, rows in known]) if known else np.zeros(0, bool)
    if len(silent) < LEAST_CASES or silent.all() or not silent.any():
        return {}
    features = np.concatenate([each.features[rows] for each, rows in known])
    said = np.concatenate([loss_regression.odds(each.chances[rows])[:, None] for each, rows in known])
    platt = loss_regression.fit(said, silent)
    return {
        "in use, calibrated on the past": platt.chances(loss_regression.odds(case.chances)[:, None]),
        "regression, 15 features": loss_regression.fit(features, silent).chances(case.features),
    }


def _figures(scores: Floats, silent: Flags) -> list[float]:
    chance = scores.min() >= 0 and scores.max() <= 1 and len(np.unique(scores)) > 2
    error = judging.calibration_error(scores, silent) if chance else float("nan")
    return [judging.auc(scores, silent), judging.lift(scores, silent), error]


def sets() -> Iterator[tuple[str, list[Line]]]:
    """Give the histories by name, the demo last."""
    if DATA is None:
        print("shared/data is not there: the demo alone")
    else:
        yield "online_retail", list(_retail(DATA / "online_retail" / "online_retail_to_2011_09.csv.gz"))
        yield "cdnow", list(_cdnow(DATA / "cdnow" / "CDNOW_master.txt"))
    yield "demo", list(_demo())


def _retail(path: Path) -> Iterator[Line]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["CustomerID"]:
                amount = round(float(row["Quantity"]) * float(row["UnitPrice"]) * 10_000)
                yield int(float(row["CustomerID"])), date.fromisoformat(row["InvoiceDate"][:10]), amount


def _cdnow(path: Path) -> Iterator[Line]:
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if len(parts := line.split()) == 4:
            day = date(int(parts[1][:4]), int(parts[1][4:6]), int(parts[1][6:]))
            yield int(parts[0]), day, round(float(parts[3]) * 10_000)


def _demo() -> Iterator[Line]:
    django.setup()
    from guke.demo.company import invent  # noqa: PLC0415 - needs Django made ready

    company = invent(DEMO_SEED, DEMO_DAY, 1.0, "")
    for line in company.sales:
        yield line.account, date.fromordinal(line.day), line.amount


def order_days(lines: list[Line]) -> pa.Table:
    """Sum lines up by account and day, days that come to nothing or less left out."""
    accounts, days, amounts = zip(*lines, strict=True)
    table = pa.table({"account_id": accounts, "sold_on": pa.array(days, pa.date32()), "amount": amounts})
    summed = table.group_by(["account_id", "sold_on"]).aggregate([("amount", "sum")])
    summed = summed.rename_columns(["account_id", "sold_on", "amount"])
    return summed.filter(pc.greater(summed["amount"], 0))
