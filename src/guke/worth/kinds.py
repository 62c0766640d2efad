"""What people judge of accounts, as kinds."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.intel.kinds import AccountsWord
from guke.kit import clock
from guke.kit.columns import Choice, Column
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register
from guke.worth import actions
from guke.worth.models import BuyerType, Judgement, Nomination, Perception, Yardstick, YardstickFigure
from guke.worth.words import BUYER_TONES, SIDE_TONES, STATE_TONES

_DAYS = ("nominated_on", "judged_on", "seen_on")


class TodayForm(KindForm):
    """The form of what was noted today, to begin with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in _DAYS:
            if name in self.fields:
                self.fields[name].initial = clock.today()


@register
class Nominations(AccountsWord):
    """Key account nominations: three criteria with evidence, who approved, when to check again, why it left."""

    model = Nomination
    slug = "nominations"
    since = "nominated_on"
    icon = "award"
    menu = "share"
    order = 42
    columns = (
        "account",
        Column("score", align="end"),
        Choice("state", tones=STATE_TONES),
        "nominated_on",
        "accepted_on",
        "decided_by",
        "recheck_on",
        Column("business", shown=False),
        Column("tenure", shown=False),
        Column("potential", shown=False),
        *(Column(f"{name}_why", shown=False) for name in ("business", "tenure", "potential")),
        "noted_by",
        Column("ended_on", shown=False),
        Column("reason", shown=False),
    )
    filters = ("account", "state", "score", "nominated_on", "recheck_on", "accepted_on")
    fields = (
        "account", "business", "business_why", "tenure", "tenure_why", "potential", "potential_why", "nominated_on",
    )  # fmt: skip
    lead = ("account", "nominated_on")
    search = ("account__name", "business_why", "tenure_why", "potential_why")
    natural_key = ("account__code", "nominated_on")
    form = TodayForm
    actions = (actions.accept, actions.decline, actions.confirm, actions.let_go)
    empty = _("Which accounts are key accounts? Nominate one by its revenue, its time with us and its potential.")


@register
class Judgements(AccountsWord):
    """What people give accounts for the parts of their value that the ledger does not know."""

    model = Judgement
    slug = "judgements"
    since = "judged_on"
    icon = "scale"
    columns = ("account", "aspect", Choice("points"), "evidence", "judged_on", "noted_by")
    filters = ("account", "aspect", "points", "judged_on")
    fields = ("account", "aspect", "points", "evidence", "judged_on")
    lead = ("account", "aspect", "points")
    search = ("account__name", "evidence")
    natural_key = ("account__code", "aspect", "judged_on")
    form = TodayForm
    empty = _("What is an account worth beside its money? Judge credit, relationship and influence, with the evidence.")


@register
class BuyerTypes(AccountsWord):
    """How accounts buy, and what shows it."""

    model = BuyerType
    slug = "buyer-types"
    since = "seen_on"
    icon = "shopping-cart"
    columns = ("account", Choice("buyer", tones=BUYER_TONES), "evidence", "seen_on", "noted_by")
    filters = ("account", "buyer", "seen_on")
    fields = ("account", "buyer", "evidence", "seen_on")
    lead = ("account", "buyer")
    search = ("account__name", "evidence")
    natural_key = ("account__code", "buyer", "seen_on")
    form = TodayForm
    empty = _("What does the buyer seek: price, advice or the whole company? Note what shows it.")


@register
class Perceptions(AccountsWord):
    """What customers get from us and bear for us, worth and score by their own word."""

    model = Perception
    slug = "perceptions"
    since = "seen_on"
    icon = "heart-handshake"
    columns = ("account", "item", Choice("side", tones=SIDE_TONES), "worth", Choice("points"), "source", "seen_on", "noted_by")  # fmt: skip
    filters = ("account", "side", "points", "source", "seen_on")
    fields = ("account", "item", "side", "worth", "points", "source", "seen_on")
    lead = ("account", "item", "side")
    search = ("account__name", "item")
    natural_key = ("account__code", "side", "item", "seen_on")
    form = TodayForm
    empty = _("What does the customer think it gets from us, and what does it cost it? Note its own words.")


@register
class Yardsticks(Kind):
    """What accounts of each industry are measured by: figures of the ledger, or figures people record."""

    model = Yardstick
    slug = "yardsticks"
    icon = "ruler-2"
    menu = "setup"
    order = 67
    columns = ("name", "industry", "measure", "unit", "way", "target")
    filters = ("industry", "measure")
    search = ("name",)
    fields = ("industry", "name", "measure", "unit", "way", "target")
    lead = ("industry", "name", "measure")
    natural_key = ("industry__code", "name")
    empty = _("By what is an account of each industry to be measured? Choose figures of the ledger, or name some to record.")  # fmt: skip


@register
class YardstickFigures(AccountsWord):
    """What accounts came to by the yardsticks that people record."""

    model = YardstickFigure
    slug = "yardstick-figures"
    since = "seen_on"
    icon = "ruler-2"
    columns = ("account", "yardstick", "value", "seen_on", "note", "noted_by")
    filters = ("account", "yardstick", "seen_on")
    fields = ("account", "yardstick", "value", "seen_on", "note")
    lead = ("account", "yardstick", "value")
    search = ("account__name", "note")
    natural_key = ("account__code", "yardstick__name", "yardstick__industry__code", "seen_on")
    form = TodayForm
    empty = _("No figure is recorded yet.")
