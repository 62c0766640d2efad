"""Use cases of who knows whom: noting a level, weighing those who decide, noting trust and gain."""

import datetime as dt
from typing import Annotated

from django.utils.translation import gettext_lazy as _

from guke.accounts.actions.care import guard
from guke.accounts.models import Contact
from guke.kit import actions
from guke.kit.actions import Field, action
from guke.kit.kinds import registry
from guke.network.models import Regard, Tie
from guke.people.models import User

_SCORE = _("0 to 5")


@action(_("How well do they know each other"), on="contacts", permission="ties.create", icon="affiliate")
def rate(
    *,
    record: Contact,
    user: Annotated[User, Field(_("our person"))],
    level: Annotated[Tie.Level, Field(_("level"))] = Tie.Level.MET,
    wanted: Annotated[Tie.Level, Field(_("wanted"))] = Tie.Level.WORKING,
    by: User | None,
    on: dt.date,
) -> Tie:
    """Note today how well one of ours knows the contact; what was noted before stays as history."""
    guard(record.account, by)
    tie = Tie.objects.filter(user=user, contact=record, noted_on=on).first() or Tie(
        user=user, contact=record, noted_on=on
    )
    tie.level, tie.wanted, tie.noted_by = int(level), int(wanted), by
    tie.clean()
    actions.save(registry["ties"], by=by, record=tie)
    return tie


@action(_("Trust and gain"), on="contacts", permission="regards.create", icon="heart-handshake")
def regard(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Contact,
    org_interest: Annotated[int, Field(_("gain for the organisation"), _SCORE)],
    own_interest: Annotated[int, Field(_("legitimate gain for the person"), _SCORE)],
    org_trust: Annotated[int, Field(_("trust in our company"), _SCORE)],
    own_trust: Annotated[int, Field(_("trust in our people"), _SCORE)],
    evidence: Annotated[str, Field(_("evidence"), _("What did this person say or do?"))],
    by: User | None,
    on: dt.date,
) -> Regard:
    """Note today what a contact gains and how far it trusts, with what that rests on."""
    guard(record.account, by)
    made = Regard.objects.filter(contact=record, noted_on=on).first() or Regard(contact=record, noted_on=on)
    made.org_interest, made.own_interest, made.org_trust, made.own_trust = (
        org_interest,
        own_interest,
        org_trust,
        own_trust,
    )
    made.evidence, made.noted_by = evidence, by
    made.full_clean(exclude=["account"])
    actions.save(registry["regards"], by=by, record=made)
    return made
