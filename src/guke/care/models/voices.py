"""Opinions of customers until they were told the answer, and the bulletin that answers many."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, AccountBound, Contact
from guke.care.models.meetings import Meeting
from guke.care.models.seen import Beside, works_there
from guke.kit.records import Record


class Opinion(Record):
    """What a customer thinks; it has an owner, an answer, and is closed only once the customer was told."""

    class Topic(models.TextChoices):
        """What it is about."""

        PRODUCT = "product", _("Product")
        PRICE = "price", _("Price and terms")
        DELIVERY = "delivery", _("Delivery")
        SERVICE = "service", _("Service")
        POLICY = "policy", _("Policy")
        OTHER = "other", _("Something else")

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("nobody has taken it on")
        TAKEN = "taken", _("being answered")
        ANSWERED = "answered", _("answered, customer not told")
        CLOSED = "closed", _("customer told")

    account = models.ForeignKey(Account, models.CASCADE, related_name="opinions", verbose_name=_("account"))
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="opinions", verbose_name=_("contact")
    )
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="opinions", verbose_name=_("meeting")
    )
    topic = models.CharField(_("topic"), max_length=8, choices=Topic.choices, default=Topic.OTHER)
    text = models.CharField(_("opinion"), max_length=500)
    heard_on = models.DateField(_("heard on"))
    due_on = models.DateField(_("answer due on"), null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="opinions", verbose_name=_("owner")
    )  # fmt: skip
    answer = models.TextField(_("answer to the customer"), blank=True, editable=False)
    told_on = models.DateField(_("customer told on"), null=True, editable=False)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN, editable=False)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("noted by")
    )

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("opinion")
        verbose_name_plural = _("opinions")
        ordering = ["-heard_on", "-id"]
        indexes = [models.Index(fields=["owner", "due_on"], condition=~Q(state="closed"), name="opinion_owed")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="closed") | (Q(told_on__isnull=False) & ~Q(answer="") & Q(owner__isnull=False)),
                name="opinion_closed_when_told",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def clean(self) -> None:
        """Refuse a contact of another customer."""
        works_there(self.contact, self.account if self.account_id else None)


class Bulletin(Record):
    """An issue of the bulletin for customers."""

    title = models.CharField(_("title of the issue"), max_length=120, unique=True)
    text = models.TextField(_("what it says"))
    published_on = models.DateField(_("published on"), null=True, blank=True)
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="bulletins", verbose_name=_("person in charge")
    )

    class Meta:
        verbose_name = _("bulletin")
        verbose_name_plural = _("bulletins")
        ordering = ["-published_on", "-id"]

    def __str__(self) -> str:
        return self.title


class Article(Record):
    """An article of an issue; it may be the answer to what a customer thinks."""

    bulletin = models.ForeignKey(Bulletin, models.CASCADE, related_name="articles", verbose_name=_("bulletin"))
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    title = models.CharField(_("title of the article"), max_length=120)
    text = models.TextField(_("what it says"))
    opinion = models.ForeignKey(
        Opinion, models.SET_NULL, null=True, blank=True, related_name="articles", verbose_name=_("answers the opinion")
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["bulletin", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["bulletin", "title"], name="article_once_per_issue")]

    def __str__(self) -> str:
        return self.title


class Reader(Record):
    """Who gets an issue, and whether it was read by its link."""

    bulletin = models.ForeignKey(Bulletin, models.CASCADE, related_name="readers", verbose_name=_("bulletin"))
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="bulletins", verbose_name=_("contact"))
    read_at = models.DateTimeField(_("read at"), null=True, editable=False)
    word = models.CharField(_("what the reader wrote"), max_length=500, blank=True, editable=False)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = Beside.as_manager()

    class Meta:
        verbose_name = _("reader")
        verbose_name_plural = _("readers")
        ordering = ["bulletin", "id"]
        constraints = [models.UniqueConstraint(fields=["bulletin", "contact"], name="reader_once_per_issue")]

    def __str__(self) -> str:
        return f"{self.contact}"

    @property
    def account_id(self) -> int | None:
        """The account whose contact it is."""
        return self.contact.account_id if self.contact_id else None

    @property
    def account(self) -> Any:
        """The account whose contact it is."""
        return self.contact.account
