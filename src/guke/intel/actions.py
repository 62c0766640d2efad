"""Use cases of tips: handed in once, adopted for points, or declined with a word."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.intel import queries
from guke.intel.models import Tip
from guke.kit import actions, kinds
from guke.kit.actions import Field, Refused, action

_LONGEST = 1000
POINTS = tuple((str(number), str(number)) for number in (1, 2, 3, 5, 8))
"""What a tip may be worth, from a hint to what saves an account."""
Worth = Annotated[str, Field(_("points"), choices=POINTS)]
Word = Annotated[str, Field(_("word to the giver"))]


def unread(record: Tip | None, _by: Any) -> bool:
    """Return whether nobody has answered the tip yet."""
    return record is not None and record.state == Tip.State.OPEN


@action(_("Hand in a tip"), permission="tips.create", hidden=True)
def hand_in(*, text: str, key: UUID | None, by: Any) -> Tip:
    """Keep what was noticed; sent twice under the same key it is one. The account is found by its name in the text."""
    said = text.strip()
    if not said:
        raise Refused({"text": _("Say in a sentence what you noticed.")})
    if len(said) > _LONGEST:
        raise Refused({"text": _("At most %(most)s characters: attach the rest as a file.") % {"most": _LONGEST}})
    known = Tip.objects.filter(key=key).first() if key else None
    if known is not None:
        return known
    made = Tip(text=said, key=key, account=queries.account_in(said))
    actions.save(kinds.registry["tips"], by=by, record=made)
    return made


@action(_("Adopt"), on="tips", permission="tips.change", icon="award", primary=True, allowed=unread)
def adopt(*, record: Tip, points: Worth = "3", word: Word = "", account: Account | None = None, by: Any, on: date) -> Tip:  # fmt: skip
    """Say that the tip was of use, and what it is worth; the account it is about may be named."""
    if points not in dict(POINTS):
        raise Refused({"points": _("Choose from the points offered.")})
    record.account = account or record.account
    return _judged(record, Tip.State.ADOPTED, points=int(points), word=word.strip(), by=by, on=on)


@action(_("Not adopted"), on="tips", permission="tips.change", icon="x", allowed=unread)
def decline(*, record: Tip, word: Word, by: Any, on: date) -> Tip:
    """Say why the tip is of no use, so that the next one is better."""
    if not word.strip():
        raise Refused({"word": _("Say why, so that the next tip is better.")})
    return _judged(record, Tip.State.DECLINED, points=0, word=word.strip(), by=by, on=on)


def _judged(record: Tip, state: str, *, points: int, word: str, by: Any, on: date) -> Tip:
    record.state, record.points, record.word = state, points, word[:300]
    record.judged_by, record.judged_on = by, on
    record.save()
    return record
