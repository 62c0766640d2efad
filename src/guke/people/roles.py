"""Roles are code: what each may see and do. Chosen per person; never edited on a screen."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Scope(StrEnum):
    """How far a role sees: every record, those of the unit and below, or those of the person's own accounts."""

    ALL = "all"
    UNIT = "unit"
    OWN = "own"


@dataclass(frozen=True)
class Role:
    """A role: name, words, how far it sees and the permissions ``kind.verb`` it has (``*`` stands for any)."""

    name: str
    title: str | Promise
    says: str | Promise
    scope: Scope
    permissions: frozenset[str]


def _may(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LOOK = "accounts.view products.view product-lines.view industries.view users.view units.view grade-policies.view health-weights.view yardsticks.view plays.view"
_CARE = (
    "contacts.* team.* groups.* habits.* aliases.* share-estimates.* rival-shares.* nominations.* judgements.* buyer-types.* perceptions.* yardstick-figures.* comments.* attachments.* tags.* "
    "approvals.* accounts.create accounts.change accounts.export sales.view sales.export personal.view margin.view insight.view "
    "past-accounts.* class-changes.* "
    "tips.* ties.* regards.* handovers.view handovers.create handovers.change"
)
_TEND = (
    "greeting-templates.* greeting-runs.* greetings.* pauses.* gifts.* tenders.* favours.* concessions.* risks.* "
    "meetings.* leader-visits.* opinions.* bulletins.* confidences.create"
)

_PLANNING = "steps.* openings.* criteria.* scores.* expectations.* budget-places.*"
_NOTICE = "tips.view tips.create"
_RELATIONS = "touches.* promises.* quiet-times.*"

ROLES: dict[str, Role] = {
    role.name: role
    for role in (
        Role(
            "administrator",
            _("Administrator"),
            _("Sets Guke up: people, units, fields, imports."),
            Scope.ALL,
            _may("*.*"),
        ),
        Role(
            "executive",
            _("Executive"),
            _("Sees the whole company and approves."),
            Scope.ALL,
            _may(f"*.view *.export comments.create approvals.* tags.* {_NOTICE} {_RELATIONS}"),
        ),
        Role(
            "head",
            _("Head of key accounts"),
            _("Runs the key account department."),
            Scope.ALL,
            _may(
                f"{_LOOK} {_CARE} {_RELATIONS} {_PLANNING} {_TEND} accounts.* import.* imports.* products.* product-lines.* sales.* grade-policies.* "
                "health-weights.* yardsticks.* plays.* audit.view views.share"
            ),
        ),
        Role(
            "lead",
            _("Team lead"),
            _("Leads the account managers of a unit."),
            Scope.UNIT,
            _may(
                f"{_LOOK} {_CARE} {_RELATIONS} {_PLANNING} {_TEND} accounts.merge accounts.assign import.accounts imports.view"
            ),
        ),
        Role(
            "manager",
            _("Account manager"),
            _("Looks after the accounts of their own teams."),
            Scope.OWN,
            _may(f"{_LOOK} {_CARE} {_RELATIONS} {_PLANNING} {_TEND}"),
        ),
        Role(
            "service",
            pgettext_lazy("role", "Service"),
            _("Answers customers of the unit."),
            Scope.UNIT,
            _may(
                f"{_LOOK} contacts.view contacts.change habits.* sales.view comments.* attachments.* personal.view {_RELATIONS} {_NOTICE} opinions.* pauses.view"
            ),
        ),
        Role(
            "finance",
            _("Finance"),
            _("Sees the money of every account."),
            Scope.ALL,
            _may(
                f"{_LOOK} accounts.export sales.* products.* product-lines.* rates.* comments.* attachments.* "
                "approvals.* margin.view insight.view past-accounts.* class-changes.* import.sales imports.view {_NOTICE}"
            ),
        ),
        Role(
            "frontline",
            _("Front line"),
            _("Hands in what they notice about the accounts they serve."),
            Scope.OWN,
            _may(f"accounts.view users.view comments.* attachments.create {_NOTICE}"),
        ),
        Role(
            "auditor",
            _("Auditor"),
            _("Reads everything, changes nothing."),
            Scope.ALL,
            _may("*.view *.export"),
        ),
    )
}


def permits(role: str, permission: str) -> bool:
    """Return whether the role has the permission ``noun.verb``.

    >>> permits("auditor", "accounts.view"), permits("auditor", "accounts.change")
    (True, False)
    """
    granted = ROLES[role].permissions
    noun, _dot, verb = permission.partition(".")
    return not granted.isdisjoint({permission, f"{noun}.*", f"*.{verb}", "*.*"})
