"""What hangs on any record: comments, attachments, tags, stars and requests for approval."""

import secrets
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.kit import kinds
from guke.kit.records import Record, RecordQuerySet


class HungQuerySet(RecordQuerySet):
    """What hangs on a record is seen by whoever sees the record."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows that hang on records in the person's scope."""
        seen = models.Q(pk__in=[])
        there_are = self.order_by().values_list("kind", flat=True).distinct()  # of sixty kinds, those it matters for
        for kind in [kinds.registry[slug] for slug in there_are if slug in kinds.registry]:
            if kind.hangs and kind.may(user, "view"):
                there = kind.scoped(user).filter(pk=models.OuterRef("object_id"))
                seen |= models.Q(kind=kind.slug) & models.Exists(there)
        return self.filter(seen)


def stored_as(_attachment: models.Model, _name: str) -> str:
    """Return where a file is kept: under a name that says nothing and can do nothing."""
    name = secrets.token_hex(16)
    return f"attachments/{name[:2]}/{name}"


class Hung(Record):
    """Something that hangs on one record of any kind."""

    kind = models.CharField(max_length=40, editable=False)
    object_id = models.BigIntegerField(editable=False)

    objects = HungQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["kind", "object_id"])]


class Comment(Hung):
    """A remark; ``mentions`` are the people named with @."""

    text = models.TextField(_("what it says"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="comments", editable=False, verbose_name=_("by")
    )
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="mentioned_in", editable=False)

    class Meta(Hung.Meta):
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.text[:60]


class Attachment(Hung):
    """A file."""

    file = models.FileField(_("file"), upload_to=stored_as)
    name = models.CharField(_("name"), max_length=200)
    size = models.PositiveBigIntegerField(_("size"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="attachments", editable=False, verbose_name=_("by")
    )

    class Meta(Hung.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class Tag(Record):
    """A label people agree on."""

    name = models.CharField(_("name"), max_length=30, unique=True)
    tone = models.CharField(
        _("colour"),
        max_length=8,
        default="grey",
        choices=[
            ("grey", _("grey")),
            ("blue", _("blue")),
            ("green", _("green")),
            ("amber", _("amber")),
            ("red", _("red")),
            ("violet", _("violet")),
            ("cyan", _("cyan")),
        ],
    )

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Tagging(Hung):
    """A tag on a record."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="taggings")

    class Meta(Hung.Meta):
        constraints = [models.UniqueConstraint(fields=["kind", "object_id", "tag"], name="tag_once_per_record")]

    def __str__(self) -> str:
        return f"{self.tag}"


class Follow(Hung):
    """A person follows a record."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follows")

    class Meta(Hung.Meta):
        constraints = [models.UniqueConstraint(fields=["kind", "object_id", "user"], name="follow_once")]

    def __str__(self) -> str:
        return f"{self.user}"


class Path(Record):
    """Who approves an action of a kind, in steps; each step names a role or the requester's superior."""

    kind = models.CharField(_("kind of record"), max_length=40)
    action = models.CharField(_("action"), max_length=60)
    steps = models.JSONField(
        _("steps"), default=list, help_text=_("roles in order; “superior” is whoever the requester reports to")
    )
    active = models.BooleanField(_("in force"), default=True)

    class Meta:
        verbose_name = _("approval path")
        verbose_name_plural = _("approval paths")
        ordering = ["kind", "action"]
        constraints = [models.UniqueConstraint(fields=["kind", "action"], name="path_once_per_action")]

    def __str__(self) -> str:
        return f"{self.kind} · {self.action}"


class ApprovalQuerySet(RecordQuerySet):
    """Requests are seen by those who asked, who decide or decided, and who read the trail."""

    def visible_to(self, user: Any) -> Self:
        """Return the requests that concern the person."""
        if user.may("audit.view"):
            return self
        decides = Approval.deciders.through.objects.filter(approval=models.OuterRef("pk"), user=user)
        decided = Verdict.objects.filter(approval=models.OuterRef("pk"), by=user)
        return self.filter(models.Q(by=user) | models.Exists(decides) | models.Exists(decided))


class Approval(Hung):
    """A request to carry out an action, waiting for the people on its path; granted, it is carried out."""

    class State(models.TextChoices):
        """Where the request stands."""

        WAITING = "waiting", _("Waiting for approval")
        GRANTED = "granted", _("Granted")
        REFUSED = "refused", _("Refused")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    action = models.CharField(_("action"), max_length=60)
    summary = models.CharField(_("what is asked"), max_length=200)
    params = models.JSONField(default=dict, editable=False)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    steps = models.JSONField(default=list, editable=False)
    step = models.PositiveSmallIntegerField(default=0, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="requests", editable=False, verbose_name=_("asked by")
    )

    deciders = models.ManyToManyField(
        settings.AUTH_USER_MODEL, editable=False, related_name="decides", verbose_name=_("waits for")
    )
    objects = ApprovalQuerySet.as_manager()

    class Meta(Hung.Meta):
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering = ["-id"]
        indexes = [
            *Hung.Meta.indexes,
            models.Index(fields=["state"], condition=models.Q(state="waiting"), name="approval_waiting"),
        ]

    def __str__(self) -> str:
        return self.summary


class Verdict(Record):
    """One person's word on one step of a request."""

    approval = models.ForeignKey(Approval, models.CASCADE, related_name="verdicts")
    step = models.PositiveSmallIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    granted = models.BooleanField(_("granted"))
    word = models.CharField(_("word"), max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["approval", "step"], name="one_verdict_per_step")]

    def __str__(self) -> str:
        return f"{self.by}"
