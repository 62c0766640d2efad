"""Pages across areas: home and the search of the palette."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.kit import search
from guke.kit.pages import page


@page("", name="home", title=gettext_lazy("Today"), icon="layout-dashboard", menu="work", order=1)
def home(request: HttpRequest) -> HttpResponse:
    """What to do today."""
    return render(request, "desk/home.html", {"title": _("Today")})


@page("palette/", name="palette")
def palette(request: HttpRequest) -> HttpResponse:
    """What the typed text finds."""
    groups = search.find(request.user, request.GET.get("q", ""))
    return render(request, "desk/palette.html", {"groups": groups})
