"""Tags of looking back: the explanation of a measure."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from guke.kit.filters import filterset
from guke.kit.kinds import registry
from guke.kit.lists import Listing
from guke.kit.templatetags.guke import icon
from guke.review import days
from guke.review.measures import BY_NAME, explained
from guke.review.queries import last_kept

register = template.Library()


@register.simple_tag
def explain(name: str) -> str:
    """Draw a mark that says on hover how a figure is made, and leads to its page."""
    if name not in BY_NAME:
        return ""
    hint = explained(BY_NAME[name]).hint
    return format_html('<a class="explain" href="{}#{}" title="{}" aria-label="{}">{}</a>', reverse("measures"), name, hint, hint, icon("info-circle"))  # fmt: skip


@register.inclusion_tag("review/parts/banner.html", takes_context=True)
def past_banner(context: template.Context, listing: Listing) -> dict[str, Any]:
    """Draw what stands over a list of a past day: which day it is, what is wrong with it, or how to have it made."""
    asked = days.asked(listing.query.get("as_of", ""))
    day = asked if asked.text else replace(asked, day=last_kept() or asked.day, past=True)
    told = _(
        "Account managers are those of that day; filters by unit, manager, industry and province look at today's file."
    )
    if unkept := listing.query.get("unkept", ""):
        named = _(", ").join(_titles(unkept.split(","), listing.user))
        left = _("Not narrowed by %(filters)s: no past day keeps that.") % {"filters": named}
        told = f"{told} {left}"
    return {"asked": day, "request": context["request"], "told": told, "csrf_token": context.get("csrf_token")}


@register.simple_tag
def compare_url(listing: Listing) -> str:
    """Return the page that compares the day of a list with today, for the same accounts as far as that page narrows."""
    file = {name: listing.query.get(f"account__{name}", "") for name in ("unit", "owner", "province", "industry", "sort")}  # fmt: skip
    asked = {"from": listing.query.get("as_of", ""), **file}
    return f"{reverse('compare')}?{urlencode({name: value for name, value in asked.items() if value})}"


def _titles(names: list[str], user: Any) -> list[str]:
    """Return the titles of filters of the lists whose past days are shown by another list."""
    there = [kind for kind in registry.values() if kind.past_url is not None]
    labels = {name: str(each.label) for kind in there for name, each in filterset(kind, user).base_filters.items()}
    return [labels[name] for name in names if name in labels]
