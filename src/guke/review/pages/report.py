"""The report of one account: as a page that prints, as PDF and as Word; taking it along is written into the trail."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from guke.kit import audit, clock
from guke.kit.actions import Refused
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.review.report import pdf, word
from guke.review.report.gathering import Report, gather

_FORMS: dict[str, tuple[Callable[[Report], bytes], str]] = {
    "pdf": (pdf.rendered, "application/pdf"),
    "docx": (word.rendered, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@page("accounts/<int:pk>/report/", name="report", permission="accounts.view")
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as a page."""
    kind = registry["accounts"]
    account = kind.get(request.user, pk)
    told = gather(account, request.user, clock.today())
    context = {"title": told.title, "report": told, "most": max([month.now for month in told.months] + [month.prior for month in told.months], default=0)}  # fmt: skip
    files = [{"form": form, "url": reverse("report-file", args=[pk, form])} for form in _FORMS]
    return render(request, "review/report.html", {**context, "account_url": kind.url(account), "files": files, "may_export": kind.may(request.user, "export")})  # fmt: skip


@page("accounts/<int:pk>/report.<str:form>", name="report-file", permission="accounts.export")
def report_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The report as a file."""
    if form not in _FORMS:
        raise Http404
    account = registry["accounts"].get(request.user, pk)
    make, sort = _FORMS[form]
    try:
        content = make(gather(account, request.user, clock.today()))
    except Refused as refused:
        context = {"title": _("No PDF here"), "text": " ".join(refused.messages), "link": {"url": reverse("report", args=[pk]), "title": _("Back to the report")}}  # fmt: skip
        return render(request, "kit/message.html", context, status=HTTPStatus.NOT_IMPLEMENTED)
    audit.write("export", account, by=request.user, changed={"form": [None, form]})
    name = f"report-{account.code}-{clock.today():%Y%m%d}.{form}"
    return HttpResponse(content, content_type=sort, headers={"Content-Disposition": f'attachment; filename="{name}"'})
