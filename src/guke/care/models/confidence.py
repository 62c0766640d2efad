"""What is said in confidence: read by named people and roles, each reading on record; no kind, so no door lists it."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from guke.accounts.models import Account, AccountBound


class ConfidenceQuerySet(AccountBound):
    """Notes in confidence are seen by their author and by whom they name, as long as these see the account."""

    def visible_to(self, user: Any) -> Self:
        """Return the notes the person may open."""
        named = Confidence.readers.through.objects.filter(user=user.pk).values("confidence")
        return super().visible_to(user).filter(Q(by=user.pk) | Q(pk__in=named) | Q(role=user.role))


class Confidence(models.Model):
    """A note in confidence."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="confidences")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    role = models.CharField(max_length=16, blank=True)
    readers = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")

    objects = ConfidenceQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.account} · {self.pk}"
