"""Each request in the person's language; a new installation begins with its first set-up."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation

from guke.people.models import User

Answer = Callable[[HttpRequest], HttpResponse]


class Language:
    """Speaks the person's language, else the one chosen on this device, else the browser's."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in that language."""
        chosen = getattr(request.user, "language", "") or translation.get_language_from_request(request)
        with translation.override(chosen):
            response = self.answer(request)
        response.headers.setdefault("Content-Language", chosen)
        return response


class FirstSetUp:
    """Leads to the first set-up while there is nobody who could sign in."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.peopled = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or lead to the set-up."""
        self.peopled = self.peopled or User.objects.exists()
        if self.peopled or request.path.startswith("/static/") or request.path in self._free():
            return self.answer(request)
        return HttpResponseRedirect(reverse("welcome"))

    @staticmethod
    def _free() -> set[str]:
        return {reverse(name) for name in ("welcome", "preferences", "app")}
