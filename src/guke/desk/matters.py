"""What a person has to see to: found by the sources, less what rests, with what colleagues handed over."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db.models import Q

from guke.accounts.models import Account
from guke.accounts.models.teams import Seat
from guke.desk import rules
from guke.desk.models import MatterStep
from guke.desk.sources import SOURCES, Key, Matter, of
from guke.desk.sources.base import slim
from guke.kit.kinds import registry
from guke.people.models import User
from guke.people.roles import ROLES, Scope

Taken = dict[Key, list[MatterStep]]
"""What was done with each matter, the oldest first."""


def matters(user: User, on: dt.date, taken: Taken | None = None) -> list[Matter]:
    """Return what the person has to see to: of each source the first of one's own, and whatever was handed over."""
    steps = taken_by(user) if taken is None else taken
    handed = {key for key, each in steps.items() if any(step.to_id == user.pk for step in each)}
    shown: list[Matter] = []
    for source in SOURCES:
        asked = {key for key in handed if source.answers(key[1])}
        found = list(_awake(source.found(user, on, asked, source.most + len(steps)), user, on, steps))
        own = [matter.key for matter in found if not matter.handed][: source.most]
        shown += [matter for matter in found if matter.handed or matter.key in own]
    return shown


def find(user: User, on: dt.date, account: int, topic: str) -> Matter | None:
    """Return one matter of the person's, whether it rests or not; none where there is no cause for it."""
    source, key = of(topic), (account, topic)
    found = source.found(user, on, {key}, 0) if source else ()
    return next((matter for matter in found if matter.key == key), None)


def handed_by(user: User, taken: Taken | None = None) -> list[MatterStep]:
    """Return what the person has handed over and nobody has done yet, the latest first; nothing is asked where none was."""
    known = (taken_by(user) if taken is None else taken).values()
    if not any(step.by_id == user.pk and step.how == MatterStep.How.HANDED for steps in known for step in steps):
        return []
    mine = MatterStep.objects.filter(by=user, how=MatterStep.How.HANDED, closed_on=None).order_by("-pk")
    seen = mine.filter(account__in=registry["accounts"].rows(user))
    steps = list(slim(seen, "how", "topic", "to__name", "to__username")[:20])
    if not steps:
        return []
    done = MatterStep.objects.filter(how=MatterStep.How.DONE, closed_on=None).values_list("account", "topic", "pk")
    last = {(account, topic): pk for account, topic, pk in done}
    return [step for step in steps if last.get((step.account_id, step.topic), 0) < step.pk]


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


def taken_by(user: User) -> Taken:
    """Return the open steps that decide what the person sees, by matter."""
    found: Taken = defaultdict(list)
    for step in MatterStep.objects.deciding(user).select_related("by"):
        found[step.account_id, step.topic].append(step)
    return found


def _awake(found: Iterable[Matter], user: User, on: dt.date, steps: dict[Key, list[MatterStep]]) -> Iterator[Matter]:
    """Yield what does not rest, and say who handed it over."""
    for matter in found:
        taken = steps.get(matter.key, [])
        if rules.rests((step.as_step() for step in taken), user.pk, on, matter.cause):
            continue
        handed = next((step for step in reversed(taken) if step.to_id == user.pk), None)
        yield replace(matter, handed=handed)
