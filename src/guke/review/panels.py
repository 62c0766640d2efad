"""What looking back adds to other areas' pages: filters that drill from a dashboard to its rows."""

from guke.kit.columns import Column
from guke.kit.kinds import registry

registry["accounts"].hang_columns(Column("standing__revenue_prior", align="end", sums=True, shown=False))
registry["accounts"].hang_filters("standing__revenue_prior", "standing__orders_12m", "standing__lines_12m")
registry["sales"].hang_filters(
    "amount", "account__unit", "account__owner", "account__industry", "account__province", "account__sort"
)
