"""What the person owes: promises to keep, risks to review, opinions to answer, tips to read."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from guke.care.models import Opinion, Risk
from guke.care.queries import integrity, voices
from guke.desk.sources.base import Key, Matter, Source, numbers, own_and_asked, slim
from guke.intel.models import Tip
from guke.intel.queries import waiting_tips
from guke.kit.kinds import registry
from guke.relations.models import Promise
from guke.relations.queries import due_promises

_PROMISE, _RISK, _OPINION, _TIP = "promise", "risk", "opinion", "tip"
_MOST, _READ, _PROMISES = 4, 10, 20
_NEAR = dt.timedelta(days=7)


def found(user: Any, on: dt.date, asked: set[Key], few: int) -> Iterator[Matter]:
    """Yield what is due in the next days or late, of each sort where the person has the right to it; of others what was asked for."""
    del few
    topics, own = {topic for _account, topic in asked}, Q(owner=user)
    if user.may("promises.view"):
        due = slim(due_promises(user, on + _NEAR), "text", "side", "due_on")
        for promise in own_and_asked(due, own, numbers(topics, _PROMISE), _PROMISES):
            yield _promise(promise, on)
    if user.may("risks.view"):
        reviews = slim(integrity.reviews(user, on), "sort", "control", "review_on")
        yield from map(_risk, own_and_asked(reviews, own, numbers(topics, _RISK), _READ))
    if user.may("opinions.view"):
        waiting = slim(voices.waiting(user, on), "text", "state", "due_on")
        yield from map(_opinion, own_and_asked(waiting, own, numbers(topics, _OPINION), _READ))
    if user.may("tips.change"):
        yield from map(_tip, waiting_tips(user).filter(account__isnull=False).select_related("noted_by")[:_READ])


def _promise(row: Promise, on: dt.date) -> Matter:
    late = row.due_on is not None and row.due_on < on
    due = _("late since %(day)s") if late else _("due on %(day)s")
    return Matter(
        account=row.account_id,
        topic=f"{_PROMISE}:{row.pk}",
        title=f"{row.text} · {row.account}",
        why=[row.get_side_display(), due % {"day": row.due_on}],
        url=registry["promises"].url(row),
        icon="heart-handshake",
        tone="bad" if late else "info",
        cause={"severity": int(late)},
    )


def _risk(row: Risk) -> Matter:
    why = [_("review was due on %(day)s") % {"day": row.review_on}, row.control]
    title = f"{row.get_sort_display()} · {row.account}"
    return Matter(row.account_id, f"{_RISK}:{row.pk}", title, why, registry["risks"].url(row), "alert-octagon", "warn")  # fmt: skip


def _opinion(row: Opinion) -> Matter:
    due = [_("answer due on %(day)s") % {"day": row.due_on}] if row.due_on else []
    why = [row.get_state_display(), *due]
    return Matter(row.account_id, f"{_OPINION}:{row.pk}", f"{row.text} · {row.account}", why, registry["opinions"].url(row), "message-2", "warn")  # fmt: skip


def _tip(row: Tip) -> Matter:
    why = [_("given by %(name)s on %(day)s") % {"name": row.noted_by, "day": row.created_at.date()}]
    title = _("Tip: %(text)s") % {"text": row}
    return Matter(row.account_id or 0, f"{_TIP}:{row.pk}", title, why, registry["tips"].url(row), "bulb", "info")


SOURCE = Source((_PROMISE, _RISK, _OPINION, _TIP), found, _MOST)
