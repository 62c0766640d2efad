"""Birthdays of contacts in the next days, for whoever may read them."""

import datetime as dt

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Contact
from guke.desk.sources.base import Key, Matter, Source
from guke.kit import stamps
from guke.kit.kinds import registry
from guke.people.models import User

TOPIC = "birthday"
_SOON, _MONTH = dt.timedelta(days=14), dt.timedelta(days=30)
_MOST = 3
Born = tuple[int, str, int, str, str]


def found(user: User, on: dt.date, asked: set[Key], few: int) -> list[Matter]:
    """Return the next birthdays, and those asked for."""
    del few
    if not user.may("personal.view"):
        return []
    rows: list[Born] = stamps.kept(("contacts",), f"birthdays|{user.pk}|{on}", lambda: _born(user, on)[:_MOST])
    others = {topic for _account, topic in asked} - {_topic(row[0], on) for row in rows}
    if others:
        rows = [*rows, *(row for row in _born(user, on) if _topic(row[0], on) in others)]
    return [_matter(row, on) for row in rows]


def _matter(row: Born, on: dt.date) -> Matter:
    pk, name, account, called, day = row
    return Matter(
        account=account,
        topic=_topic(pk, on),
        title=_("Birthday of %(name)s, %(account)s") % {"name": name, "account": called},
        why=[day],
        url=registry["contacts"].url(pk),
        icon="gift",
        tone="violet",
    )


def _topic(contact: int, on: dt.date) -> str:
    return f"{TOPIC}:{contact}:{on.year}"


def _born(user: User, on: dt.date) -> list[Born]:
    """Return who has a birthday in the next days: id, name, account, what it is called, day."""
    same_day = Q()
    for day in (on + dt.timedelta(days=ahead) for ahead in range(_SOON.days)):
        same_day |= Q(birthday__month=day.month, birthday__day=day.day)
    rows: QuerySet[Contact] = registry["contacts"].scoped(user).filter(same_day, left_on=None)
    return [
        (row.pk, row.name, row.account_id, str(row.account), f"{row.birthday:%m-%d}")
        for row in rows.select_related("account")
    ]


SOURCE = Source((TOPIC,), found, _MOST, over=lambda steps, on: steps.filter(on__lt=on - _MONTH))
