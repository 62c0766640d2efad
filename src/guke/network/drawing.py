"""What the page of who knows whom draws: facts in its head, the stakeholder map, pairs on each plane, trust and gain."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from guke.accounts.models import Account, Contact
from guke.kit.kinds import registry
from guke.network import limits, rules, words
from guke.network.models import MOST, Cover, Regard
from guke.network.queries import Deciding, Matrix
from guke.network.rules import Pairing

WIDTH, HEIGHT = 640, 320
_LEFT, _INSET, _TOP, _FLOOR = 48, 74, 34, 278
_WIDE, _HIGH = 46, 30
_TONES = {-2: "bad", -1: "warn", 0: "plain", 1: "good", 2: "good"}


def facts(account: Account, matrix: Matrix, deciding: Deciding, user: Any) -> list[dict[str, Any]]:
    """Return the figures in the head, each opening its rows."""
    held = rules.threads(matrix.links)
    contacts, ties = registry["contacts"], registry["ties"]
    weights = deciding.weights
    short = [cell for row in matrix.rows for cell in row.cells if cell.short]
    found = [
        _fact(_("People of ours in touch"), len(held.ours), _months(), registry["touches"].list_url(account=account.pk)),
        _fact(_("People of theirs in touch"), f"{len(held.theirs)} / {len(matrix.rows)}", _uncovered(deciding), contacts.list_url(account=account.pk)),
        _fact(_("Weights of those who decide"), f"{weights.total}%", _weighed(weights), contacts.list_url(account=account.pk)),
        _fact(_("Still to be found"), sum(deciding.missing.values()) or pgettext("to be found", "nobody"), _(", ").join(str(words.PARTS[part]) for part in deciding.missing), contacts.list_url(account=account.pk)),
        _fact(_("Below the level wanted"), len(short), ngettext("%(n)s tie noted", "%(n)s ties noted", _noted(matrix)) % {"n": _noted(matrix)}, ties.list_url(account=account.pk)),
    ]  # fmt: skip
    return found if user.may("contacts.view") else found[:1]


def _fact(label: str, value: Any, delta: str, href: str) -> dict[str, Any]:
    return {"label": label, "html": value, "delta": delta, "href": href}


def _months() -> str:
    months = limits.months()
    return ngettext("in %(n)s month", "in %(n)s months", months) % {"n": months}


def _uncovered(deciding: Deciding) -> str:
    nobody = len(deciding.uncovered)
    return ngettext("nobody covers %(n)s post", "nobody covers %(n)s posts", nobody) % {"n": nobody} if nobody else ""


def _weighed(weights: rules.Weights) -> str:
    if weights.total > rules.WHOLE:
        return _("%(n)s%% over the whole: lower some") % {"n": weights.total - rules.WHOLE}
    return _("%(n)s%% not accounted for") % {"n": weights.missing} if weights.missing else _("all accounted for")


def _noted(matrix: Matrix) -> int:
    return sum(cell.tie is not None for row in matrix.rows for cell in row.cells)


def thread(account: Account) -> list[str]:
    """Say on whom the account hangs, if on too few for its grade."""
    cover = Cover.objects.filter(account=account).select_related("only", "only_theirs").first()
    return words.thread(cover, limits.least(limits.grade(account.pk))) if cover else []


def stakeholders(people: list[Contact]) -> dict[str, Any]:
    """Return the map of influence by attitude: a dot for each person whose attitude is known, in drawing units."""
    known = [contact for contact in people if contact.attitude is not None]
    highest = max(-(-max((contact.influence or 0 for contact in known), default=0) // 10) * 10, 20)
    dots: list[dict[str, Any]] = []
    for contact in sorted(known, key=lambda each: -(each.influence or 0)):
        y = _TOP + (_FLOOR - _TOP) * (1 - (contact.influence or 0) / highest)
        attitude = contact.attitude or 0
        dots.append({"contact": contact, "tone": _TONES[attitude]} | _free(_column(attitude), y, dots))
    return {
        "dots": dots,
        "columns": [{"x": _column(attitude), "word": word} for attitude, word in Contact.Attitude.choices],
        "lines": [{"y": round(_FLOOR - (_FLOOR - _TOP) * part / 2), "text": f"{highest * part // 2}%"} for part in (0, 1, 2)],
        "unknown": [contact for contact in people if contact.attitude is None],
        "width": WIDTH, "height": HEIGHT, "left": _LEFT, "beside": _LEFT - 8, "foot": HEIGHT - 10,
    }  # fmt: skip


def _column(attitude: int) -> int:
    return round(_LEFT + _INSET + (WIDTH - _LEFT - 2 * _INSET) / 4 * (attitude + 2))


def _free(x: float, y: float, dots: list[dict[str, Any]]) -> dict[str, float]:
    """Return a place near the right one where no name covers another."""
    for down in range(0, HEIGHT, _HIGH):
        for aside in (0, _WIDE, -_WIDE):
            at = {"x": round(x + aside, 1), "y": round(min(y + down, _FLOOR), 1)}
            if not any(abs(dot["x"] - at["x"]) < _WIDE and abs(dot["y"] - at["y"]) < _HIGH for dot in dots):
                return at
    return {"x": round(x, 1), "y": round(y, 1)}


def pairs(found: list[Pairing], matrix: Matrix) -> list[dict[str, Any]]:
    """Return each plane in words, with the people on either side."""
    ours = {user.pk: user for user in matrix.ours}
    theirs = {row.contact.pk: row.contact for row in matrix.rows}
    return [
        {
            "title": words.PLANES[pair.plane],
            "ours": [ours[pk] for pk in pair.ours],
            "theirs": [theirs[pk] for pk in pair.theirs],
            "actual": pair.actual,
            "target": pair.target,
            "tone": "plain" if not pair.theirs else "warn" if pair.short else "good",
        }
        for pair in found
    ]


def trust(regards: list[Regard]) -> list[dict[str, Any]]:
    """Return what each person gains and how far it trusts, the weakest of the four marked."""
    return [
        {
            "regard": regard,
            "cells": [
                {
                    "title": words.SCORES[name],
                    "score": score,
                    "weak": name == rules.weakest(regard.scores) and score < MOST,
                }
                for name, score in regard.scores.items()
            ],
        }
        for regard in regards
    ]
