"""What the figures add to other areas' pages: columns and filters of the accounts list, the policy of a grade."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.insight import actions, ahead, cells
from guke.insight.policies import GradePolicy
from guke.kit.columns import Column
from guke.kit.kinds import registry
from guke.kit.panels import Part


def policy(account: Account, _user: Any) -> dict[str, Any]:
    """Return what the account gets for its grade."""
    standing = cells.standing_of(account)
    grade = standing.grade if standing else ""
    return {
        "badge": cells.grade(account),
        "policies": GradePolicy.objects.filter(grade=grade) if grade else [],
        "url": registry["grade-policies"].list_url(grade=grade),
    }


accounts = registry["accounts"]
accounts.hang_columns(
    Column("standing__grade", render=cells.grade),
    Column("standing__revenue_12m", align="end", render=cells.revenue, sums=True),
    Column("standing__months", _("12 months"), sort=False, render=cells.course),
    Column("standing__health", render=cells.health),
    Column("standing__share_percent", render=cells.share),
    Column("standing__margin", shown=False, permission="margin.view"),
    Column("standing__slipping", render=cells.danger),
    Column("standing__money_at_stake", align="end", sums=True, shown=False),
    Column("standing__last_on"),
    Column("standing__level", render=cells.level, shown=False),
    Column("standing__relation", render=cells.relation, shown=False),
    Column("standing__stage", shown=False),
    Column("standing__share_low", shown=False),
    Column("standing__share_high", shown=False),
    Column("standing__health_band", shown=False),
    Column("standing__confidence", shown=False),
    Column("standing__cut", shown=False),
    Column("standing__loyalty", shown=False),
    Column("standing__breadth", shown=False),
    Column("standing__growth", shown=False),
    Column("standing__profit_12m", shown=False, permission="margin.view"),
    Column("standing__rank", shown=False),
    Column("standing__orders_12m", shown=False),
    Column("standing__days_late", shown=False),
    Column("standing__loss_percent", render=cells.loss, shown=False),
    Column("standing__expected_12m", align="end", render=cells.expected, sums=True, shown=False),
    Column("standing__lifetime", align="end", render=cells.lifetime, sums=True, shown=False, permission="margin.view"),
)
accounts.hang_filters(
    "standing__grade",
    "standing__level",
    "standing__slipping",
    "standing__health_band",
    "standing__health",
    "standing__stage",
    "standing__relation",
    "standing__loyalty",
    "standing__breadth",
    "standing__cut",
    "standing__quadrant",
    "standing__growth",
    "standing__revenue_12m",
    "standing__loss_percent",
)
registry["touches"].hang_filters("account__standing__grade")
accounts.order_by("-standing__revenue_12m")
accounts.requires("standing")
accounts.hang_panel(
    Part(
        "outlook", _("What lies ahead"), 12, "sales.view", template="insight/ahead.html", context=ahead.ahead, late=True
    )
)
accounts.hang_action(actions.overrule, actions.withdraw_overrule)
accounts.hang_panel(
    Part("policy", _("What its grade gets"), 6, "grade-policies.view", "file", "insight/policy.html", policy)
)
