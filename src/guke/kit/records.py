"""The base of every record: custom fields, when made and changed, and who may see it."""

from typing import Any, Protocol, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Person(Protocol):
    """What the kit needs to know of whoever acts: the user model fulfils it."""

    pk: Any
    is_authenticated: Any

    def may(self, permission: str) -> bool:
        """Return whether the person's role has the permission ``noun.verb``."""
        ...


class RecordQuerySet(models.QuerySet[Any]):
    """Records; ``visible_to`` is the only way a door reads them."""

    def visible_to(self, user: Any) -> Self:  # noqa: ARG002 - areas narrow it by the user
        """Return the rows the person may see: all, unless the area narrows it."""
        return self


class Record(models.Model):
    """A record that people work with."""

    custom = models.JSONField(_("custom fields"), default=dict, blank=True, editable=False)
    created_at = models.DateTimeField(_("created at"), db_default=Now(), editable=False)
    updated_at = models.DateTimeField(_("changed at"), db_default=Now(), editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the record; a text too long for its field is refused, for not every database does that."""
        texts = [field for field in self._meta.concrete_fields if isinstance(field, models.CharField)]
        long = [field for field in texts if _exceeds(self.__dict__.get(field.attname), field.max_length)]
        if long:
            raise ValidationError({field.name: _too_long(field.max_length) for field in long})
        super().save(*args, **kwargs)


def _exceeds(value: Any, most: int | None) -> bool:
    return isinstance(value, str) and most is not None and len(value) > most


def _too_long(most: int | None) -> str:
    return _("At most %(most)s characters fit: shorten it.") % {"most": most}
