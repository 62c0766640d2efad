"""The contact matrix: our people by their people, each cell with level, level wanted, last touch and trend."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from guke.accounts.models import Account, Contact, Seat
from guke.network import limits
from guke.network.models import Tie
from guke.network.queries.links import linked, since
from guke.network.rules import Link, Noted, level_on
from guke.people.models import User

_YEAR = 365


@dataclass
class Cell:
    """What is between one of ours and one of theirs."""

    user: User
    contact: Contact
    tie: Tie | None = None
    before: int | None = None
    last_at: dt.datetime | None = None
    touches: int = 0

    @property
    def trend(self) -> int:
        """By how much the level changed within a year."""
        return self.tie.level - self.before if self.tie and self.before is not None else 0

    @property
    def short(self) -> bool:
        """Whether the level is below the one wanted."""
        return self.tie is not None and self.tie.level < self.tie.wanted


@dataclass
class Row:
    """One of theirs with a cell for each of ours, in the order of the heads."""

    contact: Contact
    cells: list[Cell] = field(default_factory=list)

    @property
    def covered(self) -> bool:
        """Whether anybody of ours was in touch in the last months."""
        return any(cell.touches for cell in self.cells)


@dataclass
class Matrix:
    """The whole: our people as heads, theirs as rows, and the links between them."""

    ours: list[User]
    rows: list[Row]
    links: frozenset[Link]


def accounts_of(account: Account, user: Any, *, family: bool) -> list[Account]:
    """Return the account, or all of its family that the person sees, the account first."""
    if not family or account.family_id is None:
        return [account]
    kin = Account.objects.visible_to(user).filter(family=account.family_id).exclude(pk=account.pk).order_by("name")
    return [account, *kin]


def matrix(accounts: list[Account], on: dt.date) -> Matrix:
    """Return the matrix of the accounts in a fixed number of queries; who left is left out."""
    pks = [account.pk for account in accounts]
    people = Contact.objects.filter(account__in=pks).exclude(left_on__lte=on).select_related("account")
    notes = _notes(pks, on)
    met = _met(pks, on)
    ours = _ours(accounts, {user for user, _contact in [*notes, *met]}, on)
    rows = [Row(contact, [_cell(user, contact, notes, met, on) for user in ours]) for contact in people]
    rows.sort(key=lambda row: (pks.index(row.contact.account_id), -(row.contact.influence or 0)))
    return Matrix(ours, rows, frozenset(Link(*pair) for pair in met))


def _notes(pks: list[int], on: dt.date) -> dict[tuple[int, int], list[Tie]]:
    found: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for tie in Tie.objects.filter(account__in=pks, noted_on__lte=on).order_by("noted_on", "pk"):
        found[tie.user_id, tie.contact_id].append(tie)
    return found


def _met(pks: list[int], on: dt.date) -> dict[tuple[int, int], list[dt.datetime]]:
    found: dict[tuple[int, int], list[dt.datetime]] = defaultdict(list)
    for met in linked(pks, after=since(on, limits.months()), until=on):
        found[met.link.ours, met.link.theirs].append(met.at)
    return found


def _ours(accounts: Iterable[Account], known: set[int], on: dt.date) -> list[User]:
    """Return our people: who owns an account or has a place in its team, and whoever else knows somebody there."""
    owners = [account.owner_id for account in accounts if account.owner_id]
    held = Seat.objects.filter(account__in=[account.pk for account in accounts]).exclude(to_on__lt=on)
    seated = set(held.values_list("user", flat=True))
    people = User.objects.filter(Q(pk__in=[*owners, *seated]) | Q(pk__in=known, is_active=True))
    first = {pk: place for place, pk in enumerate(dict.fromkeys(owners))}
    return sorted(people, key=lambda user: (first.get(user.pk, len(first)), user.pk not in seated, user.name))


def _cell(
    user: User,
    contact: Contact,
    notes: dict[tuple[int, int], list[Tie]],
    met: dict[tuple[int, int], list[dt.datetime]],
    on: dt.date,
) -> Cell:
    ties, times = notes.get((user.pk, contact.pk), []), met.get((user.pk, contact.pk), [])
    noted = [Noted(tie.noted_on, tie.level) for tie in ties]
    before = level_on(noted, on - dt.timedelta(days=_YEAR)) if ties else None
    first = noted[0].level if noted else None
    return Cell(
        user,
        contact,
        ties[-1] if ties else None,
        first if before is None else before,
        max(times, default=None),
        len(times),
    )
