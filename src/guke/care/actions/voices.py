"""Use cases of opinions: taken on, answered, the customer told; and of the bulletin."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Group
from guke.accounts.queries import members
from guke.care.models import Bulletin, Opinion, Reader
from guke.care.rules import voices
from guke.kit import actions, audit
from guke.kit.actions import Field, Refused, action
from guke.kit.kinds import registry
from guke.people.models import User


def may_become(state: str) -> Any:
    """Return a test whether an opinion may go to the state."""
    return lambda record, _by: record is None or voices.may(record.state, state)


@action(_("Take it on"), on="opinions", permission="opinions.change", icon="user-check", primary=True, allowed=may_become(voices.TAKEN))  # fmt: skip
def take(
    *,
    record: Opinion,
    owner: Annotated[User | None, Field(_("owner"), _("Empty: I answer it myself."))] = None,
    due_on: Annotated[dt.date | None, Field(_("answer due on"))] = None,
    by: User,
) -> Opinion:
    """Give an opinion its owner, who answers it."""
    chosen = owner or by
    if not registry["opinions"].rows(chosen).filter(pk=record.pk).exists():
        words = gettext("%(name)s does not see this account; add them to its team first.")
        raise Refused({"owner": [words % {"name": chosen}]})
    record.owner, record.state, record.told_on = chosen, voices.TAKEN, None
    record.due_on = due_on or record.due_on
    record.save(update_fields=["owner", "state", "due_on", "told_on"])
    return record


@action(_("Answer"), on="opinions", permission="opinions.change", icon="message", primary=True, allowed=may_become(voices.ANSWERED))  # fmt: skip
def answer(
    *, record: Opinion, text: Annotated[str, Field(_("answer to the customer"), long=True)], by: User
) -> Opinion:
    """Write the answer; the opinion stays open until the customer was told."""
    del by
    if not text.strip():
        raise Refused({"text": [gettext("Write the answer first.")]})
    record.answer, record.state = text.strip(), voices.ANSWERED
    record.save(update_fields=["answer", "state"])
    return record


@action(_("Customer was told"), on="opinions", permission="opinions.change", icon="check", primary=True, allowed=may_become(voices.CLOSED))  # fmt: skip
def tell(
    *,
    record: Opinion,
    told_on: Annotated[dt.date | None, Field(_("customer told on"), _("Empty: today."))] = None,
    by: User,
    on: dt.date,
) -> Opinion:
    """Close an opinion: its answer has reached the customer."""
    del by
    day = told_on or on
    if day > on or day < record.heard_on:
        raise Refused({"told_on": [gettext("The day lies between hearing it and today.")]})
    record.told_on, record.state = day, voices.CLOSED
    record.save(update_fields=["told_on", "state"])
    return record


@action(_("Send to readers"), on="bulletins", permission="bulletins.change", icon="send", primary=True)
def address(
    *,
    record: Bulletin,
    group: Annotated[Group | None, Field(_("group of accounts"), _("Empty: all accounts you see."))] = None,
    by: User,
    on: dt.date,
) -> Bulletin:
    """Give an issue its readers: who agreed to be contacted, each with a link of their own."""
    people = registry["contacts"].rows(by).filter(consent_on__lte=on, left_on=None)
    if group is not None:
        people = people.filter(account__in=members(group, by))
    new = people.exclude(pk__in=record.readers.values("contact"))
    made = Reader.objects.bulk_create([Reader(bulletin=record, contact=contact) for contact in new])
    if not made:
        raise Refused(_("Nobody new would read it: they have it already, or have not agreed to be contacted."))
    record.published_on = record.published_on or on
    record.save(update_fields=["published_on"])
    audit.also("readers", None, len(made))
    return record


@action(_("Read a bulletin"), hidden=True)
def read(*, record: Reader, word: str = "", now: dt.datetime, by: User | None = None) -> Reader:
    """Note that a reader opened the link, and what they wrote."""
    del by
    record.read_at = record.read_at or now
    record.word = word.strip()[:500] or record.word
    record.save(update_fields=["read_at", "word"])
    return record


def wrote(record: Reader | None, by: Any) -> bool:
    """Return whether the reader wrote back and nobody has kept it as an opinion yet."""
    del by
    if record is None:
        return True
    return bool(record.word) and not Opinion.objects.filter(contact=record.contact, text=record.word).exists()


@action(_("Keep as an opinion"), on="bulletin-readers", permission="opinions.create", icon="message-2", primary=True, allowed=wrote)  # fmt: skip
def keep_word(*, record: Reader, by: User, on: dt.date) -> Reader:
    """Keep what a reader wrote back as an opinion, which is answered like every other."""
    opinion = Opinion(account=record.contact.account, contact=record.contact, text=record.word, heard_on=on)
    actions.save(registry["opinions"], by=by, record=opinion)
    audit.also("opinion", None, opinion.text)
    return record
