"""Meetings and voices as kinds: invitations, leaders' visits, opinions, the bulletin and its readers."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.care.actions import mailing, meetings, voices
from guke.care.kinds.forms import TodaysForm
from guke.care.models import Article, Bulletin, Invitation, LeaderVisit, Meeting, Opinion, Reader
from guke.intel.kinds import AccountsWord
from guke.kit.charge import Charge
from guke.kit.columns import Choice, Column, Due, Lead
from guke.kit.kinds import Kind, register
from guke.kit.panels import Fields

ANSWERS = {"open": "grey", "comes": "green", "sends": "blue", "declines": "red"}
HELD = {"planned": "blue", "held": "green", "off": "grey"}
VOICES = {"open": "red", "taken": "blue", "answered": "amber", "closed": "green"}


@register
class Meetings(Kind):
    """Executive meetings and symposia."""

    model = Meeting
    slug = "meetings"
    icon = "users"
    menu = "care"
    order = 65
    columns = (
        Lead("title", under=("place",)),
        Choice("sort"),
        "held_on",
        "begins",
        "host",
        Choice("state", tones=HELD),
    )
    filters = ("sort", "state", "held_on", "host")
    search = ("title", "place")
    fields = ("title", "sort", "held_on", "begins", "cycle", "place", "agenda", "host", "ours")
    lead = ("title", "held_on", "begins")
    natural_key = ("title", "held_on")
    form = TodaysForm
    panels = (Fields(paths=("sort", "held_on", "begins", "cycle", "place", "host")),)
    actions = (
        meetings.invite,
        mailing.mail_invitations,
        meetings.minute,
        meetings.gather,
        meetings.promise,
        meetings.call_off,
    )
    empty = _("When do your leaders next sit down with theirs? Plan a meeting and invite by link.")


@register
class Invitations(Kind):
    """Who is invited and what they answered."""

    model = Invitation
    slug = "invitations"
    icon = "mail-opened"
    noun = "meetings"
    columns = ("contact", Column("contact__account"), "meeting", Choice("answer", tones=ANSWERS), "word", "answered_at")
    filters = ("meeting", "answer", "contact")
    not_imported = "they are made by inviting"


@register
class LeaderVisits(AccountsWord):
    """Visits that leaders plan and make."""

    model = LeaderVisit
    slug = "leader-visits"
    icon = "briefcase"
    menu = "care"
    order = 66
    columns = ("account", "leader", "purpose", Due("plan_on"), "scheduled", "done_on", "finding")
    filters = ("account", "leader", "plan_on", "done_on", "scheduled")
    fields = ("account", "leader", "plan_on", "purpose", "scheduled", "done_on", "finding")
    lead = ("account", "leader", "plan_on")
    natural_key = ("account__code", "leader__username", "plan_on")
    charges = (Charge(Q(done_on=None), by_on="plan_on"),)
    actions = (meetings.visited,)
    empty = _("Which customers do your leaders see this quarter? Plan their visits here.")


@register
class Opinions(AccountsWord):
    """What customers think, until they were told the answer."""

    model = Opinion
    slug = "opinions"
    since = "heard_on"
    icon = "message-2"
    menu = "care"
    order = 67
    columns = (Lead("text"), "account", "contact", Choice("topic"), Choice("state", tones=VOICES), "owner", Due("due_on"), "heard_on", "told_on")  # fmt: skip
    filters = ("account", "topic", "state", "owner", "due_on", "meeting")
    search = ("text", "account__name")
    fields = ("account", "contact", "topic", "text", "heard_on", "due_on")
    lead = ("account", "text", "topic")
    natural_key = ("account__code", "text", "heard_on")
    form = TodaysForm
    charges = (
        Charge(~Q(state=Opinion.State.CLOSED), "owner", "due_on"),
        Charge(Q(state=Opinion.State.OPEN), by_on="due_on"),
    )
    actions = (voices.take, voices.answer, voices.tell)
    empty = _("What did a customer say that wants an answer? It stays here until they were told.")


@register
class Bulletins(Kind):
    """Issues of the bulletin."""

    model = Bulletin
    slug = "bulletins"
    icon = "news"
    columns = ("title", "published_on", "editor")
    filters = ("editor", "published_on")
    search = ("title",)
    fields = ("title", "text", "editor")
    natural_key = ("title",)
    form = TodaysForm
    actions = (voices.address, mailing.mail_issue)


@register
class Articles(Kind):
    """Articles of the bulletin, each perhaps the answer to an opinion."""

    model = Article
    slug = "articles"
    icon = "article"
    noun = "bulletins"
    columns = ("title", "bulletin", "position", "opinion")
    filters = ("bulletin",)
    search = ("title",)
    fields = ("bulletin", "position", "title", "text", "opinion")
    lead = ("bulletin", "title", "text")
    natural_key = ("bulletin__title", "title")
    not_imported = "an article is written in its issue"


@register
class Readers(AccountsWord):
    """Who gets an issue of the bulletin, and who read it."""

    model = Reader
    slug = "bulletin-readers"
    icon = "eye"
    noun = "bulletins"
    columns = ("contact", Column("contact__account"), "bulletin", "read_at", "word")
    filters = ("bulletin", "contact")
    not_imported = "they are made by sending an issue"
    actions = (voices.keep_word,)
