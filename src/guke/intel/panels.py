"""The account's share of purchases, hung on its page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.intel import queries
from guke.intel.words import STAGE_TONES, STAGE_WORDS
from guke.kit.kinds import registry
from guke.kit.panels import Part


def shares(account: Account, user: Any) -> dict[str, Any]:
    """Return the newest estimate of each product line, with its interval, stage and source."""
    rows = [
        {
            "estimate": estimate,
            "share": estimate.share,
            "width": estimate.share.high - estimate.share.low,
            "stage": STAGE_WORDS[estimate.share.stage],
            "tone": STAGE_TONES[estimate.share.stage],
        }
        for estimate in queries.latest(account)
    ]
    return {"rows": rows, "may_create": user.may("share-estimates.create"), "account": account}


registry["accounts"].hang_panel(
    Part(
        "shares",
        _("Share of purchases"),
        6,
        "share-estimates.view",
        tab="file",
        template="intel/shares.html",
        context=shares,
    )
)
