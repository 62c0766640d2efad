"""Who of ours knows whom of theirs and how well, what trust and interest there is, and how many hold an account."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account, AccountBound, Contact, Prepared
from guke.kit.records import Record

MOST = 5


class OfContact(Prepared):
    """What was noted of a contact on a day: it is seen with the contact's account, the latest note holds."""

    account = models.ForeignKey(
        Account, models.CASCADE, related_name="%(class)ss", editable=False, verbose_name=_("account")
    )
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="%(class)ss", verbose_name=_("contact"))
    noted_on = models.DateField(_("noted on"))

    objects = AccountBound.as_manager()

    class Meta:
        abstract = True

    def prepare(self) -> None:
        """Stand with the contact's account."""
        self.account_id = self.contact.account_id

    def clean(self) -> None:
        """Refuse a note about somebody who had left by then."""
        left = self.contact.left_on if self.contact_id else None
        if left and self.noted_on and self.noted_on > left:
            words = _("%(name)s left on %(day)s: note what held until then, or choose a successor.")
            raise ValidationError({"noted_on": words % {"name": self.contact, "day": left.isoformat()}})


class Tie(OfContact):
    """How well one of ours knows one of theirs, as noted on a day, and how well they should."""

    class Level(models.IntegerChoices):
        """How far it goes between two people."""

        NONE = 0, _("not acquainted")
        MET = 1, _("have met")
        WORKING = 2, _("work together")
        TRUSTED = 3, pgettext_lazy("level of a tie", "trust each other")
        CLOSE = 4, _("stand by each other")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="ties", verbose_name=_("our person")
    )
    level = models.PositiveSmallIntegerField(_("level"), choices=Level.choices, default=Level.MET)
    wanted = models.PositiveSmallIntegerField(_("wanted"), choices=Level.choices, default=Level.WORKING)
    note = models.CharField(_("note"), max_length=200, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("noted by"),
    )

    class Meta:
        verbose_name = pgettext_lazy("between people", "tie")
        verbose_name_plural = pgettext_lazy("between people", "ties")
        ordering = ["-noted_on", "-id"]
        indexes = [
            models.Index(fields=["user", "contact"]),
            models.Index(fields=["-noted_on", "-id"], name="tie_order"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["user", "contact", "noted_on"], name="tie_noted_once_a_day"),
            models.CheckConstraint(condition=Q(level__lte=4) & Q(wanted__lte=4), name="tie_levels_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.contact}"


_UP_TO_FIVE = [MaxValueValidator(MOST)]


class Regard(OfContact):
    """Trust and interest of a contact seen apart: four scores from 0 to 5, and what they rest on."""

    org_interest = models.PositiveSmallIntegerField(_("gain for the organisation"), validators=_UP_TO_FIVE)
    own_interest = models.PositiveSmallIntegerField(_("legitimate gain for the person"), validators=_UP_TO_FIVE)
    org_trust = models.PositiveSmallIntegerField(_("trust in our company"), validators=_UP_TO_FIVE)
    own_trust = models.PositiveSmallIntegerField(_("trust in our people"), validators=_UP_TO_FIVE)
    evidence = models.CharField(_("evidence"), max_length=300)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("noted by"),
    )

    class Meta:
        verbose_name = _("trust and gain")
        verbose_name_plural = _("trust and gain")
        ordering = ["-noted_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["contact", "noted_on"], name="regard_noted_once_a_day"),
            models.CheckConstraint(
                condition=Q(org_interest__lte=MOST)
                & Q(own_interest__lte=MOST)
                & Q(org_trust__lte=MOST)
                & Q(own_trust__lte=MOST),
                name="regard_scores_up_to_five",
            ),
        ]

    def __str__(self) -> str:
        return str(self.contact)

    @property
    def scores(self) -> dict[str, int]:
        """The four scores by name."""
        return {name: getattr(self, name) for name in ("org_interest", "own_interest", "org_trust", "own_trust")}


class Cover(Record):
    """How many people held an account in the last months, on either side: counted from touches, kept for lists."""

    derived = True
    account = models.OneToOneField(Account, models.CASCADE, related_name="cover", verbose_name=_("account"))
    ours = models.PositiveSmallIntegerField(_("people of ours"))
    theirs = models.PositiveSmallIntegerField(_("people of theirs"))
    links = models.PositiveIntegerField(_("links"))
    only = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="held_alone",
        verbose_name=_("held by one alone"),
    )
    only_theirs = models.ForeignKey(
        Contact, models.SET_NULL, null=True, related_name="+", verbose_name=_("hangs on one of theirs")
    )
    as_of = models.DateField(_("as of"))

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("cover of an account")
        verbose_name_plural = _("cover of accounts")
        ordering = ["account"]

    def __str__(self) -> str:
        return str(self.account)
