"""The day a page is asked for, and what stands at its top when that day is not today's."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from guke.insight import queries as insight
from guke.insight.models import Snapshot
from guke.kit import clock
from guke.review import queries
from guke.review.actions import is_kept
from guke.review.rules import NotADay, NotYet, TooEarly, asked_day


@dataclass(frozen=True)
class Asked:
    """The day a page is to show: ``wrong`` says what is the matter with it, ``missing`` that it has to be made first."""

    day: date
    past: bool
    text: str = ""
    wrong: str = ""
    missing: bool = False


def asked(text: str, snapshot: Snapshot | None = None) -> Asked:
    """Return which day a page shows for what its address asks; a wrong one is named, and today's shown."""
    now = snapshot or insight.snapshot()
    today = clock.today()
    current = now.as_of if now else today
    if not text:
        return Asked(current, past=False)
    try:
        day = asked_day(text, queries.first_line(), today)
    except NotADay:
        return Asked(current, past=False, text=text, wrong=_("“%(text)s” is no day. Write it as 2026-01-31.") % {"text": text[:20]})  # fmt: skip
    except NotYet:
        return Asked(current, past=False, text=text, wrong=_("%(day)s has not come yet. Choose today or an earlier day.") % {"day": text})  # fmt: skip
    except TooEarly as early:
        return Asked(current, past=False, text=text, wrong=_("Nothing was sold before %(day)s. Choose that day or a later one.") % {"day": early})  # fmt: skip
    return Asked(day, past=day != current, text=text, missing=day != current and not is_kept(day))


def banner(asked: Asked, back: str, *, file: bool = False) -> dict[str, Any]:
    """Return what the banner of a page says; ``file``: that fields of the file are read from the trail."""
    return {"asked": asked, "back": back, "file": file}
