"""What every kind shows of working together: waiting requests, comments and files, tags as column and filter."""

from dataclasses import dataclass
from typing import Any

import django_filters
from django.db import models
from django.forms import Select
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from guke.collab import actions as use_cases
from guke.collab import approving, parameters, queries
from guke.collab.forms import step_choices
from guke.collab.models import Approval, Follow, Path, Tag, Tagging
from guke.kit import actions, kinds
from guke.kit.columns import Column
from guke.kit.filters import YES_NO
from guke.kit.panels import Panel, Part

TONES = {"amber": "warn", "grey": "plain"}


def tag_badge(tag: Tag) -> SafeString:
    """Draw a tag."""
    return format_html('<span class="pill" data-tone="{}">{}</span>', TONES.get(tag.tone, tag.tone), tag.name)


def path_kind(path: Path) -> str:
    """Return the title of a path's kind."""
    return str(kinds.registry[path.kind].title_plural) if path.kind in kinds.registry else path.kind


def path_action(path: Path) -> str:
    """Return the title of a path's action."""
    known = kinds.registry[path.kind].hung_actions if path.kind in kinds.registry else []
    return next((str(action.title) for action in known if action.name == path.action), path.action)


def path_steps(path: Path) -> str:
    """Return a path's steps in words."""
    words = dict(step_choices())
    return " → ".join(str(words.get(step, step)) for step in path.steps)


def place(hung: Any) -> str | SafeString:
    """Return a link to the record that something hangs on."""
    kind = kinds.registry.get(hung.kind)
    if kind is None:
        return str(hung.kind)
    return format_html('<a href="{}">{} #{}</a>', kind.url(hung.object_id), kind.title, hung.object_id)


def shown(request: Approval, user: Any) -> dict[str, Any]:
    """Return a request as its card shows it."""
    action = approving.action_of(request)
    decides = any(person.pk == user.pk for person in request.deciders.all())
    words = dict(step_choices())
    verdicts = {verdict.step: verdict for verdict in request.verdicts.all()}
    return {
        "request": request,
        "title": action.title if action else request.action,
        "kind": kinds.registry.get(request.kind),
        "more": len(request.params["pks"]) - 1,
        "given": parameters.told(action, request.params["given"]) if action else [],
        "steps": [
            {"title": words.get(step, step), "verdict": verdicts.get(i), "now": i == request.step}
            for i, step in enumerate(request.steps)
        ],
        "waiting": request.state == Approval.State.WAITING,
        "decides": decides and request.state == Approval.State.WAITING,
        "own": request.by_id == user.pk and request.state == Approval.State.WAITING,
    }


def request(record: Approval, user: Any) -> dict[str, Any]:
    """Return what a request's own page shows."""
    known = queries.records_of(user, [(record.kind, record.object_id)])
    return {"card": shown(record, user) | linked(record, known), "full": True}


def linked(request: Approval, known: dict[tuple[str, int], Any]) -> dict[str, Any]:
    """Return the record a request is about, if it is seen, and its address."""
    record = known.get((request.kind, request.object_id))
    address = kinds.registry[request.kind].url(record) if record is not None else ""
    return {"record": record, "url": address}


@dataclass(frozen=True)
class Waiting(Panel):
    """Requests that wait at the record; nothing where there are none."""

    def html(self, record: Any, request: HttpRequest) -> str:
        """Return a card for each request."""
        kind = kinds.of(record)
        found = queries.waiting_at(kind, record.pk) if kind is not None else []
        cards = [shown(each, request.user) | {"record": record} for each in found]
        return render_to_string("collab/waiting.html", {"cards": cards}, request) if cards else ""


class TagColumn(Column):
    """The tags of a record, looked up for the whole list at once."""

    def __init__(self, slug: str) -> None:
        super().__init__("tags", _("Tags"), shown=False, sort=False, render=self.draw)
        self.slug = slug

    def prepare(self, records: list[Any]) -> None:
        """Look up the tags of all the records."""
        found = queries.tags_of(self.slug, [record.pk for record in records])
        for record in records:
            record.hung_tags = found.get(record.pk, [])

    def tags(self, record: Any) -> list[Tag]:
        """Return a record's tags."""
        if not hasattr(record, "hung_tags"):
            self.prepare([record])
        return list(record.hung_tags)

    def value(self, record: Any) -> str:
        """Return the names, as files have them."""
        return "、".join(tag.name for tag in self.tags(record))

    def draw(self, record: Any) -> SafeString:
        """Draw the tags."""
        return format_html_join(" ", "{}", ((tag_badge(tag),) for tag in self.tags(record)))


def tag_filters(kind: kinds.Kind, user: Any) -> dict[str, django_filters.Filter]:
    """Return the filters by tag and by one's own star."""

    def by_tag(rows: models.QuerySet[Any], _name: str, value: Tag | None) -> models.QuerySet[Any]:
        tagged = Tagging.objects.filter(kind=kind.slug, tag=value).values("object_id")
        return rows.filter(pk__in=tagged) if value else rows

    def by_star(rows: models.QuerySet[Any], _name: str, value: bool | None) -> models.QuerySet[Any]:  # noqa: FBT001 - django-filter's signature
        starred = Follow.objects.filter(kind=kind.slug, user=user).values("object_id")
        if value is None:
            return rows
        return rows.filter(pk__in=starred) if value else rows.exclude(pk__in=starred)

    made = {
        "starred": django_filters.BooleanFilter(method=by_star, label=_("Starred by me"), widget=Select(choices=YES_NO))
    }
    if hasattr(kind.model, "tags"):
        return made
    tag = django_filters.ModelChoiceFilter(
        queryset=Tag.objects.all(), to_field_name="name", method=by_tag, label=_("Tag"), empty_label=_("All")
    )
    return {"tag": tag, **made}


def said(record: Any, user: Any) -> dict[str, Any]:
    """Return a record's comments, files, tags and star, and what the person may add to them or take back."""
    kind: Any = kinds.of(record)
    own = {"comments": kinds.registry["comments"], "attachments": kinds.registry["attachments"]}
    sees = {name: each.may(user, "view") for name, each in own.items()}
    comments = queries.comments_on(kind, record.pk) if sees["comments"] else []
    files = queries.files_at(kind, record.pk) if sees["attachments"] else []
    tags = queries.tags_of(kind.slug, [record.pk]).get(record.pk, [])
    return {
        "kind": kind,
        "base": f"/{kind.slug}/{record.pk}/talk/",
        "comments": [{"comment": each, "own": own["comments"].may(user, "delete", each)} for each in comments],
        "files": [{"file": each, "own": own["attachments"].may(user, "delete", each)} for each in files],
        "tags": [{"name": tag.name, "tone": TONES.get(tag.tone, tag.tone)} for tag in tags],
        "known_tags": Tag.objects.values_list("name", flat=True)[:200] if user.may("tags.create") else [],
        "starred": user.follows.filter(kind=kind.slug, object_id=record.pk).exists(),
        "may": {"comment": user.may("comments.create"), "tag": user.may("tags.create"), "attach": user.may("attachments.create")},
    }  # fmt: skip


WAITING = Waiting("waiting", _("Waiting for approval"), span=12)
TALK = Part("talk", _("Comments and files"), 12, tab="notes", template="collab/talk.html", context=said, late=True)


_HIDDEN = (use_cases.comment, use_cases.tag, use_cases.untag, use_cases.star, use_cases.unstar)


@kinds.for_every
def hang(kind: kinds.Kind) -> None:
    """Hang everything on a kind."""
    kind.hung_panels.insert(0, WAITING)
    kind.hang_panel(TALK)
    kind.hang_columns(TagColumn(kind.slug))
    kind.hang_filter_makers(tag_filters)
    kind.hang_action(*_HIDDEN)


actions.gates.append(approving.gate)
