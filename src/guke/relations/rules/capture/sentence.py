"""What the clauses of one sentence say together: one owner's deeds on one day are one."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.clauses import NOBODY, OURS, THEIRS, Clause
from guke.relations.rules.capture.intents import GRANT, REQUEST, STEP, intent
from guke.relations.rules.capture.saying import Saying, side, told

_PROMISED = {OURS, THEIRS}
_MYSELF = re.compile(r"\W*(?:I\b|我(?![方司们]))")


@dataclass
class _Sentence:
    """What the clauses of a sentence say so far, and what a clause without an intent leaves to the next: words and a day."""

    found: list[Saying] = field(default_factory=list)
    lead: str = ""
    day: dt.date | None = None
    then: dt.date | None = None
    other: str = NOBODY
    stale: bool = False
    bound: bool = False

    def take(self, clause: Clause) -> None:
        """Take a clause in: as an intent of its own, with the one before it, or as words beside them."""
        self.bound = self.bound or clause.has(cues.CONDITION)
        sort = self._sort(clause)
        if self.last == GRANT and clause.own and not clause.named and sort in {STEP, *_PROMISED}:
            self.found[-1] = replace(self.found[-1], due_on=clause.own)
            return
        if (
            sort == STEP
            and self.last == REQUEST
            and not self.found[-1].due_on
            and clause.own
            and clause.has(cues.MEET)
            and cues.MEET.search(self.found[-1].text)
        ):
            self.found.pop()
        if sort == STEP and self.last == STEP and clause.own and clause.has(cues.MOVED):
            self.found[-1] = replace(self.found[-1], due_on=clause.own)
        if sort in {STEP, *_PROMISED} and self.last in {REQUEST, *_PROMISED} and not clause.named:
            sort = sort if sort == STEP and clause.has(layout.STEP_HEAD, cues.AGREED) else self.last
        if sort == STEP and (head := layout.STEP_HEAD.match(clause.text)) and not clause.has(cues.AGAIN):
            rest = clause.text[head.end() :]
            sort = STEP if _MYSELF.match(rest) else side(rest) or STEP
        if sort:
            self._keep(clause, sort)
        else:
            self._leave(clause)

    @property
    def last(self) -> str:
        return self.found[-1].sort if self.found else NOBODY

    def _sort(self, clause: Clause) -> str:
        """Return what a clause is for; what is denied or done leaves its day only to a request."""
        if clause.named and self.other not in {NOBODY, clause.actor}:
            self.day = None
        owner = cues.OWNER.search(clause.text)
        if owner is not None and clause.own:
            return side(owner["who"])
        sort = intent(replace(clause, day=self.day))
        if self.day is not None and self.stale and (sort != REQUEST or not clause.chinese):
            self.day = None
            sort = intent(clause)
        if self.bound and not (sort == REQUEST and clause.direct):
            return NOBODY
        more = clause.days and self.last in _PROMISED and clause.text.startswith(" and ")
        return sort or (self.last if more else NOBODY)

    def _leave(self, clause: Clause) -> None:
        self.other = clause.actor if clause.named else self.other
        idle = clause.own == clause.turn.on and not clause.has(cues.DEED, cues.MEET)
        self.lead, self.day = self.lead + clause.text, (None if idle else clause.own) or self.day
        self.stale = clause.has(cues.OWN, cues.NEGATED, cues.DONE) or (clause.named and not clause.chinese)
        if self.found and self.day and not self.found[-1].due_on:
            self.found[-1] = replace(self.found[-1], due_on=self.day)

    def _keep(self, clause: Clause, sort: str) -> None:
        """Keep an intent; the same owner's with the same day, or without another, is one deed with the one before."""
        due = clause.own or self.day
        if due is None and clause.has(cues.ON_THE_SPOT, cues.THEN):
            due = self.found[-1].due_on if self.found else self.then
        if self.last == sort and (self.found[-1].due_on in {due, None} or clause.own is None):
            before = self.found[-1]
            text = told(before.text + self.lead + clause.text)
            self.found[-1] = replace(before, text=text, due_on=before.due_on or due)
        else:
            self.found.append(Saying(sort, told(self.lead + clause.text), due))
        self.lead, self.day, self.other = "", None, NOBODY


def segments(parts: list[Clause], then: dt.date | None) -> list[Saying]:
    """Return the intents of a sentence, those of one owner and day as one."""
    sentence = _Sentence(then=then)
    for part in parts:
        sentence.take(part)
    if sentence.found and sentence.lead:
        sentence.found[-1] = replace(sentence.found[-1], text=told(sentence.found[-1].text + sentence.lead))
    return sentence.found
