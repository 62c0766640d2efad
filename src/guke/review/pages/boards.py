"""The hub of the dashboards, each dashboard, and its tables as files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.insight import queries as insight
from guke.kit import audit, clock, file_types, files
from guke.kit.columns import Column
from guke.kit.pages import Past, page, past
from guke.kit.past import written_day
from guke.kit.saved import views_of
from guke.review import days
from guke.review.boards import figures
from guke.review.boards.boards import BOARDS, Board
from guke.review.boards.earlier import EARLIER
from guke.review.boards.listed import WHOLE_ONLY
from guke.review.boards.since import since
from guke.review.boards.view import Asked, View

LEFT_OUT = {"now": gettext_lazy("Orders, rhythm and reasons are kept for today only, not for past days."), "whole": WHOLE_ONLY}  # fmt: skip
_BY_NAME = {board.name: board for board in (*BOARDS, *EARLIER.values())}
_COLUMNS = (
    ("title", gettext_lazy("Account")),
    ("label", gettext_lazy("Part")),
    ("by", gettext_lazy("Account manager")),
    ("value", gettext_lazy("Value")),
    ("accounts", gettext_lazy("Accounts")),
    ("revenue", gettext_lazy("Revenue, 12 months")),
    ("prior", gettext_lazy("Revenue, 12 months before")),
    ("growth", gettext_lazy("Growth")),
    ("profit", gettext_lazy("Gross profit")),
    ("at_stake", gettext_lazy("Money at stake")),
    ("before", gettext_lazy("Before")),
    ("after", gettext_lazy("After")),
)


@page("analysis/", name="analysis", title=gettext_lazy("Analysis"), icon="report-analytics", menu="insight", order=15, permission="insight.view")  # fmt: skip
def hub(request: HttpRequest) -> HttpResponse:
    """All dashboards by what they ask."""
    groups: dict[Any, list[Board]] = {}
    for board in BOARDS:
        groups.setdefault(board.group, []).append(board)
    return render(request, "review/hub.html", {"title": _("Analysis"), "groups": groups.items()})


@page("analysis/<slug:name>/", name="board", permission="insight.view", days=True)
def board(request: HttpRequest, name: str) -> HttpResponse:
    """A dashboard over the accounts chosen, as of a day."""
    return drawn(request, _board(name), days.asked(request.GET.get("as_of", "")), _("Analysis"), reverse("analysis"))


def drawn(request: HttpRequest, shown: Board, asked: days.Asked, above: str, there: str) -> HttpResponse:
    """Draw a board as of a day; ``above`` is the page over it, which is ``there``."""
    form, here = _form(request), request.path
    context: dict[str, Any] = {
        "title": shown.title,
        "board": shown,
        "form": form,
        "asked": asked,
        "crumbs": [{"title": above, "url": there}, {"title": shown.title, "url": ""}],
        "day": {"url": here, "value": written_day(asked.text)},
        "saved": views_of(here, request.user, request.GET),
        "query": request.GET.urlencode(),
    }
    if insight.snapshot() is None:
        return render(request, "insight/empty.html", context)
    view = _view(request, shown, asked, form)
    if not asked.missing:
        cards = [(card, card.make(view)) for card in shown.cards if card.shown(view)]
        context |= {"view": view, "figures": figures.made(view, shown.figures), "cards": cards}
        left_out = {card.needs for card in shown.cards if not card.shown(view)}
        context["unfound"] = (view.whole and "whole" in left_out) or "offers" in left_out
        if view.past and shown.figures:
            context["since"] = since(view, _today(view), shown.figures)
        left_out -= {"whole"} if view.whole else set()
        context["left_out"] = [LEFT_OUT[why] for why in LEFT_OUT if why in left_out]
    return render(request, "review/board.html", context)


def _today(view: View) -> View:
    """Return the same accounts as of the figures in force."""
    now = insight.snapshot()
    return replace(view, past=False, day=now.as_of if now else clock.today())


def past_of(name: str) -> Callable[[HttpRequest], HttpResponse | None]:
    """Return what shows a page of today as of the day asked for; a wrong day is named over the page of today."""

    def then(request: HttpRequest) -> HttpResponse | None:
        asked = days.asked(request.GET["as_of"])
        if asked.wrong:
            messages.error(request, asked.wrong)
        return drawn(request, EARLIER[name], asked, _("Today"), request.path) if asked.past else None

    return then


past.update({name: Past(past_of(name), "insight.view") for name in EARLIER})


@page("analysis/<slug:name>/<slug:part>.xlsx", name="board-file", permission="accounts.export", days=True)
def board_file(request: HttpRequest, name: str, part: str) -> Any:
    """The rows of a card as a workbook."""
    shown, asked, form = _board(name), days.asked(request.GET.get("as_of", "")), _form(request)
    view = _view(request, shown, asked, form)
    card = next((card for card in shown.cards if card.name == part and card.shown(view)), None)
    if card is None or asked.missing or not request.user.may("insight.view"):
        raise Http404
    made = card.make(view)
    rows = list(_rows(made))
    columns = [Column(key, title) for key, title in made["columns"]] if "columns" in made else _filled(rows)
    audit.write("export", by=request.user, kind="accounts", changed={"query": [None, request.get_full_path()], "form": [None, "xlsx"]})  # fmt: skip
    headers = {"Content-Disposition": f'attachment; filename="{name}-{part}-{asked.day:%Y%m%d}.xlsx"'}
    return StreamingHttpResponse(files.written("xlsx", columns, rows), content_type=file_types.TYPES["xlsx"], headers=headers)  # fmt: skip


def _filled(rows: list[dict[str, Any]]) -> list[Column]:
    """Return the usual columns that hold anything."""
    return [Column(key, str(title)) for key, title in _COLUMNS if any(row.get(key) not in (None, "") for row in rows)]


def _rows(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what a card shows as plain rows."""
    for row in made.get("parts") or made.get("lines") or made.get("steps") or made.get("rows") or []:
        yield {name: str(value) if name in {"label", "title", "before", "after"} else value for name, value in row.items() if name != "row"}  # fmt: skip


@page("analysis/one-to-one/report/", name="choose-report", permission="insight.view")
def choose_report(request: HttpRequest) -> HttpResponse:
    """Lead to the report of the account chosen."""
    asked = request.GET.get("account", "")
    return HttpResponseRedirect(reverse("report", args=[int(asked)]) if asked.isdecimal() else reverse("board", args=["one-to-one"]))  # fmt: skip


def _board(name: str) -> Board:
    try:
        return _BY_NAME[name]
    except KeyError as error:
        raise Http404 from error


def _form(request: HttpRequest) -> Asked:
    return Asked(request.user, request.GET)


def _view(request: HttpRequest, shown: Board, asked: days.Asked, form: Asked) -> View:
    return View(request.user, asked.day, asked.past, form.narrowed(), shown.fixed)
