"""Use cases of the home page: put a matter off, hand it to a colleague, say that it is done, take that back; be reminded."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.care import posting
from guke.care.rules import sending
from guke.desk import matters, reminders, sources
from guke.desk.models import MatterStep, Reminder, ReminderWish
from guke.kit import audit
from guke.kit.actions import Field, Refused, action
from guke.people.models import User

LONGEST = 90
Topic = Annotated[str, Field(_("matter"), _("slipping, thread, or birthday with contact and year"))]


@action(_("Put off"), on="accounts", permission="insight.view", icon="clock", hidden=True)
def put_off(
    *,
    record: Account,
    topic: Topic,
    days: Annotated[int, Field(_("days"))] = 7,
    by: User,
    on: dt.date,
) -> MatterStep:
    """Let a matter rest on one's own home page for some days."""
    _cause(record, topic, by, on)
    if not 1 <= days <= LONGEST:
        raise Refused({"days": _("Put it off by 1 to %(most)s days.") % {"most": LONGEST}})
    until = on + dt.timedelta(days=days)
    audit.also("until_on", None, until)
    return _step(record, topic, MatterStep.How.LATER, by=by, on=on, until_on=until)


@action(_("Hand over"), on="accounts", permission="insight.view", icon="user-share", hidden=True)
def hand_over(
    *,
    record: Account,
    topic: Topic,
    to: Annotated[User, Field(_("to whom"))],
    word: Annotated[str, Field(_("a word on it"), long=True)] = "",
    by: User,
    on: dt.date,
) -> MatterStep:
    """Hand a matter to a colleague who may see the account; it moves to that home page."""
    cause = _cause(record, topic, by, on)
    if to == by:
        raise Refused({"to": _("Choose a colleague; this is you.")})
    if not matters.may_take(to, record) or matters.find(to, on, record.pk, topic) is None:
        raise Refused({"to": _("%(name)s may not see this. Choose somebody else.") % {"name": to}})
    audit.also("to", None, str(to))
    return _step(record, topic, MatterStep.How.HANDED, by=by, on=on, to=to, word=word, cause=cause)


@action(_("Say it is done"), on="accounts", permission="insight.view", icon="check", hidden=True)
def finish(
    *,
    record: Account,
    topic: Topic,
    word: Annotated[str, Field(_("what was done"), long=True)],
    by: User,
    on: dt.date,
) -> MatterStep:
    """Say what was done; the matter rests for everybody until its cause is new or worse."""
    cause = _cause(record, topic, by, on)
    if not word.strip():
        raise Refused({"word": _("Say in a word what was done.")})
    audit.also("word", None, word)
    source = sources.of(topic)
    if source is not None:
        source.finish(topic, word.strip(), by, on)
    return _step(record, topic, MatterStep.How.DONE, by=by, on=on, word=word.strip(), cause=cause)


@action(_("Take up again"), on="accounts", permission="insight.view", icon="arrow-back-up", hidden=True)
def take_back(*, record: Account, step: Annotated[int, Field(_("step"))], by: User) -> None:
    """Undo one's own last step with a matter, as if it had not been taken."""
    mine = MatterStep.objects.filter(account=record, by=by, closed_on=None, pk=step).first()
    if mine is None:
        raise Refused(_("There is nothing of yours here to take back."))
    audit.also("how", mine.how, None)
    source = sources.of(mine.topic)
    if mine.how == MatterStep.How.DONE and source is not None:
        source.reopen(mine.topic, by)
    mine.delete()


def close(*, on: dt.date) -> int:
    """End the steps whose cause is gone."""
    open_ = MatterStep.objects.filter(closed_on=None)
    ours = ((source, open_.filter(topic__regex=rf"^({'|'.join(source.topics)})(:|$)")) for source in sources.SOURCES)
    return sum(source.over(steps, on).update(closed_on=on) for source, steps in ours)


def _cause(record: Account, topic: str, by: User, on: dt.date) -> dict[str, Any]:
    found = matters.find(by, on, record.pk, topic)
    if found is None:
        raise Refused(_("There is no cause for this any more."))
    return found.cause


def _step(record: Account, topic: str, how: MatterStep.How, **values: Any) -> MatterStep:
    return MatterStep.objects.create(account=record, topic=topic, how=how, **values)


@action(_("Choose reminders"), on="users", hidden=True)
def choose_reminders(  # noqa: PLR0913 - each is a question of the form
    *,
    record: User,
    ahead: str,
    shown: bool,
    mailed: bool,
    quiet_since: dt.time | None = None,
    quiet_until: dt.time | None = None,
    by: User,  # noqa: ARG001 - the door audits by
) -> None:
    """Keep when and where the person is reminded; who has no address is not mailed."""
    if mailed and not record.email:
        raise Refused({"mailed": _("You have no e-mail address here: enter it under Settings, Me, first.")})
    if (quiet_since is None) != (quiet_until is None):
        raise Refused({"quiet_until": _("Enter both times, or neither.")})
    if quiet_since is not None and quiet_since == quiet_until:
        raise Refused({"quiet_until": _("Both times are the same: enter a later end, or neither.")})
    before = reminders.wish_of(record)
    given = {"ahead": ahead, "shown": shown, "mailed": mailed, "quiet_since": quiet_since, "quiet_until": quiet_until}
    for name, value in given.items():
        if getattr(before, name) != value:
            audit.also(name, audit.plain(getattr(before, name)), audit.plain(value))
    ReminderWish.objects.update_or_create(user=record, defaults=given)


def see(*, reminder: int, by: User, now: dt.datetime) -> None:
    """Take a reminder of one's own off the home page."""
    Reminder.objects.filter(pk=reminder, user=by, seen_at=None).update(seen_at=now)


def send_again(*, reminder: int, by: User, now: dt.datetime) -> None:
    """Let the letter of a reminder wait again that was not sent, or of which nobody knows; of what is over none is sent."""
    if not posting.decide(reminders.unsent(by).filter(pk=reminder, until__gt=now), sending.READY):
        raise Refused(_("It is over, or somebody has decided this in the meantime."))
