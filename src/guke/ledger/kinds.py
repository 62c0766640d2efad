"""The ledger as kinds. Sales lines are never changed: a counter-entry corrects them."""

from typing import Any

from guke.kit.columns import Lead, Money
from guke.kit.kinds import Kind, register
from guke.kit.panels import Fields, Rows
from guke.ledger import actions
from guke.ledger.models import Product, ProductLine, Rate, SalesLine


@register
class Sales(Kind):
    """Sales lines."""

    model = SalesLine
    slug = "sales"
    since = "sold_on"
    icon = "receipt"
    menu = "customers"
    order = 40
    columns = (
        "sold_on",
        "account",
        "product",
        "specification",
        Money("quantity", sums=True),
        Money("amount", currency="currency", sums=True),
        "product__line",
        Money("cost", currency="currency", permission="margin.view"),
        "document",
        "note",
    )
    filters = ("account", "account__family", "product", "product__line", "sold_on", "currency", "document")
    fields = ()
    natural_key = ("document",)
    in_files = ("currency", "key")
    ordering = "-sold_on"
    panels = (Fields(paths=("sold_on", "account", "product", "specification", "quantity", "amount", "cost", "currency", "document", "corrects", "note", "batch"), span=12),)  # fmt: skip
    sensitive = {"cost": "margin.view"}

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """A line is never made, changed or removed by hand: imports and counter-entries do that."""
        return verb not in {"create", "change", "delete"} and super().may(user, verb, record)

    actions = (actions.correct,)


@register
class Products(Kind):
    """Products."""

    model = Product
    slug = "products"
    icon = "package"
    menu = "setup"
    order = 40
    columns = (Lead("name", under=("specification",)), "code", "line", "unit", Money("list_price"))
    filters = ("line",)
    search = ("name", "code", "specification")
    fields = ("code", "name", "line", "specification", "unit", "list_price")
    lead = ("code", "name", "line")
    natural_key = ("code",)
    panels = (Fields(), Rows("sales", by="product"))


@register
class ProductLines(Kind):
    """Product lines."""

    model = ProductLine
    slug = "product-lines"
    icon = "stack-2"
    menu = "setup"
    order = 50
    columns = ("name", "code")
    search = ("name", "code")
    fields = ("code", "name")
    natural_key = ("code",)
    panels = (Fields(), Rows("products", by="line"))


@register
class Rates(Kind):
    """Exchange rates."""

    model = Rate
    slug = "rates"
    since = "from_on"
    icon = "currency-dollar"
    menu = "setup"
    order = 70
    columns = ("currency", "from_on", "rate")
    filters = ("currency",)
    fields = ("currency", "from_on", "rate")
    natural_key = ("currency", "from_on")
