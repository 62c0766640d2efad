"""Reminds: what is due is recorded once, and mailed once, after the quiet hours; a letter is claimed before it leaves."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from guke.care import posting
from guke.care.rules import sending
from guke.care.senders.base import Letter, Sender
from guke.desk import reminders
from guke.desk.models import Reminder, ReminderWish
from guke.desk.reminders import Entry
from guke.people.models import User
from guke.relations import limits
from guke.relations.rules.quiet import quiet


def record(now: dt.datetime) -> int:
    """Record what is due; what is recorded already stays as it is. Returns of how much people are reminded by now."""
    wishes = {wish.user_id: wish for wish in ReminderWish.objects.all()}
    people = ((user, wishes.get(user.pk) or ReminderWish(user=user)) for user in reminders.concerned(now))
    rows = [
        _row(user, wish, entry)
        for user, wish in people
        if wish.shown or wish.mailed
        for entry in reminders.due(user, wish, now)
    ]
    Reminder.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _row(user: User, wish: ReminderWish, entry: Entry) -> Reminder:
    sort, pk, at = entry.name
    state = sending.READY if wish.mailed and user.email else ""
    return Reminder(user=user, sort=sort, entry=pk, at=at, until=entry.until, shown=wish.shown, state=state)


def settle(sender: Sender, *, claimed_before: dt.datetime) -> None:
    """Decide what became of letters whose worker died."""
    rows = Reminder.objects.select_related("user")
    posting.settle(rows, lambda row: Letter(row.key.hex, row.user.email, "", ""), sender, claimed_before=claimed_before)


def deliver(sender: Sender, *, now: Callable[[], dt.datetime]) -> int:
    """Mail what waits, unless these are quiet hours; what is over, moved, called off or no longer seen is left out."""
    at = now()
    waiting = Reminder.objects.filter(state=sending.READY)
    waiting.filter(until__lte=at).update(state=sending.LEFT_OUT)
    local, customs = timezone.make_naive(at), limits.customs()
    if quiet(local, customs) is not None:
        return 0
    of: dict[User, list[Reminder]] = defaultdict(list)
    for row in waiting.select_related("user").order_by("at", "pk"):
        of[row.user].append(row)
    wishes = ((user, rows, reminders.wish_of(user)) for user, rows in of.items())
    awake = ((rows, wish) for _user, rows, wish in wishes if quiet(local, customs, wish.windows) is None)
    return sum(_deliver_to(wish, rows, sender, now) for rows, wish in awake)


def _deliver_to(wish: ReminderWish, rows: list[Reminder], sender: Sender, now: Callable[[], dt.datetime]) -> int:
    user = wish.user
    with translation.override(user.language or settings.LANGUAGE_CODE):
        still = {entry.name: entry for entry in reminders.entries(user, now())}
        mailed = wish.mailed and user.email
        return sum(_send(row, still.get(reminders.named(row)) if mailed else None, sender, now) for row in rows)


def _send(row: Reminder, entry: Entry | None, sender: Sender, now: Callable[[], dt.datetime]) -> bool:
    if entry is None:
        posting.step(row, sending.READY, sending.LEFT_OUT)
        return False
    return posting.send(row, lambda row: _letter(row, entry), sender, now)


def _letter(row: Reminder, entry: Entry) -> Letter:
    local = timezone.localtime(entry.at)
    day = date_format(local, "DATE_FORMAT")
    when = day if entry.whole_day else f"{day} {local:%H:%M}"
    subject = _("Reminder: %(when)s %(what)s") % {"when": when, "what": entry.title}
    why = _("Guke reminds you of this as you chose in Settings, Reminders.")
    return Letter(
        row.key.hex, row.user.email, " ".join(subject.split()), f"{when}\n{entry.title}\n{entry.text}\n\n{why}"
    )
