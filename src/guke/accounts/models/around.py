"""What surrounds an account file: its other names, the groups it is in, and merges."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.accounts.models.bound import AccountBound, Prepared
from guke.accounts.models.master import Account
from guke.accounts.rules import names
from guke.kit.records import Record, RecordQuerySet


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
