"""Key account nominations that wait for the person's decision, and key accounts whose yearly check has come."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from guke.desk.sources.base import Key, Matter, Source, numbers, own_and_asked, slim
from guke.kit.kinds import registry
from guke.worth.models import Nomination
from guke.worth.queries import acting, open_nominations

_NOMINATION = "nomination"
_MOST = 3
_SAID = ("state", "score", "nominated_on", "recheck_on")


def found(user: Any, on: dt.date, asked: set[Key], few: int) -> Iterator[Matter]:
    """Yield the nominations on which the person has to act, the longest waiting first, and those asked for."""
    if user.may("nominations.view"):
        wanted = numbers((topic for _account, topic in asked), _NOMINATION)
        rows = slim(open_nominations(user, on), *_SAID)
        yield from map(_matter, own_and_asked(rows, acting(user), wanted, max(few, _MOST)))


def _matter(row: Any) -> Matter:
    due = row.state == Nomination.State.ACCEPTED
    title = _("Check again as a key account: %(account)s") if due else _("Key account nomination: %(account)s")
    return Matter(
        account=row.account_id,
        topic=f"{_NOMINATION}:{row.pk}",
        title=title % {"account": row.account},
        why=_why(row, due=due),
        url=registry["nominations"].url(row),
        icon="award",
        tone="warn" if due else "violet",
        cause={"reasons": [f"check {row.recheck_on}" if due else "decide", *(["approve"] if row.for_me else [])]},
    )


def _why(row: Any, *, due: bool) -> list[str]:
    """Say what is to be done, since when, and by which score."""
    if row.for_me:
        first = _("waits for your approval")
    elif row.is_asked:
        first = _("waits for the approval of others")
    elif due:
        first = _("check was due on %(day)s") % {"day": row.recheck_on}
    else:
        first = _("nominated on %(day)s, nobody has been asked to approve it") % {"day": row.nominated_on}
    return [first, _("score %(score)s of 100") % {"score": f"{row.score:.0f}"}]


SOURCE = Source((_NOMINATION,), found, _MOST)
