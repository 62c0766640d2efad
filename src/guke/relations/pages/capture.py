"""Ten-second capture: a text is pasted, what it says is proposed, and only what is ticked is stored."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.kit.actions import Refused, save
from guke.kit.forms import record_form, reference
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.relations import actions
from guke.relations.models import Promise
from guke.relations.rules.capture import Capture, read

_LONGEST, _MOST = 20_000, 50


@page("capture/", name="capture", title=gettext_lazy("Capture"), icon="pencil-plus", menu="work", order=25, permission="promises.create")  # fmt: skip
def capture(request: HttpRequest) -> HttpResponse:
    """Ask for a text and an account, show what is read, store what is ticked."""
    user: Any = request.user
    field = reference(Account, user)
    context: dict[str, Any] = {"title": _("Capture"), "text": request.POST.get("text", "")[:_LONGEST]}
    chosen = request.POST.get("account") or request.GET.get("account", "")
    context["picker"] = field.widget.render("account", chosen, {"id": "capture-account", "class": "form-select"})
    if request.method == "POST":
        context["found"] = read(context["text"], clock.today())
        if "keep" in request.POST:
            try:
                account = field.clean(chosen)
                count = _kept(account, request.POST, context["found"], user)
            except ValidationError as refused:
                context["errors"] = refused.messages
            else:
                messages.success(request, _("Stored: %(count)d.") % {"count": count})
                return redirect(registry["accounts"].url(account))
    return render(request, "relations/capture.html", context)


def _kept(account: Account, ticked: QueryDict, found: Capture, user: Any) -> int:
    """Store the ticked people and sayings of what was read, all or none; a step is a promise of ours."""
    people = [found.people[at] for at in _ticks(ticked, "person", len(found.people))]
    sayings = [found.sayings[at] for at in _ticks(ticked, "saying", len(found.sayings))]
    if not people and not sayings:
        raise Refused(_("Nothing is ticked: tick what is to be stored."))
    on = clock.today()
    with transaction.atomic():
        for person in people:
            numbers = (*person.phones, "")
            given = {"account": account.pk, "name": person.name, "post": person.post, "mobile": numbers[0], "email": person.email, "wechat": person.wechat}  # fmt: skip
            _contact(given, user)
        for saying in sayings:
            side = Promise.Side.THEIRS if saying.sort == "theirs" else Promise.Side.OURS
            due = saying.due_on if saying.due_on and saying.due_on >= on else None
            actions.promise(record=account, text=saying.text, side=side, due_on=due, by=user, on=on)
    return len(people) + len(sayings)


def _contact(given: dict[str, Any], user: Any) -> None:
    kind = registry["contacts"]
    form = record_form(kind, user)(given, instance=Contact())
    if not form.is_valid():
        raise Refused([f"{given['name']}: {word}" for words in form.errors.values() for word in words])
    save(kind, by=user, record=form.instance)


def _ticks(ticked: QueryDict, name: str, count: int) -> list[int]:
    return [int(at) for at in ticked.getlist(name)[:_MOST] if at.isdecimal() and int(at) < min(count, _MOST)]
