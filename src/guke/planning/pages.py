"""The stage page of an account, the playbook as one reads it, and whether the moves used fit the stage."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from guke.accounts.models import Account
from guke.intel.words import STAGE_WORDS
from guke.kit import audit, clock, files
from guke.kit.actions import Held
from guke.kit.columns import Column
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.kit.past import written_day
from guke.planning import actions, drawing, using
from guke.planning.models import Criterion, Opening, Play, Step
from guke.planning.words import Stage, Trigger

PAGE = 50


@page("accounts/<int:pk>/stage/", name="account-stage", permission="steps.view", days=True)
def stage(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the account stands, what to do in its stage, and how we measure up; also as of a past day."""
    account = registry["accounts"].get(request.user, pk)
    asked, today = written_day(request.GET.get("as_of", "")), clock.today()
    on = min(date.fromisoformat(asked), today) if asked else today
    context = {
        **drawing.stage(account, request.user, on, past=on < today),
        **drawing.standard(account, request.user, on),
        "title": _("Stage and next steps"),
        "crumbs": [
            {"title": registry["accounts"].title_plural, "url": registry["accounts"].list_url()},
            {"title": str(account), "url": registry["accounts"].url(account)},
            {"title": _("Stage and next steps"), "url": ""},
        ],
        "day": {"url": reverse("account-stage", args=[pk]), "value": on.isoformat() if on < today else ""},
        "today": today,
    }
    return render(request, "planning/stage.html", context)


@page("accounts/<int:pk>/stage/do/", name="account-stage-do")
@require_POST
def do(request: HttpRequest, pk: int) -> HttpResponse:
    """Take up or dismiss a move, plan, finish, dismiss or reopen a step, use an opening or let it pass, name a proof."""
    user: Any = request.user
    account = registry["accounts"].get(user, pk)
    deed = _DEEDS.get(request.POST.get("how", ""))
    if deed is None:
        raise Http404
    try:
        deed(account, request.POST, user, clock.today())
    except Held as held:
        messages.info(request, _("Sent for approval: %(what)s") % {"what": held})
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("account-stage", pk)


def _one(model: Any, account: Account, given: Any, name: str) -> Any:
    number = given.get(name, "")
    found = model.objects.filter(account=account, pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        raise Http404
    return found


def _play(given: Any) -> Play:
    number = given.get("play", "")
    found = Play.objects.filter(pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        raise Http404
    return found


def _day(given: Any) -> date | None:
    return date.fromisoformat(day) if (day := written_day(given.get("planned_on", ""))) else None


def _needed(given: Any) -> date:
    day = _day(given)
    if day is None:
        raise ValidationError(_("Choose a day."))
    return day


def _prove(account: Account, given: Any, user: Any, _on: date) -> None:
    touch = given.get("touch", "")
    number = int(touch) if touch.isdecimal() else 0
    actions.prove(record=_one(Criterion, account, given, "criterion"), touch=number, by=user)


_DEEDS: dict[str, Any] = {
    "take": lambda a, g, u, on: actions.take_move(record=a, play=_play(g), planned_on=_day(g), by=u, on=on),
    "not": lambda a, g, u, on: actions.dismiss_move(record=a, play=_play(g), reason=g.get("reason", ""), by=u, on=on),
    "plan": lambda a, g, u, on: actions.plan_step(record=_one(Step, a, g, "step"), planned_on=_needed(g), by=u, on=on),
    "done": lambda a, g, u, on: actions.finish_step(
        record=_one(Step, a, g, "step"), word=g.get("reason", ""), by=u, on=on
    ),
    "drop": lambda a, g, u, on: actions.dismiss_step(
        record=_one(Step, a, g, "step"), reason=g.get("reason", ""), by=u, on=on
    ),
    "again": lambda a, g, u, _on: actions.reopen_step(record=_one(Step, a, g, "step"), by=u),
    "use": lambda a, g, u, on: actions.use_opening(
        record=_one(Opening, a, g, "opening"), planned_on=_day(g), by=u, on=on
    ),
    "pass": lambda a, g, u, on: actions.let_pass(
        record=_one(Opening, a, g, "opening"), reason=g.get("reason", ""), by=u, on=on
    ),
    "prove": _prove,
}


@page("playbook/", name="playbook", title=gettext_lazy("Playbook"), icon="books", menu="share", order=39, permission="plays.view")  # fmt: skip
def playbook(request: HttpRequest) -> HttpResponse:
    """What to do in each stage and at each opening, as one reads it."""
    user: Any = request.user
    by_trigger: dict[str, list[Play]] = {trigger: [] for trigger in Trigger.values}
    for play in Play.objects.exclude(trigger="").filter(active=True).order_by("place", "pk"):
        by_trigger[play.trigger].append(play)
    context = {
        "title": _("Playbook"),
        "stages": [drawing.chapter(Stage(value)) for value in Stage.values],
        "openings": [(Trigger(value).label, plays) for value, plays in by_trigger.items()],
        "may_change": user.may("plays.change"),
        "may_report": user.may("steps.view"),
    }
    return render(request, "planning/playbook.html", context)


@page("playbook/restore/", name="playbook-restore")
@require_POST
def restore(request: HttpRequest) -> HttpResponse:
    """Bring the shipped lines back to their own words."""
    count = actions.restore_playbook(by=request.user)  # type: ignore[arg-type]  # signed in
    messages.success(request, ngettext("%(n)s line restored", "%(n)s lines restored", count) % {"n": count})
    return redirect("playbook")


@page("playbook/use/", name="playbook-use", title=gettext_lazy("Moves used"), icon="checklist", menu="share", order=40, permission="steps.view")  # fmt: skip
def use(request: HttpRequest) -> HttpResponse:
    """Which moves are used, by account manager and by account."""
    asked = {name: request.GET.get(name, "") for name in ("owner", "stage", "with_steps")}
    by_stage = using.moves()
    rows = Paginator(using.accounts(request.user, asked), PAGE).get_page(request.GET.get("page"))
    context = {
        "title": _("Moves used"),
        "managers": [{"person": person, "accounts": many, "used": used} for person, many, used in using.managers(request.user)],
        "rows": rows,
        "lines": [{"account": row, "stage": STAGE_WORDS[row.stage_now], "tone": drawing.TONES[row.stage_now], "used": using.of(row, by_stage)} for row in rows],
        "asked": asked,
        "stages": STAGE_WORDS.items(),
        "query": request.GET.urlencode(),
        "may_export": request.user.may("steps.export"),  # type: ignore[union-attr]  # signed in
    }  # fmt: skip
    return render(request, "planning/use.html", context)


@page("playbook/use.xlsx", name="playbook-use-file", permission="steps.export")
def use_file(request: HttpRequest) -> Any:
    """The accounts with the moves used, as a workbook."""
    if not request.user.may("steps.view"):  # type: ignore[union-attr]  # signed in
        raise PermissionDenied
    asked = {name: request.GET.get(name, "") for name in ("owner", "stage", "with_steps")}
    audit.write("export", by=request.user, kind="steps", changed={"query": [None, request.get_full_path()], "form": [None, "xlsx"]})  # fmt: skip
    columns = [Column(name, str(title)) for name, title in _COLUMNS]
    name = f"playbook-use-{clock.today():%Y%m%d}"
    return files.answer(files.written("xlsx", columns, _rows(request.user, asked)), name, "xlsx")


_COLUMNS = (
    ("code", gettext_lazy("Code")),
    ("account", gettext_lazy("Account")),
    ("owner", gettext_lazy("Account manager")),
    ("stage", gettext_lazy("Stage")),
    ("moves", gettext_lazy("Moves of the stage")),
    ("used", gettext_lazy("Used")),
    ("unused", gettext_lazy("Unused")),
    ("percent", gettext_lazy("In use, %")),
    ("off", gettext_lazy("Off-stage")),
)


def _rows(user: Any, asked: dict[str, str]) -> Iterator[dict[str, Any]]:
    by_stage = using.moves()
    for row in using.accounts(user, asked).iterator(chunk_size=2000):
        used = using.of(row, by_stage)
        yield {
            "code": row.code,
            "account": str(row),
            "owner": str(row.owner or ""),
            "stage": str(STAGE_WORDS[row.stage_now]),
            "moves": used.moves,
            "used": used.used,
            "unused": used.unused,
            "percent": used.percent,
            "off": used.off,
        }
