"""Who of us knows whom at the customers, what trust there is, and the handover of the one who leaves."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from guke.accounts.models import Contact, Seat
from guke.demo import chance
from guke.demo.customers import Customer
from guke.demo.faces import ALLIANCE, ONE_THREAD
from guke.demo.parts import DEPENDENCE, LEAVING
from guke.demo.staff import Staff
from guke.network.models import Regard, Tie
from guke.network.rules import plane
from guke.people.models import User
from guke.team.models import Handover, Introduction

ONE_KNOWS = {ONE_THREAD, *LEAVING}
_KNOWN = (ONE_THREAD, ALLIANCE, DEPENDENCE, 22, LEAVING[0])
_STANDS = {"tech": "technical", "finance": "finance", "sponsor": "executive"}
_HANDED = LEAVING[3]
_EVIDENCE = (
    "主动说了明年的用量计划",
    "把对手的报价给我们看过",
    "会上替我们说过话",
    "货晚到两天，没有当场翻脸",
    "只谈价格，不谈别的",
    "请我们的农艺师给他的人讲课",
)


@dataclass(frozen=True)
class Ties:
    """Notes of who knows whom, scores of trust and gain, and handovers with who is to be introduced."""

    ties: list[Tie]
    regards: list[Regard]
    handovers: list[Handover]
    introductions: list[Introduction]


def ties(
    seed: int, on: date, us: Staff, customers: Iterable[Customer], contacts: list[Contact], seats: list[Seat]
) -> Ties:
    """Return what is noted of relations between people, with the planted stories."""
    theirs: dict[int, list[Contact]] = defaultdict(list)
    ours: dict[int, list[Seat]] = defaultdict(list)
    for contact in contacts:
        theirs[contact.account_id].append(contact)
    for seat in seats:
        ours[seat.account_id].append(seat)
    found: list[Tie] = []
    for customer in customers:
        number = customer.account.pk
        for contact in theirs[number]:
            for user in _facing(customer, contact, ours[number]):
                rng = chance.stream(seed, "tie", contact.pk, user.pk)
                found += _course(rng, user, contact, on)
    for pk, tie in enumerate(found, start=1):
        tie.pk = pk
    regards = _regards(seed, on, [contact for number in _KNOWN for contact in theirs[number]])
    handover = _handover(us, on, customers)
    introduced = [Introduction(pk=place, handover=each, contact=contact, introduced_on=on - timedelta(days=2) if place == 1 else None) for each in handover for place, contact in enumerate(theirs[each.account_id], start=1)]  # fmt: skip
    return Ties(found, regards, handover, introduced)


def _facing(customer: Customer, contact: Contact, seats: list[Seat]) -> list[User]:
    """Return who of us knows the contact: the manager, and whoever stands on the same plane; some are known to nobody."""
    owner = customer.account.owner
    if owner is None or customer.account.merged_into_id:
        return []
    if customer.account.pk in ONE_KNOWS:
        return [owner]
    near = [owner] if (contact.influence or 0) >= 15 else []
    stands = plane(contact.post, contact.department)
    return list(dict.fromkeys([*near, *(seat.user for seat in seats if _STANDS.get(seat.duty) == stands)]))


def _course(rng: Random, user: User, contact: Contact, on: date) -> list[Tie]:
    """Return how well the two knew each other more than a year ago and how well they do now."""
    alone = contact.account_id in ONE_KNOWS
    start = rng.randint(0, 2)
    now = 4 if alone or contact.account_id == ALLIANCE else min(4, max(0, start + rng.choice((-1, 0, 0, 1, 1, 2))))
    wanted = 4 if (contact.influence or 0) >= 25 else max(2, now)
    notes = ((on - timedelta(days=rng.randint(380, 600)), start), (on - timedelta(days=rng.randint(3, 90)), now))
    return [
        Tie(
            account_id=contact.account_id,
            user=user,
            contact=contact,
            noted_on=day,
            level=level,
            wanted=wanted,
            noted_by=user,
        )
        for day, level in notes
    ]


def _regards(seed: int, on: date, people: list[Contact]) -> list[Regard]:
    found = []
    for pk, contact in enumerate(people, start=1):
        rng = chance.stream(seed, "regard", contact.pk)
        base = 4 if contact.account_id == ALLIANCE else 2
        scores = [min(5, max(0, base + rng.choice((-1, 0, 0, 1)))) for _each in range(4)]
        if contact.account_id in ONE_KNOWS:
            scores = [2, 3, 1, 5]
        names = ("org_interest", "own_interest", "org_trust", "own_trust")
        found.append(
            Regard(
                pk=pk,
                account_id=contact.account_id,
                contact=contact,
                noted_on=on - timedelta(days=rng.randint(3, 120)),
                evidence=rng.choice(_EVIDENCE),
                noted_by=contact.account.owner,
                **dict(zip(names, scores, strict=True)),
            )
        )
    return found


def _handover(us: Staff, on: date, customers: Iterable[Customer]) -> list[Handover]:
    """Return the one handover begun of those that the leaving manager owes."""
    account = next(customer.account for customer in customers if customer.account.pk == _HANDED)
    receiver = us.managers("east")[0]
    return [
        Handover(
            pk=1,
            account=account,
            giver=us.leaving,
            receiver=receiver,
            reason="月底离职",
            begun_on=on - timedelta(days=4),
            due_on=on + timedelta(days=14),
        )
    ]
