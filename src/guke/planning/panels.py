"""The stage of an account hung on its page: where it stands, what to do next, which openings are there."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part
from guke.planning import actions, drawing


def next_steps(account: Account, user: Any) -> dict[str, Any]:
    """Return the stage with its aim, the open steps, the unused moves and the openings."""
    return drawing.stage(account, user, clock.today())


accounts = registry["accounts"]
accounts.hang_action(actions.take_move, actions.dismiss_move)
accounts.hang_panel(
    Part(
        "stage",
        _("Stage and next steps"),
        6,
        "steps.view",
        template="planning/panel.html",
        context=next_steps,
        late=True,
    )
)
