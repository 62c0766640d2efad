"""Touches: planned, logged, joined, called off; what cannot have been is refused, what is odd is asked back."""

import datetime as dt
import uuid
from typing import Annotated

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guke.accounts.actions.care import guard
from guke.accounts.models import Account, Contact
from guke.kit.actions import Asked, Field, Long, Refused, action
from guke.kit.hanging import Odd
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations import queries, words
from guke.relations.models import Touch
from guke.relations.rules import touches as rules

PAST = _("This lies in the past: log what happened, or set a later time.")
_LONGEST = 120
_FAR = 366
_Way = Annotated[Touch.Way, Field(_("way"))]
_Contacts = Annotated[list[Contact] | None, Field(_("contacts present"))]
_Sure = Annotated[bool, Field(_("it is meant so"), _("Tick it after Guke has asked back."))]


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
    """Log a touch just had; sent twice under one key it is one touch, and one that is likely the same is asked back."""
    made = Touch.objects.filter(key=key).select_related("account").first() if key else None
    if made is not None:
        return _own(made, record, by)
    touch = Touch(
        account=record, way=way, happened_at=happened_at or now, owner=by, said=said, minutes=minutes,
        key=key or uuid.uuid4(), subject=headline(subject or said),
    )  # fmt: skip
    return _keep_had(touch, list(contacts or []), by, now=now, sure=sure)


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


@action(_("Log what happened"), on="touches", permission="touches.change", icon="check", primary=True, allowed=lambda touch, _by: touch.waits)  # fmt: skip
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
    record.happened_at, record.said, record.minutes = happened_at or now, said, minutes
    _keep_had(record, people, by, now=now, sure=sure)
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
    contacts: _Contacts = None,
    by: User,
    on: dt.date,
) -> Touch:
    """Join a touch that a colleague logged, and add to what was said; what one had planned oneself for it is closed."""
    _add(record, said, contacts, by)
    record.colleagues.add(by)
    for plan in queries.plans_met_by(record, by):
        call_off(record=plan, reason=_("Had together with %(name)s.") % {"name": record.owner}, by=by, on=on)
    return record


@action(_("Add to it"), on="touches", permission="touches.change", icon="pencil-plus", allowed=lambda touch, _by: touch.happened_at is not None)  # fmt: skip
def add_to(
    *,
    record: Touch,
    said: Annotated[str, Field(_("what to add"), long=True)],
    contacts: _Contacts = None,
    by: User,
) -> Touch:
    """Add to what was said, and who else was there."""
    return _add(record, said, contacts, by)


def _add(touch: Touch, said: str, people: list[Contact] | None, by: User) -> Touch:
    guard(touch.account, by)
    _refuse_absent(touch, timezone.localdate(touch.happened_at), list(people or []))
    touch.contacts.add(*(people or []))
    if said.strip():
        told = said.strip() if touch.owner_id == by.pk else f"{by}: {said.strip()}"
        touch.said = rules.below(touch.said, told)
        touch.save()
    return touch


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
    touch = Touch(account=record, way=way, subject=headline(subject), planned_for=planned_for, owner=by)
    return _keep_planned(touch, list(contacts or []), by, now=now, sure=sure)


@action(_("Change the time"), on="touches", permission="touches.change", icon="calendar-event", allowed=lambda touch, _by: touch.waits)  # fmt: skip
def move(
    *,
    record: Touch,
    planned_for: Annotated[dt.datetime, Field(_("planned for"))],
    sure: _Sure = False,
    by: User,
    now: dt.datetime,
) -> Touch:
    """Move a planned touch to another time; what is asked back of a new one is asked back of a moved one."""
    record.planned_for = planned_for
    return _keep_planned(record, list(record.contacts.all()), by, now=now, sure=sure)


@action(_("Move by days"), on="touches", permission="touches.change", icon="calendar-event")
def move_many(
    *,
    records: list[Touch],
    days: Annotated[int, Field(_("days"), _("Negative: earlier."))],
    sure: _Sure = False,
    by: User,
    now: dt.datetime,
) -> None:
    """Move planned touches by days, all or none; what is odd about any of them is asked back once."""
    if not -_FAR <= days <= _FAR:
        raise Refused({"days": _("Move them by at most a year.")})
    odd = []
    for touch in sorted(
        records, key=lambda each: each.planned_for or now, reverse=days > 0
    ):  # each out of the way of the next
        if touch.planned_for is None or not touch.waits:
            raise Refused(_("%(touch)s is not waiting: choose planned ones only.") % {"touch": touch})
        try:
            move(record=touch, planned_for=touch.planned_for + dt.timedelta(days=days), sure=sure, by=by, now=now)
        except Asked as asked:
            odd += [Odd(f"{touch.account} · {touch}: {each}", each.twin) for each in asked.odd]
    if odd:
        raise Asked(odd)


@action(_("Call off"), on="touches", permission="touches.change", icon="ban", danger=True, allowed=lambda touch, _by: touch.waits)  # fmt: skip
def call_off(*, record: Touch, reason: Long, by: User | None, on: dt.date) -> Touch:  # noqa: ARG001 - the door audits both
    """Call a planned touch off; it stays on record."""
    record.called_off_on = on
    record.save()
    return record


def _keep_had(touch: Touch, people: list[Contact], by: User, *, now: dt.datetime, sure: bool) -> Touch:
    at = touch.happened_at or now
    if rules.in_future(at, now):
        raise Refused({"happened_at": words.FUTURE})
    return _keep(touch, at, people, by, sure=sure)


def _keep_planned(touch: Touch, people: list[Contact], by: User, *, now: dt.datetime, sure: bool) -> Touch:
    at = touch.planned_for or now
    if at < now:
        raise Refused({"planned_for": PAST})
    return _keep(touch, at, people, by, sure=sure)


def _keep(touch: Touch, at: dt.datetime, people: list[Contact], by: User, *, sure: bool) -> Touch:
    """Store a touch with its people, once they can have been there and what is odd is meant so."""
    guard(touch.account, by)
    touch.clean()
    _refuse_absent(touch, timezone.localdate(at), people)
    odd = [] if sure else registry["touches"].asks_back(touch, {"contacts": people}, by)
    if odd:
        raise Asked(odd)
    touch.save()
    touch.contacts.set(people)
    return touch


def _refuse_absent(touch: Touch, day: dt.date, people: list[Contact]) -> None:
    found = rules.faults_of_people(touch.account_id, day, queries.met(people))
    if found:
        raise Refused({"contacts": [words.fault(each) for each in found]})
