"""Signs of the six risks, read from what is on record; higher areas add their own by registering them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, Sum
from django.utils.translation import gettext as _

from guke.accounts.models import Account
from guke.care import limits
from guke.care.models import Gift, Risk
from guke.care.models.integrity import company_currency
from guke.care.queries import integrity
from guke.intel.models import ShareEstimate, Trust
from guke.kit.fields import ExactField
from guke.kit.kinds import registry
from guke.kit.options import value
from guke.relations.models import Promise


@dataclass(frozen=True)
class Sign:
    """A sign of a risk: its words, and where its rows are."""

    sort: str
    words: str
    url: str


Finder = Callable[[Account, dt.date], "Sign | None"]
finders: list[Finder] = []


def finds(finder: Finder) -> Finder:
    """Register what finds a sign of a risk."""
    finders.append(finder)
    return finder


def signs_of(account: Account, on: dt.date) -> list[Sign]:
    """Return the signs that an account shows on a day."""
    return [sign for finder in finders if (sign := finder(account, on)) is not None]


@finds
def one_sided(account: Account, on: dt.date) -> Sign | None:
    """Find that we give in far more than we receive."""
    del on
    found = integrity.concessions(account)
    ours = found.ours
    if ours is None or ours * 100 < value("risks.balance") or found.times_given < 2:  # noqa: PLR2004 - one is no habit
        return None
    words = _("%(percent)s%% of what was conceded came from us (%(given)s of %(whole)s)") % {
        "percent": round(ours * 100),
        "given": f"{found.given:,f}",
        "whole": f"{found.given + found.received:,f} {company_currency()}",
    }
    return Sign(Risk.Sort.INITIATIVE, words, address("concessions", account=account.pk, currency=company_currency()))


@finds
def broken_word(account: Account, on: dt.date) -> Sign | None:
    """Find promises of ours that were broken, or are late."""
    ours = Promise.objects.filter(account=account, side=Promise.Side.OURS)
    broken = Q(state=Promise.State.BROKEN, settled_on__gt=on - dt.timedelta(days=365))
    count = ours.filter(broken | Q(state=Promise.State.OPEN, due_on__lt=on)).count()
    if not count:
        return None
    words = _("%(n)s of our promises late or broken") % {"n": count}
    return Sign(Risk.Sort.BROKEN_WORD, words, address("promises", account=account.pk, side="ours"))


@finds
def much_given(account: Account, on: dt.date) -> Sign | None:
    """Find a person who came near the yearly limit of gifts."""
    edge = limits.gift_limits().year * Decimal(value("risks.gifts")) / 100
    rows = Gift.objects.filter(account=account, given_on__year=on.year).exclude(state=Gift.State.DROPPED)
    sums = rows.order_by().values_list("contact__name").annotate(sum=Sum("worth", output_field=ExactField()))
    most = max(((worth, name) for name, worth in sums if worth >= edge), default=None)
    if most is None:
        return None
    words = _("%(name)s got %(sum)s %(currency)s this year; the limit is %(limit)s") % {
        "name": most[1],
        "sum": f"{most[0]:,f}",
        "limit": f"{limits.gift_limits().year:,f}",
        "currency": company_currency(),
    }
    return Sign(Risk.Sort.BRIBERY, words, address("gifts", account=account.pk))


@finds
def unproved(account: Account, on: dt.date) -> Sign | None:
    """Find that every figure of its purchases is our own guess or little trusted."""
    del on
    rows = list(ShareEstimate.objects.filter(account=account).order_by().values_list("trust", "source"))
    if not rows or any(trust != Trust.LOW and source != ShareEstimate.Source.OWN for trust, source in rows):
        return None
    words = _("All %(n)s figures of its purchases are our guess or little trusted") % {"n": len(rows)}
    return Sign(Risk.Sort.FALSE_CLAIMS, words, address("share-estimates", account=account.pk))


@finds
def past_its_end(account: Account, on: dt.date) -> Sign | None:
    """Find favours that still run past their end."""
    count = integrity.overdue_favours(account, on).count()
    if not count:
        return None
    words = _("%(n)s favours run past their end") % {"n": count}
    return Sign(Risk.Sort.PRINCIPLE, words, address("favours", account=account.pk, state="running"))


def address(slug: str, **query: object) -> str:
    """Return the list of the rows behind a sign; a kind that is not there yet has none."""
    return registry[slug].list_url(**query) if slug in registry else ""
