"""Writes people, touches and ties into a generated company: ``python -m benchmarks.meetings ACCOUNTS``; ten touches an account."""

import datetime as dt
import sys
import time

import django
from django.db import transaction

django.setup()
from guke.accounts.models import Account, Contact, Seat  # noqa: E402 - models need Django made ready
from guke.kit import clock  # noqa: E402
from guke.network.models import Tie  # noqa: E402
from guke.network.queries import recount  # noqa: E402
from guke.people.models import User  # noqa: E402
from guke.relations.models import Touch  # noqa: E402

USERS, PEOPLE, TOUCHES = 500, 5, 10
_STEP = 5_000
_FIRST_USER = 1_000
_POSTS = ("总经理", "采购经理", "技术员", "财务总监", "仓储主管")


def main(accounts: int) -> None:
    """Write them, then count who holds which account; prints what either took."""
    started = time.perf_counter()
    now = clock.now()
    with transaction.atomic():
        User.objects.bulk_create(
            User(pk=_FIRST_USER + i, username=f"seller{i}", name=f"业务{i}", role="manager", unit_id=1)
            for i in range(USERS)
        )
        for first in range(1, accounts + 1, _STEP):
            meet(range(first, min(first + _STEP, accounts + 1)), accounts, now)
    written = time.perf_counter()
    with transaction.atomic():
        recount(Account.objects.order_by("pk").values_list("pk", flat=True), now.date())
    print(f"written in {written - started:.0f} s, counted in {time.perf_counter() - written:.0f} s")


def meet(numbers: range, accounts: int, now: dt.datetime) -> None:
    """Write the people of some accounts, who of ours is in the team, and what passed between them."""
    people, seats, touches, present, joined, ties = [], [], [], [], [], []
    for number in numbers:
        ours = [_FIRST_USER + (number * 7 + i) % USERS for i in range(3)]
        theirs = [accounts + number * PEOPLE + i for i in range(PEOPLE)]
        people += [
            Contact(pk=pk, account_id=number, name=f"人{pk}", post=_POSTS[i], influence=20, attitude=i % 5 - 2)
            for i, pk in enumerate(theirs)
        ]
        seats += [
            Seat(account_id=number, user_id=pk, duty=duty)
            for pk, duty in zip(ours, ("sales", "tech", "finance"), strict=True)
        ]
        ties += [
            Tie(account_id=number, user_id=ours[0], contact_id=pk, noted_on=now.date(), level=i % 5)
            for i, pk in enumerate(theirs)
        ]
        for i in range(TOUCHES):
            pk = number * TOUCHES + i
            at = now - dt.timedelta(days=20 + i * 60 + number % 20)
            touches.append(Touch(pk=pk, account_id=number, subject=f"拜访{i}", owner_id=ours[i % 3], happened_at=at))
            present.append(Touch.contacts.through(touch_id=pk, contact_id=theirs[(i + number) % PEOPLE]))
            if i % 4 == 0:
                joined.append(Touch.colleagues.through(touch_id=pk, user_id=ours[(i + 1) % 3]))
    for records in (people, seats, touches, present, joined, ties):
        type(records[0]).objects.bulk_create(records, batch_size=500)


main(int(sys.argv[1]))
