"""Who decides at an account, who is still to be found, which planes meet, and what trust and gain there is."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from guke.accounts.models import Account, Contact, Seat
from guke.network import limits, rules
from guke.network.models import Regard
from guke.network.queries.matrix import Matrix
from guke.network.rules import Pairing, Weights
from guke.people.models import User

_OF_DUTY = {
    "lead": "commercial",
    "sales": "commercial",
    "tech": "technical",
    "logistics": "logistics",
    "finance": "finance",
    "service": "technical",
    "sponsor": "executive",
}
_OF_ROLE = {"executive": "executive", "head": "executive", "finance": "finance", "service": "technical"}


@dataclass(frozen=True)
class Deciding:
    """Those who decide, what their weights add up to, whose part is still to be found, whom nobody covers."""

    people: list[Contact]
    weights: Weights
    missing: dict[str, int]
    uncovered: list[Contact]


def deciding(matrix: Matrix, account: Account) -> Deciding:
    """Return who decides, out of the people of a matrix; weights and parts are those of the one account."""
    people = [row.contact for row in matrix.rows]
    here = [contact for contact in people if contact.account_id == account.pk]
    return Deciding(
        people,
        rules.weights(contact.influence for contact in here),
        rules.missing_parts(limits.parts(), (contact.part for contact in here)),
        [row.contact for row in matrix.rows if not row.covered],
    )


def pairings(accounts: Iterable[Account], matrix: Matrix, on: dt.date) -> list[Pairing]:
    """Return for each plane who stands on it on either side, and how many pairs meet of how many wanted."""
    seats = Seat.objects.filter(account__in=[account.pk for account in accounts]).exclude(to_on__lt=on)
    duties = dict(seats.order_by("duty").values_list("user", "duty"))
    ours = {user.pk: _plane(user, duties.get(user.pk, "")) for user in matrix.ours}
    theirs = {row.contact.pk: rules.plane(row.contact.post, row.contact.department) for row in matrix.rows}
    return rules.pairings(limits.planes(), ours, theirs, matrix.links)


def _plane(user: User, duty: str) -> str:
    """Return on which plane one of ours stands: by role where it tells, else by the duty in the team, else commercial."""
    return _OF_ROLE.get(user.role) or _OF_DUTY.get(duty, "commercial")


def regards(people: Iterable[Contact], on: dt.date) -> list[Regard]:
    """Return the latest scores of each of the people that has any."""
    found: dict[int, Regard] = {}
    rows = Regard.objects.filter(contact__in=[contact.pk for contact in people], noted_on__lte=on)
    for regard in rows.select_related("contact").order_by("noted_on", "pk"):
        found[regard.contact_id] = regard
    return list(found.values())
