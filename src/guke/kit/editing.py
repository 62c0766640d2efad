"""Changing values where they stand: one cell of a list, one field of many rows, and undoing either."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from guke.kit import actions, audit, forms, history, undo
from guke.kit.filling import asked_back
from guke.kit.hanging import Odd
from guke.kit.kinds import Kind
from guke.kit.models import AuditLine

_MOST = 500
_TOLD = 10


def fields_in_bulk(kind: Kind, user: Any) -> list[tuple[str, str]]:
    """Return the fields that may be given one value in many records, with their titles."""
    found = []
    for name in kind.fields_for(user):
        field = kind.model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
        if (
            isinstance(field, models.Field)
            and not field.many_to_many
            and not field.unique
            and name not in kind.natural_key
        ):
            found.append((name, str(field.verbose_name)))
    return [*found, *((f"custom__{custom.name}", custom.title) for custom in kind.customs)]


def _one_field(kind: Kind, user: Any, name: str, record: Any, data: Any = None) -> Any:
    initial = {name: data[name]} if record.pk is None and data is not None and name in data else None
    bound = data if record.pk is not None else None
    form = forms.record_form(kind, user, [name])(bound, instance=record, initial=initial)
    form.keep_customs([name])
    return form


@login_required
def cell(request: HttpRequest, kind: Kind, pk: int, name: str) -> HttpResponse:
    """Change one field in place."""
    record = kind.get(request.user, pk, alone=True)
    kind.require(request.user, "change", record)
    columns = {column.path: column for column in kind.columns_for(request.user)}  # type: ignore[arg-type]
    if name not in kind.fields_for(request.user) or name not in columns:  # type: ignore[arg-type]
        raise PermissionDenied
    form = _one_field(kind, request.user, name, record, request.POST if request.method == "POST" else None)
    asked: list[Odd] = []
    if request.method == "POST" and form.is_valid():
        asked = asked_back(request, kind, form)
        if not asked and _stored(request, kind, form):
            return HttpResponse(columns[name].cell(kind.get(request.user, pk)))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    context = {"field": form[name], "url": request.path, "asked": asked}
    return render(request, "kit/cell.html", context, status=status)


def _stored(request: HttpRequest, kind: Kind, form: Any) -> bool:
    try:
        with audit.door("page"):
            actions.save(kind, by=request.user, record=form.instance)
    except ValidationError as error:
        forms.tell(form, error)
        return False
    return True


@login_required
@require_POST
def bulk(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Give one field the same value in all the chosen rows."""
    kind.require(request.user, "change")
    chosen = [int(pk) for pk in request.POST.getlist("ids") if pk.isdigit()][:_MOST]
    records = list(kind.rows(request.user).filter(pk__in=chosen))
    offered = fields_in_bulk(kind, request.user)
    name = request.POST.get("field", "")
    if name and name not in dict(offered):
        raise PermissionDenied
    if not records:
        raise Http404
    go = "go" in request.POST and name
    form = _one_field(kind, request.user, name, kind.model(), request.POST) if name else None
    errors: list[str] = []
    asked: list[str] = []
    if go:
        errors, asked = _given(request, kind, name, records)
        if not errors and not asked:
            return HttpResponseRedirect(kind.list_url())
    context = {
        "kind": kind,
        "records": records,
        "offered": offered,
        "name": name,
        "field": form[name] if form is not None else None,
        "errors": errors[:_TOLD],
        "asked": asked,
        "title": _("Change many at once"),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if errors or asked else HTTPStatus.OK
    return render(request, "kit/bulk.html", context, status=status)


def _given(request: HttpRequest, kind: Kind, name: str, records: list[Any]) -> tuple[list[str], list[str]]:
    """Give all the value, or none where one is wrong or something is odd that nobody said is meant so."""
    wrong: list[str] = []
    odd: list[str] = []
    with transaction.atomic(), audit.door("page"):
        before = AuditLine.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        for record in records:
            errors, asked = _one(request, kind, name, record)
            wrong, odd = [*wrong, *errors], [*odd, *asked]
        if wrong or request.POST.get("sure", "") != " ".join(odd):
            transaction.set_rollback(True)
            return wrong, odd
        _tell(request, kind, name, before)
    return [], []


def _one(request: HttpRequest, kind: Kind, name: str, record: Any) -> tuple[list[str], list[str]]:
    """Store one record and return what is wrong with it and what is asked back; those before it count as changed."""
    form = _one_field(kind, request.user, name, record, request.POST)
    asked: list[str] = []
    if form.is_valid():
        asked = [f"{record}: {odd}" for odd in kind.odd_in(form, request.user)]
        try:
            actions.save(kind, by=request.user, record=form.instance)
        except ValidationError as error:
            forms.tell(form, error)
    return [f"{record}: {word}" for words in form.errors.values() for word in words], asked


def _tell(request: HttpRequest, kind: Kind, name: str, before: int) -> None:
    lines = list(
        AuditLine.objects.filter(pk__gt=before, kind=kind.slug, action="change", by=request.user).values_list(
            "pk", flat=True
        )  # type: ignore[misc]
    )
    written = audit.line(
        "bulk", by=request.user, kind=kind.slug, changed={"field": [None, name], "lines": [None, lines]}
    )
    written.save()
    text = ngettext("%(count)d row changed.", "%(count)d rows changed.", len(lines)) % {"count": len(lines)}
    link = format_html(' <a href="{}">{}</a>', reverse("undo", args=[written.pk]), _("Undo"))
    messages.success(request, format_html("{}{}", text, link if lines else ""))


@login_required
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, then put back a change or an edit in bulk."""
    line = get_object_or_404(AuditLine, pk=pk, action__in=("change", "bulk"))
    kind = history.kind_of(line)
    kind.require(request.user, "change")
    if line.object_id is not None:
        kind.get(request.user, line.object_id, alone=True)
    elif line.by_id != request.user.pk and not request.user.may("audit.view"):  # type: ignore[union-attr]
        raise Http404
    back = kind.url(line.object_id) if line.object_id else kind.list_url()
    errors: list[str] = []
    if request.method == "POST":
        try:
            messages.success(request, _put(line, request.user))
        except ValidationError as error:
            errors = error.messages
        else:
            return HttpResponseRedirect(back)
    context = {
        "title": _("Put back?"),
        "text": _("The former values are stored again; the history keeps both."),
        "submit": _("Put back"),
        "cancel_url": back,
        "errors": errors,
    }
    return render(
        request, "kit/confirm.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK
    )


def _put(line: AuditLine, by: Any) -> str:
    with audit.door("page"):
        if line.action == "change":
            undo.put_back(line, by=by)
            return _("Put back.")
        done, left = undo.put_all_back(line, by=by)
    text = ngettext("%(count)d row put back.", "%(count)d rows put back.", done) % {"count": done}
    return f"{text} {_('%(count)d changed again since and were left.') % {'count': left}}" if left else text
