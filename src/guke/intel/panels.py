"""The account's share of purchases, hung on its page: interval, evidence, the question worth asking, who else supplies."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account
from guke.intel import queries, rules, words
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part


def shares(account: Account, user: Any) -> dict[str, Any]:
    """Return each product line's share as an interval with its evidence, and the rivals."""
    today = clock.today()
    return {
        "rows": [_row(outline) for outline in queries.outlines(account, today)],
        "rivals": queries.rivals(account) if user.may("rival-shares.view") else [],
        "tones": words.PLACE_TONES,
        "may_create": user.may("share-estimates.create"),
        "may_note_rivals": user.may("rival-shares.create"),
        "account": account,
    }


def _row(outline: queries.Outline) -> dict[str, Any]:
    now, stage = outline.now, outline.moves[-1].stage
    asked = outline.question
    return {
        "line": outline.line,
        "year": now.year,
        "estimate": now.estimate,
        "stage": words.STAGE_WORDS[stage],
        "tone": words.STAGE_TONES[stage],
        "sure": rules.sure(now.estimate, outline.edges),
        "edges": outline.edges.shares[1:],
        "question": words.question(asked, outline.line or _("of our sort of goods"), now.year) if asked else "",
        "outlook": words.outlook(outline.outlook),
        "falls": outline.outlook.falls and outline.outlook.answer == "crosses",
        "evidence": [
            {"seen": seen, "voice": voice, "percent": round(voice.weight * 100)}
            for seen, voice in reversed(list(zip(now.seen, now.estimate.voices, strict=True)))
        ],
        "past": [_past(outline, at) for at in range(len(outline.periods) - 1, -1, -1)],
    }


def _past(outline: queries.Outline, at: int) -> dict[str, Any]:
    period, move = outline.periods[at], outline.moves[at]
    return {
        "year": period.year,
        "estimate": period.estimate,
        "stage": words.STAGE_WORDS[move.stage],
        "tone": words.STAGE_TONES[move.stage],
        "icon": {"up": "arrow-up-right", "down": "arrow-down-right"}.get(move.direction, "") if at else "",
    }


registry["accounts"].hang_panel(
    Part(
        "shares",
        gettext_lazy("Share of purchases"),
        6,
        "share-estimates.view",
        template="intel/shares.html",
        context=shares,
        late=True,
    )
)
