"""Warnings replayed: a rule, its mark, and what it would have said of the accounts that stopped, with every account behind."""

from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guke.accounts.models import Account
from guke.analysis.replay import Alarm, Said
from guke.insight import limits
from guke.insight import queries as insight
from guke.kit import audit, file_types, files
from guke.kit.columns import Column
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.review import replaying
from guke.review.boards.figures import figure
from guke.review.boards.view import Asked
from guke.review.replaying import RULES, SHRANK, STOPPED, Trial

PAGE = 50
LEAST_DAYS = 2
_LOOK, _PART = 180, 30
EVENTS = {STOPPED: gettext_lazy("stopped ordering"), SHRANK: gettext_lazy("bought much less")}
SHOWN = {
    "warned": (gettext_lazy("Warned before"), "good"),
    "missed": (gettext_lazy("Not warned"), "bad"),
    "false": (gettext_lazy("False alarms"), "warn"),
    "followed": (gettext_lazy("Alarms that came true"), "good"),
    "young": (gettext_lazy("Too early to tell"), "info"),
    "late": (gettext_lazy("Too late"), "plain"),
}
"""What can be looked at: events with and without a warning, and alarms by what became of them."""
_OF_EVENTS = ("warned", "missed")


class Tried(Asked):
    """What is tried: a mark, what the rule should warn of, how far ahead, and of which accounts."""

    mark = forms.IntegerField(required=False, label=gettext_lazy("Mark"))
    event = forms.ChoiceField(required=False, label=gettext_lazy("Warn of accounts that"), choices=list(EVENTS.items()))
    wait = forms.IntegerField(required=False, min_value=30, max_value=365, label=gettext_lazy("Days without an order"))
    part = forms.IntegerField(required=False, min_value=5, max_value=100, label=gettext_lazy("Less by, %"))
    look = forms.IntegerField(
        required=False, min_value=30, max_value=365, label=gettext_lazy("A warning counts for, days")
    )
    rule = forms.ChoiceField(
        required=False, choices=[(name, rule.title) for name, rule in RULES.items()], widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked_for = RULES.get(str(self.data.get("rule") or ""), RULES["slipping"])
        rule, usual = self.asked_for, self._usual()
        self.fields["mark"] = forms.IntegerField(
            required=False, min_value=rule.least, max_value=rule.most, label=rule.unit
        )
        self.data = {**usual, **{name: value for name, value in self.data.items() if value}, "rule": rule.name}
        self.order_fields(["rule", "mark", "event", "wait" if self.data["event"] != SHRANK else "part", "look"])
        del self.fields["part" if self.data["event"] != SHRANK else "wait"]

    def _usual(self) -> dict[str, Any]:
        return {
            "mark": self.asked_for.usual(),
            "event": STOPPED,
            "wait": limits.frame().horizon,
            "part": _PART,
            "look": _LOOK,
        }

    def trial(self, user: Any, snapshot: Any) -> Trial:
        """Return the trial asked for; what makes no sense is as usual, and said beside its field."""
        given = {**self._usual(), **self.narrowed()}
        own = {name: given[name] for name in ("mark", "event", "wait", "part", "look")}
        chosen = {name: value for name, value in given.items() if name not in {*own, "rule"}}
        return Trial(user, snapshot, self.asked_for, chosen=chosen, **own)


@page("replay/", name="replay", title=gettext_lazy("Warnings replayed"), icon="history", permission="insight.view")
def replay(request: HttpRequest) -> HttpResponse:
    """What a warning rule would have done at the month ends on record."""
    snapshot, form = insight.snapshot(), Tried(request.user, request.GET)
    crumbs = [{"title": _("Analysis"), "url": reverse("analysis")}, {"title": _("Warnings replayed"), "url": ""}]
    context: dict[str, Any] = {"title": _("Warnings replayed"), "form": form, "crumbs": crumbs}
    if snapshot is None:
        return render(request, "insight/empty.html", context)
    trial = form.trial(request.user, snapshot)
    context |= {"trial": trial, "view": trial, "few": len(trial.days) < LEAST_DAYS, "rules": _rules(trial)}
    if not context["few"]:
        context |= _tried(request, trial)
    return render(request, "review/replay.html", context)


@page("replay/xlsx/", name="replay-file", permission="accounts.export")
def replay_file(request: HttpRequest) -> Any:
    """The accounts behind a replay as a workbook."""
    snapshot = insight.snapshot()
    if snapshot is None or not request.user.may("insight.view"):
        raise Http404
    trial = Tried(request.user, request.GET).trial(request.user, snapshot)
    if len(trial.days) < LEAST_DAYS:
        raise Http404
    audit.write("export", by=request.user, kind="accounts", changed={"query": [None, request.get_full_path()], "form": [None, "xlsx"]})  # fmt: skip
    rows = _lines(trial, _asked(request), _chosen(trial, _asked(request)))
    columns = [Column(name, str(title)) for name, title in _COLUMNS]
    headers = {"Content-Disposition": f'attachment; filename="replay-{trial.rule.name}-{snapshot.as_of:%Y%m%d}.xlsx"'}
    return StreamingHttpResponse(files.written("xlsx", columns, rows), content_type=file_types.TYPES["xlsx"], headers=headers)  # fmt: skip


_COLUMNS = (
    ("code", gettext_lazy("Code")),
    ("name", gettext_lazy("Account")),
    ("owner", gettext_lazy("Account manager")),
    ("since", gettext_lazy("Warned on")),
    ("until", gettext_lazy("Warned until")),
    ("number", gettext_lazy("What the rule went by")),
    ("began_on", gettext_lazy("Last order before it, or first month")),
    ("noticed_on", gettext_lazy("Noticed without a warning")),
    ("days", gettext_lazy("Days earlier")),
    ("revenue", gettext_lazy("12 months till then")),
)


def _asked(request: HttpRequest) -> str:
    asked = request.GET.get("show", "")
    return asked if asked in SHOWN else _OF_EVENTS[0]


def _chosen(trial: Trial, asked: str) -> list[Said] | list[Alarm]:
    """Return what is looked at, the latest first."""
    if asked in _OF_EVENTS:
        said = [each for each in trial.found.events if bool(each.warned_on) == (asked == "warned")]
        return sorted(said, key=lambda each: (each.event.noticed_on, each.account), reverse=True)
    alarms = [alarm for alarm in trial.found.alarms if alarm.fate == asked]
    return sorted(alarms, key=lambda alarm: (alarm.first_on, alarm.account), reverse=True)


def _tried(request: HttpRequest, trial: Trial) -> dict[str, Any]:
    asked, summed = _asked(request), trial.summed()
    current = Paginator(_chosen(trial, asked), PAGE).get_page(request.GET.get("page"))
    return {
        "sentence": _sentence(trial, summed),
        "figures": _figures(trial, summed),
        "tabs": [
            {"name": name, "title": title, "count": summed[name], "on": name == asked}
            for name, (title, _tone) in SHOWN.items()
        ],
        "of_events": asked in _OF_EVENTS,
        "page": current,
        "lines": _lines(trial, asked, current.object_list),
        "first": trial.days[0],
        "last": trial.days[-1],
    }


def _rules(trial: Trial) -> list[dict[str, Any]]:
    """Return every rule with what it would have done at its mark."""
    return [
        {
            "rule": each.rule,
            "mark": each.mark,
            "on": each.rule is trial.rule,
            "few": len(each.days) < LEAST_DAYS,
            **each.summed(),
        }
        for each in replaying.trials(trial)
    ]


def _sentence(trial: Trial, summed: dict[str, Any]) -> str:
    """Say what the rule would have done."""
    event = EVENTS[trial.event]
    if not summed["events"]:
        return _("None of these accounts %(event)s in the days on record.") % {"event": event}
    whole = ngettext("%(n)s account that %(event)s", "%(n)s accounts that %(event)s", summed["events"])
    alarms = ngettext("with %(n)s false alarm", "with %(n)s false alarms", summed["false"]) % {"n": summed["false"]}
    told = {"whole": whole % {"n": summed["events"], "event": event}, "warned": summed["warned"], "alarms": alarms}
    if summed["earlier"] is None:
        return _("It would have warned of none of the %(whole)s, %(alarms)s.") % told
    days = round(summed["earlier"])
    earlier = ngettext("%(n)s day earlier (median)", "%(n)s days earlier (median)", days) % {"n": days}
    return _("It would have warned of %(warned)s of the %(whole)s, %(earlier)s, %(alarms)s.") % {
        **told,
        "earlier": earlier,
    }


def _figures(trial: Trial, summed: dict[str, Any]) -> list[dict[str, Any]]:
    noticed = _("no order for %(days)s days, and for longer than ever before") % {"days": trial.wait} if trial.event == STOPPED else _("three months less by %(part)s%% than a year before") % {"part": trial.part}  # fmt: skip
    days = None if summed["earlier"] is None else round(summed["earlier"])
    judged = _("of %(n)s alarms old enough to tell") % {"n": summed["judged"]}
    plain: dict[str, Any] = {"money": False, "measure": "warned"}
    found = [
        figure(_("Warned before"), summed["warned"], "bell", "good", foot=_("of %(n)s: %(noticed)s") % {"n": summed["events"], "noticed": noticed}, **plain),
        figure(_("Days earlier"), days, "clock", "info", foot=_("median, against the day one would have noticed"), **plain),
        figure(_("False alarms"), summed["false"], "bell-ringing", "warn", foot=judged, **plain),
        figure(_("Revenue warned of"), summed["revenue"], "coins", "violet", foot=_("12 months to the day of the warning"), measure="warned"),
    ]  # fmt: skip
    return [each for each in found if each["value"] is not None]


def _lines(trial: Trial, asked: str, chosen: Any) -> list[dict[str, Any]]:
    """Return events or alarms with their account and the revenue of the day of the warning, else of the last day kept before."""
    rows = [_event(trial, row) if asked in _OF_EVENTS else _alarm(row) for row in chosen]
    accounts = {row["account"] for row in rows}
    named = Account.objects.visible_to(trial.user).select_related("owner").in_bulk(accounts)
    revenue = replaying.on_days(trial, accounts)
    return [
        {**row, **_named(named[row["account"]], row["on"]), "revenue": revenue.get((row["account"], row["on"])), "number": _number(trial, row)}
        for row in rows
        if row["account"] in named
    ]  # fmt: skip


def _event(trial: Trial, said: Said) -> dict[str, Any]:
    before = [day for day in trial.days if day < said.event.noticed_on]
    return {"account": said.account, "on": said.warned_on or before[-1], "since": said.warned_on, "until": None, "days": said.days, **said.event._asdict()}  # fmt: skip


def _alarm(alarm: Alarm) -> dict[str, Any]:
    return {"account": alarm.account, "on": alarm.first_on, "since": alarm.first_on, "until": alarm.last_on}


def _named(account: Account, on: date) -> dict[str, Any]:
    return {"code": account.code, "name": str(account), "owner": str(account.owner or ""), "url": f"{registry['accounts'].url(account)}?as_of={on}"}  # fmt: skip


def _number(trial: Trial, row: dict[str, Any]) -> str:
    then = trial.then.get(row["account"], {}).get(row["on"])
    return "" if then is None else f"{then.number.normalize():f}"
