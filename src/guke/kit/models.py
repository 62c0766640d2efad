"""What the kit itself keeps: audit lines, saved views, custom fields, jobs and the search index."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class AuditLine(models.Model):
    """Who did what to which record, when, through which door, with each value before and after. Only ever added."""

    at = models.DateTimeField(_("at"), db_default=Now(), db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by"))
    door = models.CharField(_("door"), max_length=10)
    kind = models.CharField(_("kind"), max_length=40)
    object_id = models.BigIntegerField(null=True)
    title = models.CharField(_("record"), max_length=200, blank=True)
    action = models.CharField(_("action"), max_length=60)
    changes = models.JSONField(_("changes"), default=dict)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("audit line")
        verbose_name_plural = _("audit trail")
        ordering = ["-id"]
        indexes = [models.Index(fields=["kind", "object_id", "-id"], name="audit_record")]

    def __str__(self) -> str:
        return f"{self.action} {self.title}"


class SavedView(models.Model):
    """A list's filter, order and columns under a name."""

    class Sharing(models.TextChoices):
        """Who sees the view."""

        ME = "me", _("only me")
        ALL = "all", _("everyone")

    kind = models.CharField(max_length=40, db_index=True)
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=1000, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="views")
    sharing = models.CharField(_("seen by"), max_length=3, choices=Sharing.choices, default=Sharing.ME)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["kind", "owner", "name"], name="view_once_per_person")]

    def __str__(self) -> str:
        return self.name


class CustomField(models.Model):
    """A field a company adds to a kind of record without code."""

    class Sort(models.TextChoices):
        """What values it takes."""

        TEXT = "text", _("text")
        NUMBER = "number", _("number")
        DATE = "date", _("date")
        BOOL = "bool", _("yes or no")
        CHOICE = "choice", _("choice")

    kind = models.CharField(_("kind"), max_length=40, db_index=True)
    name = models.SlugField(_("name in files and the API"), max_length=40)
    title = models.CharField(_("title"), max_length=60)
    title_en = models.CharField(_("English title"), max_length=60, blank=True)
    sort = models.CharField(_("sort"), max_length=8, choices=Sort.choices, default=Sort.TEXT)
    choices = models.TextField(_("choices, one a line"), blank=True)
    required = models.BooleanField(_("required"), default=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("custom field")
        verbose_name_plural = _("custom fields")
        ordering = ["kind", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["kind", "name"], name="custom_field_once_per_kind")]

    def __str__(self) -> str:
        return self.title


class Job(models.Model):
    """Long work: what it is, how far it is, and how it ended. The row outlives a killed worker, which is run again."""

    class State(models.TextChoices):
        """Where the job stands."""

        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    name = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    params = models.JSONField(default=dict)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING, db_index=True)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True)
    message = models.TextField(blank=True)
    result = models.JSONField(default=dict)
    tries = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="jobs")
    created_at = models.DateTimeField(db_default=Now())
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.title


class SearchEntry(models.Model):
    """What the search knows of one record, in overlapping pairs of characters; ``closed`` is for those with the permission."""

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    title = models.CharField(max_length=200)
    subtitle = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    closed = models.TextField(default="", db_default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")]

    def __str__(self) -> str:
        return self.title


class ApiToken(models.Model):
    """A person's key to the API; only its digest is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_tokens")
    name = models.CharField(_("name"), max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class Setting(models.Model):
    """A value the company chose where an option's default does not fit."""

    name = models.CharField(max_length=60, primary_key=True)
    value = models.JSONField()

    def __str__(self) -> str:
        return self.name
