"""What every figure means, on one page in the reader's language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from guke.kit.pages import page
from guke.review.measures import every


@page("help/measures/", name="measures")
def measures(request: HttpRequest) -> HttpResponse:
    """All measures: title, how it is made, unit, which way is better."""
    return render(request, "review/measures.html", {"title": _("What the figures mean"), "measures": every()})
