"""Use cases of greetings: begin a run, stop it, go on, and decide what became of single letters."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Group
from guke.care import posting
from guke.care.models import Greeting, Run, Template
from guke.care.models.greetings import LINKED, Channel
from guke.care.queries import greetings as queries
from guke.care.rules import sending
from guke.kit import audit
from guke.kit.actions import Refused, action
from guke.people.models import User

_AT_ONCE = 500


@action(_("Begin a greeting run"), on="greeting-runs", permission="greeting-runs.create", hidden=True)
def begin(
    *,
    template: Template,
    group: Group | None,
    send_on: dt.date,
    skipped: Iterable[int],
    by: User,
    on: dt.date,
) -> Run:
    """Write a letter per person as it reads today; whoever may not be greeted is kept with the reason."""
    if template.occasion in LINKED:
        raise Refused({"template": [_("Invitations are mailed from their meeting, issues from the bulletin.")]})
    if send_on < on:
        raise Refused({"send_on": [_("That day has passed; choose today or a later one.")]})
    if template.channel == Channel.SMS and not template.code:
        raise Refused({"template": [_("A text message needs the number of the template that the provider approved.")]})
    drafts = queries.drafts(template, group, by, send_on, frozenset(skipped))
    if not any(not draft.why for draft in drafts):
        raise Refused(_("Nobody would be greeted: choose another group or another day."))
    run = Run(name=f"{template.name} {send_on:%Y-%m-%d}", group=group, send_on=send_on, by=by, **queries.as_letter(template))  # fmt: skip
    return kept(run, drafts)


def kept(run: Run, drafts: list[queries.Draft]) -> Run:
    """Store a run with its letters, those left out among them."""
    run.save()
    Greeting.objects.bulk_create([_greeting(run, draft) for draft in drafts], batch_size=_AT_ONCE)
    audit.also("greetings", None, sum(1 for draft in drafts if not draft.why))
    return run


def _greeting(run: Run, draft: queries.Draft) -> Greeting:
    return Greeting(
        run=run,
        contact=draft.contact,
        address=draft.address,
        subject=draft.subject,
        text=draft.text,
        params=draft.params,
        why=draft.why,
        state=sending.LEFT_OUT if draft.why else sending.READY,
    )


def goes(record: Run | None, by: Any) -> bool:
    """Return whether the run still has letters to send."""
    del by
    return record is not None and record.stopped_at is None and record.greetings.filter(state=sending.READY).exists()


def rests(record: Run | None, by: Any) -> bool:
    """Return whether the run was stopped."""
    del by
    return record is not None and record.stopped_at is not None


@action(_("Stop the run"), on="greeting-runs", permission="greeting-runs.create", icon="player-stop", danger=True, allowed=goes)  # fmt: skip
def stop(*, record: Run, by: User, now: dt.datetime) -> Run:
    """Send no more of the run until somebody lets it go on."""
    del by
    record.stopped_at = now
    record.save(update_fields=["stopped_at"])
    return record


@action(_("Go on"), on="greeting-runs", permission="greeting-runs.create", icon="player-play", primary=True, allowed=rests)  # fmt: skip
def go_on(*, record: Run, by: User) -> Run:
    """Let a stopped run go on."""
    del by
    record.stopped_at = None
    record.save(update_fields=["stopped_at"])
    return record


def in_state(*states: str) -> Any:
    """Return a test whether a letter is in one of the states."""
    return lambda record, _by: record is None or record.state in states


@action(_("Send again"), on="greetings", permission="greeting-runs.create", icon="refresh", allowed=in_state(sending.FAILED, sending.UNKNOWN))  # fmt: skip
def send_again(*, record: Greeting, by: User) -> Greeting:
    """Try a letter once more that was not sent, or of which nobody knows."""
    del by
    return _decided(record, sending.READY)


@action(_("It arrived"), on="greetings", permission="greeting-runs.create", icon="check", allowed=in_state(sending.UNKNOWN))  # fmt: skip
def arrived(*, record: Greeting, by: User, now: dt.datetime) -> Greeting:
    """Say that a letter of which nobody knew did arrive."""
    del by
    return _decided(record, sending.SENT, sent_at=now)


@action(_("Send what failed again"), on="greeting-runs", permission="greeting-runs.create", icon="refresh", allowed=lambda record, _by: record is None or record.greetings.filter(state=sending.FAILED).exists())  # fmt: skip
def retry(*, record: Run, by: User) -> Run:
    """Let every letter of the run that was certainly not sent wait again."""
    del by
    audit.also("retried", None, posting.decide(record.greetings.filter(state=sending.FAILED), sending.READY))
    return record


def _decided(record: Greeting, to: str, **values: Any) -> Greeting:
    if not posting.decide(Greeting.objects.filter(pk=record.pk), to, **values):
        raise Refused(_("Somebody has decided this in the meantime."))
    record.refresh_from_db()
    return record
