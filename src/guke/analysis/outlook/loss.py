"""The chance that an account has stopped: no order while a stretch of its own season goes by; with its track record.

Chosen by back-test over recency, lateness, BG/NBD and a regression on fifteen features: docs/measures/loss.md.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from guke.analysis.outlook import histories as laid
from guke.analysis.outlook import judging, looking, ordering
from guke.analysis.outlook.histories import Flags, Floats, Histories, Whole
from guke.analysis.outlook.looking import HORIZON, Look
from guke.analysis.outlook.ordering import Ordering

ALARM = 0.5
EVERY = 30
LOOKS = 6
LEAST_STOPPED = 5
_TICK = 5


class Record(NamedTuple):
    """How the chances of past days came true; nothing stands where too little happened to say."""

    days: int
    looks: int
    cases: int
    stopped: int
    auc: float | None
    lift: float | None
    error: float | None
    alarms: int
    right: int
    warning: float | None


@dataclass(frozen=True)
class Past:
    """One past day: what was seen, the model fitted then, the chances given, what came of it where that is known."""

    at: Look
    model: Ordering
    chances: Floats
    known: Flags
    silent: Flags


def fit(at: Look, near: Ordering | None = None) -> Ordering | None:
    """Fit to everything known on a day; nothing where too few accounts have ordered twice."""
    found = ordering.fit(at.rows, near)
    return found and found[0]


def chances(model: Ordering, at: Look) -> Floats:
    """Give the chance of each account to stay silent over its horizon; not a number where it is not asked."""
    found = ordering.silence(model, at.rows, at.ahead)
    return np.where(at.asked, found, np.nan)


def looked_back(everything: Histories, last: int, horizon: int = HORIZON) -> list[Past]:
    """Go back day by day and give the chances one would have given, with what came of them; nothing later is used."""
    found: list[Past] = []
    model: Ordering | None = None
    first = int(everything.days.min(initial=last))
    for on in range(last - horizon - EVERY * (LOOKS - 1), last - horizon + 1, EVERY):
        if on - first < horizon:
            continue
        at = looking.look(everything, on, horizon)
        model = fit(at, model)
        if model is not None:
            known = at.asked & looking.settled(at, last)
            found.append(Past(at, model, chances(model, at), known, looking.outcome(everything, at)))
    return found


def record(everything: Histories, last: int, horizon: int = HORIZON) -> Record | None:
    """Sum up how past chances came true; nothing without a past day on which there were any."""
    past = [each for each in looked_back(everything, last, horizon) if each.known.any()]
    if not past:
        return None
    said = np.concatenate([each.chances[each.known] for each in past])
    silent = np.concatenate([each.silent[each.known] for each in past])
    alarms = said >= ALARM
    auc, lift, error = (_mean(judge, past) for judge in (judging.auc, judging.lift, judging.calibration_error))
    return Record(
        horizon,
        len(past),
        len(said),
        int(silent.sum()),
        auc,
        lift,
        error,
        int(alarms.sum()),
        int((alarms & silent).sum()),
        _warning(everything, past, horizon),
    )


def _mean(judge: judging.Judge, past: list[Past]) -> float | None:
    """Judge each day by itself and give the mean of those that can be judged."""
    found = [judge(each.chances[each.known], each.silent[each.known]) for each in past]
    told = [value for value in found if not np.isnan(value)]
    return float(np.mean(told)) if told else None


def _warning(everything: Histories, past: list[Past], horizon: int) -> float | None:
    """Give the median of the days by which the alarm came before a rule that waits for the horizon to pass."""
    days: list[Floats] = []
    for each, following in pairwise(past):
        known = everything.until(following.at.on)
        lost = known.of(_stopped(everything, known, each.at.on))
        mine = np.isin(each.at.known.accounts, lost.accounts)
        lost = lost.of(np.isin(lost.accounts, each.at.known.accounts))
        if len(lost.accounts):
            season = replace(each.at.season, parts=each.at.season.parts[mine])
            days.append(_ahead_of(each.model, lost, (season.time, each.at.rows.evenness[mine]), horizon))
    found = np.concatenate(days) if days else np.zeros(0)
    return float(np.median(found)) if len(found) >= LEAST_STOPPED else None


def _stopped(everything: Histories, known: Histories, after: int) -> Flags:
    """Mark those whose last order by now came after a day and was the last to this day."""
    places = np.searchsorted(everything.accounts, known.accounts)
    final = everything.starts[places] + known.counts == everything.starts[places + 1]
    return (known.lasts > after) & (known.counts >= looking.LEAST_ORDERS) & final


def _ahead_of(model: Ordering, lost: Histories, known: tuple[laid.Clock, Whole], horizon: int) -> Floats:
    time, evenness = known
    ahead = np.zeros(len(lost.accounts))
    everyone = np.arange(len(lost.accounts))
    for passed in range(horizon - _TICK, 0, -_TICK):
        on = lost.lasts + passed
        rows = replace(laid.summary(lost, on, time), evenness=evenness)
        more = time(on + horizon, everyone) - time(on, everyone)
        ahead = np.where(ordering.silence(model, rows, more) >= ALARM, horizon - passed, ahead)
    return ahead
