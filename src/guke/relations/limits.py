"""How often customers are to be touched and when they are left alone, as a company chooses on the settings page."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from guke.kit.options import option, value
from guke.relations.rules.quiet import Customs, Window

_RHYTHM, _QUIET = _("Rhythm of touches"), _("Quiet hours")
option(
    "rhythm.other",
    section=_RHYTHM,
    title=_("Accounts without a grade: a touch every so many days"),
    default=90,
    help=_("Graded ones follow the visits in their grade policy."),
)
option("rhythm.key_contact", section=_RHYTHM, title=_("Deciders and sponsors: a touch every so many days"), default=45)
option("rhythm.visit_hours", section=_RHYTHM, title=_("Hours a visit takes, the way included"), default=3)
option(
    "quiet.night",
    section=_QUIET,
    title=_("At night"),
    default="20:00-08:30",
    help=_("From and until, such as 20:00-08:30."),
)
option("quiet.summer_noon", section=_QUIET, title=_("Noon rest from May to September"), default="12:00-14:30")
option("quiet.winter_noon", section=_QUIET, title=_("Noon rest in the other months"), default="12:00-13:30")
option("quiet.weekends", section=_QUIET, title=_("Weekends are quiet"), default=True)
option("quiet.holidays", section=_QUIET, title=_("Public holidays are quiet"), default=True)


def window(text: str) -> Window | None:
    """Return the window a text such as 12:00-14:30 gives; none where it gives none.

    >>> window("12:00-14:30"), window("noon")
    (Window(since=datetime.time(12, 0), until=datetime.time(14, 30), weekday=None), None)
    """
    since, _dash, until = text.partition("-")
    try:
        return Window(dt.time.fromisoformat(since.strip()), dt.time.fromisoformat(until.strip()))
    except ValueError:
        return None


def customs() -> Customs:
    """Return the company's quiet hours; a text that gives no times counts as the default."""
    usual = Customs()
    return Customs(
        night=window(value("quiet.night")) or usual.night,
        summer_noon=window(value("quiet.summer_noon")) or usual.summer_noon,
        winter_noon=window(value("quiet.winter_noon")) or usual.winter_noon,
        weekends=value("quiet.weekends"),
        holidays=value("quiet.holidays"),
    )
