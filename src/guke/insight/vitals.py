"""The page and the panel of an account's health: the ledger of points, its course, and how often it came true."""

from itertools import pairwise
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account
from guke.accounts.queries import file_of
from guke.insight import cells, marks, points, queries, track
from guke.insight.models import PastStanding, Standing
from guke.insight.words import Band, Rule
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.pages import page
from guke.kit.panels import Part

_SHOWN = 3
_WIDTH, _HEIGHT = 640, 120


@page("accounts/<int:pk>/health/", name="account-health", permission="sales.view")
def health(request: HttpRequest, pk: int) -> HttpResponse:
    """Every point of an account's health: why, since when, out of which rows, and what would turn it green."""
    account = registry["accounts"].get(request.user, pk)
    past = queries.health_course(account)
    now = queries.snapshot()
    limits = marks.marks()
    context = {
        **panel(account, request.user),
        "title": _("Health"),
        "account": account,
        "absent": points.absent(_standing(account)),
        "course": _course(past),
        "edges": [_height(limits.green_from), _height(limits.amber_from)],
        "changes": _changes(past, request.user),
        "outcomes": _outcomes(now.company.get("track_record", [])) if now else [],
    }
    return render(request, "insight/health.html", context)


def panel(account: Account, user: Any) -> dict[str, Any]:
    """Return score, band and confidence, the lines that cost most, and the state of the file beside them."""
    standing = _standing(account)
    lines = points.ledger(standing, user)
    return {
        "standing": standing,
        "band": cells.health_word(standing),
        "tone": cells.BANDS.get(standing.health_band, "plain"),
        "file": file_of(account, on=clock.today()),
        "lines": lines,
        "worst": [line for line in lines if line.lost][:_SHOWN],
        "past": [each.health for each in queries.health_course(account)],
        "record": account,
    }


def _standing(account: Account) -> Standing:
    return cells.standing_of(account) or Standing(account=account)


def _height(health: int | None) -> float:
    return round(_HEIGHT * (1 - (health or 0) / 100), 1)


def _course(past: list[PastStanding]) -> dict[str, Any] | None:
    """Return the line through the past healths; none of fewer than two."""
    if len(past) < 2:  # noqa: PLR2004 - two points make a line
        return None
    step = _WIDTH / (len(past) - 1)
    line = " ".join(f"{at * step:.1f},{_height(each.health):g}" for at, each in enumerate(past))
    return {"line": line, "first": past[0].as_of, "last": past[-1].as_of}


def _changes(past: list[PastStanding], user: Any) -> list[dict[str, Any]]:
    """Return when the health moved, newest first, with the rules that moved it."""
    moves = [(now, before, (now.health or 0) - (before.health or 0)) for before, now in pairwise(past)]
    return [
        {"on": now.as_of, "by": by, "shown": _signed(by), "health": now.health, "why": _moved(before, now, user)}
        for now, before, by in moves[::-1]
        if by
    ]


def _signed(number: int) -> str:
    return f"{'+' if number > 0 else '−'}{abs(number)}"


def _outcomes(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {**row._asdict(), "came_true": row.came_true, "part": row.came_true / row.accounts, "badge": cells.band_badge(row.band, str(Band(row.band).label))}
        for row in track.outcomes(rows)
    ]  # fmt: skip


def _moved(before: PastStanding, now: PastStanding, user: Any) -> list[str]:
    """Say which rules gave or took points between two days, the most first; closed figures go without a name."""
    rules = {**before.health_points, **now.health_points}
    shifts = [((before.health_points.get(rule) or 0) - (now.health_points.get(rule) or 0), rule) for rule in rules]
    named = sorted((shift for shift in shifts if shift[0]), key=lambda shift: -abs(shift[0]))
    return [f"{_named(rule, user)} {_signed(by)}" for by, rule in named]


def _named(rule: str, user: Any) -> str:
    return str(Rule(rule).label) if points.is_open(rule, user) else _("other figures")


registry["accounts"].hang_panel(
    Part(
        "health",
        gettext_lazy("Health"),
        6,
        "sales.view",
        template="insight/health_panel.html",
        context=panel,
        late=True,
    )
)
