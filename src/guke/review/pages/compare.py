"""Two days compared: who came, left, grew and shrank, why, and the accounts behind each figure, also as a workbook."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from guke.insight import queries as insight
from guke.insight.words import Which, word
from guke.kit import audit, clock, file_types, files
from guke.kit.columns import Column
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.review import days, jobs, queries
from guke.review.boards.view import Asked
from guke.review.comparing import MOVES, PART_WORDS, PARTS, WAYS, Pair
from guke.review.rules import year_before

PAGE, _CHUNK = 50, 2000
_ORDERS = {"change", "-change", "was", "-was", "now", "-now", *(f"{sign}by_{part}" for part in PARTS for sign in ("", "-"))}  # fmt: skip


@page(
    "compare/",
    name="compare",
    title=gettext_lazy("Compare two days"),
    icon="arrows-split",
    permission="insight.view",
    days=True,
)
def compare(request: HttpRequest) -> HttpResponse:
    """What changed between two days, and why."""
    first, last, wrong = _days(request)
    form = Asked(request.user, request.GET)
    context: dict[str, Any] = {
        "title": _("Compare two days"),
        "first": first,
        "last": last,
        "wrong": wrong,
        "form": form,
    }
    context |= {"latest": clock.today().isoformat(), "crumbs": [{"title": _("Analysis"), "url": reverse("analysis")}, {"title": _("Compare two days"), "url": ""}]}  # fmt: skip
    if insight.snapshot() is None:
        return render(request, "insight/empty.html", context)
    pair = None if wrong else _pair(request, first, last, form)
    if pair is None:
        return render(request, "review/compare.html", context)
    shown = _narrowed(request, pair)
    pages = Paginator(shown, PAGE)
    current = pages.get_page(request.GET.get("page"))
    return render(request, "review/compare.html", {**context, **_whole(pair), "view": pair, "page": current, "lines": list(_lines(pair, current.object_list))})  # fmt: skip


@page("compare/make/", name="compare-make", permission="insight.view")
@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """Make in the background what comparing two days needs."""
    first, last, wrong = _days(request)
    back = request.POST.get("next", "")
    there = back if url_has_allowed_host_and_scheme(back, None) else f"{reverse('compare')}?from={first}&to={last}"
    if wrong:
        return HttpResponseRedirect(reverse("compare"))
    row = jobs.wanted(jobs.COMPARE, request.user, first=first.isoformat(), last=last.isoformat(), url=there)
    return HttpResponseRedirect(reverse("job", args=[row.pk]))


@page("compare/xlsx/", name="compare-file", permission="accounts.export")
def compare_file(request: HttpRequest) -> Any:
    """The accounts behind the comparison as a workbook."""
    first, last, wrong = _days(request)
    pair = None if wrong else _pair(request, first, last, Asked(request.user, request.GET))
    if pair is None or not request.user.may("insight.view"):
        raise Http404
    audit.write("export", by=request.user, kind="accounts", changed={"query": [None, request.get_full_path()], "form": [None, "xlsx"]})  # fmt: skip
    rows = list(_chunked(pair, _narrowed(request, pair)))  # while the reader's language holds
    headers = {"Content-Disposition": f'attachment; filename="compare-{first:%Y%m%d}-{last:%Y%m%d}.xlsx"'}
    return StreamingHttpResponse(files.written("xlsx", _columns(pair), rows), content_type=file_types.TYPES["xlsx"], headers=headers)  # fmt: skip


def _chunked(pair: Pair, rows: QuerySet[Any]) -> Iterator[dict[str, Any]]:
    waiting = rows.iterator(chunk_size=_CHUNK)
    while part := list(islice(waiting, _CHUNK)):
        for line in _lines(pair, part):
            yield {**line, "way": str(line["way"][0]), "why": "; ".join(line["why"]), "owner": str(line["owner"] or "")}


def _columns(pair: Pair) -> list[Column]:
    named = [("code", _("Code")), ("name", _("Account")), ("owner", _("Account manager")), ("way", _("Moved")), ("was", _("12 months to %(day)s") % {"day": pair.first}),
             ("now", _("12 months to %(day)s") % {"day": pair.last}), ("change", _("Difference"))]  # fmt: skip
    parts = [(f"by_{part}", str(title)) for part, title in PART_WORDS.items()]
    return [Column(name, title) for name, title in [*named, *parts, ("why", _("Changes of class"))]]


def _days(request: HttpRequest) -> tuple[date, date, str]:
    """Return the two days asked for, at first the last figures and a year before, and what is wrong with them."""
    given = request.POST if request.method == "POST" else request.GET
    last = days.asked(given.get("to", ""))
    since = given.get("from") or given.get("as_of", "")
    first = days.asked(since) if since else days.Asked(year_before(last.day), past=True)
    wrong = first.wrong or last.wrong
    if not wrong and first.day >= last.day:
        wrong = _("The first day has to lie before the last one.")
    return first.day, last.day, wrong


def _pair(request: HttpRequest, first: date, last: date, form: Asked) -> Pair | None:
    made = queries.comparison(first, last)
    whole = made is not None and queries.both_kept(first, last)
    return Pair(request.user, first, last, form.narrowed(), made) if whole and made else None


def _narrowed(request: HttpRequest, pair: Pair) -> QuerySet[Any]:
    """Return the accounts asked for: those that moved one way, or from one class to another."""
    way, which, order = (request.GET.get(name, "") for name in ("way", "which", "order"))
    rows = pair.moved(which, request.GET.get("before", ""), request.GET.get("after", "")) if which in Which.values else pair.rows  # fmt: skip
    rows = rows.filter(way=way) if way in WAYS else rows.exclude(was=0, now=0)
    return rows.select_related("owner").order_by(order if order in _ORDERS else "change", "pk")


def _lines(pair: Pair, accounts: Any) -> Iterator[dict[str, Any]]:
    found = list(accounts)
    why = pair.why([account.pk for account in found])
    for account in found:
        parts = {f"by_{part}": getattr(account, f"by_{part}") for part in PARTS}
        yield {
            "code": account.code,
            "name": str(account),
            "owner": account.owner,
            "url": f"{registry['accounts'].url(account)}?as_of={pair.last}",
            "way": WAYS[account.way],
            "was": account.was,
            "now": account.now,
            "change": account.change,
            "why": why.get(account.pk, []),
            **parts,
        }


def _whole(pair: Pair) -> dict[str, Any]:
    """Return the totals of the page: they add up to the change from one year to the other."""
    whole = pair.whole()
    steps = [{"label": title, "value": whole[part], "size": abs(whole[part])} for part, title in PART_WORDS.items()]
    ways = [{**row, "label": WAYS[row["way"]][0], "tone": WAYS[row["way"]][1], "value": max(row["after"], row["before"])} for row in pair.ways() if row["way"] in MOVES]  # fmt: skip
    moves = [
        {
            "which": which,
            "title": Which(which).label,
            "rows": [{**row, "from": word(which, row["before"]), "to": word(which, row["after"])} for row in rows[:8]],
        }
        for which, rows in pair.class_moves().items()
    ]
    made = {
        "steps": steps,
        "first_label": f"{pair.first:%Y-%m-%d}",
        "last_label": f"{pair.last:%Y-%m-%d}",
        "first": whole["before"],
        "last": whole["after"],
        "most": max(step["size"] for step in steps),
    }
    return {"whole": whole, "change": whole["after"] - whole["before"], "made": made, "ways": ways, "moves": moves}
