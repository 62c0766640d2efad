"""What is asked back before a touch or a promise is kept: an odd day, another that is likely the same, a quiet hour, another entry of the person."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from guke.accounts.models import Contact
from guke.kit.hanging import Odd
from guke.relations import limits, queries, words
from guke.relations.models import Promise, Touch
from guke.relations.rules import touches as rules
from guke.relations.rules.quiet import quiet


def of_touch(touch: Touch, given: Mapping[str, Any], by: Any) -> Iterator[Odd]:
    """Yield what is odd about a touch, had or planned; ``given`` names its contacts."""
    kept = touch.contacts.all() if touch.pk and "contacts" not in given else ()
    people = list(given.get("contacts") or kept)
    if touch.happened_at is not None:
        yield from _of_had(touch, touch.happened_at, people)
    elif touch.planned_for is not None and touch.called_off_on is None:
        yield from _of_planned(touch, touch.planned_for, people, by)


def of_promise(promise: Promise, _given: Mapping[str, Any], _by: Any) -> Iterator[Odd]:
    """Yield that a promise is noted already and still open."""
    known = queries.same_promise(promise) if promise.state == Promise.State.OPEN else None
    if known is not None:
        due = f"{known.due_on:%Y-%m-%d}" if known.due_on else _("no day")
        yield Odd(
            _("This is noted already and open, due: %(due)s. Change that, or note another.") % {"due": due}, known
        )


def _of_had(touch: Touch, at: dt.datetime, people: list[Contact]) -> Iterator[Odd]:
    if later := rules.recorded_later(timezone.localdate(at), queries.met(people)):
        yield from (Odd(str(words.fault(each))) for each in later)
        yield Odd(_("If the day is right, say that it is meant so."))
    twin = queries.twin(touch, at)
    if twin is not None:
        yield Odd(str(words.twin(twin, touch.owner)), twin)


def _of_planned(touch: Touch, at: dt.datetime, people: list[Contact], by: Any) -> Iterator[Odd]:
    why = quiet(timezone.localtime(at).replace(tzinfo=None), limits.customs(), queries.windows(people))
    if why is not None:
        asked = _("This is %(why)s: choose another time, or say that it is meant so.")
        yield Odd(asked % {"why": words.QUIET[why]})
    found = queries.clash(touch.owner, at, touch)
    if found is not None and found.planned_for is not None:
        seen = Touch.objects.visible_to(by).filter(pk=found.pk).exists()
        what = found.account if seen else _("another customer")
        asked = _("%(name)s has planned %(account)s for %(at)s: choose another time, or say that it is meant so.")
        when = f"{timezone.localtime(found.planned_for):%m-%d %H:%M}"
        yield Odd(asked % {"name": found.owner, "account": what, "at": when})
