"""The base of every record: custom fields, when made and changed, and who may see it."""

from typing import Any, Protocol, Self

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
