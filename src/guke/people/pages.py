"""The pages of oneself and of the company's set-up."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from guke.kit import audit, kinds, options
from guke.kit.models import ApiToken
from guke.kit.pages import page, section
from guke.people import actions
from guke.people.models import User

section("work", gettext_lazy("Work"))
section("customers", gettext_lazy("Customers"))
section("insight", gettext_lazy("Insight"))
section("share", gettext_lazy("Share and playbook"), folds=True)
section("care", gettext_lazy("Care and bargaining"), folds=True)
section("setup", gettext_lazy("Set-up"), folds=True)

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class WelcomeForm(forms.Form):
    """The company and its first administrator."""

    company = forms.CharField(label=gettext_lazy("Name of the company"), max_length=80)
    name = forms.CharField(label=gettext_lazy("Your name"), max_length=60)
    username = forms.CharField(label=gettext_lazy("User name"), max_length=60)
    password = forms.CharField(label=gettext_lazy("Password"), widget=forms.PasswordInput)


@page("welcome/", name="welcome", title=gettext_lazy("Welcome"), public=True)
def welcome(request: HttpRequest) -> HttpResponse:
    """First set-up: only while there is nobody."""
    if User.objects.exists():
        return redirect("/")
    form = WelcomeForm(request.POST or None)
    form.fields["password"].help_text = " ".join(str(text) for text in password_validators_help_texts())
    if form.is_valid():
        try:
            user = actions.set_up(**form.cleaned_data, by=None)
        except ValidationError as error:
            form.add_error("password", error)
        else:
            login(request, user, backend=_BACKEND)
            return redirect("/")
    return render(request, "people/welcome.html", {"form": form, "title": _("Welcome to Guke")})


@page("preferences/", name="preferences", public=True)
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep language, theme, colour of rising and display of money; before sign-in on the device."""
    after = request.POST.get("next", "/")
    safe = after if url_has_allowed_host_and_scheme(after, {request.get_host()}) else "/"
    response = HttpResponse(status=204) if request.headers.get("X-Requested-With") else HttpResponseRedirect(safe)
    for name in ("language", "theme", "rising", "money_shown"):
        chosen = request.POST.get(name, "")
        choices = dict(User._meta.get_field(name).flatchoices)  # noqa: SLF001 - Django's documented reflection
        if chosen in choices:
            _keep(request, response, name, chosen)
    return response


def _keep(request: HttpRequest, response: HttpResponse, name: str, chosen: str) -> None:
    cookie = "django_language" if name == "language" else name
    response.set_cookie(cookie, chosen, max_age=365 * 24 * 3600, samesite="Lax")
    if request.user.is_authenticated:
        setattr(request.user, name, chosen)
        request.user.save(update_fields=[name])


class ProfileForm(forms.ModelForm[User]):
    """What a person may change about themselves."""

    class Meta:
        model = User
        fields = ("name", "post", "email", "phone", "language", "theme", "rising", "money_shown")


@page("settings/", name="settings", title=gettext_lazy("Settings"), icon="settings", menu="setup", order=90)
def settings(request: HttpRequest) -> HttpResponse:
    """Oneself: profile, display, safety, keys."""
    user: Any = request.user
    form = ProfileForm(request.POST or None, instance=user)
    if form.is_valid():
        with audit.door("page"):
            before = audit.snapshot(User.objects.get(pk=user.pk))
            form.save()
            audit.write("change", user, by=user, changed=audit.changes(before, audit.snapshot(user)))
        messages.success(request, _("Saved"))
        return redirect("settings")
    tokens = ApiToken.objects.filter(user=user)
    context = {
        "form": form,
        "title": _("Settings"),
        "tokens": tokens,
        "secret": request.session.pop("secret", ""),
        "tab": "me",
    }
    return render(request, "people/settings.html", context)


@page(
    "settings/company/", name="company-settings", title=gettext_lazy("Company settings"), permission="settings.change"
)
def company_settings(request: HttpRequest) -> HttpResponse:
    """The company's options, grouped; defaults stand where nothing was chosen."""
    fields = {name.replace(".", "__"): option.field() for name, option in options.options.items()}
    form = type("OptionsForm", (forms.Form,), fields)(request.POST or None)
    if form.is_valid():
        chosen = {name.replace("__", "."): value for name, value in form.cleaned_data.items()}
        before = {name: audit.plain(options.value(name)) for name in chosen}
        options.choose(chosen)
        changed = audit.changes(before, {name: audit.plain(value) for name, value in chosen.items()})
        audit.write("settings", by=request.user, changed=changed)
        messages.success(request, _("Saved. Figures follow with the next refresh."))
        return redirect("company-settings")
    groups: dict[str, list[Any]] = {}
    for name, option in options.options.items():
        groups.setdefault(str(option.section), []).append(form[name.replace(".", "__")])
    listed = [kind for kind in kinds.registry.values() if kind.menu == "setup" and kind.may(request.user, "view")]
    context = {"form": form, "groups": groups, "title": _("Settings"), "tab": "company", "listed": listed}
    return render(request, "people/company.html", context)


@page("settings/keys/", name="new-key")
def new_key(request: HttpRequest) -> HttpResponse:
    """Make a key to the API; it is shown once on the settings page."""
    name = request.POST.get("name", "").strip()[:60]
    if request.method == "POST" and name:
        request.session["secret"] = actions.new_token(name=name, by=request.user)  # type: ignore[arg-type]
    return redirect("settings")


@page("settings/keys/<int:pk>/end/", name="end-key")
@require_POST
def end_key(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of one's keys."""
    get_object_or_404(ApiToken, pk=pk, user=request.user).delete()
    return redirect("settings")
