"""Gifts, tenders, favours, concessions and risks, as kinds."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.care import limits  # noqa: F401 - declares its options by being imported
from guke.care.actions import integrity
from guke.care.kinds.forms import TodaysForm
from guke.care.models import Concession, Favour, Gift, Risk, Tender
from guke.collab.models import Approval
from guke.intel.kinds import AccountsWord
from guke.kit.charge import Charge
from guke.kit.columns import Choice, Due, Lead, Money
from guke.kit.kinds import register

SETTLING = {
    "planned": "blue",
    "given": "green",
    "dropped": "grey",
    "asked": "amber",
    "running": "green",
    "ended": "grey",
}
LEVELS = {1: "grey", 2: "amber", 3: "red"}


class Settling(AccountsWord):
    """Records that stand once they are given or granted, and while somebody decides on them."""

    open_state: str

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Return whether the verb is allowed; what is settled or under decision keeps its values."""
        allowed = super().may(user, verb, record)
        if not allowed or verb not in {"change", "delete"} or record is None or not record.pk:
            return allowed
        return record.state == self.open_state and not _decided_upon(self.slug, record.pk)


def _decided_upon(slug: str, pk: int) -> bool:
    return Approval.objects.filter(kind=slug, object_id=pk, state=Approval.State.WAITING).exists()


@register
class Gifts(Settling):
    """Gifts and hospitality, within limits per person and year."""

    model = Gift
    slug = "gifts"
    since = "given_on"
    icon = "gift"
    open_state = Gift.State.PLANNED
    columns = (
        Lead("what", under=("purpose",)),
        "account",
        "contact",
        Choice("sort"),
        Money("worth", currency="currency", sums=True),
        "given_on",
        Choice("state", tones=SETTLING),
        "over_limit",
        "noted_by",
    )
    filters = ("account", "contact", "sort", "state", "given_on", "over_limit")
    search = ("what", "account__name")
    fields = ("account", "contact", "what", "sort", "worth", "given_on", "purpose")
    lead = ("account", "contact", "worth")
    natural_key = ("account__code", "contact__name", "what", "given_on")
    form = TodaysForm
    charges = (Charge(Q(state=Gift.State.PLANNED), by_on="given_on"),)
    actions = (integrity.give, integrity.drop)
    empty = _("What was given to whom? Gifts and meals are noted before they are given; limits are checked then.")


@register
class Tenders(AccountsWord):
    """Times of tenders, in which nothing is given."""

    model = Tender
    slug = "tenders"
    since = "from_on"
    icon = "gavel"
    columns = ("title", "account", "from_on", "until_on")
    filters = ("account", "from_on", "until_on")
    fields = ("account", "title", "from_on", "until_on")
    natural_key = ("account__code", "title", "from_on")


@register
class Favours(Settling):
    """Favours and guarantees, with approval and an end."""

    model = Favour
    slug = "favours"
    icon = "shield-half"
    menu = "care"
    order = 63
    open_state = Favour.State.ASKED
    columns = ("what", "account", Choice("sort"), Money("worth", currency="currency", sums=True), Due("ends_on"), Choice("state", tones=SETTLING), "noted_by")  # fmt: skip
    filters = ("account", "sort", "state", "ends_on")
    search = ("what", "account__name")
    fields = ("account", "sort", "what", "worth", "ends_on")
    natural_key = ("account__code", "what", "ends_on")
    form = TodaysForm
    charges = (Charge(Q(state__in=[Favour.State.ASKED, Favour.State.RUNNING]), by_on="ends_on"),)
    actions = (integrity.begin_favour, integrity.end_favour)
    empty = _("Guarantees and favours stand here with their exposure, who approved them, and their end.")


@register
class Concessions(AccountsWord):
    """What one side gave way in to the other, what it is worth a year, and who copied it."""

    model = Concession
    slug = "concessions"
    since = "seen_on"
    icon = "scale"
    menu = "care"
    order = 44
    columns = (
        Lead("says", under=("effect",)),
        "account",
        Choice("side", tones={"given": "amber", "received": "green"}),
        Choice("lever"),
        Money("cost", currency="currency"),
        "seen_on",
        "until_on",
        "easily_copied",
        "copied_by",
        "noted_by",
    )
    filters = ("account", "side", "lever", "easily_copied", "seen_on", "until_on", "currency")
    fields = (
        "account", "side", "lever", "says", "cost", "currency", "seen_on", "until_on", "effect", "easily_copied", "copied_by",
    )  # fmt: skip
    lead = ("account", "says", "cost")
    search = ("says", "account__name")
    form = TodaysForm
    natural_key = ("account__code", "side", "lever", "seen_on", "says")
    charges = (Charge(Q(until_on=None)),)


@register
class Risks(AccountsWord):
    """The six risks of close relations: owner, control, review."""

    model = Risk
    slug = "risks"
    icon = "alert-octagon"
    menu = "care"
    order = 64
    columns = (Lead("sort", under=("sign",)), "account", Choice("level", tones=LEVELS), "control", "owner", Due("review_on"), "closed_on")  # fmt: skip
    filters = ("account", "sort", "level", "owner", "review_on", "closed_on")
    search = ("account__name", "control")
    fields = ("account", "sort", "level", "sign", "control", "owner", "review_on")
    lead = ("account", "sort", "control")
    natural_key = ("account__code", "sort", "review_on")
    form = TodaysForm
    charges = (Charge(Q(closed_on=None), "owner", "review_on"),)
    actions = (integrity.review, integrity.close_risk)
    empty = _("Each account page names the risks it shows signs of; take one on here, with who keeps it in check.")
