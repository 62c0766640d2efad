"""A letter that is sent once at most, whatever it says and to whom it goes."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Posted(models.Model):
    """What is known of a letter on its way."""

    class State(models.TextChoices):
        """What became of it."""

        READY = "ready", _("waits")
        CLAIMED = "claimed", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("not sent")
        UNKNOWN = "unknown", _("not known whether it was sent")
        LEFT_OUT = "left_out", _("left out")

    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.READY)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    claimed_at = models.DateTimeField(null=True, editable=False)
    sent_at = models.DateTimeField(_("sent at"), null=True, editable=False)
    message_id = models.CharField(_("the provider's number"), max_length=200, blank=True)
    fault = models.CharField(_("what went wrong"), max_length=300, blank=True)

    class Meta:
        abstract = True
