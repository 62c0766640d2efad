"""Records that are seen with a record they belong to."""

from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from guke.accounts.models import Account, Contact
from guke.kit.records import RecordQuerySet


class Beside(RecordQuerySet):
    """Records that are seen by whoever sees what they belong to."""

    via: ClassVar[str] = "contact"

    def visible_to(self, user: Any) -> Self:
        """Return the rows whose owner is in the person's scope."""
        owner: Any = self.model._meta.get_field(self.via).related_model  # noqa: SLF001 - Django's documented reflection
        return self.filter(**{f"{self.via}__in": owner.objects.visible_to(user)})


class BesideMeeting(Beside):
    """Records that are seen by whoever sees their meeting."""

    via = "meeting"


def works_there(contact: Contact | None, account: Account | None, field: str = "contact") -> None:
    """Refuse a contact of another customer."""
    if contact is not None and account is not None and contact.account_id != account.pk:
        raise ValidationError({field: _("This person works at another customer: choose somebody of this one.")})


def in_order(first: Any, last: Any, field: str) -> None:
    """Refuse an end before the beginning."""
    if first and last and last < first:
        raise ValidationError({field: _("It ends before it begins: set a later day.")})
