"""What the records suggest to do next; each with the figure it rests on."""

from datetime import date

from django.utils.translation import gettext as _

from guke.accounts import queries
from guke.accounts.models import Account
from guke.accounts.queries.words import FIELD_TITLES
from guke.insight import cells
from guke.insight.models import Standing

_ASKED, _OLD_DAYS = 3, 365


def suggested(account: Account, standing: Standing | None, on: date) -> list[str]:
    """Return the steps: first the order that is late, then the share that is not known or old, then gaps in the file."""
    found = _of_figures(standing, on) if standing is not None else []
    gaps = queries.file_of(account, on=on).next_to_fill[:_ASKED]
    if gaps:
        named = _(", ").join(str(FIELD_TITLES[gap.wanted.name]) for gap in gaps)
        found.append(_("Fill in or verify in the file: %(fields)s.") % {"fields": named})
    return found


def _of_figures(standing: Standing, on: date) -> list[str]:
    found = []
    if standing.slipping and (standing.days_late or 0) > 0:
        found.append(
            _("Speak with the customer about the orders: %(late)s by its own rhythm.") % {"late": cells.late(standing)}
        )
    elif standing.slipping:
        found.append(_("Speak with the customer about why it buys less."))
    if standing.share_percent is None:
        found.append(_("Find out what it buys from others: our share of its purchases is not known."))
    elif standing.share_on is not None and (on - standing.share_on).days > _OLD_DAYS:
        found.append(
            _("Ask anew about its purchases: our share was last seen on %(day)s.") % {"day": standing.share_on}
        )
    if standing.quadrant == "loyal_unprofitable":
        found.append(_("Look at prices and terms: it is loyal and earns too little."))
    if standing.quadrant == "promising":
        found.append(_("Win more of its purchases: it has much potential and is not loyal yet."))
    return found
