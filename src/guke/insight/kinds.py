"""What goes with classes and health, as kinds."""

from django.utils.translation import gettext_lazy as _

from guke.insight import cells, marks  # noqa: F401 - marks declares its options by being imported
from guke.insight.policies import GradePolicy
from guke.insight.weights import HealthWeight
from guke.kit.columns import Choice
from guke.kit.kinds import Kind, register


@register
class GradePolicies(Kind):
    """What accounts of each grade get."""

    model = GradePolicy
    slug = "grade-policies"
    icon = "medal"
    menu = "setup"
    order = 65
    columns = (Choice("grade", tones=cells.GRADES), Choice("topic"), "says", "figure")
    filters = ("grade", "topic")
    search = ("says",)
    fields = ("grade", "topic", "says", "figure")
    natural_key = ("grade", "topic", "says")


@register
class HealthWeights(Kind):
    """What each rule of health may take from a class or an industry, where that differs from the usual."""

    model = HealthWeight
    slug = "health-weights"
    icon = "heartbeat"
    menu = "setup"
    order = 66
    columns = ("rule", Choice("grade", tones=cells.GRADES), "industry", "points", "why")
    filters = ("rule", "grade", "industry")
    fields = ("rule", "grade", "industry", "points", "why")
    lead = ("rule", "grade", "points")
    natural_key = ("rule", "grade", "industry__code")
    empty = _("Every class and industry is judged by the usual points of the settings page.")
