"""The organisation chart, edited in place."""

from typing import Annotated

from django.utils.translation import gettext_lazy as _

from guke.accounts.actions.care import guard
from guke.accounts.models import Contact
from guke.kit.actions import Field, action
from guke.people.models import User


@action(_("Change superior"), on="contacts", permission="contacts.change", icon="sitemap")
def reparent(
    *,
    record: Contact,
    superior: Annotated[Contact | None, Field(_("reports to"), _("Empty: stands at the top."))] = None,
    before: Annotated[Contact | None, Field(_("stands before"))] = None,
    by: User | None,
) -> Contact:
    """Put a contact under another one of the same customer, before one of those there or last."""
    guard(record.account, by)
    record.reports_to = superior
    record.clean()
    beside = Contact.objects.filter(account=record.account, reports_to=superior).exclude(pk=record.pk)
    order = list(beside)
    order.insert(order.index(before) if before in order else len(order), record)
    for position, contact in enumerate(order):
        contact.position = position
    Contact.objects.bulk_update(beside_changed(order, record), ["position"])
    record.save()
    return record


def beside_changed(order: list[Contact], record: Contact) -> list[Contact]:
    """Return the others whose place may have changed."""
    return [contact for contact in order if contact.pk != record.pk]
