"""Requests for a part of a page, told apart from those for a page by us and by the browser."""

from typing import Any

from django.http import HttpRequest
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxMiddleware


class Parts(HtmxMiddleware):
    """Says who asks (``request.htmx``), and keeps the browser from showing a part it has in place of the page."""

    def __call__(self, request: HttpRequest) -> Any:
        """Answer; at one address a part and a page are two answers."""
        response: Any = super().__call__(request)
        patch_vary_headers(response, ["HX-Request"])
        return response
