"""What the pages of accounts and contacts show of touches and promises."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part, Rows
from guke.relations import actions, queries, words
from guke.relations.models import Promise, Touch
from guke.relations.rules.keeping import fate

_SHOWN = 6


def touches(account: Account, user: Any) -> dict[str, Any]:
    """Return what is planned with the account and what was said last."""
    rows = Touch.objects.filter(account=account).select_related("owner")
    coming = rows.filter(happened_at=None, called_off_on=None).order_by("planned_for")[:3]
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
