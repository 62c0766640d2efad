"""The policy of each grade: what an account gets because it is key, important or general (C5)."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from guke.insight.words import Grade
from guke.kit.fields import ExactField
from guke.kit.records import Record


class Topic(models.TextChoices):
    """What a policy is about."""

    PRICE = "price", gettext_lazy("Price")
    CREDIT = "credit", gettext_lazy("Credit")
    SERVICE = "service", gettext_lazy("Service")
    VISITS = "visits", gettext_lazy("Visits")
    GIFTS = "gifts", gettext_lazy("Gifts")


class GradePolicy(Record):
    """One thing that accounts of a grade get; the figure is what rules reckon with."""

    grade = models.CharField(gettext_lazy("grade"), max_length=10, choices=Grade.choices)
    topic = models.CharField(gettext_lazy("topic"), max_length=8, choices=Topic.choices)
    says = models.CharField(gettext_lazy("what it gets"), max_length=160)
    figure = ExactField(
        gettext_lazy("figure"),
        null=True,
        blank=True,
        help_text=gettext_lazy("Days between visits, days of credit, money for gifts a person and year, % off the list price."),
    )  # fmt: skip

    class Meta:
        verbose_name = gettext_lazy("grade policy")
        verbose_name_plural = gettext_lazy("grade policies")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["grade", "topic", "says"], name="grade_policy_said_once"),
            models.CheckConstraint(condition=models.Q(figure__gte=0) | models.Q(figure=None), name="grade_policy_figure"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.says


_FIRST: tuple[tuple[str, str, str, int | None], ...] = (
    ("key", "price", gettext_noop("Agreed price for the year; changes are announced 30 days ahead"), None),
    ("key", "credit", gettext_noop("Pays within 60 days, up to its credit limit"), 60),
    ("key", "service", gettext_noop("Own service contact, answer within 2 hours, first in line when goods are short"), None),
    ("key", "visits", gettext_noop("A visit every two weeks, one of the management every quarter"), 14),
    ("key", "gifts", gettext_noop("Small gifts up to 500 a person and year"), 500),
    ("important", "price", gettext_noop("List price less the discount for quantity"), None),
    ("important", "credit", gettext_noop("Pays within 30 days"), 30),
    ("important", "service", gettext_noop("Answer within the working day"), None),
    ("important", "visits", gettext_noop("A visit every month"), 30),
    ("important", "gifts", gettext_noop("Small gifts up to 300 a person and year"), 300),
    ("ordinary", "price", gettext_noop("List price"), None),
    ("ordinary", "credit", gettext_noop("Pays before delivery"), 0),
    ("ordinary", "service", gettext_noop("Answer within two working days"), None),
    ("ordinary", "visits", gettext_noop("A call every quarter"), 90),
    ("ordinary", "gifts", gettext_noop("Greetings, no gifts"), 0),
)  # fmt: skip


def first_policies() -> Iterator[GradePolicy]:
    """Yield what a new installation starts with, in the language in force; the company rewrites it."""
    for grade, topic, says, figure in _FIRST:
        yield GradePolicy(grade=grade, topic=topic, says=_(says), figure=figure)
