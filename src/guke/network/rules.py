"""Who knows whom, as pure rules: what a set of links covers, what is missing, which level faces which, what a trend is."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

WHOLE = 100
WORKING = 2
"""From this level on two people work together; below it they have merely met."""


class Link(NamedTuple):
    """One of ours has been in touch with one of theirs."""

    ours: int
    theirs: int


@dataclass(frozen=True)
class Least:
    """How many people an account should at least be held by, on our side and on theirs."""

    ours: int = 2
    theirs: int = 3


@dataclass(frozen=True)
class Threads:
    """How many people hold a relation, on either side, and who is alone on one."""

    ours: frozenset[int]
    theirs: frozenset[int]
    count: int

    @property
    def only(self) -> int | None:
        """The one person of ours who holds it, if there is but one."""
        return next(iter(self.ours)) if len(self.ours) == 1 else None

    @property
    def only_theirs(self) -> int | None:
        """The one person of theirs on whom it hangs, if there is but one."""
        return next(iter(self.theirs)) if len(self.theirs) == 1 else None

    def short(self, least: Least) -> bool:
        """Return whether there is a relation and fewer hold it than should, on either side."""
        return bool(self.count) and (len(self.ours) < least.ours or len(self.theirs) < least.theirs)


def threads(links: Iterable[Link]) -> Threads:
    """Return what a set of links amounts to.

    >>> threads([Link(1, 7), Link(1, 8), Link(1, 7)]).only
    1
    """
    distinct = set(links)
    return Threads(
        frozenset(link.ours for link in distinct), frozenset(link.theirs for link in distinct), len(distinct)
    )


@dataclass(frozen=True)
class Weights:
    """The weights of those who decide: what they add up to, and what is not accounted for."""

    total: int
    missing: int
    unweighed: int


def weights(given: Iterable[int | None]) -> Weights:
    """Return how far weights of influence add up to the whole.

    >>> weights([50, 30, None])
    Weights(total=80, missing=20, unweighed=1)
    """
    values = list(given)
    total = sum(value or 0 for value in values)
    return Weights(total, max(WHOLE - total, 0), sum(value is None for value in values))


def missing_parts(wanted: Mapping[str, int], parts: Iterable[str]) -> dict[str, int]:
    """Return how many people of each part are still to be found.

    >>> missing_parts({"decider": 1, "coach": 1}, ["decider", "buyer"])
    {'coach': 1}
    """
    known = list(parts)
    return {part: least - known.count(part) for part, least in wanted.items() if known.count(part) < least}


def weakest(scores: Mapping[str, int]) -> str:
    """Return which score is lowest, the first of equals.

    >>> weakest({"org_trust": 3, "own_trust": 2, "own_interest": 2})
    'own_trust'
    """
    return min(scores, key=lambda name: scores[name])


class Noted(NamedTuple):
    """A level as it was noted on a day."""

    on: dt.date
    level: int


def level_on(notes: Sequence[Noted], on: dt.date) -> int | None:
    """Return the level in force on a day; the notes stand oldest first."""
    return next((note.level for note in reversed(notes) if note.on <= on), None)


def steps(notes: Sequence[Noted]) -> list[tuple[Noted, int]]:
    """Return the notes after which a level changed, each with by how much, oldest first.

    >>> steps([Noted(dt.date(2026, 1, 1), 1), Noted(dt.date(2026, 5, 1), 3), Noted(dt.date(2026, 6, 1), 3)])
    [(Noted(on=datetime.date(2026, 5, 1), level=3), 2)]
    """
    return [(now, now.level - before.level) for before, now in pairwise(notes) if now.level != before.level]


PLANES: dict[str, tuple[str, ...]] = {
    "finance": ("财务", "会计", "出纳", "资金", "finance", "accountant", "accounting", "account payable", "treasur", "cfo", "controller"),
    "technical": ("技术", "技术员", "农艺", "质量", "质检", "品控", "研发", "工程", "工艺", "设备", "生产", "technical", "quality", "r&d", "engineer", "agronom", "production", "cto"),
    "logistics": ("仓储", "仓库", "物流", "调度", "运输", "warehouse", "logistic", "dispatch"),
    "executive": ("董事长", "总经理", "总裁", "副总", "理事长", "厂长", "法人", "老板", "ceo", "president", "chair", "general manager", "managing director", "owner", "vice president"),
    "commercial": ("采购", "供应", "销售", "零售", "品类", "商务", "purchas", "procure", "buyer", "sourcing", "sales", "commercial"),
}  # fmt: skip
"""Words by which a post is told to stand on a plane, the planes in the order in which they are tried."""
_TOLD = {
    name: re.compile("|".join(rf"\b{word}" if word.isascii() else word for word in words))
    for name, words in PLANES.items()
}


def plane(post: str, department: str = "") -> str:
    """Return the plane on which a post stands, by its words, then by its department's; empty where none tells.

    >>> plane("财务总监"), plane("Head of Purchasing"), plane("Director"), plane("主管", "仓储部"), plane("顾问")
    ('finance', 'commercial', '', 'logistics', '')
    """
    for text in (post.lower(), department.lower()):
        found = next((name for name, told in _TOLD.items() if told.search(text)), "")
        if found:
            return found
    return ""


@dataclass(frozen=True)
class Pairing:
    """A plane on which both sides should meet: who stands there, and how many pairs do meet, of how many wanted."""

    plane: str
    ours: tuple[int, ...]
    theirs: tuple[int, ...]
    actual: int
    target: int

    @property
    def short(self) -> bool:
        """Whether fewer pairs meet than should."""
        return self.actual < self.target


def pairings(
    targets: Mapping[str, int], ours: Mapping[int, str], theirs: Mapping[int, str], links: Iterable[Link]
) -> list[Pairing]:
    """Return for each plane who stands on it on either side and how many pairs on the same plane are linked."""
    distinct = set(links)
    found = []
    for name, target in targets.items():
        here = tuple(pk for pk, stands in ours.items() if stands == name)
        there = tuple(pk for pk, stands in theirs.items() if stands == name)
        met = sum(link.ours in here and link.theirs in there for link in distinct)
        found.append(Pairing(name, here, there, met, target if there else 0))
    return found
