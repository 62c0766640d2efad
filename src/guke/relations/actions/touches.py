"""Touches: planned, logged, joined, called off; what cannot have been is refused, what is odd is asked back."""

import datetime as dt
import uuid
from typing import Annotated

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.kit.actions import Field, Long, Refused, action
from guke.people.models import User
from guke.relations import limits, queries, words
from guke.relations.models import Touch
from guke.relations.rules import touches as rules
from guke.relations.rules.quiet import quiet

PAST = _("This lies in the past: log what happened, or set a later time.")
_LONGEST = 120
_Way = Annotated[Touch.Way, Field(_("way"))]
_Contacts = Annotated[list[Contact] | None, Field(_("contacts present"))]
_Sure = Annotated[bool, Field(_("it is meant so"), _("Tick it after Guke has asked back."))]


class Twin(Refused):
    """A colleague has logged what is likely the same touch: ``touch`` can be joined instead."""

    def __init__(self, touch: Touch) -> None:
        words_ = _("%(name)s has logged this already: join it, or log yours beside it.")
        super().__init__({"happened_at": [words_ % {"name": touch.owner}]})
        self.touch = touch


@action(_("Log a touch"), on="accounts", permission="touches.create", hidden=True)
def log_touch(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Account,
    said: Annotated[str, Field(_("what was said"), long=True)],
    way: _Way = Touch.Way.VISIT,
    happened_at: Annotated[dt.datetime | None, Field(_("happened at"), _("Empty: just now."))] = None,
    contacts: _Contacts = None,
    minutes: Annotated[int | None, Field(_("minutes"))] = None,
    subject: Annotated[str, Field(_("subject"))] = "",
    key: Annotated[uuid.UUID | None, Field(_("key"), _("The same key twice is one touch."))] = None,
    sure: _Sure = False,
    by: User,
    now: dt.datetime,
) -> Touch:
    """Log a touch just had; sent twice under one key it is one touch, and a colleague's same one is asked back."""
    made = Touch.objects.filter(key=key).select_related("account").first() if key else None
    if made is not None:
        return _own(made, record, by)
    people, at = list(contacts or []), happened_at or now
    _check(record, at, people, now=now, sure=sure)
    twin = None if sure else queries.twin(record, way, at, by)
    if twin is not None:
        raise Twin(twin)
    touch = Touch.objects.create(
        account=record, way=way, happened_at=at, owner=by, said=said, minutes=minutes, key=key or uuid.uuid4(),
        subject=headline(subject or said),
    )  # fmt: skip
    touch.contacts.set(people)
    return touch


def _own(touch: Touch, account: Account, by: User) -> Touch:
    if (touch.owner_id, touch.account_id) != (by.pk, account.pk):
        raise Refused({"key": _("This key belongs to another touch.")})
    return touch


def headline(text: str) -> str:
    """Return the first sentence of a text, short enough for a subject.

    >>> headline("看了试验田，长势好。下周再来。")
    '看了试验田，长势好'
    """
    first = text.strip().splitlines()[0] if text.strip() else ""
    for stop in "。！？;；":
        first = first.split(stop)[0]
    return first if len(first) <= _LONGEST else f"{first[: _LONGEST - 1]}…"


@action(_("Log what happened"), on="touches", permission="touches.change", icon="check", primary=True, allowed=lambda touch, _by: touch.happened_at is None and touch.called_off_on is None)  # fmt: skip
def log_planned(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Touch,
    said: Annotated[str, Field(_("what was said"), long=True)],
    happened_at: Annotated[dt.datetime | None, Field(_("happened at"), _("Empty: just now."))] = None,
    contacts: _Contacts = None,
    minutes: Annotated[int | None, Field(_("minutes"))] = None,
    sure: _Sure = False,
    by: User,
    now: dt.datetime,
) -> Touch:
    """Log that a planned touch was had, and what was said; whoever else logs it is among the colleagues present."""
    people = list(contacts) if contacts is not None else list(record.contacts.all())
    record.happened_at = happened_at or now
    _check(record.account, record.happened_at, people, now=now, sure=sure)
    record.said, record.minutes = said, minutes
    record.save()
    record.contacts.set(people)
    if by.pk != record.owner_id:
        record.colleagues.add(by)
    return record


@action(_("Fill in the short form"), on="touches", permission="touches.change", icon="clipboard-list")
def fill_in(
    *,
    record: Touch,
    product_use: Annotated[str, Field(_("how our products are used"), long=True)] = "",
    new_needs: Annotated[str, Field(_("new needs"), long=True)] = "",
    opinions: Annotated[str, Field(_("opinions"), long=True)] = "",
    products_shown: Annotated[str, Field(_("products shown"), long=True)] = "",
    by: User,  # noqa: ARG001 - the door audits by
) -> Touch:
    """Note what a visit is to bring home besides; what is left empty stays as it was."""
    record.product_use = product_use or record.product_use
    record.new_needs = new_needs or record.new_needs
    record.opinions = opinions or record.opinions
    record.products_shown = products_shown or record.products_shown
    record.save()
    return record


@action(_("I was there too"), on="touches", permission="touches.create", icon="user-plus", allowed=lambda touch, by: touch.happened_at is not None and touch.owner_id != by.pk)  # fmt: skip
def join(
    *,
    record: Touch,
    said: Annotated[str, Field(_("what to add"), long=True)] = "",
    by: User,
) -> Touch:
    """Join a touch that a colleague logged, and add to what was said."""
    record.colleagues.add(by)
    if said.strip():
        record.said = f"{record.said}\n{by}: {said.strip()}".strip()
        record.save()
    return record


@action(_("Plan a touch"), on="accounts", permission="touches.create", icon="calendar-event")
def plan_touch(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Account,
    subject: Annotated[str, Field(_("subject"))],
    planned_for: Annotated[dt.datetime, Field(_("planned for"))],
    way: _Way = Touch.Way.VISIT,
    contacts: _Contacts = None,
    sure: _Sure = False,
    by: User,
    now: dt.datetime,
) -> Touch:
    """Plan a touch; a moment that is quiet for the customer is asked back."""
    people = list(contacts or [])
    if planned_for < now:
        raise Refused({"planned_for": PAST})
    _refuse_people(record, planned_for, people)
    if not sure:
        _ask_about_quiet(planned_for, people)
        _ask_about_clash(by, planned_for)
    touch = Touch.objects.create(account=record, way=way, subject=headline(subject), planned_for=planned_for, owner=by)
    touch.contacts.set(people)
    return touch


@action(_("Change the time"), on="touches", permission="touches.change", icon="calendar-event", allowed=lambda touch, _by: touch.happened_at is None and touch.called_off_on is None)  # fmt: skip
def move(
    *,
    record: Touch,
    planned_for: Annotated[dt.datetime, Field(_("planned for"))],
    sure: _Sure = False,
    by: User,  # noqa: ARG001 - the door audits by
    now: dt.datetime,
) -> Touch:
    """Move a planned touch to another time; what is asked back of a new one is asked back of a moved one."""
    people = list(record.contacts.all())
    if planned_for < now:
        raise Refused({"planned_for": PAST})
    _refuse_people(record.account, planned_for, people)
    if not sure:
        _ask_about_quiet(planned_for, people)
        _ask_about_clash(record.owner, planned_for, record)
    record.planned_for = planned_for
    record.save()
    return record


@action(_("Call off"), on="touches", permission="touches.change", icon="ban", danger=True, allowed=lambda touch, _by: touch.happened_at is None and touch.called_off_on is None)  # fmt: skip
def call_off(*, record: Touch, reason: Long, by: User | None, on: dt.date) -> Touch:  # noqa: ARG001 - the door audits both
    """Call a planned touch off; it stays on record."""
    record.called_off_on = on
    record.save()
    return record


def _check(account: Account, at: dt.datetime, people: list[Contact], *, now: dt.datetime, sure: bool) -> None:
    if rules.in_future(at, now):
        raise Refused({"happened_at": words.FUTURE})
    _refuse_people(account, at, people)
    later = [] if sure else rules.recorded_later(timezone.localdate(at), queries.met(people))
    if later:
        asked = [words.fault(found) for found in later]
        raise Refused({"sure": [*asked, _("If the day is right, say that it is meant so.")]})


def _refuse_people(account: Account, at: dt.datetime, people: list[Contact]) -> None:
    found = rules.faults_of_people(account.pk, timezone.localdate(at), queries.met(people))
    if found:
        raise Refused({"contacts": [words.fault(each) for each in found]})


def _ask_about_quiet(at: dt.datetime, people: list[Contact]) -> None:
    why = quiet(timezone.localtime(at).replace(tzinfo=None), limits.customs(), queries.windows(people))
    if why is not None:
        asked = _("This is %(why)s: choose another time, or say that it is meant so.") % {"why": words.QUIET[why]}
        raise Refused({"sure": asked})


def _ask_about_clash(person: User, at: dt.datetime, moved: Touch | None = None) -> None:
    found = queries.clash(person, at, moved)
    if found is not None and found.planned_for is not None:
        asked = _("%(name)s has planned %(account)s for %(at)s: choose another time, or say that it is meant so.")
        said = {
            "name": found.owner,
            "account": found.account,
            "at": f"{timezone.localtime(found.planned_for):%m-%d %H:%M}",
        }
        raise Refused({"sure": asked % said})
