"""The customer master: accounts and their families, contacts, teams and groups."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.kit.fields import ExactField
from guke.kit.records import Record, RecordQuerySet
from guke.people.models import Unit
from guke.people.roles import Scope


class Industry(Record):
    """A line of business an account is in."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=60)
    name_en = models.CharField(_("English name"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("industry")
        verbose_name_plural = _("industries")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class AccountQuerySet(RecordQuerySet):
    """Accounts; the one rule of who sees which."""

    def visible_to(self, user: Any) -> Self:
        """Return the accounts in the person's scope; merged-away ones are never shown."""
        rows = self.filter(merged_into=None)
        if not user.is_authenticated:
            return rows.none()
        if user.scope == Scope.ALL:
            return rows
        mine = Q(owner=user) | Q(pk__in=Seat.objects.filter(open_seat(user)).values("account"))
        if user.scope == Scope.UNIT and user.unit_id:
            mine |= Q(unit__path__startswith=user.unit.path)
        return rows.filter(mine)


class Account(Record):
    """A customer: a group, a company, a site, a dealer or a farm."""

    class Sort(models.TextChoices):
        """What sort of customer it is."""

        DEALER = "dealer", _("Dealer")
        FARM = "farm", _("Farm")
        PLANT = "plant", _("Industrial customer")
        GROUP = "group", _("Group")
        OTHER = "other", _("Other")

    class Level(models.TextChoices):
        """At which level of ours the account is managed."""

        GROUP = "group", _("Group")
        PROVINCE = "province", _("Province")
        CITY = "city", _("City")
        COUNTY = "county", _("County")

    class State(models.TextChoices):
        """Whether we do business."""

        PROSPECT = "prospect", _("Prospect")
        ACTIVE = "active", _("Active")
        PAUSED = "paused", _("Paused")
        LOST = "lost", _("Lost")

    class Tie(models.TextChoices):
        """How it belongs to its parent."""

        SUBSIDIARY = "subsidiary", _("Subsidiary")
        BRANCH = "branch", _("Branch")
        SITE = "site", _("Site")
        HOLDING = "holding", _("Minority holding")

    code = models.CharField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=160)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    uscc = models.CharField(_("unified social credit code"), max_length=18, null=True, blank=True, unique=True)
    sort = models.CharField(_("sort of customer"), max_length=10, choices=Sort.choices, default=Sort.OTHER)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ACTIVE)
    industry = models.ForeignKey(Industry, models.PROTECT, null=True, blank=True, verbose_name=_("industry"))
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("belongs to")
    )
    tie = models.CharField(_("tie to the parent"), max_length=12, choices=Tie.choices, blank=True)
    share_percent = ExactField(_("share held by the parent, %"), null=True, blank=True)
    family = models.ForeignKey(
        "self", models.PROTECT, null=True, editable=False, related_name="relatives", verbose_name=_("family")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="accounts",
        verbose_name=_("account manager"),
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="accounts", verbose_name=_("unit")
    )
    level = models.CharField(_("managed at"), max_length=10, choices=Level.choices, default=Level.CITY)
    lead_unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="led_accounts", verbose_name=_("leads development")
    )
    province = models.CharField(_("province"), max_length=20, blank=True)
    city = models.CharField(_("city"), max_length=30, blank=True)
    county = models.CharField(_("county"), max_length=30, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    website = models.CharField(_("website"), max_length=120, blank=True)
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    opened_on = models.DateField(_("customer since"), null=True, blank=True)
    employees = models.PositiveIntegerField(_("employees"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    credit_limit = ExactField(_("credit limit"), null=True, blank=True)
    terms_days = models.PositiveSmallIntegerField(_("payment terms, days"), null=True, blank=True)
    business = models.TextField(_("what it does"), blank=True)
    purchasing = models.TextField(_("how it buys"), blank=True)
    organisation = models.TextField(_("how it is organised"), blank=True)
    commerce = models.TextField(_("its market and results"), blank=True)
    rivalry = models.TextField(_("competition in its industry"), blank=True)
    verified = models.JSONField(_("verified on"), default=dict, blank=True, editable=False)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="merged")
    folded = models.CharField(max_length=160, db_index=True, editable=False, default="")

    objects = AccountQuerySet.as_manager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["name"]
        indexes = [
            models.Index(fields=["owner"], condition=Q(merged_into=None), name="account_owner_shown"),
            models.Index(fields=["phone"], name="account_phone"),
        ]

    def __str__(self) -> str:
        return self.short_name or self.name


class AccountBound(RecordQuerySet):
    """Records that are seen by whoever sees their account."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows whose account is in the person's scope."""
        if user.is_authenticated and user.scope == Scope.ALL:
            return self.filter(account__merged_into=None)
        return self.filter(account__in=Account.objects.visible_to(user))


class Alias(Record):
    """Another name an account goes by: former, trade or foreign."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="aliases", verbose_name=_("account"))
    name = models.CharField(_("name"), max_length=160)
    folded = models.CharField(max_length=160, db_index=True, editable=False, default="")

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["account", "name"], name="alias_once_per_account")]

    def __str__(self) -> str:
        return self.name


class Contact(Record):
    """A person at a customer."""

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
    name = models.CharField(_("name"), max_length=60)
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
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(condition=Q(influence=None) | Q(influence__lte=100), name="influence_up_to_100")
        ]

    def __str__(self) -> str:
        return self.name


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

    class Query(RecordQuerySet):
        """Habits are seen with their contact."""

        def visible_to(self, user: Any) -> Self:
            """Return the habits of contacts the person may see."""
            return self.filter(contact__in=Contact.objects.visible_to(user))

    objects = Query.as_manager()

    class Meta:
        verbose_name = _("habit")
        verbose_name_plural = _("habits")
        ordering = ["-noted_on"]

    def __str__(self) -> str:
        return self.note


class Seat(Record):
    """A place in an account's team: who of ours does what for it, from when to when, and who stands in."""

    class Duty(models.TextChoices):
        """What the person does for the account."""

        LEAD = "lead", _("Lead")
        SALES = "sales", _("Sales")
        TECH = "tech", _("Technical")
        LOGISTICS = "logistics", _("Logistics")
        FINANCE = "finance", _("Finance")
        SERVICE = "service", _("Service")
        SPONSOR = "sponsor", _("Executive sponsor")

    class Side(models.TextChoices):
        """Whether the work faces the customer."""

        FRONT = "front", _("Front office")
        BACK = "back", _("Back office")

    account = models.ForeignKey(Account, models.CASCADE, related_name="seats", verbose_name=_("account"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats", verbose_name=_("person"))
    duty = models.CharField(_("duty"), max_length=10, choices=Duty.choices, default=Duty.SALES)
    side = models.CharField(_("side"), max_length=5, choices=Side.choices, default=Side.FRONT)
    step = models.CharField(_("step of the process"), max_length=60, blank=True)
    writes = models.BooleanField(_("may change the account"), default=True)
    from_on = models.DateField(_("from"), null=True, blank=True)
    to_on = models.DateField(_("until"), null=True, blank=True)
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="stand_ins",
        verbose_name=_("substitute"),
    )
    substitute_from_on = models.DateField(_("substitute from"), null=True, blank=True)
    substitute_to_on = models.DateField(_("substitute until"), null=True, blank=True)

    objects = AccountBound.as_manager()

    class Meta:
        verbose_name = _("team member")
        verbose_name_plural = _("team")
        ordering = ["side", "duty"]
        constraints = [
            models.UniqueConstraint(fields=["account", "user", "duty"], name="seat_once"),
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on=None) | Q(to_on__gte=models.F("from_on")),
                name="seat_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_duty_display()}"


def open_seat(user: Any) -> Q:
    """Return the condition that a seat gives the person access today, as holder or substitute."""
    today = models.functions.TruncDate(models.functions.Now())
    held = Q(user=user) & (Q(from_on=None) | Q(from_on__lte=today)) & (Q(to_on=None) | Q(to_on__gte=today))
    stands_in = Q(substitute=user, substitute_from_on__lte=today, substitute_to_on__gte=today)
    return held | stands_in


class Group(Record):
    """A set of accounts: picked by hand, by a rule (the query of an accounts list), or both."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    rule = models.CharField(
        _("rule"), max_length=500, blank=True, help_text=_("the filter of an accounts list, such as province=湖南")
    )
    members = models.ManyToManyField(Account, blank=True, related_name="groups", verbose_name=_("picked accounts"))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("owner")
    )

    class Meta:
        verbose_name = _("group of accounts")
        verbose_name_plural = _("groups of accounts")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Merge(Record):
    """One account merged into another, with what was moved, so that it can be undone."""

    kept = models.ForeignKey(Account, models.PROTECT, related_name="merges_kept", verbose_name=_("kept"))
    gone = models.ForeignKey(Account, models.PROTECT, related_name="merges_gone", verbose_name=_("merged"))
    moved = models.JSONField(default=dict, editable=False)
    before = models.JSONField(default=dict, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, verbose_name=_("by"))
    undone_at = models.DateTimeField(_("undone at"), null=True, editable=False)

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.gone} → {self.kept}"
