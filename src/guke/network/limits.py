"""How many people an account should be held by, as a company chooses on the settings page."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from guke.kit.options import option, value
from guke.network.rules import Least

_COVER = _("Who knows whom")
KEY, IMPORTANT, ORDINARY = "key", "important", "ordinary"
LEAST = {KEY: Least(2, 3), IMPORTANT: Least(2, 2), ORDINARY: Least(1, 1)}
_OURS = {
    KEY: _("Key accounts: people of ours at least"),
    IMPORTANT: _("Important accounts: people of ours at least"),
    ORDINARY: _("Other accounts: people of ours at least"),
}
_THEIRS = {
    KEY: _("Key accounts: people of theirs at least"),
    IMPORTANT: _("Important accounts: people of theirs at least"),
    ORDINARY: _("Other accounts: people of theirs at least"),
}
_PARTS = {"sponsor": _("Sponsors known at a key account"), "decider": _("Decision makers known at a key account"), "coach": _("Coaches known at a key account")}  # fmt: skip
_PLANES = {
    "executive": _("Pairs of executives who meet"),
    "technical": _("Pairs of technical people who meet"),
    "finance": _("Pairs of finance people who meet"),
}

option(
    "network.months",
    section=_COVER,
    title=_("A link counts for so many months after a touch"),
    default=12,
    help=_("Fewer people than below: the relation hangs on one thread."),
)
for _grade, _least in LEAST.items():
    option(f"network.ours.{_grade}", section=_COVER, title=_OURS[_grade], default=_least.ours)
    option(f"network.theirs.{_grade}", section=_COVER, title=_THEIRS[_grade], default=_least.theirs)
for _part, _title in _PARTS.items():
    option(f"network.part.{_part}", section=_COVER, title=_title, default=1)
for _plane, _title in _PLANES.items():
    option(f"network.plane.{_plane}", section=_COVER, title=_title, default=1)


_graded: list[Callable[[int], str]] = []


def graded_by(grade: Callable[[int], str]) -> None:
    """Let an area above say of which grade an account is, by its id; the last one asked to is heard."""
    _graded.append(grade)


def grade(account: int) -> str:
    """Return the grade of an account; empty while nobody grades."""
    return _graded[-1](account) if _graded else ""


def months() -> int:
    """Return for how many months a touch makes a link."""
    return max(int(value("network.months")), 1)


def least(grade: str = "") -> Least:
    """Return how many should hold an account of a grade; without one it counts as any other."""
    known = grade if grade in LEAST else ORDINARY
    return Least(value(f"network.ours.{known}"), value(f"network.theirs.{known}"))


def parts() -> dict[str, int]:
    """Return how many people of each part in the decision should be known at a key account."""
    return {part: value(f"network.part.{part}") for part in _PARTS}


def planes() -> dict[str, int]:
    """Return how many pairs should meet on each plane."""
    return {plane: value(f"network.plane.{plane}") for plane in _PLANES}
