"""A browser inside the house: whoever it is given asks, and an address leads straight to its page."""

from collections.abc import Callable
from copy import deepcopy

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings

from guke.people.models import User


class Known:
    """Says who asks, in place of what is before every page alike: sessions, language, headers."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer somebody of whom nothing is known from the question before."""
        request.user = deepcopy(request.META["person"])
        request.session = {}  # type: ignore[assignment]  # lasts as long as the question
        return self.answer(request)


class Inside(Client):
    """Gets the parts of pages without their frame, which is the same for every kind."""

    def __init__(self, person: User | AnonymousUser) -> None:
        super().__init__(headers={"HX-Request": "true"}, person=person)
        between = ("contrib.messages.middleware.MessageMiddleware",)
        with override_settings(
            MIDDLEWARE=[
                f"{__name__}.Known",
                *(f"django.{name}" for name in between),
                "django_htmx.middleware.HtmxMiddleware",
            ]
        ):
            self.handler.load_middleware()
