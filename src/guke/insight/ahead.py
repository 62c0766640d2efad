"""What lies ahead of an account, in words: chance that orders stop, next twelve months, lifetime value, each with its record."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from guke.accounts.models import Account
from guke.analysis.outlook import contributions, learning, proving
from guke.analysis.outlook.learning import Learned
from guke.insight import cells, limits
from guke.insight.foreseen import TrackRecord
from guke.insight.models import Standing
from guke.insight.queries import trail
from guke.insight.reasons import say
from guke.kit.kinds import registry

HARDLY = 0.6
"""Under this share of pairs ranked rightly a chance says hardly more than a guess."""


def ahead(account: Account, user: Any) -> dict[str, Any]:
    """Return the three figures the person may see, each with its range, its words and its track record."""
    standing = cells.standing_of(account)
    if standing is None or standing.as_of is None:
        return {"figures": []}
    frame = limits.frame()
    record = TrackRecord.objects.filter(until__lte=standing.as_of, horizon=frame.horizon).first()
    known = learning.from_kept(record.content) if record else learning.NOTHING
    figures = [_loss(standing, known), _expected(standing, known)]
    if user.may("margin.view"):
        figures.append(_lifetime(standing, known, frame.years, frame.discount))
    return {"figures": figures, "record": record, "besides": _said(standing, late=False)}


def _loss(standing: Standing, known: Learned) -> dict[str, Any]:
    title, sales = _("Chance that orders stop"), registry["sales"]
    if standing.loss_percent is None or standing.as_of is None:
        return {"title": title, "none": _none(standing.outlook.get("loss_note"))}
    word, tone = cells.loss_word(standing.loss_percent)
    until = standing.as_of + timedelta(days=standing.loss_days or 0)
    return {
        "title": title,
        "percent": standing.loss_percent / 100,
        "value": cells.loss_text(standing.loss_percent),
        "url": sales.list_url(account=standing.account_id),
        "word": word,
        "tone": tone,
        "lines": [
            _("that no order comes until %(day)s: %(days)s days, counted by its own season")
            % {"day": until.isoformat(), "days": standing.loss_days},
            _since(standing),
            *_said(standing, late=True),
        ],
        "parts": _parts(standing),
        "record": _loss_record(known),
    }


def _said(standing: Standing, *, late: bool) -> list[Any]:
    """Return the reasons in words: that it is late, which the chance knows, or all others, which it does not."""
    return [say(reason) for reason in standing.reasons if (reason.get("code") == "later") == late]


def _parts(standing: Standing) -> list[dict[str, Any]]:
    """Return what moves the chance, in whole points that add up to it; what moves it by nothing is left out."""
    points = standing.outlook.get("loss_parts", [])
    named = zip(contributions.STEPS, points, strict=False)
    return [
        {"words": _PARTS[step](), "points": part, "size": abs(part), "first": step == "start"}
        for step, part in named
        if part or step == "start"
    ]


def _since(standing: Standing) -> str:
    if standing.last_on is None or standing.interval_days is None:
        return ""
    usual = round(standing.interval_days)
    words = ngettext(
        "last order on %(day)s, usually one every day", "last order on %(day)s, usually one every %(usual)s days", usual
    )
    return words % {"day": standing.last_on.isoformat(), "usual": usual}


def _loss_record(known: Learned) -> list[str]:
    """Return how past chances came true; where they ranked hardly better than a guess, that comes first."""
    past = known.loss
    if past is None:
        return [_("no track record yet: too short a history")]
    words = []
    if past.auc is not None and past.auc < HARDLY:
        words.append(_("in this book the order of the chances has hardly been better than a guess"))
    if past.alarms:
        words.append(
            _("of %(alarms)s accounts said to be more likely lost than not, %(right)s were lost")
            % {"alarms": past.alarms, "right": past.right}
        )
    if past.auc is not None:
        words.append(
            _("of 100 pairs of one lost and one kept, %(pairs)s were in the right order")
            % {"pairs": round(past.auc * 100)}
        )
    if past.error is not None:
        words.append(_("chances were off by %(points)s points on average") % {"points": f"{past.error * 100:.1f}"})
    if past.warning:
        days = round(past.warning)
        said = ngettext("the alarm came %(days)s day before the end of the wait", "the alarm came %(days)s days before the end of the wait", days)  # fmt: skip
        words.append(said % {"days": days})
    return [*words, _tried(past.looks, past.cases)]


def _expected(standing: Standing, known: Learned) -> dict[str, Any]:
    title = _("Next 12 months")
    if standing.expected_12m is None:
        return {"title": title, "none": _none(standing.outlook.get("expected_note"))}
    past = known.expectation
    lines = [_METHODS.get(past.method if past else "last_year", lambda: "")()]
    if standing.outlook.get("expected_note") == "alarm":
        lines.append(_("weighed by the chance that it stays"))
    return {
        "title": title,
        "money": standing.expected_12m,
        "url": _year_url(standing),
        "low": standing.expected_low,
        "high": standing.expected_high,
        "lines": lines,
        "record": _expected_record(known),
    }


def _year_url(standing: Standing) -> str:
    """Return the list of the twelve months of sales that a figure is carried on from."""
    return registry["sales"].list_url(**trail(standing.account, "revenue_12m", standing.as_of))  # type: ignore[arg-type]  # asked of made figures only


def _expected_record(known: Learned) -> list[str]:
    past = known.expectation
    if past is None:
        return [_("no track record yet: two years of sales are needed")]
    trial = next(trial for trial in past.trials if trial.method == past.method)
    naive = past.trials[0]
    words = [_("off by %(part)s of all that was bought") % {"part": f"{trial.error * 100:.1f}%"}]
    if trial.method != naive.method:
        words.append(_("last year again would have been off by %(part)s") % {"part": f"{naive.error * 100:.1f}%"})
    if past.held is not None:
        words.append(_("the range, meant to hold 80%%, held %(part)s") % {"part": f"{past.held * 100:.0f}%"})
    if past.stretch >= _WIDER:
        words.append(_("so it is now drawn %(times)s times as wide") % {"times": f"{past.stretch:.1f}"})
    return [*words, _tried(past.origins, past.cases)]


def _lifetime(standing: Standing, known: Learned, years: int, discount: float) -> dict[str, Any]:
    title = _("Lifetime value")
    if standing.lifetime is None:
        return {"title": title, "none": _none("lifetime")}
    note = standing.outlook.get("lifetime_note", "")
    lines = [_MODELS[note](), _MARGINS[standing.outlook.get("margin_of", "none")]()]
    if note in proving.MODELS["steady"]:
        lines.append(_("of such accounts %(part)s are kept from year to year") % {"part": f"{known.kept * 100:.0f}%"})
    lines.append(
        ngettext(
            "%(years)s year ahead, a later one counts %(part)s less",
            "%(years)s years ahead, each later one counts %(part)s less",
            years,
        )
        % {"years": years, "part": f"{discount * 100:g}%"}
    )
    return {
        "title": title,
        "money": standing.lifetime,
        "url": _year_url(standing),
        "low": standing.lifetime_low,
        "high": standing.lifetime_high,
        "lines": lines,
        "record": _lifetime_record(known, note),
    }


def _lifetime_record(known: Learned, note: str) -> list[str]:
    """Return how the values of the model that holds here came true in the first year, where enough of them have."""
    past = next((proof for proof in known.proofs if note in proving.MODELS[proof.model]), None)
    if past is None:
        return [_("no track record yet: two years of sales are needed")]
    return [
        _("of what such accounts bought in the year after, %(part)s had been expected")
        % {"part": f"{past.told * 100:.0f}%"},
        _("off by %(part)s of all that was bought") % {"part": f"{past.error * 100:.1f}%"},
        _("the range, meant to hold 80%%, held %(part)s") % {"part": f"{past.held * 100:.0f}%"},
        _tried(past.looks, past.cases),
    ]


def _tried(looks: int, cases: int) -> str:
    words = ngettext(
        "tried on %(looks)s past day, %(cases)s cases", "tried on %(looks)s past days, %(cases)s cases", looks
    )
    return words % {"looks": looks, "cases": cases}


def _none(note: str | None) -> str:
    return _NOTHING.get(note or "", lambda: _("not enough data"))()


_WIDER = 1.05
"""From where on it is worth saying that a range is wider than it was."""

_NOTHING = {
    "never": lambda: _("It has never ordered."),
    "one_order": lambda: _("Not enough data: it has ordered on one day only."),
    "gone": lambda: _("It has not ordered for a year: it counts as lost."),
    "too_few": lambda: _("Not enough data: in the whole book too few accounts have ordered twice."),
    "too_young": lambda: _("Not enough data: its first order is less than three months ago."),
    "no_year": lambda: _("It has not bought in 12 months."),
    "lifetime": lambda: _("Not enough data: neither a steady year nor a second order."),
}
_PARTS = {
    "start": lambda: _("after a first order, anywhere in the book"),
    "pace": lambda: _("how often it has ordered so far"),
    "evenness": lambda: _("how even its intervals are"),
    "waiting": lambda: _("silent for as long as it usually is"),
    "lateness": lambda: _("silent for longer than usual"),
    "season": lambda: _("the season it has been silent in"),
}
_METHODS = {
    "last_year": lambda: _("the last twelve months again, a young account scaled up by the season"),
    "two_years": lambda: _("two parts the last twelve months, one part those before"),
    "damped_trend": lambda: _("the last twelve months with a part of their growth"),
    "season": lambda: _("the last twelve months, moved by the last half-year against the one a year before"),
}
_MODELS = {
    "even": lambda: _("steady: it orders at even intervals, so the next twelve months are carried on"),
    "busy": lambda: _("steady: it buys in nearly every month, so the next twelve months are carried on"),
    "uneven": lambda: _("irregular: expected orders times their expected size"),
    "fragile": lambda: _(
        "steady so far, but what such accounts bought in the year after has been all over the place: expected orders times their expected size"
    ),
}
_MARGINS = {
    "own": lambda: _("gross profit at its own margin"),
    "book": lambda: _("gross profit at the margin of the whole book, its own is not known"),
    "none": lambda: _("revenue: no cost is known"),
}
