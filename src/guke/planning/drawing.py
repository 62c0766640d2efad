"""What the stage page and its panel show: the course in words, moves with their steps, criteria as a drawing."""

from collections.abc import Sequence
from datetime import date
from math import cos, pi, sin
from typing import Any

from django.utils.translation import gettext as _

from guke.accounts.models import Account
from guke.accounts.queries import may_write
from guke.analysis.stage import STAGES
from guke.care.queries.moments import pause_of
from guke.intel import words as share_words
from guke.planning import queries, valuing
from guke.planning.models import Step
from guke.planning.rules import BEST
from guke.planning.words import TRIGGER_ICONS, Part, Stage
from guke.relations.models import Touch
from guke.worth import queries as worth
from guke.worth.words import MODES

TONES = share_words.STAGE_TONES
_LEAST, _SIZE, _MARGIN = 3, 100.0, 8.0
_RINGS = (2.5, 5.0, 7.5, 10.0)
_PROOFS = 20
Ring = Sequence[float]


def stage(account: Account, user: Any, on: date, *, past: bool = False) -> dict[str, Any]:
    """Return stage, course, moves and openings of an account on a day."""
    course = queries.course(account, on, past=past)
    lines = queries.lines_of(course.stage)
    steps = queries.steps_on(account, on)
    slots = queries.slots(lines[Part.MOVE], steps)
    moves = {play.pk for play in lines[Part.MOVE]}
    pause = pause_of(account, on)
    return {
        "account": account,
        "on": on,
        "past": past,
        "course": course,
        "stage": share_words.STAGE_WORDS[course.stage],
        "tone": TONES[course.stage],
        "strip": _strip(course.stage),
        "slide": share_words.outlook(course.slide) if course.stays else "",
        "stays": [_stay(each) for each in reversed(course.stays)],
        "place": lines[Part.PLACE],
        "aim": lines[Part.AIM],
        "slots": slots,
        "pause": pause,
        "unused": [slot for slot in slots if slot.step is None] if pause is None else [],
        "open": [step for step in steps if step.state == Step.State.OPEN],
        "others": [step for step in steps if step.play_id not in moves],
        "openings": [
            {"row": row, "icon": TRIGGER_ICONS[row.trigger], "days": (row.until_on - on).days}
            for row in (queries.openings_on(account, on) if user.may("openings.view") else [])
        ],
        "may": not past and user.may("steps.create") and may_write(user, account),
        "may_open": not past and user.may("openings.change") and may_write(user, account),
    }


def _strip(now: str) -> list[dict[str, Any]]:
    reached = STAGES.index(now)
    return [
        {"title": share_words.STAGE_WORDS[name], "css": "now" if at == reached else "ahead" if at > reached else ""}
        for at, name in enumerate(STAGES)
    ]


def _stay(stay: Any) -> dict[str, Any]:
    return {
        "since": stay.since,
        "stage": share_words.STAGE_WORDS[stay.stage],
        "tone": TONES[stay.stage],
        "down": stay.direction == "down",
        "passed": _("passed on the way: %(stages)s") % {"stages": ", ".join(str(Stage(each).label) for each in stay.passed)} if stay.passed else "",
    }  # fmt: skip


def chapter(stage: Stage) -> dict[str, Any]:
    """Return what the playbook says of a stage."""
    lines = queries.lines_of(stage)
    return {
        "title": share_words.STAGE_WORDS[stage],
        "tone": TONES[stage],
        "place": lines[Part.PLACE],
        "aim": lines[Part.AIM],
        "moves": lines[Part.MOVE],
    }


def standard(account: Account, user: Any, on: date) -> dict[str, Any]:
    """Return how we measure up at an account on a day, as far as the person may see it."""
    found: dict[str, Any] = {"BEST": BEST}
    if user.may("criteria.view") and user.may("scores.view"):
        measured = valuing.yardstick(account, on)
        found |= {"measured": measured, "radar": radar(measured), "sees_touches": user.may("touches.view")}
        found["touches"] = _touches(account, on) if found["sees_touches"] else []
    if user.may("rival-shares.view"):
        found["suppliers"] = queries.suppliers(account, on)
        found["place_tones"] = share_words.PLACE_TONES
    if user.may("concessions.view"):
        found["granted"] = valuing.granted(account, on)
    if user.may("expectations.view"):
        found["expectations"] = valuing.expectations(account, on)
    if user.may("budget-places.view"):
        found["budget"] = valuing.budget(account, on)
    if user.may("buyer-types.view"):
        buyer = worth.buyer(account)
        found |= {"sees_buyer": True, "buyer": buyer, "mode": MODES[buyer.buyer][1] if buyer else ""}
    return found


def _touches(account: Account, on: date) -> list[Touch]:
    rows = Touch.objects.filter(account=account, happened_at__date__lte=on)
    return list(rows.order_by("-happened_at")[:_PROOFS])


def radar(measured: valuing.Yardstick) -> dict[str, Any] | None:
    """Return the web of the criteria in force with our outline and that of the best rival; none below three criteria."""
    rows = [row for row in measured.rows if row.criterion.adopted]
    if len(rows) < _LEAST:
        return None
    rival = next((name for name, _total in measured.totals if name), "")
    return {
        "rings": [_outline([ring] * len(rows)) for ring in _RINGS],
        "spokes": [_point(at, len(rows), BEST) for at in range(len(rows))],
        "ours": _outline([row.ours.points if row.ours else 0 for row in rows]),
        "theirs": _outline([row.scores[rival].points if rival in row.scores else 0 for row in rows]) if rival else "",
        "rival": rival,
        "numbers": [(at + 1, *_point(at, len(rows), BEST + 1.6)) for at in range(len(rows))],
    }


def _point(at: int, many: int, points: float) -> tuple[float, float]:
    """Return where so many points lie on a spoke, the first one upright.

    >>> _point(0, 4, 10), _point(1, 4, 0)
    ((50.0, 8.0), (50.0, 50.0))
    """
    reach = (_SIZE / 2 - _MARGIN) * points / BEST
    turn = 2 * pi * at / many
    return round(_SIZE / 2 + reach * sin(turn), 1), round(_SIZE / 2 - reach * cos(turn), 1)


def _outline(points: Ring) -> str:
    return " ".join("{:g},{:g}".format(*_point(at, len(points), each)) for at, each in enumerate(points))
