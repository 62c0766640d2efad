"""What the ledger hangs on others: an account's totals on its page, and the lines of a whole family as a filter."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.accounts.queries import rolled_up
from guke.kit.forms import reference
from guke.kit.kinds import Kind, registry
from guke.kit.panels import Part, Rows
from guke.ledger.models import SalesLine
from guke.ledger.pages import Year


def _narrowed(rows: QuerySet[SalesLine], _name: str, account: Account) -> QuerySet[SalesLine]:
    return rows.filter(account__in=rolled_up(account))


def family(_kind: Kind, user: Any) -> dict[str, Any]:
    """Offer to see the lines of an account with those of the companies below it."""
    label = _("account with those below it")
    choice = reference(Account, user, required=False, label=label)
    made = django_filters.ModelChoiceFilter(label=label, queryset=choice.queryset, method=_narrowed)
    made.extra["widget"] = choice.widget
    return {"below": made}


def totals(account: Account, user: Any) -> dict[str, Any]:
    """Return the months of the newest year with sales."""
    return {"shown": Year(user, account, QueryDict())}


registry["sales"].hang_filter_makers(family)
registry["accounts"].hang_panel(
    Part("totals", _("Totals"), 12, "sales.view", "orders", "ledger/totals_panel.html", totals),
    Rows("sales", span=12, permission="sales.view", tab="orders", by="account", limit=20),
)
