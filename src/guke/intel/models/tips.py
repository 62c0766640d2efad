"""Tips: what colleagues noticed about an account or a rival, and what became of it."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.kit.records import Record, RecordQuerySet
from guke.people.roles import Scope


class TipQuerySet(RecordQuerySet):
    """Tips are seen by whoever gave them and by whoever sees the account they are about."""

    def visible_to(self, user: Any) -> Self:
        """Return one's own tips and those about accounts in the person's scope; who sees all sees all."""
        if user.is_authenticated and user.scope == Scope.ALL:
            return self.filter(Q(account=None) | Q(account__merged_into=None))
        return self.filter(Q(noted_by=user.pk) | Q(account__in=Account.objects.visible_to(user)))


class Tip(Record):
    """What somebody noticed, in a sentence; whoever looks after the account adopts it or says why not."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("not read yet")
        ADOPTED = "adopted", _("adopted")
        DECLINED = "declined", _("not adopted")

    text = models.TextField(_("in a sentence"), max_length=1000)
    account = models.ForeignKey(
        Account,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="tips",
        verbose_name=_("account"),
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN, editable=False)
    points = models.PositiveSmallIntegerField(_("points"), default=0, editable=False)
    word = models.CharField(_("word to the giver"), max_length=300, blank=True, editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="tips",
        verbose_name=_("given by"),
    )
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("read by"),
    )
    judged_on = models.DateField(_("read on"), null=True, editable=False)
    key = models.UUIDField(null=True, unique=True, editable=False)

    objects = TipQuerySet.as_manager()

    class Meta:
        verbose_name = _("tip")
        verbose_name_plural = _("tips")
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.text[:60]
