"""Use cases of nominations: made a key account once others approve, checked every year, declined, let go with a reason."""

from datetime import date
from typing import Annotated, Any, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.collab import approving
from guke.collab.models import Path, Verdict
from guke.kit import actions, kinds
from guke.kit.actions import Action, Field, Refused, action
from guke.people.models import User
from guke.worth.models import Nomination
from guke.worth.rules import year_after
from guke.worth.words import State

KIND: Final = "nominations"
STEPS: Final = ["head"]
"""Who approves a nomination where no path says otherwise."""
Reason = Annotated[str, Field(_("reason"), long=True)]


def proposed(record: Nomination | None, _by: User | None) -> bool:
    """Return whether the nomination waits for a decision."""
    return record is not None and record.state == State.PROPOSED


def accepted(record: Nomination | None, _by: User | None) -> bool:
    """Return whether the account is a key account by this nomination."""
    return record is not None and record.state == State.ACCEPTED


@action(_("Make it a key account"), on="nominations", permission="nominations.change", icon="award", primary=True, allowed=proposed)  # fmt: skip
def accept(*, record: Nomination, by: User | None, on: date) -> Nomination:
    """Make the account a key account; somebody else approves it first. It is checked again in a year."""
    return _put(record, State.ACCEPTED, accepted_on=on, recheck_on=year_after(on), decided_by=_approver(record) or by)


@action(_("Decline"), on="nominations", permission="nominations.change", icon="x", allowed=proposed)
def decline(*, record: Nomination, reason: Reason, by: User | None, on: date) -> Nomination:
    """Decline the nomination, with the reason."""
    return _put(record, State.DECLINED, ended_on=on, decided_by=by, reason=_said(reason))


@action(_("Checked: it stays"), on="nominations", permission="nominations.change", icon="refresh", allowed=accepted)
def confirm(*, record: Nomination, by: User | None, on: date) -> Nomination:
    """Say that it is still a key account; the next check is in a year."""
    return _put(record, State.ACCEPTED, recheck_on=year_after(on), decided_by=by)


@action(_("Let it go"), on="nominations", permission="nominations.change", icon="logout", danger=True, allowed=accepted)
def let_go(*, record: Nomination, reason: Reason, by: User | None, on: date) -> Nomination:
    """End its being a key account, with the reason."""
    return _put(record, State.LEFT, ended_on=on, decided_by=by, recheck_on=None, reason=_said(reason))


def _approver(record: Nomination) -> User | None:
    """Return who gave the last word to the approval that lets it pass; none where nobody was asked."""
    words = Verdict.objects.filter(approval__kind=KIND, approval__object_id=record.pk, approval__action=accept.name, approval__state="granted")  # fmt: skip
    last = words.select_related("by").order_by("-pk").first()
    return last.by if last else None


def _said(reason: str) -> str:
    if not reason.strip():
        raise Refused({"reason": _("Say why, so that others understand it later.")})
    return reason.strip()[:300]


def _put(record: Nomination, state: State, **values: Any) -> Nomination:
    record.state = state
    for name, value in values.items():
        setattr(record, name, value)
    record.save()
    return record


def gate(asked: Action[Any, Any], kwargs: dict[str, Any]) -> models.Model | None:
    """Have a key account approved by somebody else even where no path is set up."""
    if asked is not accept or Path.objects.filter(kind=KIND, action=asked.name, active=True).exists():
        return None
    return approving.ask(asked, kinds.registry[KIND], [kwargs["record"]], kwargs, list(STEPS))


actions.gates.append(gate)
