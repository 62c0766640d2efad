"""Use cases of meetings: inviting, answering by link, minutes, and what was promised there."""

import datetime as dt
from typing import Annotated

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact, Group
from guke.accounts.queries import members
from guke.care.models import Invitation, LeaderVisit, Meeting, Opinion
from guke.care.rules import occasions as rules
from guke.kit import actions, audit
from guke.kit.actions import Field, Refused, action
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations.models import Promise


def planned(record: Meeting | None, by: User) -> bool:
    """Return whether the meeting is still to come."""
    del by
    return record is None or record.state == Meeting.State.PLANNED


@action(_("Invite"), on="meetings", permission="meetings.change", icon="user-plus", primary=True, allowed=planned)
def invite(
    *,
    record: Meeting,
    contact: Annotated[Contact | None, Field(_("contact"))] = None,
    group: Annotated[Group | None, Field(_("or everybody of a group of accounts"))] = None,
    by: User,
    on: dt.date,
) -> Meeting:
    """Ask one contact, or the contacts of a group's accounts; each gets a link to answer by."""
    people = registry["contacts"].rows(by).exclude(left_on__lte=on)
    if contact is None and group is None:
        raise Refused({"contact": [gettext("Choose a contact or a group of accounts.")]})
    wanted = people.filter(pk=contact.pk) if contact else people.filter(account__in=members(group, by))  # type: ignore[arg-type]  # one of them is given
    new = list(wanted.exclude(pk__in=record.invitations.values("contact")))
    if not new:
        raise Refused(_("Nobody new would be invited: they are on the list already, or have left."))
    Invitation.objects.bulk_create([Invitation(meeting=record, contact=each) for each in new])
    audit.also("invited", None, len(new))
    return record


@action(_("Answer an invitation"), hidden=True)
def reply(*, record: Invitation, answer: str, word: str = "", now: dt.datetime, by: User | None = None) -> Invitation:
    """Keep what a guest answered by the link; it may be changed until the meeting begins."""
    del by
    if record.meeting.state != Meeting.State.PLANNED or record.meeting.begins_at <= now:
        raise Refused(_("The meeting has begun or was called off; please ring up."))
    if answer not in set(Invitation.Answer.values) - {Invitation.Answer.OPEN}:
        raise Refused({"answer": [gettext("Choose one of the answers.")]})
    record.answer, record.word, record.answered_at = answer, word.strip()[:300], now
    record.save(update_fields=["answer", "word", "answered_at"])
    return record


@action(_("Write the minutes"), on="meetings", permission="meetings.change", icon="notes")
def minute(
    *,
    record: Meeting,
    minutes: Annotated[str, Field(_("minutes of the meeting"), long=True)],
    by: User,
    now: dt.datetime,
) -> Meeting:
    """Write down what was said; with it the meeting was held, and the next of its cycle is planned."""
    if record.begins_at > now:
        raise Refused(_("It has not begun yet: minutes come after."))
    first = record.state == Meeting.State.PLANNED
    record.minutes, record.state = minutes.strip(), Meeting.State.HELD
    record.save(update_fields=["minutes", "state"])
    if first and record.cycle:
        _plan_next(record, by)
    return record


def _plan_next(record: Meeting, by: User) -> None:
    """Plan the next of a cycle with the same people of ours; its guests are invited anew."""
    held_on = rules.months_after(record.held_on, record.cycle)
    if Meeting.objects.filter(title=record.title, held_on__gt=record.held_on).exists():
        return
    same = {name: getattr(record, name) for name in ("title", "sort", "begins", "place", "agenda", "host", "cycle")}
    coming = actions.save(registry["meetings"], by=by, record=Meeting(held_on=held_on, **same))
    coming.ours.set(record.ours.all())  # type: ignore[attr-defined]  # the meeting just made
    audit.also("next", None, held_on)


@action(_("Call off"), on="meetings", permission="meetings.change", icon="calendar-off", danger=True, allowed=planned)
def call_off(*, record: Meeting, by: User, now: dt.datetime) -> Meeting:
    """Call a meeting off; letters that still wait do not leave."""
    del by
    record.mailings.filter(stopped_at=None).update(stopped_at=now)
    record.state = Meeting.State.OFF
    record.save(update_fields=["state"])
    return record


@action(_("Gather an opinion"), on="meetings", permission="opinions.create", icon="message-2")
def gather(
    *,
    record: Meeting,
    contact: Annotated[Contact, Field(_("whose"))],
    text: Annotated[str, Field(_("opinion"), long=True)],
    topic: Annotated[Opinion.Topic, Field(_("topic"))] = Opinion.Topic.OTHER,
    by: User,
    on: dt.date,
) -> Meeting:
    """Keep what a guest thinks; it is answered like every opinion."""
    opinion = Opinion(account=contact.account, contact=contact, meeting=record, topic=topic, text=text[:500], heard_on=on)  # fmt: skip
    actions.save(registry["opinions"], by=by, record=opinion)
    audit.also("opinion", None, opinion.text)
    return record


@action(_("Promise"), on="meetings", permission="meetings.change", icon="checklist")
def promise(  # noqa: PLR0913 - a use case, every argument named
    *,
    record: Meeting,
    account: Annotated[Account, Field(_("account"))],
    text: Annotated[str, Field(_("what was promised"))],
    side: Annotated[Promise.Side, Field(_("side"))] = Promise.Side.OURS,
    due_on: Annotated[dt.date | None, Field(_("due on"))] = None,
    by: User,
    on: dt.date,
) -> Meeting:
    """Keep what one side promised in the meeting; it is followed up like every promise."""
    made = Promise(account=account, side=side, text=text[:300], made_on=on, due_on=due_on, owner=by)
    made.clean()
    actions.save(registry["promises"], by=by, record=made)
    record.promises.add(made)
    audit.also("promise", None, made.text)
    return record


@action(_("Visit made"), on="leader-visits", permission="leader-visits.change", icon="check", primary=True, allowed=lambda record, _by: record is None or record.done_on is None)  # fmt: skip
def visited(
    *,
    record: LeaderVisit,
    finding: Annotated[str, Field(_("what was found"), long=True)],
    done_on: Annotated[dt.date | None, Field(_("done on"), _("Empty: today."))] = None,
    by: User,
    on: dt.date,
) -> LeaderVisit:
    """Say what a leader's visit brought."""
    del by
    if done_on and done_on > on:
        raise Refused({"done_on": [gettext("That day is still to come.")]})
    record.finding, record.done_on = finding.strip(), done_on or on
    record.save(update_fields=["finding", "done_on"])
    return record
