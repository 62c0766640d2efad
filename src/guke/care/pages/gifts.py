"""The register of gifts: what each person got in a year, beside the limit."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from guke.care import limits
from guke.care.models import Gift
from guke.care.models.integrity import company_currency
from guke.care.queries import integrity
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.pages import page

_FIRST, _SHOWN = 2000, 100
_SEVERE, _NEAR = 1, 0.8


@page("gift-register/", name="gift-register", title=_("Gift register"), icon="gift", menu="care", order=62, permission="gifts.view")  # fmt: skip
def register(request: HttpRequest) -> HttpResponse:
    """The year's totals per person, and the tenders that forbid giving now."""
    on = clock.today()
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and _FIRST < int(asked) <= on.year + 1 else on.year
    user: Any = request.user
    totals = integrity.totals(user, year)
    tenders = registry["tenders"].rows(user).filter(from_on__lte=on, until_on__gte=on).order_by("until_on")
    planned = registry["gifts"].rows(user).filter(state=Gift.State.PLANNED).order_by("given_on")[:10]
    context = {
        "title": _("Gift register"),
        "year": year,
        "years": [year - 1, year + 1] if year < on.year else [year - 1],
        "totals": [(total, _tone(float(total.share))) for total in totals[:_SHOWN]],
        "count": len(totals),
        "sum": sum((total.worth for total in totals), start=0),
        "planned": [(gift, registry["gifts"].url(gift), integrity.over(gift)) for gift in planned],
        "tenders": tenders,
        "limits": limits.gift_limits(),
        "currency": company_currency(),
        "may_create": user.may("gifts.create"),
    }
    return render(request, "care/gifts.html", context)


def _tone(share: float) -> str:
    return "bad" if share > _SEVERE else "warn" if share >= _NEAR else "info"
