"""Records handed out as files: the rows of a list, or one record."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.urls import reverse

from guke.kit import audit, clock, files
from guke.kit.kinds import Kind


@login_required
def export(request: HttpRequest, kind: Kind, form: str) -> StreamingHttpResponse:
    """The matching rows as a file."""
    if form not in kind.file_forms:
        raise Http404
    with audit.door("page"):
        parts = files.export(kind, request.user, request.GET, form)
    return files.answer(parts, f"{kind.slug}-{clock.today():%Y%m%d}", form)


@login_required
def export_one(request: HttpRequest, kind: Kind, pk: int, form: str) -> StreamingHttpResponse:
    """One record as a file, in a form of its kind's own."""
    if form not in kind.further_files:
        raise Http404
    with audit.door("page"):
        parts = files.export_one(kind, request.user, pk, form)
    return files.answer(parts, f"{kind.slug}-{pk}", form)


def urls(kind: Kind, user: Any, record: Any) -> dict[str, str]:
    """Return where one record can be had as a file."""
    forms = kind.further_files if kind.may(user, "export") else ()
    return {form: reverse("kind-export-one", args=[kind, record.pk, form]) for form in forms}
