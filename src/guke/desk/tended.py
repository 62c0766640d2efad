"""Risks to be reviewed, opinions to be answered and tips to be read: what care and intelligence bring to the home page."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from guke.care.models import Opinion, Risk
from guke.care.queries import integrity, voices
from guke.intel.models import Tip
from guke.intel.queries import waiting_tips
from guke.kit.kinds import registry

_SHOWN = 10


@dataclass(frozen=True)
class Owed:
    """Something the person owes: about which account, what tells it from others, its words and where it is."""

    account: int
    topic: str
    title: str
    why: list[str]
    url: str
    icon: str


def owed(user: Any, on: dt.date) -> Iterator[Owed]:
    """Yield the risks whose review has come, and the opinions in the person's charge that are due or not told yet."""
    if user.may("risks.view"):
        yield from map(_risk, integrity.reviews(user, on)[:_SHOWN])
    if user.may("opinions.view"):
        yield from map(_opinion, voices.waiting(user, on)[:_SHOWN])
    if user.may("tips.change"):
        yield from map(_tip, waiting_tips(user).filter(account__isnull=False).select_related("noted_by")[:_SHOWN])


def _risk(row: Risk) -> Owed:
    title = f"{row.get_sort_display()} · {row.account}"
    why = [_("review was due on %(day)s") % {"day": row.review_on}, row.control]
    return Owed(row.account_id, f"risk:{row.pk}", title, why, registry["risks"].url(row), "alert-octagon")


def _opinion(row: Opinion) -> Owed:
    why = [row.get_state_display(), _("answer due on %(day)s") % {"day": row.due_on} if row.due_on else ""]
    title = f"{row.text} · {row.account}"
    return Owed(row.account_id, f"opinion:{row.pk}", title, [word for word in why if word], registry["opinions"].url(row), "message-2")  # fmt: skip


def _tip(row: Tip) -> Owed:
    title = _("Tip: %(text)s") % {"text": row}
    why = [_("given by %(name)s on %(day)s") % {"name": row.noted_by, "day": row.created_at.date()}]
    return Owed(row.account_id or 0, f"tip:{row.pk}", title, why, registry["tips"].url(row), "bulb")
