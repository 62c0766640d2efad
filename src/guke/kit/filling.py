"""The form of a record on a page: what it cannot be is refused, what is odd is asked back, the rest is stored."""

from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from guke.kit import actions, audit, forms
from guke.kit.hanging import Odd
from guke.kit.kinds import Kind


@login_required
def create(request: HttpRequest, kind: Kind) -> HttpResponse:
    """The form of a new record."""
    kind.require(request.user, "create")
    return _record_form(request, kind, kind.model(), _("New: %(what)s") % {"what": kind.title}, kind.list_url())


@login_required
def edit(request: HttpRequest, kind: Kind, pk: int) -> HttpResponse:
    """The form of a record that exists."""
    record = kind.get(request.user, pk, alone=True)
    kind.require(request.user, "change")
    return _record_form(request, kind, record, str(record), kind.url(record))


def _record_form(request: HttpRequest, kind: Kind, record: Any, title: str, back: str) -> HttpResponse:
    if not kind.fields:
        raise Http404
    form = forms.record_form(kind, request.user)(*_sent(request), instance=record, initial=request.GET.dict())
    asked: list[Odd] = []
    if request.method == "POST" and form.is_valid():
        asked = asked_back(request, kind, form)
        if not asked and _saved(request, kind, form):
            return HttpResponseRedirect(kind.url(form.instance))
    lead = [form[name] for name in (kind.lead or list(form.fields)[:3]) if name in form.fields]
    shown = {field.name for field in lead}
    more = [field for field in form if field.name not in shown]
    context = {
        "kind": kind,
        "form": form,
        "title": title,
        "lead": lead,
        "more": more,
        "asked": asked,
        "submit": _("Save"),
        "cancel_url": back,
    }
    return render(request, "kit/form.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY if asked else status(form))


def asked_back(request: HttpRequest, kind: Kind, form: Any) -> list[Odd]:
    """Return what is odd in the form, unless just that was ticked as meant so: a new oddity is asked anew."""
    odd = kind.odd_in(form, request.user)
    return odd if request.POST.get("sure") != " ".join(map(str, odd)) else []


def _sent(request: HttpRequest) -> tuple[Any, Any]:
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _saved(request: HttpRequest, kind: Kind, form: Any) -> bool:
    try:
        with audit.door("page"):
            actions.store(kind, form, by=request.user)
    except ValidationError as error:
        forms.tell(form, error)
        return False
    return True


def status(form: Any) -> int:
    """Return the status of a page with the form."""
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound and form.errors else HTTPStatus.OK
