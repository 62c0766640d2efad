"""What each rule of health may take from accounts of a class or an industry, where that differs from the usual."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Industry
from guke.insight.words import Grade, Rule
from guke.kit.records import Record

_MOST = 100


class HealthWeight(Record):
    """The points of a rule for a grade, an industry or both; the most exact one holds."""

    rule = models.CharField(_("rule"), max_length=10, choices=Rule.choices)
    grade = models.CharField(_("grade"), max_length=10, choices=Grade.choices, blank=True)
    industry = models.ForeignKey(Industry, models.CASCADE, null=True, blank=True, verbose_name=_("industry"))
    points = models.PositiveSmallIntegerField(_("points at most"))
    why = models.CharField(_("why"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("weight of health")
        verbose_name_plural = _("weights of health")
        ordering = ["rule", "grade", "industry"]
        constraints = [
            models.UniqueConstraint(fields=["rule", "grade", "industry"], name="health_weight_once"),
            models.UniqueConstraint(
                fields=["rule", "grade"], condition=models.Q(industry=None), name="health_weight_once_a_grade"
            ),
            models.CheckConstraint(condition=models.Q(points__lte=_MOST), name="health_weight_within_a_hundred"),
        ]

    def __str__(self) -> str:
        where: list[Any] = [self.get_grade_display() if self.grade else "", self.industry or ""]
        return " · ".join(str(part) for part in (self.get_rule_display(), *where) if part)

    def clean(self) -> None:
        """Refuse a weight for nobody in particular, and one over a hundred."""
        if not self.grade and not self.industry_id:
            raise ValidationError(_("Choose a grade, an industry or both; the usual points are on the settings page."))
        if self.points is not None and self.points > _MOST:
            raise ValidationError({"points": _("A rule takes 100 points at most.")})
