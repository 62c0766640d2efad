"""Units as a tree and the people in them."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Concat, Substr
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.kit.records import Record
from guke.people.roles import ROLES, Scope, permits


class Unit(Record):
    """A part of the company; ``path`` lists the ids from the top, so a subtree is a prefix."""

    class Sort(models.TextChoices):
        """What sort of part it is."""

        COMPANY = "company", _("Company")
        REGION = "region", _("Region")
        DEPARTMENT = "department", _("Department")
        GROUP = "group", _("Working group")

    name = models.CharField(_("name"), max_length=80)
    name_en = models.CharField(_("English name"), max_length=80, blank=True)
    sort = models.CharField(_("sort"), max_length=12, choices=Sort.choices, default=Sort.DEPARTMENT)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    path = models.CharField(max_length=200, db_index=True, editable=False, default="")

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["path"]
        constraints = [
            models.UniqueConstraint("parent", "name", name="unit_name_once_per_parent", nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a place below itself."""
        super().clean()
        if self.pk and self.parent is not None and f"{self.pk}/" in _steps(self.parent.path):
            raise ValidationError({"parent": _("A unit cannot be part of itself or of one below it.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the paths of this unit and of all below it."""
        self.clean()
        with transaction.atomic():
            super().save(*args, **kwargs)
            path = f"{self.parent.path if self.parent else '/'}{self.pk}/"
            if path != self.path:
                self._move(path)

    def _move(self, path: str) -> None:
        below = (
            Unit.objects.filter(path__startswith=self.path).exclude(pk=self.pk) if self.path else Unit.objects.none()
        )
        moved = Concat(models.Value(path), Substr("path", len(self.path) + 1))
        below.update(path=moved)
        Unit.objects.filter(pk=self.pk).update(path=path)
        self.path = path


def _steps(path: str) -> list[str]:
    return [f"{step}/" for step in path.split("/") if step]


class User(AbstractUser):
    """A person who signs in."""

    name = models.CharField(pgettext_lazy("person", "name"), max_length=60)
    role = models.CharField(
        _("role"), max_length=16, choices=[(role.name, role.title) for role in ROLES.values()], default="manager"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("unit"))
    reports_to = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="reports", verbose_name=_("reports to")
    )
    post = models.CharField(_("post"), max_length=60, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)
    language = models.CharField(
        _("language"), max_length=8, blank=True, choices=[("zh-hans", "中文"), ("en", "English")]
    )
    theme = models.CharField(
        _("theme"),
        max_length=5,
        default="auto",
        choices=[("auto", _("as the device")), ("light", _("light")), ("dark", _("dark"))],
    )
    rising = models.CharField(
        _("rising is shown"), max_length=5, default="green", choices=[("green", _("green")), ("red", _("red"))]
    )
    money_shown = models.CharField(
        _("money is shown"),
        max_length=5,
        default="short",
        choices=[("short", _("short (万, 亿)")), ("full", _("in full"))],
    )

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name or self.username

    def may(self, permission: str) -> bool:
        """Return whether the person's role has the permission ``noun.verb``."""
        return self.is_active and permits(self.role, permission)

    @property
    def scope(self) -> Scope:
        """How far the person's role sees."""
        return ROLES[self.role].scope

    @property
    def initial(self) -> str:
        """The one character shown in an avatar."""
        return str(self)[:1]

    def get_full_name(self) -> str:
        """Return the person's name."""
        return str(self)

    def get_short_name(self) -> str:
        """Return the person's name."""
        return str(self)
