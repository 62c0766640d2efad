"""Greetings and the right moment, as kinds."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.care.actions import greetings, moments
from guke.care.kinds.forms import TodaysForm
from guke.care.models import Greeting, Pause, Run, Template
from guke.intel.kinds import AccountsWord
from guke.kit.charge import Charge
from guke.kit.columns import Choice, Column, Lead
from guke.kit.kinds import Kind, register, registry

STATES = {"ready": "blue", "claimed": "blue", "sent": "green", "failed": "red", "unknown": "amber", "left_out": "grey"}
_TOLD = "they are made by sending"


@register
class Templates(Kind):
    """Greetings to be used again."""

    model = Template
    slug = "greeting-templates"
    icon = "template"
    columns = (Lead("name", under=("subject",)), Choice("occasion"), Choice("channel"), "code")
    filters = ("occasion", "channel")
    search = ("name",)
    fields = ("name", "occasion", "channel", "subject", "text", "code")
    lead = ("name", "occasion", "text")
    natural_key = ("name",)
    empty = _("What do you write at Mid-Autumn? A text with fields reaches each person by name.")


@register
class Runs(Kind):
    """Sendings of greetings."""

    model = Run
    slug = "greeting-runs"
    icon = "mail-forward"
    columns = (Lead("name", under=("subject",)), Choice("occasion"), Choice("channel"), "group", "send_on", "by")
    filters = ("occasion", "channel", "send_on", "meeting", "bulletin")
    not_imported = _TOLD
    actions = (greetings.stop, greetings.go_on, greetings.retry)
    empty = _("Nobody was greeted yet. Begin with a template and a group.")


@register
class Greetings(Kind):
    """Each person's greeting and what became of it."""

    model = Greeting
    slug = "greetings"
    icon = "mail"
    columns = ("contact", Column("contact__account"), Choice("state", tones=STATES), Choice("why"), "address", "sent_at", "tries", "message_id", "fault", "run")  # fmt: skip
    filters = ("run", "state", "why", "contact")
    not_imported = _TOLD
    sensitive = {"address": "personal.view"}
    actions = (greetings.send_again, greetings.arrived)


@register
class Pauses(AccountsWord):
    """Times in which an account is asked for nothing."""

    model = Pause
    slug = "pauses"
    since = "since_on"
    icon = "player-pause"
    columns = ("note", "account", "since_on", "until_on", "noted_by")
    filters = ("account", "since_on", "until_on")
    fields = ("account", "since_on", "until_on", "note")
    lead = ("account", "since_on", "note")
    natural_key = ("account__code", "since_on", "note")
    form = TodaysForm
    charges = (Charge(Q(until_on=None)),)
    actions = (moments.resume,)


registry["accounts"].hang_action(moments.pause)
