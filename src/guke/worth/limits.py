"""How much each criterion and each part of the value weighs, as a company chooses on the settings page."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from guke.kit.options import option, value
from guke.worth.rules import CRITERIA
from guke.worth.words import CRITERION_WORDS, PART_WORDS

_NOMINATING, _WORTH = _("Key account nominations"), _("Value of an account")
_USUAL = {"business": 40, "tenure": 30, "potential": 30}
_PARTS = {"current": 30, "future": 20, "credit": 10, "relation": 15, "publicity": 5, "brand": 5, "network": 10, "information": 5}  # fmt: skip

for _name in CRITERIA:
    option(f"nomination.{_name}", section=_NOMINATING, title=CRITERION_WORDS[_name], default=_USUAL[_name], help=_("weight"))  # fmt: skip
for _name, _weight in _PARTS.items():
    option(f"worth.{_name}", section=_WORTH, title=PART_WORDS[_name], default=_weight, help=_("weight; 0 leaves it out"))  # fmt: skip


def criteria() -> dict[str, int]:
    """Return what each criterion of a nomination weighs; none below 0, and the usual ones where all are 0."""
    chosen = {name: max(int(value(f"nomination.{name}")), 0) for name in CRITERIA}
    return chosen if any(chosen.values()) else dict(_USUAL)


def parts() -> dict[str, Decimal]:
    """Return what each part of the value weighs."""
    return {name: Decimal(max(int(value(f"worth.{name}")), 0)) for name in _PARTS}
