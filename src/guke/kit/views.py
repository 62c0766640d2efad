"""The generic pages of a kind: list, record, actions, history, export, choices."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
    QueryDict,
)
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guke.kit import actions, audit, forms, handing, history, panels
from guke.kit.filling import status
from guke.kit.kinds import Kind
from guke.kit.lists import Listing
from guke.kit.models import Job


@login_required
def list_page(request: HttpRequest, kind: Kind) -> HttpResponse:
    """The list; htmx gets the table alone."""
    kind.require(request.user, "view")
    if "as_of" in request.GET and kind.past_url is not None and (elsewhere := kind.past_url(request.GET)):
        return HttpResponseRedirect(elsewhere)
    listing = Listing(kind, request.user, request.GET)
    if "filters" in request.GET:
        return render(request, "kit/parts/filters_more.html", {"listing": listing})
    template = "kit/list_table.html" if request.htmx and not request.htmx.boosted else kind.list_template  # type: ignore[attr-defined]
    return render(request, template, {"kind": kind, "listing": listing})


@login_required
def detail(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """A record's page, its own where the kind has one."""
    record = kind.get(request.user, pk)
    if kind.reads_logged:
        audit.write("read", record, by=request.user)
    if kind.detail_view is not None:
        return kind.detail_view(request, record)  # type: ignore[no-any-return]
    return render(request, "kit/detail.html", detail_context(request, kind, record))


def detail_context(
    request: HttpRequest, kind: Kind, record: Any, cards: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """Return what a record's page shows, with the panels' cards given or all."""
    return {
        "kind": kind,
        "record": record,
        "title": str(record),
        "subtitle": kind.says(record),
        "crumbs": [{"title": kind.title_plural, "url": kind.list_url()}, {"title": str(record), "url": ""}],
        "badges": [],
        "facts": [],
        "panels": panels.drawn(record, request) if cards is None else cards,
        "tabs": [],
        "actions": buttons(request.user, kind, record),
        "history_url": kind.url(record, "history"),
        "file_urls": handing.urls(kind, request.user, record),
    }


@login_required
def panel(request: HttpRequest, kind: Kind, pk: int, name: str) -> HttpResponse:
    """A late panel of a record: alone for htmx, else under the record's head."""
    record = kind.get(request.user, pk, alone=True)
    found = panels.late(record, request.user, name)
    if found is None:
        raise Http404
    card = panels.whole(found, record, request)
    if not request.htmx:  # type: ignore[attr-defined]
        return render(request, "kit/detail.html", detail_context(request, kind, record, [card] if card else []))
    return render(request, "kit/parts/panel.html", {"panel": card}) if card else HttpResponse()


def buttons(user: Any, kind: Kind, record: Any) -> list[dict[str, Any]]:
    """Return the buttons of a record's page: its actions, then change and delete."""
    offered = [
        button(action.name, action.title, action.icon, reverse("kind-act", args=[kind, record.pk, action.name]))
        | {"primary": action.primary, "danger": action.danger, "front": action.primary}
        for action in kind.actions_for(user, record)
        if not action.bulk
    ]
    if kind.fields and kind.may(user, "change"):
        offered.append(button("change", _("Change"), "pencil", kind.url(record, "edit")) | {"front": True})
    if kind.fields and kind.may(user, "delete"):
        offered.append(button("delete", _("Delete"), "trash", kind.url(record, "delete")) | {"danger": True})
    return offered


def button(name: str, title: Any, icon: str, url: str) -> dict[str, Any]:
    """Return a plain button of a record's page."""
    return {"name": name, "title": title, "icon": icon, "url": url, "primary": False, "danger": False, "front": False}


@login_required
def act(request: HttpRequest, kind: Kind, pk: int, name: str) -> HttpResponse:
    """Ask for an action's parameters, then take it."""
    record = kind.get(request.user, pk, alone=True)
    action = kind.action(name)
    try:
        action.check(record, request.user)
    except ValidationError as error:  # an old page's button: somebody was faster
        messages.error(request, " ".join(error.messages))
        return HttpResponseRedirect(kind.url(record))
    form = forms.action_form(action, request.user)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        answer = _taken(request, action, form, **action.taking(record))
        if answer is not None:
            still_there = kind.rows(request.user).filter(pk=pk).exists()
            return HttpResponseRedirect(kind.url(record) if still_there else kind.list_url())
    context = {
        "kind": kind,
        "form": form,
        "title": action.title,
        "lead": list(form),
        "more": [],
        "submit": action.title,
        "cancel_url": kind.url(record),
        "danger": action.danger,
    }
    return render(request, "kit/form.html", context, status=status(form))


@login_required
@require_POST
def act_on_many(request: HttpRequest, kind: Kind, name: str) -> HttpResponse:
    """Take an action on the chosen records; the parameters are asked for first."""
    action = kind.action(name)
    chosen = list(kind.rows(request.user).filter(pk__in=[pk for pk in request.POST.getlist("ids") if pk.isdecimal()]))
    form = forms.action_form(action, request.user)(request.POST if "go" in request.POST or not action.params else None)
    if form.is_bound and form.is_valid() and _taken(request, action, form, records=chosen) is not None:
        return HttpResponseRedirect(kind.list_url())
    context = {
        "kind": kind,
        "form": form,
        "title": action.title,
        "lead": list(form),
        "more": [],
        "submit": action.title,
        "cancel_url": kind.list_url(),
        "ids": [record.pk for record in chosen],
        "bulk": True,
    }
    return render(request, "kit/form.html", context, status=status(form))


def _taken(request: HttpRequest, action: Any, form: Any, **given: Any) -> Any:
    try:
        with audit.door("page"):
            result = action(**given, **_params(form), by=request.user)
    except actions.Held as held:
        messages.info(request, _("Sent for approval: %(what)s") % {"what": held.approval})
        return held
    except ValidationError as error:
        forms.tell(form, error)
        return None
    messages.success(request, _("Done: %(what)s") % {"what": action.title})
    return result if result is not None else True


def _params(form: Any) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if value is not None}


@login_required
def remove(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Ask, then delete; the trail can bring it back."""
    record = kind.get(request.user, pk, alone=True)
    kind.require(request.user, "delete")
    context = {
        "kind": kind,
        "record": record,
        "title": _("Delete %(what)s?") % {"what": record},
        "cancel_url": kind.url(record),
        "submit": _("Delete"),
        "text": _("The history keeps it; an administrator can restore it."),
        "danger": True,
    }
    if request.method == "POST":
        try:
            with audit.door("page"):
                actions.delete(kind, by=request.user, record=record)
        except ValidationError as error:
            return render(
                request,
                "kit/confirm.html",
                {**context, "errors": error.messages},
                status=HTTPStatus.UNPROCESSABLE_ENTITY,
            )
        return HttpResponseRedirect(kind.list_url())
    return render(request, "kit/confirm.html", context)


@login_required
def record_history(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Every change of a record."""
    record = kind.get(request.user, pk, alone=True)
    crumbs = [{"title": kind.title_plural, "url": kind.list_url()}, {"title": str(record), "url": kind.url(record)}]
    lines = history.told(kind, record.pk, request.user)
    return render(
        request,
        "kit/history.html",
        {"kind": kind, "record": record, "title": str(record), "crumbs": crumbs, "lines": lines},
    )


@login_required
def choices(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Records to choose among as one types."""
    kind.require(request.user, "view")
    asked = QueryDict(mutable=True)
    asked["q"] = request.GET.get("q", "")
    records = Listing(kind, request.user, asked, size=20).records
    return JsonResponse({"items": [{"value": r.pk, "text": str(r), "hint": kind.says(r)} for r in records]})


@login_required
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a job is; htmx asks again until it has ended."""
    rows = Job.objects.all() if request.user.may("jobs.view") else Job.objects.filter(by=request.user)  # type: ignore[union-attr,misc]
    row = get_object_or_404(rows, pk=pk)
    return render(request, "kit/job.html", {"job": row, "title": row.title})
