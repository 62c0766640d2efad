"""Titles of what a good customer file has, and of its five blocks."""

from django.db.models import Field
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.accounts.models.master import FAULTS
from guke.accounts.rules.completeness import WANTED, Block, Gap
from guke.accounts.rules.families import Doubt
from guke.accounts.rules.names import Reason
from guke.kit.columns import Title

_OWN: dict[str, Title] = {
    "contacts": _("contacts"),
    "decider": _("a decision maker"),
    "coach": _("a coach"),
}


def _title(name: str) -> Title:
    field = Account._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    return field.verbose_name if isinstance(field, Field) else name


FIELD_TITLES: dict[str, Title] = {wanted.name: _OWN.get(wanted.name) or _title(wanted.name) for wanted in WANTED}
BLOCK_TITLES: dict[Block, Title] = {
    Block.BASICS: _("Basics"),
    Block.PURCHASING: _("Purchasing"),
    Block.ORGANISATION: _("Organisation"),
    Block.COMMERCE: _("Market and results"),
    Block.RIVALRY: _("Competition"),
}
GAP_WORDS: dict[Gap, Title] = {
    Gap.EMPTY: _("not filled in"),
    Gap.UNVERIFIED: _("never verified"),
    Gap.STALE: _("verified too long ago"),
}
REASON_WORDS: dict[Reason, Title] = {
    Reason.SAME_USCC: _("same credit code"),
    Reason.SAME_CODE: _("same code"),
    Reason.SAME_NAME: _("same name, written differently"),
    Reason.SAME_NAME_ELSEWHERE: _("same name in another place"),
    Reason.SAME_ALIAS: _("goes by this name too"),
    Reason.SAME_PHONE: _("same telephone number"),
    Reason.SIMILAR_NAME: _("similar name"),
}
DOUBT_WORDS: dict[Doubt, Title] = {
    Doubt.OVER_WHOLE: _("shares add up to more than 100%"),
    Doubt.NOT_POSITIVE: _("a share that is not over 0"),
    Doubt.MINORITY_CONTROLS: _("called a subsidiary with half or less of the shares"),
    Doubt.MAJORITY_HELD: _("called a minority holding with more than half of the shares"),
    Doubt.TWO_PARENTS: _("two parents claim it"),
}
__all__ = ["BLOCK_TITLES", "DOUBT_WORDS", "FAULTS", "FIELD_TITLES", "GAP_WORDS", "REASON_WORDS"]
