"""What the pages of accounts and contacts show of touches and promises."""

from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.forms import Select
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.kit.filters import YES_NO
from guke.kit.kinds import Kind, registry
from guke.kit.panels import Part, Rows
from guke.relations import actions, queries, words
from guke.relations.models import WAITING, Promise, Touch
from guke.relations.rules.keeping import fate

_SHOWN = 6


def touches(account: Account, user: Any) -> dict[str, Any]:
    """Return what is planned with the account and what was said last."""
    rows = Touch.objects.filter(account=account).select_related("owner")
    coming = rows.filter(WAITING).order_by("planned_for")[:3]
    had = rows.filter(happened_at__isnull=False).order_by("-happened_at").prefetch_related("contacts")[:_SHOWN]
    return {
        "coming": list(coming),
        "had": list(had),
        "icons": words.WAY_ICONS,
        "kind": registry["touches"],
        "may_create": user.may("touches.create"),
        "account": account,
    }


def promises(account: Account, user: Any) -> dict[str, Any]:
    """Return the open promises of both sides, and how well we keep ours."""
    on = clock.today()
    rows = Promise.objects.filter(account=account)
    waiting = rows.filter(state=Promise.State.OPEN).select_related("contact", "owner")[:_SHOWN]
    said = [(row, fate(queries.word(row), on)) for row in waiting]
    return {
        "open": [{"row": row, "word": words.FATES[how], "tone": words.FATE_TONES[how]} for row, how in said],
        "keeping": queries.our_keeping(rows, on),
        "kind": registry["promises"],
        "may_create": user.may("promises.create"),
        "account": account,
    }


def of_contact(contact: Contact, _user: Any) -> dict[str, Any]:
    """Return the last touches in which the contact was present."""
    rows = contact.touches.filter(happened_at__isnull=False).select_related("owner").order_by("-happened_at")
    return {"had": list(rows[:_SHOWN]), "coming": [], "icons": words.WAY_ICONS, "kind": registry["touches"]}


def late_filter(_kind: Kind, _user: Any) -> dict[str, Any]:
    """Offer to see the promises that were settled after their day."""

    def late(rows: QuerySet[Promise], _name: str, chosen: bool | None) -> QuerySet[Promise]:  # noqa: FBT001 - django-filter's signature
        after = rows.filter(settled_on__gt=F("due_on"))
        return rows if chosen is None else after if chosen else rows.exclude(pk__in=after.values("pk"))

    label = _("settled after its day")
    return {"late": django_filters.BooleanFilter(method=late, label=label, widget=Select(choices=YES_NO))}


registry["promises"].hang_filter_makers(late_filter)
registry["accounts"].hang_action(actions.log_touch, actions.plan_touch, actions.bring_in, actions.promise)
registry["accounts"].hang_panel(
    Part("touches", _("Touches"), 6, "touches.view", template="relations/touches.html", context=touches, late=True),
    Part(
        "promises", _("Promises"), 4, "promises.view", template="relations/promises.html", context=promises, late=True
    ),
)
registry["contacts"].hang_panel(
    Part("touches", _("Touches"), 6, "touches.view", template="relations/touches.html", context=of_contact),
    Rows("promises", by="contact"),
    Rows("quiet-times", by="contact"),
)
registry["users"].hang_action(actions.make_feed, actions.end_feed)
