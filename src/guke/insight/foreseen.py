"""What the models say of an account, as standings keep it, and what they learnt up to a month with their record."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from guke.kit.fields import ExactField


class Foreseen(models.Model):
    """The outlook as both the present and the past keep it."""

    loss_percent = ExactField(_("chance that orders stop, %"), null=True)
    expected_12m = ExactField(_("expected, next 12 months"), null=True)
    lifetime = ExactField(_("lifetime value"), null=True)

    class Meta:
        abstract = True


class ForeseenNow(models.Model):
    """The rest of the outlook, kept of the present: intervals, and codes that say which model and why."""

    loss_days = models.PositiveIntegerField(_("days asked about"), null=True)
    expected_low = ExactField(_("expected, low"), null=True)
    expected_high = ExactField(_("expected, high"), null=True)
    lifetime_low = ExactField(_("lifetime value, low"), null=True)
    lifetime_high = ExactField(_("lifetime value, high"), null=True)
    outlook = models.JSONField(_("outlook"), default=dict)

    class Meta:
        abstract = True


class TrackRecord(models.Model):
    """What the models learnt from everything up to a day, and how they would have done before it."""

    until = models.DateField(_("learnt up to"))
    horizon = models.PositiveIntegerField(_("days of silence that count as loss"))
    orders = models.PositiveBigIntegerField(_("order days"), default=0)
    content = models.JSONField(_("what was learnt"), default=dict)
    made_at = models.DateTimeField(_("made at"), db_default=Now())

    class Meta:
        verbose_name = _("track record")
        verbose_name_plural = _("track records")
        ordering = ["-until"]
        constraints = [models.UniqueConstraint(fields=["until", "horizon"], name="track_record_once")]

    def __str__(self) -> str:
        return f"{self.until:%Y-%m-%d}"
