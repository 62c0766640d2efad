"""Log a visit on a phone: whom, one sentence, done; kept on the device while there is no network."""

import datetime as dt
from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.kit.forms import moment_input, reference, references, tell
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.relations import actions, queries
from guke.relations.models import Touch
from guke.relations.rules import touches as rules

_FEW, _LIST = 8, 20
_DIGITS = 19
_STRUCTURED = ("product_use", "new_needs", "opinions", "products_shown")


class LogForm(forms.Form):
    """What is asked after a visit; all but the account and the sentence is filled in already."""

    account = forms.ModelChoiceField(Account.objects.none())
    said = forms.CharField(widget=forms.Textarea, label=gettext_lazy("What was said"))
    way = forms.ChoiceField(choices=Touch.Way.choices, initial=Touch.Way.VISIT, required=False)
    happened_at = forms.DateTimeField(required=False, widget=moment_input())
    contacts = forms.ModelMultipleChoiceField(Contact.objects.none(), required=False)
    plan = forms.ModelChoiceField(Touch.objects.none(), required=False)
    twin = forms.ModelChoiceField(Touch.objects.none(), required=False)
    minutes = forms.IntegerField(required=False, min_value=1, max_value=1440)
    key = forms.UUIDField(required=False)
    sure = forms.BooleanField(required=False)

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"] = reference(Account, user)
        self.fields["contacts"] = references(Contact, user, required=False)
        for name in ("plan", "twin"):
            self.fields[name] = reference(Touch, user, required=False)
        for name in _STRUCTURED:
            self.fields[name] = forms.CharField(required=False)


@page("log/", name="log", title=gettext_lazy("Log a visit"), icon="clipboard-check", menu="work", order=2, permission="touches.create")  # fmt: skip
def log(request: HttpRequest) -> HttpResponse:
    """Ask whom and what, and log it; a script gets JSON, so that it may send again what could not be sent."""
    user: Any = request.user
    form = LogForm(user, request.POST or None, initial={"happened_at": _moment(request)})
    scripted = request.headers.get("X-Requested-With") == "fetch"
    twin: Touch | None = None
    if request.method == "POST" and form.is_valid():
        try:
            touch = _logged(form.cleaned_data, user)
        except ValidationError as refused:
            twin = next((odd.twin for odd in getattr(refused, "odd", ()) if odd.twin), None)
            tell(form, refused)
        else:
            return _done(request, touch, scripted=scripted)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    if scripted:
        said = {name: list(map(str, errors)) for name, errors in form.errors.items()}
        return JsonResponse({"errors": said, "twin": twin.pk if twin else None}, status=status)
    return render(request, "relations/log.html", _context(request, form, twin), status=status)


def _moment(request: HttpRequest) -> dt.datetime:
    """Return when it likely was: just now, or when it was planned for if that is another day."""
    now, pk = clock.now(), request.GET.get("plan", "")
    planned = (
        Touch.objects.visible_to(request.user).filter(pk=pk).first() if pk.isdecimal() and len(pk) < _DIGITS else None
    )
    at = planned.planned_for if planned is not None else None
    return timezone.localtime(at if at and timezone.localdate(at) < timezone.localdate(now) else now)


def _logged(given: dict[str, Any], user: Any) -> Touch:
    """Log by the action that fits: adding to what is logged already, a planned one, or a new one."""
    account, people = given["account"], list(given["contacts"])
    more = {name: given[name] for name in _STRUCTURED if given[name]}
    common = {"said": given["said"], "contacts": people, "happened_at": given["happened_at"], "minutes": given["minutes"], "sure": given["sure"]}  # fmt: skip
    plan, twin = given["plan"], given["twin"]
    with transaction.atomic():
        if twin is not None and twin.account_id == account.pk:
            more = {name: rules.below(getattr(twin, name), value) for name, value in more.items()}
            touch = _added(twin, given["said"], people, user)
        elif plan is not None and plan.account_id == account.pk and plan.happened_at is None:
            plan.key = given["key"] or plan.key  # sent again, it is found by the key like any other
            touch = actions.log_planned(record=plan, **common, by=user)
        else:
            way = Touch.Way(given["way"] or Touch.Way.VISIT)
            touch = actions.log_touch(record=account, way=way, **common, key=given["key"], by=user)
        return actions.fill_in(record=touch, **more, by=user) if more else touch


def _added(touch: Touch, said: str, people: list[Contact], user: Any) -> Touch:
    if Touch.objects.filter(queries.took_part(user), pk=touch.pk).exists():
        return actions.add_to(record=touch, said=said, contacts=people, by=user)
    return actions.join(record=touch, said=said, contacts=people, by=user, on=clock.today())


def _done(request: HttpRequest, touch: Touch, *, scripted: bool) -> HttpResponse:
    address = registry["accounts"].url(touch.account_id)
    text = _("Logged with %(account)s.") % {"account": touch.account}
    if scripted:
        return JsonResponse({"url": address, "text": text})
    messages.success(request, text)
    return redirect(address)


def _context(request: HttpRequest, form: LogForm, twin: Touch | None) -> dict[str, Any]:
    user: Any = request.user
    chosen = form["account"].value() or request.GET.get("account", "")
    account = registry["accounts"].rows(user).filter(pk=chosen).first() if str(chosen).isdecimal() else None
    offers = _offers(user, account)
    planned = next((offer["plan"] for offer in offers if offer["account"] == account), "")
    plan = request.GET.get("plan", "") or form["plan"].value() or planned
    return {
        "title": _("Log a visit"),
        "form": form,
        "offers": offers,
        "account": account,
        "plan": str(plan),
        "ways": Touch.Way.choices,
        "way": form["way"].value() or Touch.Way.VISIT,
        "people": _people(account, user),
        "chosen_people": {str(pk) for pk in form["contacts"].value() or []},
        "twin": twin,
        "structured": [(name, Touch._meta.get_field(name).verbose_name) for name in _STRUCTURED],  # noqa: SLF001 - Django's documented reflection
    }


def _offers(user: Any, account: Account | None) -> list[dict[str, Any]]:
    """Return whom one has likely been with: the account asked for, what was planned for today, then the latest."""
    plans = queries.todays(user, clock.now())[:_FEW]
    offers = [_offer(row.account, row) for row in plans]
    had = Touch.objects.visible_to(user).filter(queries.took_part(user), happened_at__isnull=False)
    latest = had.order_by("-happened_at").values_list("account", flat=True)[: _FEW * 4]
    seen = dict.fromkeys([*([account.pk] if account else []), *latest])
    mine = registry["accounts"].rows(user).filter(owner=user).values_list("pk", flat=True)[:_FEW]
    wanted = [pk for pk in dict.fromkeys([*seen, *mine]) if pk not in {row.account_id for row in plans}][:_FEW]
    found = registry["accounts"].rows(user).in_bulk(wanted)
    return [*offers, *(_offer(found[pk]) for pk in wanted if pk in found)]


def _offer(account: Account, plan: Touch | None = None) -> dict[str, Any]:
    return {"account": account, "plan": plan.pk if plan else "", "at": plan.planned_for if plan else None}


def _people(account: Account | None, user: Any) -> list[Contact]:
    if account is None or not user.may("contacts.view"):
        return []
    return list(Contact.objects.filter(account=account, left_on=None)[: _FEW * 2])


@page("log/people/", name="log-people", permission="touches.create")
def people(request: HttpRequest) -> HttpResponse:
    """The contacts of the account just chosen."""
    pk = request.GET.get("account", "")
    account = registry["accounts"].get(request.user, int(pk)) if pk.isdecimal() and len(pk) < _DIGITS else None
    context = {"account": account, "people": _people(account, request.user), "chosen_people": ()}
    return render(request, "relations/log_people.html", context)


@page("log/accounts/", name="log-accounts", permission="touches.create")
def accounts(request: HttpRequest) -> HttpResponse:
    """The customers that fit what is typed, those of today's plan and near it first."""
    plans = {row.account_id: row for row in queries.todays(request.user, clock.now())}
    found = queries.at_hand(request.user, request.GET.get("q", ""), [row.account for row in plans.values()])[:_LIST]
    items = [{"value": row.pk, "text": str(row), "hint": _hint(row, plans.get(row.pk))} for row in found]
    return JsonResponse({"items": items})


def _hint(account: Account, plan: Touch | None) -> str:
    if plan is None or plan.planned_for is None:
        return account.city or account.province
    return _("today %(at)s") % {"at": f"{timezone.localtime(plan.planned_for):%H:%M}"}
