"""Pages of working together: what waits for me, a record's comments and files, the files themselves."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from guke.collab import actions, panels, queries
from guke.collab.models import Approval
from guke.kit import audit, kinds
from guke.kit.actions import Action
from guke.kit.actions import delete as delete_record
from guke.kit.kinds import Kind
from guke.kit.pages import page

DECISIONS: dict[str, Action[Any, Any]] = {
    "grant": actions.grant,
    "refuse": actions.refuse,
    "withdraw": actions.withdraw,
}
TALK: dict[str, tuple[Action[Any, Any], tuple[str, ...]]] = {
    "comment": (actions.comment, ("text",)),
    "tag": (actions.tag, ("name",)),
    "untag": (actions.untag, ("name",)),
    "star": (actions.star, ()),
    "unstar": (actions.unstar, ()),
}


@page(
    "inbox/",
    name="inbox",
    title=_("Waiting for me"),
    icon="checklist",
    menu="work",
    order=30,
    count=queries.waiting_for,
)
def inbox(request: HttpRequest) -> HttpResponse:
    """What I am to decide, what I asked for, where I am named, what I follow."""
    tab = request.GET.get("tab", "decide")
    shows = {"decide": _requests, "asked": _requests, "mentions": _mentions, "starred": _starred}
    if tab not in shows:
        raise Http404
    titles = (
        ("decide", gettext("To decide")),
        ("asked", gettext("Asked by me")),
        ("mentions", gettext("Where I am named")),
        ("starred", gettext("Starred")),
    )
    tabs = [
        {"title": title, "url": f"{reverse('inbox')}?tab={name}", "active": name == tab, "count": None}
        for name, title in titles
    ]
    context = {"title": _("Waiting for me"), "tab": tab, "tabs": tabs, **shows[tab](request, tab)}
    return render(request, "collab/inbox.html", context)


def _requests(request: HttpRequest, tab: str) -> dict[str, Any]:
    user: Any = request.user
    found = queries.to_decide(user) if tab == "decide" else queries.asked_by(user)
    known = queries.records_of(user, [(each.kind, each.object_id) for each in found])
    return {"cards": [panels.shown(each, user) | panels.linked(each, known) for each in found]}


def _mentions(request: HttpRequest, _tab: str) -> dict[str, Any]:
    found = queries.mentions_of(request.user)
    known = queries.records_of(request.user, [(each.kind, each.object_id) for each in found])
    return {"mentions": [{"comment": each} | _place(each, known) for each in found]}


def _starred(request: HttpRequest, _tab: str) -> dict[str, Any]:
    found = queries.starred_by(request.user)
    known = queries.records_of(request.user, [(each.kind, each.object_id) for each in found])
    return {"starred": [_place(each, known) for each in found]}


def _place(hung: Any, known: dict[tuple[str, int], Any]) -> dict[str, Any]:
    record = known.get((hung.kind, hung.object_id))
    kind = kinds.registry[hung.kind]
    return {"record": record, "kind": kind, "url": kind.url(hung.object_id), "says": kind.says(record)}


@page("approvals/<int:pk>/decide/", name="decide")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Grant, refuse or withdraw from the list; answered with the card as it now stands."""
    record: Approval = kinds.registry["approvals"].get(request.user, pk)
    verdict = DECISIONS.get(request.POST.get("verdict", ""))
    if request.method != "POST" or verdict is None:
        raise Http404
    word = request.POST.get("word", "").strip()
    error = _decided(request, verdict, record, word)
    if not request.htmx:  # type: ignore[attr-defined]
        if error:
            messages.error(request, error)
        return redirect("inbox")
    card = panels.shown(record, request.user) | panels.linked(
        record, queries.records_of(request.user, [(record.kind, record.object_id)])
    )
    return render(request, "collab/parts/card.html", {"card": card, "error": error, "word": word})


def _decided(request: HttpRequest, verdict: Action[Any, Any], record: Approval, word: str) -> str:
    if request.POST.get("step", str(record.step)) != str(record.step):
        return gettext("Somebody has decided this in the meantime.")
    if verdict is actions.refuse and not word:
        return gettext("Say why, so that it can be done better.")
    given = {} if verdict is actions.withdraw else {"word": word}
    try:
        verdict(record=record, by=request.user, **given)
    except ValidationError as refused:
        return " ".join(refused.messages)
    return ""


def _seen(request: HttpRequest, kind: Kind, pk: int) -> Any:
    if not kind.hangs:
        raise Http404
    return kind.get(request.user, pk, alone=True)


def _talk(request: HttpRequest, record: Any, error: str) -> HttpResponse:
    typed = request.POST.get("text", "") if error else ""
    context = panels.said(record, request.user) | {"error": error, "typed": typed}
    return render(request, "collab/talk.html", {"record": record, **context})


@page("<kind:kind>/<int:pk>/talk/attach/", name="talk-attach")
@require_POST
def attach(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """Keep the files sent with a record."""
    record = _seen(request, kind, pk)
    wrong = []
    for file in request.FILES.getlist("files"):
        try:
            actions.attach(record=record, file=file, by=request.user)
        except ValidationError as refused:
            wrong += refused.messages
    return _answered(request, kind, record, " ".join(wrong))


@page("<kind:kind>/<int:pk>/talk/drop/<kind:what>/<int:hung>/", name="talk-drop")
@require_POST
def drop(request: HttpRequest, kind: Kind, pk: int, what: Kind, hung: int) -> HttpResponse:
    """Take back a comment or a file."""
    record = _seen(request, kind, pk)
    if what.slug not in {"comments", "attachments"}:
        raise Http404
    found = what.get(request.user, hung)
    if (found.kind, found.object_id) != (kind.slug, pk):
        raise Http404
    delete_record(what, by=request.user, record=found)
    return _answered(request, kind, record)


@page("<kind:kind>/<int:pk>/talk/<str:what>/", name="talk-do")
@require_POST
def talk_do(request: HttpRequest, kind: Kind, pk: int, what: str) -> HttpResponse:
    """Comment, tag, star."""
    record = _seen(request, kind, pk)
    if what not in TALK:
        raise Http404
    use_case, names = TALK[what]
    try:
        use_case(record=record, by=request.user, **{name: request.POST.get(name, "") for name in names})
    except ValidationError as refused:
        return _answered(request, kind, record, " ".join(refused.messages))
    return _answered(request, kind, record)


def _answered(request: HttpRequest, kind: Kind, record: Any, error: str = "") -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return _talk(request, record, error)
    if error:
        messages.error(request, error)
    return HttpResponseRedirect(f"{kind.url(record)}#panel-talk")


@page("attachments/<int:pk>/file/", name="attachment-file")
def attachment_file(request: HttpRequest, pk: int) -> Any:
    """The file, only to be saved and only for whoever sees its record."""
    kind = kinds.registry["attachments"]
    attachment = kind.get(request.user, pk)
    if not attachment.file.storage.exists(attachment.file.name):
        return render(request, "collab/gone.html", {"title": attachment.name}, status=HTTPStatus.GONE)
    audit.write("download", attachment, by=request.user)
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}
    return FileResponse(
        attachment.file.open("rb"),
        as_attachment=True,
        filename=attachment.name,
        content_type="application/octet-stream",
        headers=headers,
    )
