"""What goes with the classes, as kinds."""

from guke.insight import cells
from guke.insight.policies import GradePolicy
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
