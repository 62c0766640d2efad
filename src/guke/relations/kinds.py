"""Touches, promises and quiet times, as kinds."""

from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guke.accounts.queries import may_write
from guke.kit import clock
from guke.kit.charge import Charge
from guke.kit.columns import Choice, Column, Due
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register
from guke.kit.panels import Fields, Rows
from guke.relations import actions, limits, queries, questions, words  # noqa: F401 - limits declares its options by being imported
from guke.relations.models import WAITING, Promise, QuietTime, Touch
from guke.relations.rules import touches as rules

_READING = {"view", "export"}


class OfAccount(Kind):
    """A kind changed by whoever may write to the account."""

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Return whether the role allows the verb and, to change a record, a place in the team that writes."""
        allowed = super().may(user, verb, record)
        if not allowed or verb in _READING or record is None:
            return allowed
        account = _account_of(record)
        return account is None or may_write(user, account)


def _account_of(record: Any) -> Any:
    if isinstance(record, QuietTime):
        return record.contact.account if record.contact_id else None
    return record.account if record.account_id else None


class OwnForm(KindForm):
    """A form that begins with oneself as our person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "owner" in self.fields and self.person is not None:
            self.fields["owner"].initial = self.person.pk


class TouchForm(OwnForm):
    """The form of a touch: nothing had lies in the future, nobody was there who had left or works elsewhere."""

    def _post_clean(self) -> None:
        """Refuse what cannot have been, after the record looked at itself: a refused day is not one that is missing."""
        super()._post_clean()
        given = self.cleaned_data
        at = given.get("happened_at")
        if rules.in_future(at, clock.now()):
            self.add_error("happened_at", str(words.FUTURE))
        account, moment = given.get("account"), at or given.get("planned_for")
        if account is not None and moment is not None:
            people = queries.met(given.get("contacts") or [])
            for found in rules.faults_of_people(account.pk, timezone.localdate(moment), people):
                self.add_error("contacts", str(words.fault(found)))


class PromiseForm(OwnForm):
    """The form of a promise, made today to begin with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "made_on" in self.fields:
            self.fields["made_on"].initial = clock.today()


@register
class Touches(OfAccount):
    """Visits, calls, messages and meetings with customers, planned and had."""

    model = Touch
    slug = "touches"
    icon = "map-pin"
    menu = "work"
    order = 20
    columns = (
        "subject",
        "account",
        Choice("way", tones=words.WAY_TONES),
        "happened_at",
        "planned_for",
        "owner",
        Column("minutes", shown=False),
        Column("called_off_on", shown=False),
        Column("said", shown=False, sort=False),
        Column("new_needs", shown=False, sort=False),
    )
    filters = ("account", "owner", "way", "happened_at", "planned_for", "called_off_on")
    search = ("subject", "said", "account__name")
    fields = (
        "account", "subject", "way", "happened_at", "planned_for", "called_off_on", "owner", "contacts", "colleagues", "minutes", "said",
        "product_use", "new_needs", "opinions", "products_shown",
    )  # fmt: skip
    lead = ("account", "subject", "happened_at")
    natural_key = ("account__code", "owner__username", "subject", "planned_for", "happened_at")
    form = TouchForm
    questions = (questions.of_touch,)
    asked_about = frozenset({"account", "way", "owner", "contacts", "planned_for", "happened_at", "called_off_on"})
    panels = (Fields(span=8), Rows("promises", by="touch", span=4))
    charges = (Charge(WAITING, "owner", "planned_for"), Charge(WAITING, "colleagues", "planned_for"))
    actions = (
        actions.log_planned,
        actions.fill_in,
        actions.add_to,
        actions.join,
        actions.move,
        actions.move_many,
        actions.call_off,
    )
    empty = _("No touch yet. Plan one from an account, or log what has just been said.")


@register
class Promises(OfAccount):
    """What we promised customers and they us, by when, and what became of it."""

    model = Promise
    slug = "promises"
    since = "made_on"
    icon = "heart-handshake"
    menu = "work"
    order = 30
    columns = (
        "text",
        "account",
        Choice("side", tones=words.SIDE_TONES),
        Due("due_on"),
        Choice("state", tones=words.STATE_TONES),
        "settled_on",
        "owner",
        Column("contact", shown=False),
        Column("made_on", shown=False),
    )
    filters = ("account", "side", "state", "due_on", "owner", "contact", "settled_on", "touch")
    search = ("text", "account__name")
    fields = ("account", "text", "due_on", "side", "made_on", "contact", "owner", "state", "settled_on", "note")
    lead = ("account", "text", "due_on")
    natural_key = ("account__code", "text", "made_on")
    form = PromiseForm
    questions = (questions.of_promise,)
    asked_about = frozenset({"account", "side", "text"})
    charges = (Charge(Q(state=Promise.State.OPEN), "owner", "due_on"),)
    actions = (actions.keep_promise, actions.break_promise, actions.release_promise)
    empty = _("No promise yet. What did you promise your customers, and they you?")


@register
class QuietTimes(OfAccount):
    """When contacts are not to be called."""

    model = QuietTime
    slug = "quiet-times"
    icon = "moon"
    columns = ("contact", "weekday", "since", "until", "note")
    filters = ("contact", "weekday")
    fields = ("contact", "weekday", "since", "until", "note")
    lead = ("contact", "since", "until")
    natural_key = ("contact__account__code", "contact__name", "weekday", "since")
    empty = _("Nobody asked to be left alone at certain times.")
