"""What looking back adds to other areas' pages: filters that drill from a dashboard to its rows, what an account might buy."""

from django.utils.translation import gettext_lazy as _

from guke.kit.columns import Column
from guke.kit.kinds import registry
from guke.kit.panels import Part
from guke.review.boards.ties import next_panel

registry["accounts"].hang_columns(Column("standing__revenue_prior", align="end", sums=True, shown=False))
registry["accounts"].hang_filters(
    "standing__revenue_prior", "standing__orders_12m", "standing__lines_12m", "standing__first_on", "standing__regular"
)
registry["accounts"].hang_panel(
    Part("next", _("Might buy next"), 6, "sales.view", "orders", "review/next.html", next_panel)
)
registry["sales"].hang_filters(
    "amount",
    "account__unit",
    "account__owner",
    "account__industry",
    "account__province",
    "account__sort",
    "account__standing__first_on",
)
