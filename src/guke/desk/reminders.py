"""What a person may be reminded of: touches and meetings on their way, promises due, as they stand now."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from guke.care.models import Meeting
from guke.care.rules import sending
from guke.desk.models import Reminder, ReminderWish
from guke.desk.rules import mail_at, remind_at
from guke.desk.sources.base import Words, slim
from guke.kit import clock
from guke.kit.kinds import Kind, registry
from guke.kit.records import Record
from guke.people.models import User
from guke.relations import limits, queries, words
from guke.relations.models import WAITING, Promise, Touch
from guke.relations.rules.ics import MORNING

Named = tuple[str, int, dt.datetime]
"""Sort, key and time: what tells an entry from others, and from itself before it was moved."""
_KINDS = {Reminder.Sort.TOUCH: "touches", Reminder.Sort.MEETING: "meetings", Reminder.Sort.PROMISE: "promises"}


@dataclass(frozen=True)
class Entry:
    """Something of a person's calendar: when it is, until when a reminder of it is of use, what to say and where it leads."""

    name: Named
    until: dt.datetime
    title: Words
    text: Words
    icon: str
    url: str
    whole_day: bool = False

    @property
    def at(self) -> dt.datetime:
        """When it is."""
        return self.name[2]


def _days(now: dt.datetime) -> tuple[tuple[dt.date, dt.date], dt.datetime]:
    """Return today and tomorrow, and the moment in which tomorrow ends."""
    today, day = timezone.localdate(now), dt.timedelta(days=1)
    return (today, today + day), clock.begin(today + 2 * day)


def entries(user: User, now: dt.datetime) -> Iterator[Entry]:
    """Yield what the person has before them today and tomorrow, as far as it may be seen: nothing else can be reminded of."""
    if not user.is_active:
        return
    days, end = _days(now)
    if user.may("touches.view"):
        touches = queries.own(queries.planned(user, now, end), user)
        yield from map(_touch, slim(touches, "planned_for", "way", "subject"))
    if user.may("meetings.view"):
        mine = Q(host=user) | Q(pk__in=Meeting.ours.through.objects.filter(user=user).values("meeting"))
        held = Meeting.objects.visible_to(user).filter(mine, held_on__in=days, state=Meeting.State.PLANNED)
        yield from (_meeting(row) for row in held if row.begins_at > now)
    if user.may("promises.view"):
        due = queries.due_promises(user, days[1]).filter(owner=user, due_on__gte=days[0])
        yield from map(_promise, slim(due, "due_on", "side", "text"))


def _touch(row: Touch) -> Entry:
    at: dt.datetime = row.planned_for  # type: ignore[assignment]  # what is planned has a time
    text = f"{row.get_way_display()} · {row.subject}"
    icon = words.WAY_ICONS[Touch.Way(row.way)]
    return Entry((Reminder.Sort.TOUCH, row.pk, at), at, str(row.account), text, icon, registry["touches"].url(row))


def _meeting(row: Meeting) -> Entry:
    at, text = row.begins_at, " · ".join(filter(None, (row.get_sort_display(), row.place)))
    return Entry((Reminder.Sort.MEETING, row.pk, at), at, row.title, text, "users", registry["meetings"].url(row))


def _promise(row: Promise) -> Entry:
    """Return a promise; it has no hour and counts for the whole day, from the morning on."""
    day: dt.date = row.due_on  # type: ignore[assignment]  # what is due has a day
    at = timezone.make_aware(dt.datetime.combine(day, MORNING))
    name, until = (Reminder.Sort.PROMISE, row.pk, at), clock.begin(day + dt.timedelta(days=1))
    text = f"{row.get_side_display()} · {row.text}"
    return Entry(name, until, str(row.account), text, "heart-handshake", registry["promises"].url(row), whole_day=True)


def due(user: User, wish: ReminderWish, now: dt.datetime) -> list[Entry]:
    """Return what the person has to be reminded of by now."""
    customs, local = limits.customs(), timezone.make_naive(now)
    times = ((each, remind_at(timezone.make_naive(each.at), wish.ahead)) for each in entries(user, now))
    wanted = [(each, when) for each, when in times if when is not None]
    if wish.mailed:
        wanted = [
            (each, mail_at(when, timezone.make_naive(each.until), customs, wish.windows)) for each, when in wanted
        ]
    return [each for each, when in wanted if when <= local]


def concerned(now: dt.datetime) -> list[User]:
    """Return whoever has something planned or due today or tomorrow, without a look at all others."""
    days, end = _days(now)
    span = {"planned_for__gte": now, "planned_for__lt": end}
    planned = Touch.objects.filter(WAITING, **span).order_by()
    held = Meeting.objects.filter(held_on__in=days, state=Meeting.State.PLANNED).order_by()
    promised = Promise.objects.filter(due_on__in=days, state=Promise.State.OPEN).order_by()
    pks = {
        pk
        for rows, name in ((planned, "owner"), (planned, "colleagues"), (held, "host"), (held, "ours"), (promised, "owner"))
        for pk in rows.values_list(name, flat=True)
    }  # fmt: skip
    return list(User.objects.filter(pk__in=pks - {None}, is_active=True).order_by("pk"))


def wish_of(user: User) -> ReminderWish:
    """Return what the person wishes; the defaults where nothing was chosen."""
    return ReminderWish.objects.filter(user=user).first() or ReminderWish(user=user)


def shown(user: User, now: dt.datetime) -> list[tuple[Reminder, Entry]]:
    """Return the reminders on the person's home page, the soonest first: none of what was moved, called off, had, or may not be seen."""
    rows = list(Reminder.objects.filter(user=user, until__gt=now, shown=True, seen_at=None))
    if not rows:
        return []
    still = {entry.name: entry for entry in entries(user, now)}
    found = [(row, still[named(row)]) for row in rows if named(row) in still]
    return sorted(found, key=lambda pair: (pair[1].at, pair[0].pk))


def unsent(user: User) -> QuerySet[Reminder]:
    """Return the person's reminders whose letter failed, or of which nobody knows, the latest first; all to whoever looks after jobs."""
    rows = (
        Reminder.objects.filter(state__in=sending.decided(sending.READY)).select_related("user").order_by("-at", "pk")
    )
    return rows if user.may("jobs.view") else rows.filter(user=user)


def kind_of(row: Reminder) -> Kind:
    """Return the kind of what a reminder is of."""
    return registry[_KINDS[Reminder.Sort(row.sort)]]


def what(row: Reminder, user: User) -> Record | None:
    """Return what a reminder is of, as far as a person sees it."""
    found: Record | None = kind_of(row).rows(user).filter(pk=row.entry).first()
    return found


def named(row: Reminder) -> Named:
    """Return what the reminder is of."""
    return row.sort, row.entry, row.at
