"""Planned touches out of another calendar: planned once, moved when they are moved there."""

import datetime as dt
import uuid
from typing import Annotated

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.accounts.queries import may_write
from guke.kit.actions import Field, Refused, action
from guke.people.models import User
from guke.relations.actions.touches import PAST, headline
from guke.relations.models import Touch

_CALENDARS = uuid.UUID("5b1f3a52-0d0b-4a55-9f0e-4f6f2a1c7d10")


def key_of(person: User, name: str) -> uuid.UUID:
    """Return the key of an entry of somebody's calendar: read again, it is the same touch."""
    return uuid.uuid5(_CALENDARS, f"{person.pk}|{name}")


@action(_("Plan from another calendar"), on="accounts", permission="touches.create", hidden=True)
def bring_in(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Account,
    subject: Annotated[str, Field(_("subject"))],
    planned_for: Annotated[dt.datetime, Field(_("planned for"))],
    name: Annotated[str, Field(_("key"), _("The same key twice is one touch."))],
    minutes: Annotated[int | None, Field(_("minutes"))] = None,
    by: User,
    now: dt.datetime,
) -> Touch:
    """Plan what another calendar has; what was brought in before is moved with it, unless it was had or called off."""
    if not may_write(by, record):
        raise Refused({"account": _("You may read this account, not plan for it.")})
    if planned_for < now:
        raise Refused({"planned_for": PAST})
    wanted = {
        "account": record,
        "subject": headline(subject) or str(record),
        "planned_for": planned_for,
        "minutes": minutes,
    }
    touch = Touch.objects.filter(key=key_of(by, name)).first()
    if touch is None:
        return Touch.objects.create(owner=by, key=key_of(by, name), **wanted)
    if touch.happened_at is None and touch.called_off_on is None:
        for field, value in wanted.items():
            setattr(touch, field, value)
        touch.save()
    return touch
