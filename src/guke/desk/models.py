"""What a person put off on the home page."""

from django.conf import settings
from django.db import models


class Snooze(models.Model):
    """A matter of the home page that a person does not want to see before a day."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="snoozes")
    matter = models.CharField(max_length=80)
    until_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "matter"], name="snooze_once_per_matter")]

    def __str__(self) -> str:
        return self.matter
