"""What the page of who knows whom draws: facts in its head, the stakeholder map, pairs on each plane, trust and gain."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from guke.accounts.models import Account, Contact
from guke.kit.kinds import registry
from guke.network import limits, rules, words
from guke.network.models import MOST, Cover, Regard
from guke.network.queries import Deciding, Matrix
from guke.network.rules import Pairing

WIDTH, HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 30, 26, 40
_TONES = {-2: "bad", -1: "warn", 0: "plain", 1: "good", 2: "good"}
_APART = 30


def facts(account: Account, matrix: Matrix, deciding: Deciding, user: Any) -> list[dict[str, Any]]:
    """Return the figures in the head, each opening its rows."""
    held = rules.threads(matrix.links)
    contacts, ties = registry["contacts"], registry["ties"]
    weights = deciding.weights
    short = [cell for row in matrix.rows for cell in row.cells if cell.short]
    found = [
        _fact(_("People of ours in touch"), len(held.ours), _months(), registry["touches"].list_url(account=account.pk) if "touches" in registry else "#matrix"),
        _fact(_("People of theirs in touch"), f"{len(held.theirs)} / {len(matrix.rows)}", _uncovered(deciding), contacts.list_url(account=account.pk)),
        _fact(_("Weights of those who decide"), f"{weights.total}%", _weighed(weights), contacts.list_url(account=account.pk)),
        _fact(_("Still to be found"), sum(deciding.missing.values()) or _("nobody"), _(", ").join(str(words.PARTS[part]) for part in deciding.missing), contacts.list_url(account=account.pk)),
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


def thread(account: Account, grade: str = "") -> list[str]:
    """Say on whom the account hangs, if on too few."""
    cover = Cover.objects.filter(account=account).select_related("only", "only_theirs").first()
    return words.thread(cover, limits.least(grade)) if cover else []


def stakeholders(people: list[Contact]) -> dict[str, Any]:
    """Return the map of influence by attitude: a dot for each person whose attitude is known, in drawing units."""
    across, up = (WIDTH - _LEFT - _RIGHT) / 4, HEIGHT - _TOP - _BOTTOM
    dots: list[dict[str, Any]] = []
    for contact in sorted(people, key=lambda each: each.influence or 0):
        if contact.attitude is None:
            continue
        x = _LEFT + across * (contact.attitude + 2)
        y = _TOP + up * (1 - (contact.influence or 0) / rules.WHOLE)
        dots.append({"contact": contact, "x": _free(x, y, dots), "y": round(y, 1), "tone": _TONES[contact.attitude]})
    columns = [{"x": round(_LEFT + across * place), "word": Contact.Attitude(place - 2).label} for place in range(5)]
    lines = [{"y": round(_TOP + up * (1 - part / 100)), "text": f"{part}%"} for part in (0, 50, 100)]
    unknown = [contact for contact in people if contact.attitude is None]
    return {"dots": dots, "columns": columns, "lines": lines, "unknown": unknown, "width": WIDTH, "height": HEIGHT, "left": _LEFT, "foot": HEIGHT - 12}  # fmt: skip


def _free(x: float, y: float, dots: list[dict[str, Any]]) -> float:
    """Return a place beside those already taken, so that no name covers another."""
    while any(abs(dot["x"] - x) < _APART and abs(dot["y"] - y) < _APART / 2 for dot in dots):
        x += _APART
    return round(min(x, WIDTH - _RIGHT), 1)


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
