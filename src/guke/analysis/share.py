"""Our share of an account's purchases out of what several sources say: one interval, and who would narrow it most."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import fsum, sqrt
from typing import NamedTuple

FLOOR = 1.0
"""Points of share by which the surest source may still err, on either side."""

TRUST = {"low": 0.3, "medium": 0.6, "high": 0.9}
_HUNDRED = 100.0
_YEAR = 365.25
_PLACES = Decimal("0.0001")


@dataclass(frozen=True)
class Observation:
    """What one source says of our share, in per cent: likely, within low and high; how far it is trusted; since when."""

    low: float
    likely: float
    high: float
    trust: float
    source: str
    seen_on: date


class Voice(NamedTuple):
    """An observation with how far it reaches to either side by now, and its weight of one; none once replaced."""

    observation: Observation
    below: float
    above: float
    weight: float


@dataclass(frozen=True)
class Estimate:
    """Our share in per cent as an interval, and what each observation has to do with it, in the order given."""

    low: Decimal
    likely: Decimal
    high: Decimal
    voices: tuple[Voice, ...]

    @property
    def width(self) -> Decimal:
        """Points of share between low and high."""
        return self.high - self.low


class Reach(NamedTuple):
    """What a source usually gives: its trust, and how far it is off, as a part of the share."""

    trust: float
    off: float


SOURCES: Mapping[str, Reach] = {
    "report": Reach(TRUST["high"], 0.08),
    "statement": Reach(TRUST["medium"], 0.15),
    "tender": Reach(TRUST["medium"], 0.20),
    "rival": Reach(TRUST["low"], 0.30),
    "peer": Reach(TRUST["low"], 0.35),
}
"""The sources one may still ask, the surest first."""


class Question(NamedTuple):
    """Whom to ask next, and the width of the interval now and once answered as that source usually does."""

    source: str
    now: Decimal
    then: Decimal


def combine(observations: Sequence[Observation], on: date) -> Estimate:
    """Combine observations of one period: trust and sharpness weigh, age blunts, disagreement widens.

    Of each source only its newest word counts. The interval is never narrower than that of the surest source.
    """
    heard = [_aged(each, on) for each in observations]
    newest = _newest(observations)
    pulls = [
        voice.observation.trust / (voice.below + voice.above) ** 2 if at in newest else 0.0
        for at, voice in enumerate(heard)
    ]
    whole = fsum(pulls)
    voices = tuple(voice._replace(weight=pull / whole) for voice, pull in zip(heard, pulls, strict=True))
    likely = fsum(voice.weight * voice.observation.likely for voice in voices)
    apart = sqrt(fsum(voice.weight * (voice.observation.likely - likely) ** 2 for voice in voices))
    below = fsum(voice.weight * voice.below for voice in voices) + apart
    above = fsum(voice.weight * voice.above for voice in voices) + apart
    return Estimate(_percent(likely - below), _percent(likely), _percent(likely + above), voices)


def best_question(
    observations: Sequence[Observation], on: date, askable: Iterable[str] = SOURCES, least: Decimal = Decimal(1)
) -> Question | None:
    """Name the source whose usual answer would narrow the interval most; none where none would by so many points."""
    now = combine(observations, on)
    asked = [Question(source, now.width, _answered(observations, now, source, on)) for source in askable]
    best = min(asked, key=lambda question: question.then, default=None)
    return best if best is not None and best.now - best.then >= least else None


def whole(parts: Sequence[tuple[Estimate, int]]) -> Estimate:
    """Join the estimates of parts of the purchases, each with the size of its part, into one over all of them."""
    total = sum(size for _estimate, size in parts)

    def mean(name: str) -> Decimal:
        return (sum((getattr(part, name) * size for part, size in parts), Decimal(0)) / total).quantize(_PLACES)

    return Estimate(mean("low"), mean("likely"), mean("high"), ())


def _aged(observation: Observation, on: date) -> Voice:
    """Let a year of age double what a source is off."""
    factor = 1 + max((on - observation.seen_on).days, 0) / _YEAR
    below = max(observation.likely - observation.low, FLOOR) * factor
    above = max(observation.high - observation.likely, FLOOR) * factor
    return Voice(observation, below, above, 0.0)


def _newest(observations: Sequence[Observation]) -> set[int]:
    last = {
        each.source: at for at, each in sorted(enumerate(observations), key=lambda pair: (pair[1].seen_on, pair[0]))
    }
    return set(last.values())


def _answered(observations: Sequence[Observation], now: Estimate, source: str, on: date) -> Decimal:
    """Give the width once a source answers as it usually does: one that spoke before says much the same, now."""
    said = [each for each in observations if each.source == source]
    likely = max(said, key=lambda each: each.seen_on).likely if said else float(now.likely)
    reach = SOURCES[source]
    off = max(likely * reach.off, FLOOR)
    answer = Observation(likely - off, likely, likely + off, reach.trust, source, on)
    others = [each for each in observations if each.source != source]
    return combine([*others, answer], on).width


def _percent(number: float) -> Decimal:
    return Decimal(repr(min(max(number, 0.0), _HUNDRED))).quantize(_PLACES)
