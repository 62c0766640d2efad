"""How word is kept, by person and by account, on either side; counted in the database, so that it costs the same with many."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q

from guke.accounts.models import Account
from guke.kit import stamps
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations.models import Promise
from guke.relations.rules.keeping import Keeping

OURS, THEIRS = Promise.Side.OURS.value, Promise.Side.THEIRS.value
_COUNTED = ("in_time", "kept_late", "broken", "late")


@dataclass(frozen=True)
class Line:
    """How one person or account stands, with the lists behind the figures."""

    who: Any
    ours: Keeping
    theirs: Keeping
    urls: dict[str, str]


def by_person(user: Any, on: dt.date) -> list[Line]:
    """Return our people with promises whose time has come, in accounts the viewer sees, most broken and late first."""
    found = _kept("owner", user, on)
    people = User.objects.in_bulk([pk for pk, _side in found])
    return _lines("owner", {pk: people[pk] for pk, _side in found}, found, on)


def by_account(user: Any, on: dt.date, owner: int | None = None) -> list[Line]:
    """Return accounts with promises whose time has come, most of ours broken and late first; of one person's where asked."""
    found = _kept("account", user, on, owner)
    accounts = Account.objects.in_bulk([pk for pk, _side in found])
    return _lines("account", {pk: accounts[pk] for pk, _side in found}, found, on)


Found = dict[tuple[int, str], Keeping]


def _kept(by: str, user: Any, on: dt.date, owner: int | None = None) -> Found:
    asked = f"word|{by}|{user.pk}|{on}|{owner}"
    return stamps.kept(("promises", "accounts", "team"), asked, lambda: _counted(by, user, on, owner))


def _counted(by: str, user: Any, on: dt.date, owner: int | None) -> Found:
    rows = registry["promises"].rows(user).order_by()
    rows = rows.filter(owner=owner) if owner else rows
    kept, late = Q(state=Promise.State.KEPT), Q(settled_on__gt=F("due_on"))
    counted = rows.values_list(by, "side").annotate(
        in_time=Count("pk", kept & (Q(due_on=None) | ~late)),
        kept_late=Count("pk", kept & late),
        broken=Count("pk", Q(state=Promise.State.BROKEN)),
        late=Count("pk", Q(state=Promise.State.OPEN, due_on__lt=on)),
    )
    found = {(pk, side): Keeping(**dict(zip(_COUNTED, counts, strict=True))) for pk, side, *counts in counted}
    return {key: keeping for key, keeping in found.items() if keeping.due}


def _lines(by: str, names: dict[int, Any], found: Found, on: dt.date) -> list[Line]:
    none = Keeping()
    lines = [
        Line(who, found.get((pk, OURS), none), found.get((pk, THEIRS), none), _urls({by: pk}, on))
        for pk, who in names.items()
    ]
    return sorted(lines, key=lambda line: (-(line.ours.broken + line.ours.late), -line.ours.due, str(line.who)))


def _urls(asked: dict[str, int], on: dt.date) -> dict[str, str]:
    promises, yesterday = registry["promises"], on - dt.timedelta(days=1)
    ours = {**asked, "side": OURS}
    return {
        "kept": promises.list_url(**ours, state="kept"),
        "kept_late": promises.list_url(**ours, state="kept", late="true"),
        "broken": promises.list_url(**ours, state="broken"),
        "late": promises.list_url(**ours, state="open", due_on_to=yesterday),
        "theirs": promises.list_url(**asked, side=THEIRS),
    }
