"""Words in confidence: written for named readers, opened with the reading on record."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from guke.care.actions import confidence as actions
from guke.care.models import Confidence
from guke.kit import clock, trail
from guke.kit.forms import tell
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.people.models import User
from guke.people.roles import ROLES

trail.OTHERS[actions.KIND] = _("Notes in confidence")
trail.DEEDS["confide"] = _("wrote in confidence")


class Asked(forms.Form):
    """The note and who may open it."""

    text = forms.CharField(label=_("what is said"), widget=forms.Textarea(attrs={"rows": 6}))
    readers = forms.ModelMultipleChoiceField(
        User.objects.filter(is_active=True),
        required=False,
        label=_("who may open it"),
        widget=forms.SelectMultiple(attrs={"data-search": ""}),
    )
    role = forms.ChoiceField(required=False, label=_("or everybody of a role who sees the account"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["role"]
        field.choices = [("", "—"), *((role.name, role.title) for role in ROLES.values())]


@page("confidences/new/<int:account>/", name="confide", permission="confidences.create")
@never_cache
def confide(request: HttpRequest, account: int) -> HttpResponse:
    """Write a note in confidence about an account."""
    record = registry["accounts"].get(request.user, account)
    form = Asked(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            note = actions.confide(record=record, **form.cleaned_data, by=request.user, now=clock.now())
        except ValidationError as error:
            tell(form, error)
        else:
            return redirect("confidence", note.pk)
    status = 422 if form.errors else 200
    context = {"title": _("Write in confidence"), "form": form, "account": record}
    return render(request, "care/confide.html", context, status=status)


@page("confidences/<int:pk>/", name="confidence")
@never_cache
def confidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a note; the reading is on record. Its author may take it back."""
    user: Any = request.user
    note = Confidence.objects.visible_to(user).filter(pk=pk).select_related("account", "by").first()
    if note is None:
        raise Http404
    role = [ROLES[note.role].title] if note.role in ROLES else []
    there = f"{registry['accounts'].url(note.account)}?tab=notes"
    if request.method == "POST":
        if note.by_id != user.pk:
            raise PermissionDenied
        actions.burn(note, user)
        return redirect(there)
    context = {
        "title": gettext("Note in confidence %(number)s") % {"number": note.pk},
        "note": note,
        "text": actions.open_note(note, user),
        "back": there,
        "may_open": gettext(", ").join(map(str, [note.by, *note.readers.all(), *role])),
        "readings": actions.readings(note, user),
    }
    return render(request, "care/confidence.html", context)
