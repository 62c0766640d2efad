"""Who serves an account: its manager, the seats of its team, and who stands in."""

import datetime as dt
from typing import Annotated

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account, Seat
from guke.kit import audit
from guke.kit.actions import Field, Refused, action, note
from guke.people.models import User

_FROM, _UNTIL = Field(_("from")), Field(_("until"))


@action(_("Assign to"), on="accounts", permission="accounts.assign", icon="switch-horizontal")
def assign(
    *,
    records: list[Account],
    owner: Annotated[User, Field(_("account manager"))],
    by: User | None,
    reason: str = "",
) -> int:
    """Give the accounts to an account manager, and with them to the manager's unit; returns how many changed hands."""
    if owner.left_on is not None or not owner.is_active:
        raise Refused({"owner": _("This person has left; choose somebody who is here.")})
    moving = [account for account in records if account.owner_id != owner.pk]
    lines = []
    for account in moving:
        before = audit.snapshot(account)
        account.owner, account.unit = owner, owner.unit
        account.save()
        changed = audit.changes(before, audit.snapshot(account))
        lines.append(audit.line("assign", account, by=by, changed=changed, reason=reason))
        note(account)
    audit.write_many(lines)
    return len(moving)


@action(_("Add to the team"), on="accounts", permission="team.create", icon="user-plus")
def seat(  # noqa: PLR0913 - each is a question of the form
    *,
    record: Account,
    user: Annotated[User, Field(_("person"))],
    duty: Annotated[Seat.Duty, Field(_("duty"))] = Seat.Duty.SALES,
    side: Annotated[Seat.Side, Field(pgettext_lazy("seat", "side"))] = Seat.Side.FRONT,
    step: Annotated[str, Field(_("step of the process"))] = "",
    writes: Annotated[bool, Field(_("may change the account"))] = True,
    from_on: Annotated[dt.date | None, _FROM] = None,
    to_on: Annotated[dt.date | None, _UNTIL] = None,
    by: User | None,  # noqa: ARG001 - the door audits by
) -> Seat:
    """Give a person a place in the account's team; a place once held is taken up again."""
    if from_on and to_on and to_on < from_on:
        raise Refused({"to_on": _("The end lies before the beginning.")})
    values = {"side": side, "step": step, "writes": writes, "from_on": from_on, "to_on": to_on}
    made, _new = Seat.objects.update_or_create(account=record, user=user, duty=duty, defaults=values)
    return made


@action(_("End the place"), on="team", permission="team.change", icon="user-minus")
def unseat(*, record: Seat, by: User | None, on: dt.date) -> Seat:  # noqa: ARG001 - the door audits by
    """End a place in the team today; that it was held stays known."""
    last = on - dt.timedelta(days=1)
    record.to_on = max(last, record.from_on) if record.from_on else last
    record.substitute = record.substitute_from_on = record.substitute_to_on = None
    record.save()
    return record


@action(_("Name a substitute"), on="team", permission="team.change", icon="replace")
def stand_in(
    *,
    record: Seat,
    substitute: Annotated[User, Field(_("substitute"))],
    from_on: Annotated[dt.date, _FROM],
    to_on: Annotated[dt.date, _UNTIL],
    by: User | None,  # noqa: ARG001 - the door audits by
) -> Seat:
    """Let another person stand in for a while, with the same rights."""
    if to_on < from_on:
        raise Refused({"to_on": _("The end lies before the beginning.")})
    if substitute.pk == record.user_id:
        raise Refused({"substitute": _("Nobody stands in for themselves.")})
    record.substitute, record.substitute_from_on, record.substitute_to_on = substitute, from_on, to_on
    record.save()
    return record
