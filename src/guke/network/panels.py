"""Who knows whom, hung on an account's page and on a contact's."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part, Rows
from guke.network import drawing, queries


def who(account: Account, user: Any) -> dict[str, Any]:
    """Return theirs with whoever of ours knows each best, and on whom the account hangs; nothing without the right to contacts."""
    if not user.may("contacts.view"):
        return {"rows": None}
    matrix = queries.matrix([account], clock.today())
    rows = [
        {
            "contact": row.contact,
            "covered": row.covered,
            "best": max(
                (cell for cell in row.cells if cell.tie),
                key=lambda cell: cell.tie.level if cell.tie else 0,
                default=None,
            ),
        }
        for row in matrix.rows
    ]
    return {"rows": rows, "threads": drawing.thread(account)}


registry["accounts"].hang_panel(
    Part("network", _("Who knows whom"), 12, "ties.view", tab="people", template="network/panel.html", context=who)
)
registry["contacts"].hang_panel(
    Rows("ties", pgettext_lazy("between people", "Ties"), by="contact"), Rows("regards", by="contact")
)
