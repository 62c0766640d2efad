"""How many people hold each account: counted out of touches, kept where lists and matters find it by index."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from guke.network import limits
from guke.network.models import Cover
from guke.network.queries.links import linked, since
from guke.network.rules import Least, Link, Threads, threads

_AT_ONCE = 2_000


def count(accounts: Iterable[int], on: dt.date) -> dict[int, Threads]:
    """Return what holds each of the accounts that was touched in the last months."""
    found: dict[int, list[Link]] = defaultdict(list)
    for met in linked(list(accounts), after=since(on, limits.months()), until=on):
        found[met.account].append(met.link)
    return {account: threads(links) for account, links in found.items()}


def recount(accounts: Iterable[int], on: dt.date) -> int:
    """Keep the counts of the accounts anew; one that was not touched has none. Returns how many were."""
    pks, kept = list(accounts), 0
    for first in range(0, len(pks), _AT_ONCE):
        some = pks[first : first + _AT_ONCE]
        counted = count(some, on)
        Cover.objects.filter(account__in=some).exclude(account__in=counted).delete()
        Cover.objects.bulk_create(
            [_cover(account, held, on) for account, held in counted.items()],
            update_conflicts=True,
            unique_fields=["account"],
            update_fields=["ours", "theirs", "links", "only", "only_theirs", "as_of"],
        )
        kept += len(counted)
    return kept


def _cover(account: int, held: Threads, on: dt.date) -> Cover:
    return Cover(
        account_id=account,
        ours=len(held.ours),
        theirs=len(held.theirs),
        links=held.count,
        only_id=held.only,
        only_theirs_id=held.only_theirs,
        as_of=on,
    )


def too_few(least: Least) -> Q:
    """Return the condition that fewer people hold an account than should."""
    return Q(links__gt=0) & (Q(ours__lt=least.ours) | Q(theirs__lt=least.theirs))
