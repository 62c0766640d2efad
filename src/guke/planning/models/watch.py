"""Where each account stands in its stages as of the figures in force: since when, standing still, sliding."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound
from guke.kit.fields import ExactField
from guke.planning.words import Stage, Way


class StageWatch(models.Model):
    """The course of one account with shares on record, made anew with every refresh."""

    derived = True

    account = models.OneToOneField(Account, models.CASCADE, related_name="stage_watch", verbose_name=_("account"))
    as_of = models.DateField(_("as of"))
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices)
    since_on = models.DateField(_("in it since"), null=True)
    days = models.PositiveIntegerField(_("days in it"), null=True)
    way = models.CharField(_("reached by a step"), max_length=4, choices=Way.choices, blank=True)
    stagnates = models.BooleanField(_("stands still"), default=False)
    slides = models.BooleanField(_("slides"), default=False)
    slope = ExactField(_("points a year"), null=True)
    edge = ExactField(_("next edge, %"), null=True)
    expected_on = models.DateField(_("crossed about"), null=True)
    window = models.PositiveIntegerField(_("days left to repair it"), null=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("stage of an account")
        verbose_name_plural = _("stages of accounts")
        ordering = ["-slides", "window", "-stagnates", "-days", "account_id"]
        indexes = [
            models.Index(fields=["-slides", "window", "-stagnates", "-days", "account"], name="stage_watch_first")
        ]

    def __str__(self) -> str:
        return str(self.account)
