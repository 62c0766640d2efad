"""Use cases of mailing: invitations and issues leave as greetings do, once each, with the person's own link in the letter."""

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Contact
from guke.care import links
from guke.care.actions.greetings import kept
from guke.care.models import Bulletin, Greeting, Invitation, Meeting, Reader, Run, Template
from guke.care.models.greetings import Channel, Occasion
from guke.care.queries import greetings as queries
from guke.care.rules import sending
from guke.kit.actions import Field, Refused, action
from guke.people.models import User

Chosen = Annotated[Template | None, Field(_("greeting template"), _("Empty: a plain letter with the link."))]


def _unmailed(record: Meeting | Bulletin, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Return the guests or readers to whom no letter was begun yet; who was left out may be tried again."""
    begun = Greeting.objects.filter(run__in=record.mailings.all()).exclude(state=sending.LEFT_OUT)
    return rows.exclude(contact__in=begun.values("contact")).select_related("contact__account")


def may_mail(record: Meeting | None, by: Any) -> bool:
    """Return whether a meeting to come has guests to whom no letter was begun."""
    del by
    if record is None:
        return True
    return record.state == Meeting.State.PLANNED and _unmailed(record, record.invitations.all()).exists()


@action(_("Mail the invitations"), on="meetings", permission="meetings.change", icon="mail-forward", allowed=may_mail)
def mail_invitations(*, record: Meeting, template: Chosen = None, by: User, on: dt.date) -> Meeting:
    """Write to each guest who has no letter yet, with the link to answer by."""
    letter = template or Template(
        occasion=Occasion.INVITATION,
        subject=gettext("Invitation: {title}"),
        text=gettext("{name}, we invite you to “{title}” on {day}, {place}.\nPlease answer here: {link}\n{sender}, {company}"),
    )  # fmt: skip
    says = {"title": record.title, "day": f"{record.held_on:%Y-%m-%d} {record.begins:%H:%M}", "place": record.place}
    guests = _unmailed(record, record.invitations.filter(answer=Invitation.Answer.OPEN))
    _begun(_run(letter, Occasion.INVITATION, by, on, meeting=record), _linked(guests, says))
    return record


def may_send(record: Bulletin | None, by: Any) -> bool:
    """Return whether an issue has readers to whom no letter was begun."""
    del by
    return record is None or _unmailed(record, record.readers.all()).exists()


@action(_("Mail the issue"), on="bulletins", permission="bulletins.change", icon="mail-forward", allowed=may_send)
def mail_issue(*, record: Bulletin, template: Chosen = None, by: User, on: dt.date) -> Bulletin:
    """Write to each reader who has no letter yet, with the link to read by."""
    letter = template or Template(
        occasion=Occasion.BULLETIN,
        subject="{title}",
        text=gettext("{name}, “{title}” is out. Read it here: {link}\n{sender}, {company}"),
    )
    says = {"title": record.title, "day": f"{record.published_on or on:%Y-%m-%d}", "place": ""}
    readers = _unmailed(record, record.readers.all())
    _begun(_run(letter, Occasion.BULLETIN, by, on, bulletin=record), _linked(readers, says))
    return record


def _run(letter: Template, occasion: Occasion, by: User, on: dt.date, **of: Any) -> Run:
    """Return the run of a mailing, refusing a template for something else."""
    if letter.occasion != occasion:
        words = gettext("Choose a template for the occasion “%(occasion)s”, or none.")
        raise Refused({"template": [words % {"occasion": occasion.label}]})
    if letter.channel == Channel.SMS and not letter.code:
        raise Refused({"template": [gettext("A text message needs the number of the template that the provider approved.")]})  # fmt: skip
    [title] = [str(record) for record in of.values()]
    return Run(name=f"{title} {on:%Y-%m-%d}"[:120], send_on=on, by=by, **of, **queries.as_letter(letter))


def _linked(rows: Iterable[Invitation | Reader], says: dict[str, str]) -> dict[Contact, dict[str, str]]:
    """Return what each person's letter says to them alone, with the address customers reach Guke by."""
    if not settings.CSRF_TRUSTED_ORIGINS:
        words = _("A letter needs the address that customers reach Guke by: have GUKE_ORIGINS set, such as https://guke.example.com.")  # fmt: skip
        raise Refused(words)
    base = settings.CSRF_TRUSTED_ORIGINS[0].rstrip("/")
    return {row.contact: says | {"link": f"{base}{links.address(row)}"} for row in rows}


def _begun(run: Run, own: dict[Contact, dict[str, str]]) -> None:
    drafts = queries.linked(run, own, run.by, run.send_on)
    if not any(not draft.why for draft in drafts):
        raise Refused(_("Nobody would get a letter: they have answered, have not agreed to be contacted, or have no address."))  # fmt: skip
    kept(run, drafts)
