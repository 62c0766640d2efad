"""The wizard: choose a file, say what its columns are, check, load, look at what came of it, undo."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import xlsxwriter
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from guke.intake import actions, choosing, importers, queries, wording
from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.kit.jobs import enqueue
from guke.kit.pages import page
from guke.sheets.safe import neutralise

_AT_ONCE_BYTES = 400_000
_AT_ONCE_ROWS = 5_000
_LISTED = 30


@page(
    "import/", name="import", title=gettext_lazy("Import"), icon="table-import", menu="setup", order=5, permission="imports.view"
)  # fmt: skip
def start(request: HttpRequest) -> HttpResponse:
    """Choose a file; below, what came in before."""
    context = {
        "title": _("Import"),
        "offered": (offered := importers.offered(request.user)),
        "further": [importer.title for importer in offered if importer.general],
        "batches": queries.visible(request.user)[:_LISTED],
        "kinds": {slug: importer.title for slug, importer in importers.registry.items()},
    }
    return render(request, "intake/start.html", context)


@page("import/upload/", name="import-upload", permission="imports.view")
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Keep the file and go on to its columns."""
    given = request.FILES.get("file")
    if not isinstance(given, UploadedFile) or not importers.offered(request.user):
        messages.error(request, _("Choose a file first."))
        return redirect("import")
    with NamedTemporaryFile(suffix=Path(given.name or "").suffix) as copy:
        for chunk in given.chunks():
            copy.write(chunk)
        copy.flush()
        batch = actions.received(Path(copy.name), by=request.user, name=given.name or "file")
    return redirect("import-batch", batch.pk)


@page("import/<int:pk>/", name="import-batch", permission="imports.view")
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where the import stands."""
    row = get_object_or_404(queries.visible(request.user), pk=pk)
    if row.state in {Batch.State.DRAFT, Batch.State.CHECKED}:
        return _columns(request, row)
    importer = importers.registry.get(row.kind)
    context = {
        "title": row.file_name,
        "batch": row,
        "importer": importer,
        "step": 4,
        "reasons": queries.reasons(row),
        "refusals": queries.refusals(row),
        "failure": wording.kept(row.message) if row.state == Batch.State.FAILED else None,
        "rows_url": _rows_url(row),
        "may_undo": row.state == Batch.State.LOADED and importer is not None and importer.may(request.user),
    }
    return render(request, "intake/done.html", context)


def _rows_url(row: Batch) -> str:
    importer = importers.registry.get(row.kind)
    if importer is None or row.state != Batch.State.LOADED:
        return ""
    return f"{reverse('kind-list', args=[importer.kind])}{'?batch=' + str(row.pk) if importer.kind == 'sales' else ''}"


def _columns(request: HttpRequest, row: Batch) -> HttpResponse:
    if request.GET:
        choosing.take(row, request.GET, by=request.user)
        if not request.htmx:  # type: ignore[attr-defined]
            return redirect("import-batch", row.pk)
    try:
        shown = choosing.choice(row, request.user)
    except NotImported as error:
        text, remedy = wording.whole(error.code, error.place, error.detail)
        context = {"title": row.file_name, "batch": row, "step": 2, "text": text, "remedy": remedy}
        return render(request, "intake/refused.html", context, status=422)
    context = {
        "title": row.file_name,
        "batch": row,
        "step": 3 if row.state == Batch.State.CHECKED else 2,
        "choice": shown,
        "alike": choosing.alike(shown.importer),
        "reasons": queries.reasons(row),
        "refusals": queries.refusals(row),
        "failure": wording.kept(row.message) if row.message else None,
        "notes": [wording.note(code) for code in shown.notes],
    }
    return render(request, "intake/columns.html", context)


@page("import/<int:pk>/check/", name="import-check", permission="imports.view")
@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the columns as chosen and check the whole file."""
    row = _open(request, pk)
    choosing.take(row, request.POST, by=request.user)
    if row.file.size > _AT_ONCE_BYTES:
        return redirect("job", enqueue("intake.check", by=request.user, batch=row.pk).pk)
    with _told(row):
        actions.check(queries.wish_of(row), by=request.user, batch=row)
    return _back(row, "#result")


@page("import/<int:pk>/load/", name="import-load", permission="imports.view")
@require_POST
def load(request: HttpRequest, pk: int) -> HttpResponse:
    """Load what was checked."""
    row = _open(request, pk)
    if row.read >= _AT_ONCE_ROWS:
        return redirect("job", enqueue("intake.load", by=request.user, batch=row.pk).pk)
    with _told(row):
        actions.load(row, queries.wish_of(row), by=request.user, wait=5)
    return _back(row)


@page("import/<int:pk>/undo/", name="import-undo", permission="imports.view")
@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a loaded import back."""
    row = get_object_or_404(queries.visible(request.user), pk=pk)
    _require(request.user, row)
    if row.loaded >= _AT_ONCE_ROWS:
        return redirect("job", enqueue("intake.undo", by=request.user, batch=row.pk, by_id=request.user.pk).pk)
    try:
        kept = actions.undo(row, by=request.user, wait=5).kept
    except NotImported as error:
        messages.error(request, " ".join(wording.whole(error.code, error.place, error.detail)))
        return _back(row)
    if kept:
        text = ngettext(
            "%(n)d record was worked on since and stays.", "%(n)d records were worked on since and stay.", len(kept)
        )
        messages.warning(request, text % {"n": len(kept)})
    return _back(row)


@page("import/<int:pk>/refused.<str:form>", name="import-refused", permission="imports.view")
def refused(request: HttpRequest, pk: int, form: str) -> StreamingHttpResponse:
    """Hand out the refused rows, to be corrected and imported again."""
    row = get_object_or_404(queries.visible(request.user), pk=pk)
    rows = queries.refused_rows(row, _("Why it was not loaded"))
    body = _xlsx(rows) if form == "xlsx" else _csv(rows)
    answer = StreamingHttpResponse(body, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="refused-{row.pk}.{"xlsx" if form == "xlsx" else "csv"}"'
    return answer


def _csv(rows: Iterator[list[Any]]) -> Iterator[bytes]:
    yield "\ufeff".encode()
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow([neutralise(cell) if isinstance(cell, str) else cell for cell in row])
        yield line.getvalue().encode()


def _xlsx(rows: Iterator[list[Any]]) -> Iterator[bytes]:
    buffer = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(buffer, options) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(rows):
            sheet.write_row(
                place, 0, [cell if isinstance(cell, (int, float, bool)) else str(cell or "") for cell in row]
            )
    yield buffer.getvalue()


def _open(request: HttpRequest, pk: int) -> Batch:
    row = get_object_or_404(queries.visible(request.user), pk=pk)
    _require(request.user, row)
    if row.state not in {Batch.State.DRAFT, Batch.State.CHECKED, Batch.State.FAILED}:
        raise PermissionDenied
    return row


def _require(user: Any, row: Batch) -> None:
    importer = importers.registry.get(row.kind)
    if not importers.offered(user) or (importer is not None and not importer.may(user)):
        raise PermissionDenied


class _told:  # noqa: N801 - reads as a statement
    """Keep a refusal of the whole on the batch, where its page shows it in words."""

    def __init__(self, row: Batch) -> None:
        self.row = row

    def __enter__(self) -> None:
        Batch.objects.filter(pk=self.row.pk).update(message="")

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        if isinstance(error, NotImported):
            Batch.objects.filter(pk=self.row.pk).update(message=str(error)[:500])
            return True
        return False


def _back(row: Batch, part: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("import-batch", args=[row.pk]) + part)
