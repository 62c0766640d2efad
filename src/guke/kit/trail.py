"""The audit trail as a page: who did what to which record, when, through which door; found, exported, restored."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import IntegrityError, models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from guke.kit import actions, audit, clock, file_types, files, history, kinds
from guke.kit.columns import Column, Title
from guke.kit.models import AuditLine
from guke.kit.pages import page

PAGE = 50
DOORS = (
    ("page", _("Page")),
    ("api", _("API")),
    ("import", _("Import")),
    ("cli", _("Command line")),
    ("job", _("System")),
)
TABS = (
    ("", _("Everything")),
    ("delete", _("Deleted")),
    ("export", _("Exports")),
    ("read", _("Reads of personal data")),
)
DEEDS = {
    "create": _("created"),
    "change": _("changed"),
    "delete": _("deleted"),
    "restore": _("restored"),
    "read": _("read"),
    "import": _("imported"),
    "export": _("exported"),
    "download": _("file saved"),
    "bulk": _("changed many at once"),
    "undo bulk": _("put many back"),
    "ask": _("asked for approval"),
    "token": _("made a key"),
    "save view": _("saved a view"),
    "change view": _("changed a view"),
    "drop view": _("removed a view"),
}

OTHERS: dict[str, Title] = {}
"""What is no kind and yet stands in the trail, by the name it has there; areas add theirs, and their deeds above."""


class Asked(forms.Form):
    """What of the trail one wants to see."""

    by = forms.ModelChoiceField(get_user_model()._default_manager.order_by("name"), required=False, label=_("Person"))  # noqa: SLF001 - the manager's public name
    kind = forms.ChoiceField(required=False, label=_("Kind of record"))
    action = forms.ChoiceField(required=False, label=_("What was done"))
    door = forms.ChoiceField(required=False, label=_("Door"), choices=[("", "---------"), *DOORS])
    since = forms.DateField(required=False, label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(required=False, label=_("Until"), widget=forms.DateInput(attrs={"type": "date"}))
    q = forms.CharField(required=False, max_length=100, label=_("Record"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [*((kind.slug, kind.title_plural) for kind in kinds.registry.values()), *OTHERS.items()]
        self.fields["kind"].choices = [("", "---------"), *known]  # type: ignore[attr-defined]
        self.fields["action"].choices = [("", "---------"), *_deeds()]  # type: ignore[attr-defined]

    def rows(self) -> models.QuerySet[AuditLine]:
        """Return the matching lines, the latest first."""
        rows = AuditLine.objects.select_related("by").order_by("-id")
        if not self.is_valid():
            return rows
        asked = self.cleaned_data
        plain = {name: asked[name] for name in ("by", "kind", "action", "door") if asked.get(name)}
        rows = rows.filter(**plain)
        if asked.get("q"):
            rows = rows.filter(title__icontains=asked["q"])
        if asked.get("since"):
            rows = rows.filter(at__gte=clock.begin(asked["since"]))
        return rows.filter(at__lt=clock.begin(asked["until"] + dt.timedelta(days=1))) if asked.get("until") else rows


def _deeds() -> list[tuple[str, Any]]:
    own = {act.name: act.title for kind in kinds.registry.values() for act in kind.hung_actions}
    return [*DEEDS.items(), *sorted(own.items(), key=lambda pair: str(pair[1]))]


@page("trail/", name="trail", title=_("Audit trail"), icon="history", menu="setup", order=80, permission="audit.view")
def trail(request: HttpRequest) -> HttpResponse:
    """What was done, the latest first; older pages go on from the last line seen."""
    asked = Asked(request.GET)
    rows = asked.rows()
    before = request.GET.get("before", "")
    if before.isdigit():
        rows = rows.filter(pk__lt=int(before))
    found = list(rows[: PAGE + 1])
    query = request.GET.copy()
    query.pop("before", None)
    context = {
        "title": _("Audit trail"),
        "asked": asked,
        "lines": [_shown(line, request.user) for line in found[:PAGE]],
        "older": found[PAGE - 1].pk if len(found) > PAGE else None,
        "query": query.urlencode(),
        "tabs": [
            {"value": value, "title": title, "active": request.GET.get("action", "") == value} for value, title in TABS
        ],
        "may_export": request.user.may("audit.export"),  # type: ignore[union-attr]
    }
    template = "kit/trail_lines.html" if request.htmx and not request.htmx.boosted else "kit/trail.html"  # type: ignore[attr-defined]
    return render(request, template, context)


def _shown(line: AuditLine, user: Any) -> dict[str, Any]:
    kind = kinds.registry.get(line.kind)
    there = kind is not None and line.object_id is not None and line.action != "delete"
    return {
        "line": line,
        "kind": kind.title if kind is not None else OTHERS.get(line.kind, line.kind),
        "deed": history.deed(kind, line.action) or DEEDS.get(line.action, line.action),
        "door": dict(DOORS).get(line.door, line.door),
        "url": kind.url(line.object_id) if kind is not None and there else "",
        "changes": history.changes(kind, line, user) if line.action not in {"create", "delete", "ask"} else [],
        "restore": line.action == "delete" and kind is not None and user.may(f"{kind.noun or kind.slug}.create"),
    }


@page("trail/export/<str:form>/", name="trail-export", permission="audit.export")
def trail_export(request: HttpRequest, form: str) -> Any:
    """The matching lines as a file."""
    if form not in file_types.TYPES:
        raise Http404
    asked = Asked(request.GET)
    audit.write(
        "export",
        by=request.user,
        kind="trail",
        changed={"query": [None, request.GET.urlencode()], "form": [None, form]},
    )
    name = f"trail-{clock.today():%Y%m%d}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    parts: Iterator[bytes] = files.written(form, _columns(request.user), asked.rows().iterator(chunk_size=2000))
    return StreamingHttpResponse(parts, content_type=file_types.TYPES[form], headers=headers)


class _Told(Column):
    """A column of the trail's file."""

    def __init__(self, name: str, title: Any, read: Any) -> None:
        super().__init__(name, title)
        self.read = read

    def value(self, record: Any) -> Any:
        """Return what the line says."""
        return self.read(record)


def _columns(user: Any) -> list[Column]:
    def changed(line: AuditLine) -> str:
        found = history.changes(kinds.registry.get(line.kind), line, user)
        return "; ".join(f"{each['label']}: {each['before']} → {each['after']}" for each in found)

    return [
        _Told("at", gettext("When"), lambda line: timezone.localtime(line.at).strftime("%Y-%m-%d %H:%M:%S")),
        _Told("by", gettext("Person"), lambda line: str(line.by or "")),
        _Told("door", gettext("Door"), lambda line: str(dict(DOORS).get(line.door, line.door))),
        _Told("kind", gettext("Kind of record"), lambda line: line.kind),
        _Told("id", gettext("Number"), lambda line: line.object_id),
        _Told("record", gettext("Record"), lambda line: line.title),
        _Told("action", gettext("What was done"), lambda line: line.action),
        _Told("changes", gettext("Before and after"), changed),
        _Told("reason", gettext("Reason"), lambda line: line.reason),
    ]


@login_required
@require_POST
def bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Restore a deleted record from its line in the trail."""
    line = get_object_or_404(AuditLine, pk=pk, action="delete")
    kind = history.kind_of(line)
    reads = request.user.may("audit.view") or line.by_id == request.user.pk  # type: ignore[union-attr]
    if not reads:
        raise PermissionDenied
    if kind.model._default_manager.filter(pk=line.object_id).exists():  # noqa: SLF001 - Django's documented reflection
        messages.info(request, gettext("It has been restored already."))
        return HttpResponseRedirect(kind.url(line.object_id))
    try:
        with audit.door("page"):
            record = actions.restore(kind, by=request.user, line=line)
    except (IntegrityError, ValidationError, ObjectDoesNotExist):
        messages.error(
            request, gettext("It cannot be restored: what it belonged to has gone, or another took its place.")
        )
        return redirect("trail")
    messages.success(request, gettext("Restored: %(what)s") % {"what": record})
    return HttpResponseRedirect(kind.url(record))
