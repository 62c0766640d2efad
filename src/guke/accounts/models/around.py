"""What surrounds an account file: its other names, the groups it is in, and merges."""

from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models.bound import AccountBound, Prepared
from guke.accounts.models.master import Account
from guke.accounts.rules import names
from guke.kit.fields import ExactField
from guke.kit.records import Record, RecordQuerySet

_WHOLE = 100


class Alias(Prepared):
    """Another name an account goes by: former, trade or foreign."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="aliases", verbose_name=_("account"))
    name = models.CharField(_("name"), max_length=160)
    folded = models.CharField(max_length=160, db_index=True, editable=False, default="")

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["account", "name"], name="alias_once_per_account")]

    def __str__(self) -> str:
        return self.name

    def prepare(self) -> None:
        """Fold the name."""
        self.folded = names.key(self.name)


class Stake(Record):
    """A share in an account that somebody besides its parent holds, or is said to hold."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="stakes", verbose_name=_("account"))
    holder = models.ForeignKey(Account, models.CASCADE, related_name="holdings", verbose_name=_("held by"))
    share_percent = ExactField(_("share, %"))
    note = models.CharField(_("note"), max_length=120, blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("further owner")
        verbose_name_plural = _("further owners")
        ordering = ["-share_percent"]
        constraints = [
            models.UniqueConstraint(fields=["account", "holder"], name="stake_once_per_holder"),
            models.CheckConstraint(
                condition=Q(share_percent__gt=0) & Q(share_percent__lte=100), name="stake_up_to_the_whole"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder} {self.share_percent.normalize():f}%"

    def clean(self) -> None:
        """Refuse an account that holds itself and a share that cannot be."""
        if self.account_id and self.account_id == self.holder_id:
            raise ValidationError({"holder": _("An account does not hold itself.")})
        if self.share_percent is not None and not 0 < self.share_percent <= _WHOLE:
            raise ValidationError({"share_percent": _("A share is over 0 and at most 100.")})


class Group(Record):
    """A set of accounts: picked by hand, by a rule (the query of an accounts list), or both."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    rule = models.CharField(
        _("rule"), max_length=500, blank=True, help_text=_("the filter of an accounts list, such as province=湖南")
    )
    members = models.ManyToManyField(Account, blank=True, related_name="groups", verbose_name=_("picked accounts"))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("owner")
    )

    class Meta:
        verbose_name = _("group of accounts")
        verbose_name_plural = _("groups of accounts")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class MergeQuerySet(RecordQuerySet):
    """Merges are seen with the account that was kept."""

    def visible_to(self, user: Any) -> Self:
        """Return the merges into accounts the person may see."""
        return self.filter(kept__in=Account.objects.visible_to(user))


class Merge(Record):
    """One account merged into another, with what was moved, so that it can be undone."""

    kept = models.ForeignKey(Account, models.PROTECT, related_name="merges_kept", verbose_name=_("kept"))
    gone = models.ForeignKey(Account, models.PROTECT, related_name="merges_gone", verbose_name=_("merged"))
    moved = models.JSONField(default=dict, editable=False)
    before = models.JSONField(default=dict, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("by"))
    undone_at = models.DateTimeField(_("undone at"), null=True, editable=False)

    objects = MergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.gone} → {self.kept}"
