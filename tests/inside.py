"""A browser inside the house: whoever it is given asks, and an address leads straight to its page.

For tests of what a page does. What is before every page alike is left out (sessions, headers), and so is the frame
around it: together they cost more than most pages, and have tests of their own with a browser that signed in.
"""

from collections.abc import Callable
from contextlib import nullcontext
from copy import copy
from functools import cache

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.test.client import ClientHandler
from django.utils import translation

from guke.people.models import User


class Known:
    """Says who asks, and speaks their language if they chose one."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer somebody of whom nothing is known from the question before."""
        request.user = _anew(request.META["person"])
        request.session = {}  # type: ignore[assignment]  # lasts as long as the question
        chosen = getattr(request.user, "language", "")
        with translation.override(chosen) if chosen else nullcontext():
            return self.answer(request)


def _anew(person: User | AnonymousUser) -> User | AnonymousUser:
    """Return the person as read just now; ``copy`` goes by way of pickling, which takes longer than some pages."""
    again = object.__new__(type(person))
    vars(again).update(vars(person))
    if isinstance(again, User):
        state = vars(again)["_state"] = copy(vars(person)["_state"])
        state.fields_cache = copy(state.fields_cache)
    return again


_BETWEEN = (
    f"{__name__}.{Known.__name__}",
    "django.contrib.messages.middleware.MessageMiddleware",
    "guke.kit.htmx.Parts",
)


class Inside(Client):
    """Gets the parts of pages, as htmx does."""

    def __init__(self, person: User | AnonymousUser) -> None:
        super().__init__(headers={"HX-Request": "true"}, person=person)
        self.handler = _handler()


@cache
def _handler() -> ClientHandler:
    """Return what leads to a page, the same for everybody."""
    made = ClientHandler(enforce_csrf_checks=False)
    with override_settings(MIDDLEWARE=_BETWEEN):
        made.load_middleware()
    return made
