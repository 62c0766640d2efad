"""People at customers, and what is worth remembering about them."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models.bound import AccountBound, Prepared
from guke.accounts.models.master import Account
from guke.accounts.rules import birthdays, families, phones, pinyin
from guke.kit.records import Record

WHOLE = 100


def over_the_whole(others: int) -> str:
    """Say that a weight does not fit beside those of the others, and what is left."""
    words = _("The others hold %(others)s%%: %(left)s%% is left. Lower theirs first.")
    return words % {"others": others, "left": max(WHOLE - others, 0)}


def in_a_loop(name: str, superior: object) -> str:
    """Say that a superior stands below the person, and what to do."""
    words = _(
        "%(superior)s reports to %(name)s already: choose another superior, or change that of %(superior)s first."
    )
    return words % {"superior": superior, "name": name}


class Contact(Prepared):
    """A person at a customer."""

    weighed = False
    """Whether whoever stores it weighs all of the account's people together, as a file does over its rows."""

    class Part(models.TextChoices):
        """The part played in a decision to buy."""

        SPONSOR = "sponsor", _("Sponsor")
        DECIDER = "decider", _("Decision maker")
        COACH = "coach", _("Coach")
        INFLUENCER = "influencer", _("Influencer")
        USER = "user", _("User")
        GATEKEEPER = "gatekeeper", _("Gatekeeper")
        BUYER = "buyer", _("Buyer")

    class Attitude(models.IntegerChoices):
        """How the person stands to us, from -2 to 2."""

        OPPOSED = -2, _("opposed")
        DOUBTFUL = -1, _("doubtful")
        NEUTRAL = 0, _("neutral")
        FRIENDLY = 1, _("friendly")
        SUPPORTER = 2, _("supporter")

    account = models.ForeignKey(Account, models.CASCADE, related_name="contacts", verbose_name=_("account"))
    name = models.CharField(pgettext_lazy("person", "name"), max_length=60)
    post = models.CharField(_("post"), max_length=60, blank=True)
    department = models.CharField(_("department"), max_length=60, blank=True)
    reports_to = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="reports", verbose_name=_("reports to")
    )
    part = models.CharField(_("part in the decision"), max_length=12, choices=Part.choices, blank=True)
    influence = models.PositiveSmallIntegerField(_("influence on the decision, %"), null=True, blank=True)
    attitude = models.SmallIntegerField(_("attitude"), choices=Attitude.choices, null=True, blank=True)
    mobile = models.CharField(_("mobile"), max_length=40, blank=True, db_index=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    wechat = models.CharField(_("WeChat"), max_length=60, blank=True)
    birthday = models.DateField(_("birthday"), null=True, blank=True)
    lunar_birthday = models.CharField(
        _("lunar birthday"), max_length=8, blank=True, help_text=_("month-day, such as 10-02; a leap month as +6-15")
    )
    home_address = models.CharField(_("home address"), max_length=200, blank=True)
    consent_on = models.DateField(_("agreed to be contacted on"), null=True, blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["position", "name", "id"]
        indexes = [models.Index(fields=["position", "name", "id"], name="contact_order")]
        constraints = [
            models.CheckConstraint(condition=Q(influence=None) | Q(influence__lte=100), name="influence_up_to_100")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def spelling(self) -> str:
        """The name in Latin letters and its initials, the surname read as a surname."""
        return f"{pinyin.spelled(pinyin.person(self.name))} {pinyin.person_initials(self.name)}"

    def prepare(self) -> None:
        """Bring telephone numbers and the lunar birthday into one form."""
        self.mobile, self.phone = phones.normal(self.mobile), phones.normal(self.phone)
        if self.lunar_birthday:
            self.lunar_birthday = str(birthdays.parse(self.lunar_birthday))

    def clean(self) -> None:
        """Refuse what is no lunar day, and superiors who work elsewhere or report to this person."""
        if self.lunar_birthday:
            try:
                birthdays.parse(self.lunar_birthday)
            except birthdays.NoLunarDay as error:
                raise ValidationError({"lunar_birthday": _("Write month and day, such as 10-02 or +6-15.")}) from error
        if self.reports_to_id:
            self._check_superior()
        if self.influence and self.account_id and not self.left_on and not self.weighed:
            self._check_influence(self.influence)

    def _check_influence(self, influence: int) -> None:
        """Refuse a weight that takes those who decide over the whole; lowering one that is too high is always allowed."""
        here = dict(Contact.objects.filter(account=self.account_id, left_on=None).values_list("pk", "influence"))
        before = here.pop(self.pk, 0) or 0
        others = sum(each or 0 for each in here.values())
        if others + influence > WHOLE and influence > before:
            raise ValidationError({"influence": over_the_whole(others)})

    def _check_superior(self) -> None:
        lines = dict(Contact.objects.filter(account=self.account_id).values_list("pk", "reports_to"))
        if self.reports_to_id not in lines:
            raise ValidationError(
                {"reports_to": _("This person works at another customer: choose somebody of this one.")}
            )
        if self.pk and families.would_loop(lines, self.pk, self.reports_to_id):
            raise ValidationError({"reports_to": in_a_loop(self.name, self.reports_to)})


class Habit(Record):
    """A need, taste or habit of a contact that matters later."""

    class Sort(models.TextChoices):
        """What it is about."""

        TASTE = "taste", _("Taste")
        FAMILY = "family", _("Family")
        HOBBY = "hobby", _("Hobby")
        WORK = "work", _("Way of working")
        AVOID = "avoid", _("To be avoided")

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="habits", verbose_name=_("contact"))
    sort = models.CharField(_("sort"), max_length=8, choices=Sort.choices, default=Sort.WORK)
    note = models.CharField(_("note"), max_length=300)
    noted_on = models.DateField(_("noted on"))
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, null=True, verbose_name=_("noted by")
    )

    class Query(AccountBound):
        """Habits are seen with their contact's account."""

        path = "contact__account"

    objects = Query.as_manager()

    class Meta:
        verbose_name = _("habit")
        verbose_name_plural = _("habits")
        ordering = ["-noted_on"]

    def __str__(self) -> str:
        return self.note
