"""What a person has to see to: found in the areas, less what rests, with what colleagues handed over."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.accounts.models.teams import Seat
from guke.desk import everyday, planned, rules, tended, threads
from guke.desk.models import MatterStep
from guke.insight import queries as insight
from guke.insight.models import Standing
from guke.insight.reasons import say
from guke.kit import stamps
from guke.kit.kinds import registry
from guke.people.models import User
from guke.people.roles import ROLES, Scope

Words = everyday.Words
Key = tuple[int, str]
SLIPPING, BIRTHDAY, PROMISE, THREAD = "slipping", "birthday", "promise", "thread"
_OWED = (PROMISE, "risk:", "opinion:", "tip:")
_SOON, _NEAR = dt.timedelta(days=14), dt.timedelta(days=7)
_SEVERE, _PROMISED = 3, 4


@dataclass(frozen=True)
class Matter:
    """Something to do: about which account, why, how urgent, what money hangs on it, and where to begin."""

    account: int
    topic: str
    title: Words
    why: list[Words]
    url: str
    icon: str
    tone: str
    stake: Decimal | None = None
    owner: str = ""
    cause: dict[str, Any] = field(default_factory=dict)
    handed: MatterStep | None = None

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.account, self.topic


def matters(user: User, on: dt.date, limit: int = 8) -> list[Matter]:
    """Return what the person has to see to, most money at stake first: whatever was handed over, the largest else, what is owed, single threads."""
    steps = _steps(user)
    handed = {account for account, topic in _handed_to(user, steps) if topic == SLIPPING}
    found = {matter.key: matter for matter in _slipping(user, limit + len(steps), handed)}
    born = _handed_to(user, steps) - found.keys()
    found = {matter.key: matter for matter in _planned(user, on, born)} | found
    found |= {matter.key: matter for matter in (*_promises(user, on), *_tended(user, on))}
    found |= {matter.key: matter for matter in _threads(user, born)}
    found |= {matter.key: matter for matter in _birthdays(user, on, born)}
    awake = list(_awake(found.values(), user, on, steps))
    own = [matter.key for matter in awake if not matter.handed]
    promised = [key for key in own if key[1].startswith(_OWED)]
    single = [key for key in own if key[1] == THREAD]
    ours = [key for key in own if planned.is_one(key[1])]
    apart = {*promised, *single, *ours}
    shown = {*[key for key in own if key not in apart][:limit], *promised[:_PROMISED], *single, *ours}
    return [matter for matter in awake if matter.handed or matter.key in shown]


def find(user: User, on: dt.date, account: int, topic: str) -> Matter | None:
    """Return one matter of the person's, whether it rests or not; none where there is no cause for it."""
    if topic == SLIPPING:
        return next((_of_standing(row) for row in _standings(user).filter(account=account)), None)
    if topic == THREAD:
        row = threads.of_account(user, account)
        return next(_of_threads([row] if row else []), None)
    handed = {(account, topic)}
    others = [
        *_planned(user, on, handed),
        *_promises(user, on),
        *_tended(user, on),
        *_birthdays(user, on, handed),
    ]
    return next((matter for matter in others if matter.key == (account, topic)), None)


def handed_by(user: User) -> list[MatterStep]:
    """Return what the person has handed over and nobody has done yet, the latest first."""
    steps = MatterStep.objects.filter(by=user, how=MatterStep.How.HANDED, closed_on=None).order_by("-pk")
    done = MatterStep.objects.filter(how=MatterStep.How.DONE, closed_on=None).values_list("account", "topic", "pk")
    last = {(account, topic): pk for account, topic, pk in done}
    rows = steps.filter(account__in=registry["accounts"].rows(user)).select_related("account", "to")
    return [step for step in rows[:20] if last.get((step.account_id, step.topic), 0) < step.pk]


def colleagues(user: User, account: Account) -> list[User]:
    """Return who else may see the account, those who look after it first."""
    seated = set(Seat.objects.filter(account=account).values_list("user", flat=True)) | {account.owner_id}
    wide = [role.name for role in ROLES.values() if role.scope != Scope.OWN]
    near = User.objects.filter(Q(role__in=wide) | Q(pk__in=seated - {None}), is_active=True).exclude(pk=user.pk)
    rows = [each for each in near.select_related("unit") if may_take(each, account)]
    return sorted(rows, key=lambda each: (each.pk not in seated, each.name))


def may_take(user: User, account: Account) -> bool:
    """Return whether the person sees the account and has a home page that lists matters."""
    seen = user.scope == Scope.ALL or Account.objects.visible_to(user).filter(pk=account.pk).exists()
    return user.is_active and user.may("insight.view") and seen


def _steps(user: User) -> dict[Key, list[MatterStep]]:
    found: dict[Key, list[MatterStep]] = defaultdict(list)
    for step in MatterStep.objects.deciding(user).select_related("by"):
        found[step.account_id, step.topic].append(step)
    return found


def _handed_to(user: User, steps: dict[Key, list[MatterStep]]) -> set[Key]:
    return {key for key, taken in steps.items() if any(step.to_id == user.pk for step in taken)}


def _awake(found: Iterable[Matter], user: User, on: dt.date, steps: dict[Key, list[MatterStep]]) -> Iterator[Matter]:
    """Yield what does not rest, and say who handed it over."""
    for matter in found:
        taken = steps.get(matter.key, [])
        if rules.rests((step.as_step() for step in taken), user.pk, on, matter.cause):
            continue
        handed = next((step for step in reversed(taken) if step.to_id == user.pk), None)
        yield Matter(**(vars(matter) | {"handed": handed}))


def _standings(user: User) -> QuerySet[Standing]:
    return Standing.objects.visible_to(user).filter(slipping__gt=0).select_related("account", "account__owner")


def _slipping(user: User, limit: int, handed: set[int]) -> list[Matter]:
    rows = {row.account_id: row for row in insight.slipping(user, limit)}
    if handed - rows.keys():
        rows |= {row.account_id: row for row in _standings(user).filter(account__in=handed)}
    found = [_of_standing(row) for row in rows.values()]
    return sorted(found, key=lambda matter: matter.stake or 0, reverse=True)


def _of_standing(row: Standing) -> Matter:
    return Matter(
        account=row.account_id,
        topic=SLIPPING,
        title=str(row.account),
        why=[say(reason) for reason in row.reasons],
        url=registry["accounts"].url(row.account_id),
        icon="trending-down",
        tone="bad" if row.slipping >= _SEVERE else "warn",
        stake=row.money_at_stake,
        owner=str(row.account.owner or ""),
        cause={
            "reasons": sorted(str(reason["code"]) for reason in row.reasons),
            "severity": row.slipping,
            "stake": str(row.money_at_stake or 0),
        },
    )


def _promises(user: User, on: dt.date) -> Iterator[Matter]:
    """Yield the promises of either side that the person has to see kept in the next days, late ones first."""
    for row in everyday.promises(user, on, _NEAR):
        late = row.due_on is not None and row.due_on < on
        yield Matter(
            account=row.account_id,
            topic=f"{PROMISE}:{row.pk}",
            title=f"{row.text} · {row.account}",
            why=[
                row.get_side_display(),
                _("late since %(day)s") % {"day": row.due_on} if late else _("due on %(day)s") % {"day": row.due_on},
            ],
            url=registry["promises"].url(row),
            icon="heart-handshake",
            tone="bad" if late else "info",
            cause={"severity": int(late)},
        )


def _tended(user: User, on: dt.date) -> Iterator[Matter]:
    """Yield the risks to be reviewed and the opinions to be answered that are the person's."""
    for each in tended.owed(user, on):
        yield Matter(**vars(each), tone="warn")


def _threads(user: User, handed: set[Key]) -> Iterator[Matter]:
    """Yield the largest accounts that hang on too few people, and those a colleague handed over."""
    rows = {row.account_id: row for row in threads.standings(user)}
    for account in {account for account, topic in handed if topic == THREAD} - rows.keys():
        row = threads.of_account(user, account)
        rows |= {account: row} if row else {}
    yield from _of_threads(rows.values())


def _of_threads(rows: Collection[Standing]) -> Iterator[Matter]:
    covers = threads.covers(rows)
    for row in rows:
        why = threads.says(row, covers[row.account_id])
        yield Matter(
            account=row.account_id,
            topic=THREAD,
            title=_("%(account)s hangs on one thread") % {"account": row.account},
            why=[*why],
            url=reverse("network", args=[row.account_id]),
            icon="affiliate",
            tone="warn",
            owner=str(row.account.owner or ""),
            cause={"severity": len(why), "stake": str(row.revenue_12m or 0)},
        )


def _planned(user: User, on: dt.date, handed: set[Key]) -> list[Matter]:
    return [Matter(**parts) for parts in planned.found(user, on, {topic for _account, topic in handed})]


def _birthdays(user: User, on: dt.date, handed: set[Key]) -> list[Matter]:
    if not user.may("personal.view"):
        return []
    rows = stamps.kept(("contacts",), f"birthdays|{user.pk}|{on}", lambda: _born(user, on)[:5])
    known = {_topic(pk, on) for pk, *_rest in rows}
    others = {topic for _account, topic in handed if topic.startswith(BIRTHDAY)} - known
    if others:
        rows = [*rows, *(row for row in _born(user, on) if _topic(row[0], on) in others)]
    return [
        Matter(
            account=account,
            topic=_topic(pk, on),
            title=_("Birthday of %(name)s, %(account)s") % {"name": name, "account": called},
            why=[day],
            url=registry["contacts"].url(pk),
            icon="gift",
            tone="violet",
        )
        for pk, name, account, called, day in rows
    ]


def _topic(contact: int, on: dt.date) -> str:
    return f"{BIRTHDAY}:{contact}:{on.year}"


def _born(user: User, on: dt.date) -> list[tuple[int, str, int, str, str]]:
    """Return who has a birthday in the next days: id, name, account, what it is called, day."""
    same_day = Q()
    for day in (on + dt.timedelta(days=ahead) for ahead in range(_SOON.days)):
        same_day |= Q(birthday__month=day.month, birthday__day=day.day)
    rows: QuerySet[Contact] = registry["contacts"].scoped(user).filter(same_day, left_on=None)
    return [
        (row.pk, row.name, row.account_id, str(row.account), f"{row.birthday:%m-%d}")
        for row in rows.select_related("account")
    ]
