"""How we and rivals measure up on a day: criteria with scores, what concessions cost, expectations, budget."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from guke.accounts.models import Account
from guke.care.models import Concession, Side
from guke.planning.models import BudgetPlace, Criterion, Expectation, Score
from guke.planning.rules import WHOLE, left, weighed


@dataclass(frozen=True)
class Weighed:
    """A criterion with the newest score of each supplier; ours under the empty name."""

    criterion: Criterion
    scores: dict[str, Score]

    @property
    def ours(self) -> Score | None:
        """Our score; none while nobody gave one."""
        return self.scores.get("")

    @property
    def best(self) -> Score | None:
        """The best score of a rival."""
        rivals = [score for rival, score in self.scores.items() if rival]
        return max(rivals, key=lambda score: score.points, default=None)

    @property
    def behind(self) -> bool:
        """Whether a rival meets it better than we do."""
        return self.best is not None and self.best.points > (self.ours.points if self.ours else 0)


@dataclass(frozen=True)
class Yardstick:
    """All criteria of an account, and what they come to for each supplier, by weight."""

    rows: list[Weighed]
    rest: Decimal

    @property
    def totals(self) -> list[tuple[str, Decimal]]:
        """The weighed score of ten of each supplier over the criteria in force that it has a score for, best first."""
        in_force = [row for row in self.rows if row.criterion.adopted]
        names = {rival for row in in_force for rival in row.scores}
        found = [(name, weighed(_points(in_force, name))) for name in names]
        return sorted(((name, total) for name, total in found if total is not None), key=lambda each: -each[1])


def _points(rows: list[Weighed], rival: str) -> list[tuple[Decimal, int | None]]:
    return [(row.criterion.weight, row.scores[rival].points if rival in row.scores else None) for row in rows]


def yardstick(account: Account, on: date) -> Yardstick:
    """Return by what the account chooses, as known by a day, with the newest scores."""
    criteria = Criterion.objects.filter(account=account, seen_on__lte=on).prefetch_related("proofs")
    newest: dict[int, dict[str, Score]] = defaultdict(dict)
    for score in Score.objects.filter(criterion__account=account, seen_on__lte=on).order_by("seen_on", "pk"):
        newest[score.criterion_id][score.rival] = score
    rows = [Weighed(each, newest[each.pk]) for each in criteria]
    return Yardstick(rows, left(row.criterion.weight for row in rows if row.criterion.adopted))


@dataclass(frozen=True)
class Granted:
    """The concessions of ours in force, and what they cost a year by currency."""

    rows: list[Concession]

    @property
    def costs(self) -> dict[str, Decimal]:
        """The sum of each currency."""
        found: dict[str, Decimal] = defaultdict(Decimal)
        for row in self.rows:
            found[row.currency] += row.cost
        return dict(found)


def granted(account: Account, on: date) -> Granted:
    """Return what we grant to the account on a day."""
    rows = Concession.objects.filter(account=account, side=Side.GIVEN, seen_on__lte=on)
    return Granted(list(rows.filter(Q(until_on=None) | Q(until_on__gte=on))))


def expectations(account: Account, on: date) -> list[Expectation]:
    """Return what the account expects, as known by a day, the widest gap first."""
    rows = list(Expectation.objects.filter(account=account, seen_on__lte=on))
    return sorted(rows, key=lambda row: -(row.gap if row.gap is not None else -WHOLE))


def budget(account: Account, on: date) -> list[dict[str, Any]]:
    """Return the newest word on each budget line and year with our part of it, in per cent, the latest year first."""
    newest: dict[tuple[str, int], BudgetPlace] = {}
    for row in BudgetPlace.objects.filter(account=account, seen_on__lte=on).order_by("seen_on", "pk"):
        newest[row.line, row.year] = row
    return [
        {"row": row, "percent": None if row.ours is None else round(row.ours / row.total * WHOLE)}
        for row in sorted(newest.values(), key=lambda row: (-row.year, row.line))
    ]
