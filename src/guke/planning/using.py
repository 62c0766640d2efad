"""Whether the moves used fit the stage: used, unused and off-stage, by account and by account manager (L6)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from guke.accounts.models import Account
from guke.people.models import User
from guke.planning.models import Play, Step
from guke.planning.rules import in_use
from guke.planning.words import Part, Stage

_MANY = 1_000_000
_STAGE = Case(
    When(~Q(standing__stage=""), then=F("standing__stage")),
    When(standing__revenue_12m__gt=0, then=Value(Stage.FIRST.value)),
    default=Value(Stage.DEVELOPMENT.value),
)
_OF_STAGE = Case(
    When(~Q(account__standing__stage=""), then=F("account__standing__stage")),
    When(account__standing__revenue_12m__gt=0, then=Value(Stage.FIRST.value)),
    default=Value(Stage.DEVELOPMENT.value),
)
_MOVED = Step.objects.exclude(state=Step.State.DISMISSED).filter(play__part=Part.MOVE)


def moves() -> dict[str, int]:
    """Return how many moves the playbook names for each stage."""
    rows = Play.objects.filter(part=Part.MOVE, active=True).order_by().values_list("stage")
    return dict(rows.annotate(many=Count("pk")))


@dataclass(frozen=True)
class Used:
    """How many moves of the playbook were there to use, how many were, and how many steps were moves of another stage."""

    moves: int
    used: int
    off: int

    @property
    def unused(self) -> int:
        """How many moves of the stage nobody has used."""
        return max(self.moves - self.used, 0)

    @property
    def percent(self) -> Decimal | None:
        """The part in use, in per cent."""
        return in_use(self.moves, self.used)


def accounts(user: Any, query: Mapping[str, str]) -> QuerySet[Any]:
    """Return the accounts seen with their stage and the moves used, the largest first; ``query``: owner, stage."""
    rows: QuerySet[Any] = (
        Account.objects.visible_to(user).filter(standing__isnull=False, merged_into=None).annotate(stage_now=_STAGE)
    )
    if query.get("owner", "").isdecimal():
        rows = rows.filter(owner=int(query["owner"]))
    if query.get("stage") in Stage.values:
        rows = rows.filter(stage_now=query["stage"])
    if query.get("with_steps"):
        rows = rows.filter(pk__in=Step.objects.order_by().values("account"))
    taken = _MOVED.filter(account=OuterRef("pk"))
    fitting = taken.filter(play__stage=OuterRef("stage_now"), play__active=True)
    return rows.annotate(
        used=_count(fitting, Count("play", distinct=True)),
        off=_count(taken.exclude(play__stage=F("stage")), Count("pk")),
    ).order_by("-standing__revenue_12m", "pk").select_related("owner", "standing")  # fmt: skip


def _count(rows: QuerySet[Step], what: Count) -> Coalesce:
    found = rows.order_by().values("account").annotate(many=what).values("many")
    return Coalesce(Subquery(found, output_field=IntegerField()), 0)


def of(account: Any, by_stage: Mapping[str, int]) -> Used:
    """Return what an account of the list uses."""
    return Used(by_stage.get(account.stage_now, 0), account.used, account.off)


def managers(user: Any) -> Iterator[tuple[User | None, int, Used]]:
    """Yield each account manager with the accounts that have steps and what is used there, the most steps first."""
    by_stage = moves()
    mine = Account.objects.visible_to(user).filter(merged_into=None)
    taken = _MOVED.filter(account__in=mine).order_by().annotate(stage_now=_OF_STAGE)
    pair = F("account_id") * _MANY + F("play_id")
    used = dict(
        taken.filter(play__stage=F("stage_now"), play__active=True).values_list("account__owner").annotate(many=Count(pair, distinct=True))
    )  # fmt: skip
    off = dict(taken.exclude(play__stage=F("stage")).values_list("account__owner").annotate(many=Count("pk")))
    there: Counter[int | None] = Counter()
    many: Counter[int | None] = Counter()
    stages = taken.values_list("account__owner", "stage_now").annotate(many=Count("account", distinct=True))
    for owner, stage, count in stages:
        there[owner] += by_stage.get(stage, 0) * count
        many[owner] += count
    people = User.objects.in_bulk([owner for owner in many if owner])
    for owner, count in many.most_common():
        yield people.get(owner or 0), count, Used(there[owner], used.get(owner, 0), off.get(owner, 0))
