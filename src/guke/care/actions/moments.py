"""Use cases of the right moment: pause an account, end the pause."""

import datetime as dt
from typing import Annotated

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.accounts.queries import may_write
from guke.care.models import Pause
from guke.kit import actions
from guke.kit.actions import Field, Refused, action
from guke.kit.kinds import registry
from guke.people.models import User


@action(_("Not a good moment"), on="accounts", permission="pauses.create", icon="player-pause")
def pause(
    *,
    record: Account,
    note: Annotated[str, Field(_("what happened"))],
    until_on: Annotated[dt.date | None, Field(_("until"), _("Empty: until somebody ends it."))] = None,
    by: User,
    on: dt.date,
) -> Account:
    """Ask nothing of an account for a time; care goes on."""
    if not may_write(by, record):
        raise Refused(_("You only read this account; ask its account manager."))
    if until_on and until_on < on:
        raise Refused({"until_on": [gettext("That day has passed; choose today or a later one.")]})
    made = Pause(account=record, since_on=on, until_on=until_on, note=note[:200])
    actions.save(registry["pauses"], by=by, record=made)
    return record


def lasts(record: Pause | None, by: User) -> bool:
    """Return whether the pause has no end yet."""
    del by
    return record is None or record.until_on is None


@action(_("End the pause"), on="pauses", permission="pauses.change", icon="player-play", primary=True, allowed=lasts)
def resume(*, record: Pause, by: User, on: dt.date) -> Pause:
    """End a pause yesterday, so that one may ask again today."""
    del by
    record.until_on = max(on - dt.timedelta(days=1), record.since_on)
    record.save(update_fields=["until_on"])
    return record
