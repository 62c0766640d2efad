"""Use cases of handing over: begin, introduce, take over, call off."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from guke.accounts.actions import assign
from guke.accounts.actions.care import guard
from guke.accounts.models import Account, Contact
from guke.collab import approving
from guke.collab.models import Approval, Path
from guke.kit import actions, audit, kinds, stamps
from guke.kit.actions import Action, Field, Refused, action
from guke.people.models import User
from guke.team import package, queries
from guke.team.models import Handover, Introduction

_HEAD = ["head"]


def under_way(record: Handover | None, by: Any) -> bool:
    """Return whether the handover is still open."""
    del by
    return record is None or record.state == Handover.State.OPEN


def waits_for(record: Handover | None, by: Any) -> bool:
    """Return whether the handover waits for the person to take over."""
    return record is not None and under_way(record, by) and record.receiver_id == by.pk


@action(_("Hand over the account"), on="accounts", permission="handovers.create", icon="switch-horizontal")
def begin_handover(
    *,
    records: list[Account],
    to: Annotated[User, Field(_("to whom"))],
    reason: Annotated[str, Field(_("reason"))],
    due_on: Annotated[dt.date | None, Field(_("to be done by"))] = None,
    by: User | None,
    on: dt.date,
) -> list[Handover]:
    """Begin to hand accounts over to another manager; nothing moves until the receiver and the head agree."""
    fit(to)
    if due_on and due_on < on:
        raise Refused({"due_on": _("This day is over: choose a later one.")})
    made = []
    for account in records:
        guard(account, by)
        made.append(_begun(account, to, by, reason=reason, due_on=due_on, begun_on=on))
    stamps.bump("handovers")
    return made


def fit(receiver: User) -> None:
    """Refuse somebody who has left or whose role may not look after accounts."""
    if receiver.left_on is not None or not receiver.is_active:
        raise Refused({"to": _("This person has left; choose somebody who is here.")})
    if not receiver.may("accounts.change"):
        words = _("%(name)s is “%(role)s”, which may not look after accounts: choose an account manager, or have an administrator change the role first.")  # fmt: skip
        raise Refused({"to": words % {"name": receiver, "role": receiver.get_role_display()}})


def _begun(account: Account, to: User, by: User | None, **values: Any) -> Handover:
    if account.owner is None:
        raise Refused(_("%(account)s has no account manager: assign it instead.") % {"account": account})
    if account.owner == to:
        raise Refused({"to": _("%(name)s looks after %(account)s already.") % {"name": to, "account": account}})
    if Handover.objects.filter(account=account, state=Handover.State.OPEN).exists():
        raise Refused(_("%(account)s is being handed over already: call that off first.") % {"account": account})
    made = Handover(account=account, giver=account.owner, receiver=to, **values)
    actions.save(kinds.registry["handovers"], by=by, record=made)
    people = Contact.objects.filter(account=account, left_on=None)
    Introduction.objects.bulk_create([Introduction(handover=made, contact=contact) for contact in people])
    return made


@action(_("Introduced"), on="handovers", permission="handovers.change", icon="user-check", allowed=under_way)
def introduce(
    *, record: Handover, contact: Annotated[Contact, Field(_("contact"))], by: User | None, on: dt.date
) -> Handover:
    """Note that the receiver was introduced to a contact; a joint visit says so by itself."""
    del by
    if contact.account_id != record.account_id:
        raise Refused({"contact": _("This person works at another customer: choose somebody of this one.")})
    Introduction.objects.update_or_create(handover=record, contact=contact, defaults={"introduced_on": on})
    audit.also("introduced", None, str(contact))
    return record


Word = Annotated[str, Field(_("word of the receiver"), _("needed while somebody is not introduced yet"), long=True)]


@action(_("Take over"), on="handovers", permission="handovers.change", icon="check", primary=True, allowed=waits_for)
def accept(*, record: Handover, word: Word = "", by: User | None, on: dt.date) -> Handover:
    """Take the account over: owner, team and everything open move; the giver keeps no right."""
    _ready(record, word)
    account = record.account
    record.moved = package.moved(record, on)
    if account.owner_id == record.giver_id:
        assign.run(records=[account], owner=record.receiver, by=by, reason=record.reason)
    record.state, record.done_on, record.word = Handover.State.DONE, on, word[:300]
    record.save()
    stamps.bump("handovers", "accounts", "team", *record.moved)
    return record


def _ready(record: Handover, word: str) -> None:
    """Refuse a receiver who may not, and one to whom people are strangers without a word on it."""
    fit(record.receiver)
    strangers = [each.contact for each in queries.introductions(record) if not each.done]
    if strangers and not word.strip():
        raise Refused({"word": _not_met(strangers)})


def _not_met(people: list[Contact]) -> str:
    words = ngettext(
        "%(n)s person is not introduced yet: %(names)s. Introduce them, or say why you take over without.",
        "%(n)s people are not introduced yet: %(names)s. Introduce them, or say why you take over without.",
        len(people),
    )
    return words % {"n": len(people), "names": "、".join(str(contact) for contact in people[:5])}


@action(_("Call off"), on="handovers", permission="handovers.change", icon="x", danger=True, allowed=under_way)
def call_off(*, record: Handover, by: User | None, on: dt.date, reason: str) -> Handover:
    """Call the handover off; everything stays as it is."""
    del reason
    guard(record.account, by)
    record.state, record.done_on = Handover.State.WITHDRAWN, on
    record.save()
    waiting = Approval.objects.filter(kind="handovers", object_id=record.pk, state=Approval.State.WAITING)
    for request in waiting:
        request.state = Approval.State.WITHDRAWN
        request.save(update_fields=["state"])
        request.deciders.clear()
    return record


def gate(asked: Action[Any, Any], kwargs: dict[str, Any]) -> Approval | None:
    """Hold every taking over until the head agrees, unless a company laid down a path of its own."""
    if asked is not accept or Path.objects.filter(kind="handovers", action=accept.name, active=True).exists():
        return None
    _ready(kwargs["record"], kwargs.get("word", ""))
    return approving.ask(accept, kinds.registry["handovers"], [kwargs["record"]], kwargs, _HEAD)


actions.gates.append(gate)
