"""Promises of both sides: made, kept, broken, released."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.kit.actions import Field, Refused, action
from guke.people.models import User
from guke.relations import queries
from guke.relations.models import Promise, Touch

_Note = Annotated[str, Field(_("note"))]


def _open(promise: Any, _by: Any) -> bool:
    return bool(promise.state == Promise.State.OPEN)


@action(_("Note a promise"), on="accounts", permission="promises.create", icon="heart-handshake")
def promise(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Account,
    text: Annotated[str, Field(_("what was promised"))],
    side: Annotated[Promise.Side, Field(_("side"))] = Promise.Side.OURS,
    due_on: Annotated[dt.date | None, Field(_("due on"))] = None,
    contact: Annotated[Contact | None, Field(_("contact"))] = None,
    touch: Annotated[Touch | None, Field(_("touch"))] = None,
    by: User,
    on: dt.date,
) -> Promise:
    """Note what one side promised the other, by when; whoever notes it looks after it. Noted again while open, it is one."""
    if touch is not None and touch.account_id != record.pk:
        raise Refused({"touch": _("This touch was with another customer.")})
    made = Promise(
        account=record, text=text, side=side, due_on=due_on, contact=contact, touch=touch, owner=by, made_on=on
    )
    made.clean()
    known = queries.same_promise(made)
    if known is not None and known.due_on == due_on:
        return known
    made.save()
    return made


def _settle(record: Promise, state: Promise.State, note: str, on: dt.date) -> Promise:
    record.state, record.settled_on, record.note = state, on, note or record.note
    record.save()
    return record


@action(_("Kept"), on="promises", permission="promises.change", icon="check", primary=True, allowed=_open)
def keep_promise(*, record: Promise, note: _Note = "", by: User | None, on: dt.date) -> Promise:  # noqa: ARG001 - the door audits by
    """Say that the promise was kept today."""
    return _settle(record, Promise.State.KEPT, note, on)


@action(_("Broken"), on="promises", permission="promises.change", icon="x", danger=True, allowed=_open)
def break_promise(*, record: Promise, note: _Note, by: User | None, on: dt.date) -> Promise:  # noqa: ARG001 - the door audits by
    """Say that the promise will not be kept, and why."""
    return _settle(record, Promise.State.BROKEN, note, on)


@action(_("Released"), on="promises", permission="promises.change", icon="lock", allowed=_open)
def release_promise(*, record: Promise, note: _Note, by: User | None, on: dt.date) -> Promise:  # noqa: ARG001 - the door audits by
    """Say that the other side let go of the promise, and why; it counts neither as kept nor as broken."""
    return _settle(record, Promise.State.RELEASED, note, on)
