"""Reads of touches and promises: who was met, what is near, what is due, what a calendar shows."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, Max, Q, QuerySet, Value, When
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.kit import search
from guke.kit.actions import Refused
from guke.kit.kinds import registry
from guke.people.models import User
from guke.relations.models import WAITING, Brought, Promise, QuietTime, Touch
from guke.relations.rules import quiet
from guke.relations.rules import touches as rules
from guke.relations.rules.following import Known, follow
from guke.relations.rules.ics import Entry, Reading
from guke.relations.rules.keeping import Keeping, Word, keeping
from guke.relations.rules.quiet import Window


def met(people: Iterable[Contact]) -> list[rules.Met]:
    """Return contacts as the rules know them."""
    return [rules.Met(each.name, each.account_id, timezone.localdate(each.created_at), each.left_on) for each in people]


def windows(people: Iterable[Contact]) -> list[Window]:
    """Return the quiet times of contacts."""
    pks = [each.pk for each in people]
    return [row.window for row in QuietTime.objects.filter(contact__in=pks)] if pks else []


def twin(touch: Touch, at: dt.datetime) -> Touch | None:
    """Return another touch that is likely the one had at that moment, logged by a colleague or by the same person."""
    near = Touch.objects.filter(
        account=touch.account_id, way=touch.way, happened_at__gte=at - rules.NEAR, happened_at__lte=at + rules.NEAR
    ).exclude(pk=touch.pk)
    rows = near.select_related("owner").prefetch_related("colleagues").order_by("pk")
    return next((row for row in rows if _same(row, touch, at)), None)


def _same(one: Touch, other: Touch, at: dt.datetime) -> bool:
    there = {one.owner_id, *(each.pk for each in one.colleagues.all())}
    own = other.owner_id in there
    return rules.same((one.way, one.happened_at or at), (other.way, at), one_person=own)


def plans_met_by(touch: Touch, person: User) -> list[Touch]:
    """Return what a person had planned with the account for the day of a touch and is had by it."""
    day = timezone.localtime(touch.happened_at).replace(hour=0, minute=0, second=0, microsecond=0)
    that_day = {"planned_for__gte": day, "planned_for__lt": day + dt.timedelta(days=1)}
    plans = Touch.objects.filter(WAITING, account=touch.account_id, owner=person, **that_day)
    return [plan for plan in plans.order_by("planned_for") if rules.fulfils(touch.way, plan.way)]


def of_accounts(accounts: Iterable[int], limit: int) -> QuerySet[Touch]:
    """Return the last touches had with accounts, newest first."""
    rows = Touch.objects.filter(account__in=list(accounts), happened_at__isnull=False)
    return rows.select_related("account", "owner").order_by("-happened_at")[:limit]


def planned(user: Any, since: dt.datetime, until: dt.datetime) -> QuerySet[Touch]:
    """Return what is planned between two moments in accounts the person sees, soonest first."""
    rows: QuerySet[Touch] = Touch.objects.visible_to(user)
    waiting = rows.filter(WAITING, planned_for__gte=since, planned_for__lt=until)
    return waiting.select_related("account", "owner").order_by("planned_for")


def took_part(user: User) -> Q:
    """Return the condition that a person leads or joins a touch: for reading the latest first until there are enough."""
    return Q(owner=user) | Q(pk__in=Touch.colleagues.through.objects.filter(user=user).values("touch"))


def own(rows: QuerySet[Touch], user: User) -> QuerySet[Touch]:
    """Narrow touches to those a person leads or joins: each found by an index of its own, together neither would serve."""
    there = Touch.colleagues.through.objects.filter(user=user).values("touch")
    led, joined = rows.order_by().filter(owner=user), rows.order_by().filter(pk__in=there)
    either = Touch.objects.filter(Q(pk__in=led.values("pk")) | Q(pk__in=joined.values("pk")))
    return either.select_related("account", "owner").order_by(*rows.query.order_by)


def todays(user: Any, now: dt.datetime, back: int = 0) -> QuerySet[Touch]:
    """Return what a person has planned for the day, and for some days back, and not had yet, soonest first."""
    start = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return own(planned(user, start - dt.timedelta(days=back), start + dt.timedelta(days=1)), user)


def at_hand(user: Any, text: str, plans: list[Account]) -> QuerySet[Account]:
    """Return the accounts that fit the text by name, pinyin or code: the planned ones, then the nearest to them, then one's own."""
    kind, nearness = registry["accounts"], [When(pk__in=[each.pk for each in plans], then=Value(0))]
    for at, fields in enumerate((("province", "city", "county"), ("province", "city"), ("province",)), start=1):
        places = {tuple(getattr(each, field) for field in fields) for each in plans}
        there = [Q(**dict(zip(fields, place, strict=True))) for place in places if all(place)]
        nearness += [When(reduce(or_, there), then=Value(at))] if there else []
    rows = kind.rows(user)
    own_ones = Q(owner=user) | Q(pk__in=[each.pk for each in plans])
    found = rows.filter(pk__in=search.ids(kind, user, text)) if text.strip() else rows.filter(own_ones)
    return found.order_by(Case(*nearness, When(owner=user, then=Value(4)), default=Value(5)), "name")


def clash(person: User, at: dt.datetime, besides: Touch | None = None) -> Touch | None:
    """Return what a person leads or joins within the hour of a moment, another touch than the one given."""
    near = Touch.objects.filter(WAITING, planned_for__gt=at - rules.HOUR, planned_for__lt=at + rules.HOUR)
    rows = own(near, person).exclude(pk__in=[besides.pk] if besides else [])
    return rows.select_related("account", "owner").order_by("planned_for").first()


def taken(person: User, now: dt.datetime) -> list[dt.datetime]:
    """Return the local times of the next weeks for which a person leads or joins something planned."""
    span = {"planned_for__gt": now - rules.HOUR, "planned_for__lt": now + quiet.FAR}
    coming = Touch.objects.filter(WAITING, **span).order_by()
    found = own(coming, person).values_list("planned_for", flat=True)
    return [timezone.localtime(at).replace(tzinfo=None) for at in found]


def last_days(accounts: Iterable[int]) -> dict[int, dt.date]:
    """Return the day each account was touched last."""
    rows = Touch.objects.filter(account__in=list(accounts), happened_at__isnull=False).order_by()
    found = rows.values_list("account").annotate(last=Max("happened_at"))
    return {account: timezone.localdate(last) for account, last in found}


def due_promises(user: Any, until: dt.date) -> QuerySet[Promise]:
    """Return the open promises of both sides that are due by a day in accounts the person sees, soonest first."""
    rows: QuerySet[Promise] = Promise.objects.visible_to(user)
    return rows.filter(state=Promise.State.OPEN, due_on__lte=until).select_related("account", "owner", "contact")


def same_promise(promise: Promise) -> Promise | None:
    """Return another open promise of the same side, account and words."""
    alike = {"account": promise.account_id, "side": promise.side, "text": promise.text.strip()}
    return Promise.objects.filter(**alike, state=Promise.State.OPEN).exclude(pk=promise.pk).first()


def word(row: Promise) -> Word:
    """Return a promise as the rules know it."""
    return Word(row.state, row.due_on, row.settled_on)


def our_keeping(rows: QuerySet[Promise], on: dt.date) -> Keeping:
    """Return how well we keep our word among promises."""
    ours = rows.filter(side=Promise.Side.OURS).order_by()
    return keeping((Word(*values) for values in ours.values_list("state", "due_on", "settled_on")), on)


_OFFERED = 300


def own_accounts(user: User) -> list[Account]:
    """Return the accounts a person looks after."""
    return list(Account.objects.visible_to(user).filter(owner=user).order_by("name")[:_OFFERED])


def named(user: User, text: str) -> Account:
    """Return the account a person sees by its code or name; refuses a name that none or several have."""
    found = Account.objects.visible_to(user).filter(Q(code=text) | Q(name=text) | Q(short_name=text))[:2]
    if len(found) != 1:
        several = _("Several accounts are called %(text)s: give its code.")
        none = _("You see no account called %(text)s: give its code or its whole name.")
        raise Refused({"account": (several if found else none) % {"text": text}})
    return found[0]


class Guess:
    """Which account an entry of a calendar seems to be about: by who is invited, else by a name of one's own accounts."""

    def __init__(self, user: User, entries: Iterable[Entry]) -> None:
        self._own = [(each, {each.name, each.short_name} - {""}) for each in own_accounts(user)]
        mails = {mail for entry in entries for mail in entry.mails}
        people = Contact.objects.visible_to(user).exclude(email="").annotate(mail=Lower("email"))
        rows = people.filter(mail__in=mails, left_on=None).select_related("account")
        self._mails = {row.email.lower(): row.account for row in rows} if mails else {}

    def account(self, entry: Entry) -> Account | None:
        """Return the account; none where nothing says so."""
        invited = next((self._mails[mail] for mail in entry.mails if mail in self._mails), None)
        text = f"{entry.subject} {entry.place}"
        return invited or next((each for each, names in self._own if any(name in text for name in names)), None)


class Before:
    """What was brought in before of the series a file speaks of: which touch each entry is, and which are called off.

    A file older than what was brought in moves and calls off nothing.
    """

    def __init__(self, user: User, found: Reading, keys: Mapping[uuid.UUID, str], now: dt.datetime) -> None:
        self._touches: dict[str, dict[str, Touch]] = defaultdict(dict)
        self._sequences: dict[tuple[str, str], int] = {}
        rows = Brought.objects.filter(series__in=keys, touch__in=Touch.objects.visible_to(user))
        for row in rows.select_related("touch__account", "touch__owner"):
            self._touches[keys[row.series]][row.which] = row.touch
            self._sequences[keys[row.series], row.which] = row.sequence
        self._was: dict[tuple[str, str], str] = {}
        self.gone: list[Touch] = []
        for series, touches in self._touches.items():
            entries = [each.which for each in found.entries if each.series == series]
            known = [Known(which, touch.at or now, touch.waits) for which, touch in touches.items()]
            pairs, gone = follow(found.courses[series], entries, known, now)
            self._was |= {(series, new): old for new, old in pairs.items()}
            last = found.courses[series].sequence
            self.gone += [touches[which] for which in gone if self._sequences[series, which] <= last]

    def was(self, entry: Entry) -> str:
        """Return which of its series an entry was when it was brought in."""
        return self._was.get((entry.series, entry.which), entry.which)

    def newer(self, entry: Entry) -> bool:
        """Return whether a later version of the entry was brought in."""
        return self._sequences.get((entry.series, self.was(entry)), 0) > entry.sequence

    def touch(self, entry: Entry) -> Touch | None:
        """Return the touch an entry was brought in as."""
        return self._touches.get(entry.series, {}).get(self.was(entry))


def brought(series: uuid.UUID, which: str) -> Touch | None:
    """Return the touch that an entry of a series was brought in as."""
    return Touch.objects.filter(brought__series=series, brought__which=which).first()


def brought_in(user: User, pks: Iterable[str]) -> list[Touch]:
    """Return those of the given touches that a person sees and that came out of another calendar."""
    asked = [int(pk) for pk in pks if pk.isdecimal()]
    return list(Touch.objects.visible_to(user).filter(pk__in=asked, brought__isnull=False))
