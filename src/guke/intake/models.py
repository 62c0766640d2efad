"""Imports: the batch, its refusals, what it changed (to undo it) and the mappings people chose."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.kit.records import Record


class Batch(Record):
    """One file on its way in, from upload to loaded or undone."""

    class State(models.TextChoices):
        """Where the batch stands."""

        DRAFT = "draft", _("Being prepared")
        CHECKED = "checked", _("Checked")
        LOADING = "loading", _("Loading")
        LOADED = "loaded", _("Loaded")
        FAILED = "failed", _("Failed, nothing loaded")
        UNDONE = "undone", _("Undone")

    kind = models.CharField(_("kind"), max_length=40)
    file_name = models.CharField(_("file"), max_length=255)
    file = models.FileField(upload_to="imports/%Y/%m", editable=False)
    sheet = models.CharField(_("sheet"), max_length=120, blank=True)
    digest = models.CharField(max_length=64, editable=False, db_index=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.DRAFT)
    plan = models.JSONField(default=dict, editable=False)
    read = models.PositiveIntegerField(_("rows read"), default=0)
    loaded = models.PositiveIntegerField(_("loaded"), default=0)
    updated = models.PositiveIntegerField(_("updated"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    rejected = models.PositiveIntegerField(_("rejected"), default=0)
    message = models.TextField(_("message"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="imports", verbose_name=_("by")
    )
    loaded_at = models.DateTimeField(_("loaded at"), null=True, editable=False)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.file_name


class Refusal(models.Model):
    """One cell, or row, that was not loaded, and why."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="refusals")
    row = models.PositiveIntegerField(_("row"))
    column = models.CharField(_("column"), max_length=120, blank=True)
    value = models.CharField(_("value"), max_length=200, blank=True)
    code = models.CharField(max_length=40)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ["row", "id"]

    def __str__(self) -> str:
        return f"{self.row} {self.column} {self.code}"


class Change(models.Model):
    """What one row of a batch did to one record, so that it can be undone."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "object_id"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


class Mapping(Record):
    """Which column means what, remembered by the file's header."""

    kind = models.CharField(max_length=40)
    signature = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)
    options = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "signature"], name="mapping_once_per_header")]

    def __str__(self) -> str:
        return f"{self.kind} {self.signature[:8]}"
