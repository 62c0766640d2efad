"""What hangs on records, as kinds: requests and their paths, tags, comments, files."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.collab import actions, panels
from guke.collab.forms import PathForm
from guke.collab.models import Approval, Attachment, Comment, Path, Tag
from guke.kit.columns import Choice, Column, Lead
from guke.kit.kinds import Kind, register
from guke.kit.panels import Part

STATES = {"waiting": "orange", "granted": "green", "refused": "red", "withdrawn": "grey"}


@register
class Approvals(Kind):
    """Requests for approval."""

    model = Approval
    slug = "approvals"
    icon = "checklist"
    columns = (Lead("summary", under=("reason",)), Choice("state", tones=STATES), "by", "created_at")
    filters = ("state", "by")
    search = ("summary", "reason")
    not_imported = "an approval is a request and its verdicts, given by people one after the other"
    subtitle = "reason"
    actions = (actions.grant, actions.refuse, actions.withdraw)
    panels = (Part("request", _("What is asked"), span=12, template="collab/request.html", context=panels.request),)

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Nobody writes requests by hand: they come from actions."""
        return verb not in {"create", "change", "delete"} and super().may(user, verb, record)


@register
class Paths(Kind):
    """Who approves what."""

    model = Path
    slug = "approval-paths"
    icon = "arrows-split"
    menu = "setup"
    order = 50
    columns = (
        Lead("action", render=panels.path_action),
        Column("kind", render=panels.path_kind),
        Column("steps", sort=False, render=panels.path_steps),
        "active",
    )
    filters = ("active",)
    fields = ("kind", "action", "steps", "active")
    natural_key = ("kind", "action")
    form = PathForm
    empty = _("Without a path nothing waits for approval.")


@register
class Tags(Kind):
    """Tags people agree on."""

    model = Tag
    slug = "tags"
    icon = "tags"
    menu = "setup"
    order = 70
    columns = (Column("name", render=panels.tag_badge), Choice("tone"))
    search = ("name",)
    fields = ("name", "tone")
    natural_key = ("name",)


class Said(Kind):
    """What a person hung on a record: only they take it back, or whoever moderates."""

    not_imported = "it is said in a person's name, at a moment, on a record: a file could claim all three"

    hangs = False

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Refuse to make one apart from a record, or to touch another person's."""
        if not super().may(user, verb, record) or (verb == "create" and record is None):
            return False
        own = verb not in {"change", "delete"} or record is None or record.by_id == user.pk
        return own or bool(user.may("moderation.delete"))


@register
class Comments(Said):
    """Comments on records."""

    model = Comment
    slug = "comments"
    icon = "message-circle"
    columns = (Lead("text"), "by", Column("kind", _("Record"), render=panels.place), "created_at")
    filters = ("by",)
    search = ("text",)


@register
class Attachments(Said):
    """Files at records."""

    model = Attachment
    slug = "attachments"
    icon = "paperclip"
    columns = (Lead("name"), "size", "by", Column("kind", _("Record"), render=panels.place), "created_at")
    filters = ("by",)
    search = ("name",)
