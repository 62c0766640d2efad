"""Who knows whom, as kinds."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.queries import may_write
from guke.kit import clock
from guke.kit.columns import Choice, Column
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register, registry
from guke.network import actions
from guke.network.models import Cover, Regard, Tie

_READING = {"view", "export"}
LEVEL_TONES = {0: "grey", 1: "amber", 2: "blue", 3: "green", 4: "violet"}


class NoteForm(KindForm):
    """The form of a note about a contact: of today, to begin with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "noted_on" in self.fields:
            self.fields["noted_on"].initial = clock.today()


class OfContacts(Kind):
    """What is noted of contacts: changed by whoever may write to the contact's account."""

    form = NoteForm

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Return whether the role allows the verb and, to change a record, a place in the team that writes."""
        allowed = super().may(user, verb, record)
        if not allowed or verb in _READING or record is None or not record.contact_id:
            return allowed
        return may_write(user, record.contact.account)


@register
class Ties(OfContacts):
    """How well our people know people at customers, and how well they should."""

    model = Tie
    slug = "ties"
    since = "noted_on"
    icon = "affiliate"
    columns = (
        "contact",
        "account",
        "user",
        Choice("level", tones=LEVEL_TONES),
        Choice("wanted", tones=LEVEL_TONES),
        "noted_on",
        Column("note", shown=False),
        Column("noted_by", shown=False),
    )
    filters = ("account", "contact", "user", "level", "wanted", "noted_on")
    fields = ("contact", "user", "level", "wanted", "noted_on", "note")
    lead = ("contact", "user", "level")
    search = ("contact__name", "account__name")
    natural_key = ("contact__account__code", "contact__name", "user__username", "noted_on")
    empty = _("Who of ours knows whom at a customer? The contact matrix of an account notes it in place.")


@register
class Regards(OfContacts):
    """What contacts gain from us and how far they trust, each apart, with evidence."""

    model = Regard
    slug = "regards"
    since = "noted_on"
    icon = "heart-handshake"
    columns = ("contact", "account", "org_interest", "own_interest", "org_trust", "own_trust", "evidence", "noted_on")
    filters = ("account", "contact", "noted_on")
    fields = ("contact", "org_interest", "own_interest", "org_trust", "own_trust", "evidence", "noted_on")
    natural_key = ("contact__account__code", "contact__name", "noted_on")


@register
class Covers(Kind):
    """How many people on either side held each account in the last months."""

    model = Cover
    slug = "cover"
    icon = "user-minus"
    noun = "ties"
    hangs = False
    not_imported = "it is counted from touches"
    columns = ("account", "account__owner", "ours", "theirs", "links", "only", "only_theirs", "as_of")
    filters = ("account", "only", "ours", "theirs")
    natural_key = ("account__code",)
    empty = _("Nothing counted yet: log the first touch with the people who were present.")


registry["contacts"].hang_action(actions.rate, actions.regard)
