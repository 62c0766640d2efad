"""Writes people, touches, ties, plans and promises into a generated company: ``python -m benchmarks.meetings ACCOUNTS``; ten touches an account."""

import datetime as dt
import sys
import time
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import django
from django.db import transaction
from django.db.models import F

django.setup()
from benchmarks.bulk import put  # noqa: E402 - models need Django made ready
from guke.accounts.models import Account, Contact, Seat  # noqa: E402
from guke.insight.store import take_statistics  # noqa: E402
from guke.kit import clock, jobs  # noqa: E402
from guke.network.models import Tie  # noqa: E402
from guke.people.models import User  # noqa: E402
from guke.relations.models import Promise, Touch  # noqa: E402

ACCOUNTS_A_USER, PEOPLE, TOUCHES = 200, 5, 10
FIRST_USER = 1_000
PLANNED = 10_000_000
_POSTS = ("总经理", "采购经理", "技术员", "财务总监", "仓储主管")
_DUTIES = ("sales", "tech", "finance")
_DAY = dt.timedelta(days=1)

Rows = Iterator[tuple[Any, ...]]


def main(accounts: int) -> None:
    """Write them, then count what the night counts; prints what either took."""
    started = time.perf_counter()
    with transaction.atomic():
        write(range(1, accounts + 1), max(accounts // ACCOUNTS_A_USER, 3), clock.now())
    written = time.perf_counter()
    for name in ("network.recount", "desk.turns"):
        jobs.works[name].run(lambda *_told: None)
    take_statistics()
    print(f"written in {written - started:.0f} s, counted in {time.perf_counter() - written:.0f} s")


def write(numbers: range, users: int, now: dt.datetime) -> None:
    """Give every account five people, three of ours, ten touches in two years, a plan and a promise."""
    at, today = now.replace(minute=0, second=0, microsecond=0), now.date()
    User.objects.filter(role="manager").update(is_active=False)
    put(
        User,
        "id username name role unit_id",
        ((FIRST_USER + i, f"seller{i}", f"业务{i}", "manager", 1) for i in range(users)),
    )
    Account.objects.update(owner=FIRST_USER + F("pk") * 7 % users)
    put(Contact, "id account_id name post influence attitude part birthday", _people(numbers))
    put(
        Seat,
        "account_id user_id duty",
        ((n, _ours(n, i, users), duty) for n in numbers for i, duty in enumerate(_DUTIES)),
    )
    put(
        Tie,
        "account_id user_id contact_id noted_on level",
        ((n, _ours(n, 0, users), _theirs(n, i), today, i) for n in numbers for i in range(PEOPLE)),
    )
    put(Touch, "id account_id subject owner_id happened_at said key", _had(numbers, users, at))
    plans = (
        (PLANNED + n, n, "季度拜访", _ours(n, 0, users), at + _DAY * (1 + n % 60), UUID(int=2**64 + n)) for n in numbers
    )
    put(Touch, "id account_id subject owner_id planned_for key", plans)
    nth = [(n, i, n * TOUCHES + i) for n in numbers for i in range(TOUCHES)]
    put(Touch.contacts.through, "touch_id contact_id", ((pk, _theirs(n, (i + n) % PEOPLE)) for n, i, pk in nth))
    put(Touch.colleagues.through, "touch_id user_id", ((pk, _ours(n, i + 1, users)) for n, i, pk in nth if i % 4 == 0))
    promised = ((n, "送样品", today - _DAY * 30, today + _DAY * (n % 90 - 5), _ours(n, 0, users)) for n in numbers)
    put(Promise, "account_id text made_on due_on owner_id", promised)


def _ours(account: int, nth: int, users: int) -> int:
    """Return one of our three people at an account; the first owns it."""
    return FIRST_USER + (account * 7 + nth % 3) % users


def _theirs(account: int, nth: int) -> int:
    return 1_000_000 + account * PEOPLE + nth


def _people(numbers: range) -> Rows:
    for n in numbers:
        for i in range(PEOPLE):
            born = dt.date(1970 + n % 30, n % 12 + 1, n % 28 + 1) if i == 0 else None
            yield _theirs(n, i), n, f"人{n}-{i}", _POSTS[i], 20, i % 5 - 2, "decider" if i == 0 else "", born


def _had(numbers: range, users: int, at: dt.datetime) -> Rows:
    for n in numbers:
        for i in range(TOUCHES):
            pk, when = n * TOUCHES + i, at - _DAY * (2 + i * 60 + n % 97)
            yield pk, n, f"拜访{i}", _ours(n, i, users), when, "看了货，谈了明年的用量", UUID(int=pk)


main(int(sys.argv[1]))
