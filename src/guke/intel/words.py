"""Stages, questions and the outlook of a share in words and colours."""

from collections.abc import Mapping

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.analysis.crossing import Crossing
from guke.analysis.share import Question
from guke.kit.columns import Title

STAGE_WORDS: dict[str, Title] = {
    "development": gettext_lazy("Development"),
    "first": gettext_lazy("First cooperation"),
    "stable": gettext_lazy("Stable cooperation"),
    "strategic": gettext_lazy("Strategic cooperation"),
}
STAGE_TONES = {"development": "plain", "first": "info", "stable": "good", "strategic": "gold"}
TIP_TONES = {"open": "info", "adopted": "good", "declined": "plain"}
PLACE_TONES = {"main": "bad", "second": "warn", "candidate": "plain"}
_QUESTIONS: Mapping[str, str | Promise] = {
    "statement": gettext_lazy("Ask its purchasing: how much %(what)s did you buy from everybody in %(year)s?"),
    "report": gettext_lazy("Read its annual report: what does it say of %(what)s bought in %(year)s?"),
    "tender": gettext_lazy("Find its tender of %(year)s: how much %(what)s does it ask for?"),
    "rival": gettext_lazy("Ask those who see its store: how much %(what)s did rivals bring in %(year)s?"),
    "peer": gettext_lazy("Look at peers of its size: how much %(what)s did they buy in %(year)s?"),
}


def question(asked: Question, what: object, year: int) -> str:
    """Say the one question worth asking, and what its answer would do."""
    words = str(_QUESTIONS[asked.source]) % {"what": what, "year": year}
    gain = _("A usual answer narrows the interval from %(now)s to %(then)s points.")
    return f"{words} {gain % {'now': round(asked.now), 'then': round(asked.then)}}"


def outlook(found: Crossing) -> str:
    """Say when the share crosses the next edge, or why nobody can tell."""
    if found.answer == "few":
        return _("Not enough data to look ahead: estimates of three years are needed.")
    if found.answer == "steady" or found.slope is None:
        return _("No trend beyond chance.")
    pace = {"points": f"{abs(found.slope):.1f}", "edge": f"{found.edge or 0:.0f}"}
    if found.answer == "far":
        return (_("Falls by %(points)s points a year; no edge within five years.") if found.falls
                else _("Rises by %(points)s points a year; no edge within five years.")) % pace  # fmt: skip
    return _crosses(found, pace)


def _crosses(found: Crossing, pace: dict[str, str]) -> str:
    if not found.window:
        words = (_("Falls by %(points)s points a year and may be below %(edge)s%% by now: ask again.") if found.falls
                 else _("Rises by %(points)s points a year and may be over %(edge)s%% by now: ask again."))  # fmt: skip
        return words % pace
    days = {name: date_format(day, "Y-m") if day else "…" for name, day in
            (("earliest", found.earliest), ("expected", found.expected), ("latest", found.latest))}  # fmt: skip
    said = {**pace, **days, "window": found.window}
    if found.falls:
        return _("Falls by %(points)s points a year: below %(edge)s%% about %(expected)s (%(earliest)s to %(latest)s). %(window)s days left to repair it.") % said  # fmt: skip
    return _("Rises by %(points)s points a year: over %(edge)s%% about %(expected)s (%(earliest)s to %(latest)s).") % said  # fmt: skip
