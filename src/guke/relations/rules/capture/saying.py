"""What is proposed out of what was said: a promise of one side or a next step, with its day."""

import datetime as dt
from dataclasses import dataclass, field

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.clauses import NOBODY, OURS, THEIRS
from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.intents import STEP

_LONGEST = 300


@dataclass(frozen=True)
class Saying:
    """A promise of ours or theirs or a next step, in the words of the text, with its day if it has one."""

    sort: str
    text: str
    due_on: dt.date | None = None
    listed: bool = field(default=False, compare=False)
    """Whether it stands in a list of what is to be done."""

    @property
    def sure(self) -> bool:
        """Whether it is proposed: without a day only what they promise, what is listed, what calls itself a promise or a step, and what runs from an event.

        Of all else without a day, more than two fifths were wrong in texts nobody had seen.
        """
        named = layout.STEP_HEAD.match(self.text) or cues.TO_DO_FIRST.match(self.text)
        word = self.sort == OURS and (cues.PROMISE.search(self.text) or cues.TERM.search(self.text))
        head = named is not None and self.text[named.end() :].strip(" :：") != ""
        return bool(self.due_on or self.sort == THEIRS or self.listed or head or word)


def side(said: str) -> str:
    """Return whose deed it is by the words it begins with; both sides' is a step."""
    sides = ((STEP, layout.BOTH_SIDES), (OURS, layout.OUR_SIDE), (THEIRS, layout.THEIR_SIDE))
    return next((sort for sort, side in sides if side.match(said)), NOBODY)


def talks(text: str) -> bool:
    """Return whether what is asked is to come together, not a deed."""
    return cues.TALK.search(text) is not None and cues.GIVES.search(text) is None


def coming(text: str, on: dt.date) -> dt.date | None:
    """Return the first day to come that a text names, the last where something moves to it."""
    ahead = [found.day for found in days_in(text, on) if found.day >= on]
    return ahead[-1 if cues.MOVED.search(text) else 0] if ahead else None


def told(text: str) -> str:
    """Return a text as it is proposed: without the stops around it, and no longer than a promise may be."""
    return text.strip(" ，,。.;；!！\n")[:_LONGEST]
