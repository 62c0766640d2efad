"""The rules' answers in words."""

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from guke.kit.columns import Title
from guke.people.models import User
from guke.relations.models import Touch
from guke.relations.rules import ics
from guke.relations.rules.keeping import Fate
from guke.relations.rules.quiet import Quiet
from guke.relations.rules.touches import Fault, Found

WAY_ICONS = {
    Touch.Way.VISIT: "map-pin",
    Touch.Way.CALL: "phone",
    Touch.Way.MESSAGE: "message-circle",
    Touch.Way.MEETING: "users",
}
WAY_TONES = {Touch.Way.VISIT: "violet", Touch.Way.CALL: "blue", Touch.Way.MESSAGE: "cyan", Touch.Way.MEETING: "green"}
SIDE_TONES = {"ours": "blue", "theirs": "violet"}
STATE_TONES = {"open": "amber", "kept": "green", "broken": "red", "released": "grey"}
FATE_TONES = {Fate.OPEN: "plain", Fate.LATE: "bad", Fate.IN_TIME: "good", Fate.KEPT_LATE: "warn", Fate.BROKEN: "bad", Fate.RELEASED: "plain"}  # fmt: skip
FATES: dict[Fate, Title] = {
    Fate.OPEN: _("open"),
    Fate.LATE: _("late"),
    Fate.IN_TIME: _("kept in time"),
    Fate.KEPT_LATE: _("kept late"),
    Fate.BROKEN: _("broken"),
    Fate.RELEASED: _("released"),
}
QUIET: dict[Quiet, Title] = {
    Quiet.NIGHT: _("too early or too late in the day"),
    Quiet.NOON: _("the noon rest"),
    Quiet.WEEKEND: _("a weekend"),
    Quiet.HOLIDAY: _("a holiday"),
    Quiet.CONTACT: _("a time the contact asked to be left alone"),
}
_FAULTS = {
    Fault.LEFT: _("{who} left on {day}: take somebody who was there, or correct the day."),
    Fault.ELSEWHERE: _("{who} works at another customer: take somebody of this one."),
    Fault.UNKNOWN_YET: _("{who} was recorded only on {day}."),
}


def twin(touch: Touch, owner: User) -> Title:
    """Return that a touch is logged that is likely the one now to be logged for its owner."""
    own = _("{name} has logged this already, {at}: add to that, or log another beside it.")
    other = _("{name} has logged this already: join it, or log yours beside it.")
    mine = touch.owner_id == owner.pk
    at = f"{timezone.localtime(touch.happened_at):%m-%d %H:%M}" if mine else ""
    return format_lazy(own if mine else other, name=str(touch.owner), at=at)


FUTURE: Title = _("This lies in the future: plan it, or correct the day and time.")


def fault(found: Found) -> Title:
    """Return a fault in words."""
    return format_lazy(_FAULTS[found.fault], who=found.who, day=found.day.isoformat() if found.day else "")


WHY = {
    ics.Why.NO_CALENDAR: _("This is no calendar that can be read: export it again as iCalendar (.ics)."),
    ics.Why.NO_START: _("It has no start: give it a day and a time in its calendar."),
    ics.Why.DAMAGED: _("{shown} is damaged: enter its times anew in its calendar."),
    ics.Why.ZONE: _("The file does not say what time zone {shown} is: set the time anew in its calendar."),
    ics.Why.BACKWARDS: _("It ends before it begins, at {shown}: correct its end in its calendar."),
    ics.Why.TOO_OFTEN: _("It repeats more often than daily ({shown}): that is no visit."),
}


def why(refusal: ics.Refusal) -> Title:
    """Return why an event of another calendar cannot be read, in words."""
    return format_lazy(WHY[refusal.why], shown=refusal.shown)
