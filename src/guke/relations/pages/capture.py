"""Ten-second capture: a text is pasted, what it says is proposed and can be put right, and only what is ticked is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account, Contact
from guke.accounts.rules import phones
from guke.kit import clock
from guke.kit.actions import Refused, save
from guke.kit.forms import KindForm, record_form, reference
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.relations import actions
from guke.relations.models import Promise

if TYPE_CHECKING:
    from guke.relations.rules.capture import Capture, Person, Saying

_LONGEST, _MOST = 20_000, 50
_ASKED = {
    "person": ("contacts", ("name", "post", "mobile", "phone", "email", "wechat")),
    "saying": ("promises", ("text", "side", "due_on")),
}


@dataclass
class Draft:
    """A person or a saying as it would be stored: of what sort, the how manieth, its form, and whether it is ticked."""

    sort: str
    at: int
    form: KindForm
    ticked: bool = True
    step: bool = False


@page("capture/", name="capture", title=gettext_lazy("Capture"), icon="pencil-plus", menu="work", order=25, permission="promises.create")  # fmt: skip
def capture(request: HttpRequest) -> HttpResponse:
    """Ask for a text and an account, show what is read, store what is ticked."""
    user: Any = request.user
    field = reference(Account, user)
    context: dict[str, Any] = {"title": _("Capture"), "text": request.POST.get("text", "")[:_LONGEST]}
    chosen = request.POST.get("account") or request.GET.get("account", "")
    context["picker"] = field.widget.render("account", chosen, {"id": "capture-account"})
    if "keep" in request.POST:
        context["drafts"] = drafts = list(_given(request.POST, user))
        try:
            account = field.clean(chosen)
            count = _stored(account, [draft for draft in drafts if draft.ticked], user)
        except ValidationError as refused:
            context["errors"] = refused.messages
        else:
            messages.success(request, _("Stored: %(count)d.") % {"count": count})
            return redirect(registry["accounts"].url(account))
    elif request.method == "POST":
        context["drafts"] = list(_proposed(context["text"], user))
    return render(request, "relations/capture.html", context)


def _form(sort: str, at: int, user: Any, **given: Any) -> KindForm:
    slug, names = _ASKED[sort]
    made = record_form(registry[slug], user, names)
    return made(prefix=f"{sort}-{at}", use_required_attribute=False, **given)


def _proposed(text: str, user: Any) -> Iterator[Draft]:
    """Yield what the text says, to be put right."""
    rules = import_module("guke.relations.rules.capture")  # a tenth of the start: not before somebody captures
    found: Capture = rules.read(text, clock.today())
    for at, person in enumerate([each for each in found.people if each.name][:_MOST]):
        yield Draft("person", at, _form("person", at, user, initial=_of_person(person)))
    for at, saying in enumerate(found.sayings[:_MOST]):
        form = _form("saying", at, user, initial=_of_saying(saying))
        yield Draft("saying", at, form, step=saying.sort == "step")


def _of_person(person: "Person") -> dict[str, Any]:
    mobiles = [each for each in person.phones if phones.is_mobile(each)]
    others = [each for each in person.phones if each not in mobiles]
    numbers = {"mobile": next(iter(mobiles), ""), "phone": next(iter(others), "")}
    return {"name": person.name, "post": person.post, "email": person.email, "wechat": person.wechat, **numbers}


def _of_saying(saying: "Saying") -> dict[str, Any]:
    """Return what a saying begins with: a next step is a promise of ours, and no promise is due before it is made."""
    side = Promise.Side.THEIRS if saying.sort == "theirs" else Promise.Side.OURS
    due = saying.due_on if saying.due_on and saying.due_on >= clock.today() else None
    return {"text": saying.text, "side": side, "due_on": due}


def _given(sent: QueryDict, user: Any) -> Iterator[Draft]:
    """Yield what stood on the page, as it was put right there; what is not ticked is not judged."""
    for sort, (_slug, names) in _ASKED.items():
        for at in range(_MOST):
            if f"{sort}-{at}-{names[0]}" not in sent:
                continue
            ticked = str(at) in sent.getlist(sort)
            shown = {name: sent.get(f"{sort}-{at}-{name}", "") for name in names}
            yield Draft(sort, at, _form(sort, at, user, **({"data": sent} if ticked else {"initial": shown})), ticked)


def _stored(account: Account, drafts: list[Draft], user: Any) -> int:
    """Store the ticked people and sayings, all or none."""
    if not drafts:
        raise Refused(_("Nothing is ticked: tick what is to be stored."))
    known = set(Contact.objects.filter(account=account).values_list("name", flat=True))
    for draft in drafts:
        draft.form.instance.account = account
        if draft.form.is_valid() and draft.sort == "person" and draft.form.cleaned_data["name"] in known:
            draft.form.add_error("name", _("This person is recorded with the customer already. Untick it here and change it there."))  # fmt: skip
    if any(draft.form.errors for draft in drafts):
        raise Refused(_("Something is not right yet: see below."))
    with transaction.atomic():
        for draft in drafts:
            if draft.sort == "person":
                save(registry["contacts"], by=user, record=draft.form.instance)
            else:
                actions.promise(record=account, **draft.form.cleaned_data, by=user, on=clock.today())
    return len(drafts)
