"""The addresses of signing in: the library's, less those that would send mail or let people sign up by themselves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path, re_path
from django.views.decorators.http import require_safe


@require_safe
def forgotten(request: HttpRequest) -> HttpResponse:
    """Say who gives a new password: nothing is sent by mail."""
    return render(request, "account/forgotten.html")


def closed(_request: HttpRequest) -> HttpResponse:
    """Answer as if the address did not exist."""
    raise Http404


urlpatterns = [
    path("password/reset/", forgotten),
    re_path(r"^(?:signup|email|confirm-email|password/reset|login/code)/", closed),
    path("", include("allauth.urls")),
]
