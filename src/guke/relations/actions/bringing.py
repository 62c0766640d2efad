"""Planned touches out of another calendar: planned once, moved when they are moved there."""

import datetime as dt
import uuid
from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.accounts.queries import may_write
from guke.kit.actions import Field, Refused, action
from guke.people.models import User
from guke.relations.actions.touches import PAST, headline
from guke.relations.models import Brought, Touch

_CALENDARS = uuid.UUID("5b1f3a52-0d0b-4a55-9f0e-4f6f2a1c7d10")


def series_of(person: User, name: str) -> uuid.UUID:
    """Return what a series of somebody's calendar is kept by: two people may bring in the same one."""
    return uuid.uuid5(_CALENDARS, f"{person.pk}|{name}")


@action(_("Plan from another calendar"), on="accounts", permission="touches.create", hidden=True)
def bring_in(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Account,
    subject: Annotated[str, Field(_("subject"))],
    planned_for: Annotated[dt.datetime, Field(_("planned for"))],
    name: Annotated[str, Field(_("series"), _("What the other calendar calls it: the same twice is one touch."))],
    which: Annotated[str, Field(_("which of the series"))] = "",
    was: Annotated[str | None, Field(_("which it was before"))] = None,
    minutes: Annotated[int | None, Field(_("minutes"))] = None,
    sequence: Annotated[int, Field(_("how often it was changed there"), _("What is older moves nothing."))] = 0,
    by: User,
    now: dt.datetime,
) -> Touch:
    """Plan what another calendar has; what was brought in before is moved with it, unless it was had, called off or is newer."""
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
    series, before = series_of(by, name), which if was is None else was
    brought = Brought.objects.filter(series=series, which=before).select_related("touch").first()
    if brought is None:
        touch = Touch.objects.create(owner=by, **wanted)
        Brought.objects.create(touch=touch, series=series, which=which, sequence=sequence)
        return touch
    return _moved(brought, which, sequence, wanted)


def _moved(brought: Brought, which: str, sequence: int, wanted: dict[str, Any]) -> Touch:
    touch = brought.touch
    if touch.waits and sequence >= brought.sequence:
        for field, value in wanted.items():
            setattr(touch, field, value)
        touch.save()
        brought.which, brought.sequence = which, sequence
        brought.save()
    return touch
