"""Promises of both sides and next steps in a text, each with its day: clauses are weighed, then requests meet their answers."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.clauses import NOBODY, OURS, THEIRS, Clause, clauses, sentences
from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.intents import GRANT, OFFER, PROPOSAL, REFUSAL, REQUEST, STEP, intent
from guke.relations.rules.capture.turns import Turn

_CELLS = re.compile(r"\t|\s?[|｜]\s?")
_WHO = re.compile(r"负责|责任|owner|responsible|\bwho\b|^by$", re.IGNORECASE)
_WHEN = re.compile(r"时间|日期|期限|截止|\bdue\b|deadline|\bwhen\b|^by when$|^date$", re.IGNORECASE)
_PROMISED = {OURS, THEIRS}
_ALSO = re.compile(r"另外|还|也|\b(?:also|too|as well)\b", re.IGNORECASE)
_GOES = re.compile(r"过去|去找|准时|参加|到时见|\b(?:see you|be there)\b", re.IGNORECASE)
_DONE_SO = re.compile(
    r"\s*(?:\[(?:文件|图片|链接|语音)\]|(?:已经?|刚)?发(?:您|你|过去|你们)了|sent\b|done\b|attached)", re.IGNORECASE
)
_LONGEST = 300


@dataclass(frozen=True)
class Saying:
    """A promise of ours or theirs or a next step, in the words of the text, with its day if it has one."""

    sort: str
    text: str
    due_on: dt.date | None = None


def sayings_in(turns: list[Turn], on: dt.date) -> list[Saying]:
    """Return the promises and next steps of what was said, in its order; the same deed on the same day is one."""
    planned = [saying for turn in turns for saying in _planned(turn)]
    return _once(planned or list(_settled([list(_of_turn(turn, on)) for turn in turns], turns)))


def _once(found: list[Saying]) -> list[Saying]:
    kept: list[Saying] = []
    for saying in found:
        same = {(each.sort, each.due_on) for each in kept if each.sort == STEP and each.due_on}
        if saying not in kept and (saying.sort, saying.due_on) not in same:
            kept.append(saying)
    return kept


def _planned(turn: Turn) -> Iterator[Saying]:
    """Yield the rows of a table of what is to be done by whom and when."""
    rows = [[cell.strip() for cell in _CELLS.split(line.strip(" |｜"))] for line in turn.text.splitlines()]
    head = next((at for at, row in enumerate(rows) if len(row) > 1), 0)
    who, when = (next((at for at, cell in enumerate(rows[head]) if name.search(cell)), None) for name in (_WHO, _WHEN))
    if who is None or when is None:
        return
    what = next((at for at in range(len(rows[head])) if at not in {who, when}), who)
    for row in (row for row in rows[head + 1 :] if len(row) == len(rows[head])):
        yield Saying(_side(row[who]) or STEP, _told(row[what]), _coming(row[when], turn.on))


def _side(said: str) -> str:
    """Return whose deed it is by the words it begins with; both sides' is a step."""
    sides = ((STEP, layout.BOTH_SIDES), (OURS, layout.OUR_SIDE), (THEIRS, layout.THEIR_SIDE))
    return next((sort for sort, side in sides if side.match(said)), NOBODY)


def _of_turn(turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the lines of a turn say; lines under a head of one side or of things to do belong to it."""
    head = NOBODY
    for line in turn.text.splitlines():
        item = layout.ITEM.match(line)
        said = item["said"] if item else line
        headed = _headed(line)
        head = headed or (head if (item or layout.SIDED.match(said)) else NOBODY)
        if headed:
            continue
        if (day := _appointed(line, turn)) is not None:
            yield Saying(STEP, _told(turn.text.splitlines()[0]), day)
        elif head and (item or _side(said)):
            if cues.DROPPED.search(said):
                continue
            yield Saying((not cues.TO_THEM.search(said) and _side(said)) or head, _told(said), _coming(said, turn.on))
        else:
            yield from _of_line(said, turn, on)


def _appointed(line: str, turn: Turn) -> dt.date | None:
    """Return the day ahead in a line that says when people are to meet."""
    day = _coming(line, turn.on) if layout.WHEN.match(line) and cues.MEET.search(turn.text) else None
    return day if day is not None and day > turn.on else None


def _headed(line: str) -> str:
    """Return what the lines below a head are."""
    heads = ((STEP, layout.HEAD_LIST), (OURS, layout.HEAD_OURS), (THEIRS, layout.HEAD_THEIRS))
    return next((sort for sort, head in heads if head.match(line)), NOBODY)


def _of_line(line: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the sentences of a line say; notes tell of a request and of the yes or no to it one after the other."""
    found: list[Saying] = []
    actor = carried = NOBODY
    for sentence in sentences(layout.LABEL.sub("", line)):
        owned = layout.SIDED.match(layout.COUNT.sub("", sentence))
        if owned and not turn.spoken and _owned(owned, turn.on):
            found.append(Saying(_side(owned["who"]) or STEP, _told(owned["said"]), _coming(owned["said"], turn.on)))
            continue
        if carried and layout.COUNT.match(sentence):
            found.append(Saying(_side(sentence) or carried, _told(sentence), _coming(sentence, turn.on)))
            continue
        carried = _carried(sentence)
        if carried and layout.COUNTED.search(sentence) and not _coming(sentence, turn.on):
            continue
        parts = list(clauses(sentence, turn, actor, on))
        actor = next((part.actor for part in reversed(parts) if part.named), actor) if not turn.spoken else NOBODY
        for said in _segments(parts):
            found = [*found, said] if turn.spoken or not turn.ours else _after(found, said)
    yield from found


def _owned(line: re.Match[str], on: dt.date) -> bool:
    """Whether a line begins with the side whose deed it names."""
    deed = cues.DEED.search(line["said"]) is not None and "客" not in line["who"]
    return layout.SIDES.fullmatch(line["who"]) is not None and (deed or _coming(line["said"], on) is not None)


def _carried(sentence: str) -> str:
    """Return what the numbered parts after a head in one line are: what was asked, promised or is to be done."""
    if layout.ASKED_HEAD.search(sentence):
        return STEP
    head = layout.COUNTED.search(sentence)
    if head is not None:
        asked = layout.ASKS.search(sentence) and not layout.SPEAKS_FIRST.match(sentence)
        promised = OURS if cues.PROMISE.search(sentence) else NOBODY
        return STEP if asked else promised
    return STEP if layout.STEP_HEAD.match(sentence) and layout.COUNT_IN.search(sentence) else NOBODY


def _after(found: list[Saying], said: Saying) -> list[Saying]:
    """Return notes with one more: a yes makes what was asked for our promise, a no nothing, a promise of ours answers it."""
    asked = found[-1] if found and found[-1].sort == REQUEST else None
    if asked is None:
        return found if said.sort in {GRANT, REFUSAL} else [*found, said]
    meets = _talks(asked.text)
    if said.sort == REFUSAL:
        return found[:-1]
    if said.sort == GRANT:
        text, due = _told(f"{asked.text}，{said.text}"), said.due_on or asked.due_on
        return [*found[:-1], Saying(STEP if meets else OURS, text, due)]
    answers = cues.TOLD.search(said.text) is not None or not meets
    apart = None not in {said.due_on, asked.due_on} and said.due_on != asked.due_on and "答应" not in said.text
    if said.sort == OURS and answers and not apart and not _ALSO.search(said.text):
        return [*found[:-1], replace(said, due_on=said.due_on or asked.due_on)]
    return [*found, said]


def _talks(text: str) -> bool:
    return cues.TALK.search(text) is not None and cues.GIVES.search(text) is None


@dataclass
class _Sentence:
    """What the clauses of a sentence say so far, and what a clause without an intent leaves to the next: words and a day."""

    found: list[Saying] = field(default_factory=list)
    lead: str = ""
    day: dt.date | None = None
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
        if sort == STEP and self.last == REQUEST and not self.found[-1].due_on and clause.own and clause.has(cues.MEET):
            self.found.pop()
        if sort == STEP and self.last == STEP and clause.own and clause.has(cues.MOVED):
            self.found[-1] = replace(self.found[-1], due_on=clause.own)
        if sort in {STEP, *_PROMISED} and self.last in {REQUEST, *_PROMISED} and not clause.named:
            sort = sort if sort == STEP and clause.has(layout.STEP_HEAD, cues.AGREED) else self.last
        if sort == STEP and (head := layout.STEP_HEAD.match(clause.text)) and not clause.has(cues.AGAIN):
            sort = _side(clause.text[head.end() :]) or STEP
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
            return _side(owner["who"])
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
        if due is None and self.found and clause.has(cues.ON_THE_SPOT):
            due = self.found[-1].due_on
        if self.last == sort and (self.found[-1].due_on in {due, None} or clause.own is None):
            before = self.found[-1]
            text = _told(before.text + self.lead + clause.text)
            self.found[-1] = replace(before, text=text, due_on=before.due_on or due)
        else:
            self.found.append(Saying(sort, _told(self.lead + clause.text), due))
        self.lead, self.day, self.other = "", None, NOBODY


def _segments(parts: list[Clause]) -> list[Saying]:
    """Return the intents of a sentence, those of one owner and day as one."""
    sentence = _Sentence()
    for part in parts:
        sentence.take(part)
    if sentence.found and sentence.lead:
        sentence.found[-1] = replace(sentence.found[-1], text=_told(sentence.found[-1].text + sentence.lead))
    return sentence.found


def _settled(said: list[list[Saying]], turns: list[Turn]) -> Iterator[Saying]:
    """Yield what stands once each request and proposal has met the answer of the other side."""
    for at, turn in enumerate(turns):
        after = next((to for to in range(at + 1, len(turns)) if turns[to].ours != turn.ours), None)
        for saying in said[at]:
            if saying.sort not in {REQUEST, PROPOSAL, OFFER}:
                yield saying
            elif after is None:
                yield from _unanswered(saying, turn)
            else:
                yield from _answered(saying, turn, turns[after], said[after])


def _unanswered(saying: Saying, turn: Turn) -> Iterator[Saying]:
    """Yield what they ask of us, or we note that they ask, as a step; what we ask in vain is nothing."""
    if saying.sort == REQUEST and (not turn.ours or not turn.spoken):
        yield replace(saying, sort=STEP)
    if saying.sort == PROPOSAL and not turn.ours and not cues.TAG.search(saying.text):
        yield replace(saying, sort=STEP)


def _answered(saying: Saying, turn: Turn, answer: Turn, answers: list[Saying]) -> Iterator[Saying]:
    """Yield a request as the promise of who said yes, by the day last named; a promise in the answer stands for it."""
    other = THEIRS if turn.ours else OURS
    talks = _talks(saying.text) and saying.sort != OFFER
    if talks and any(each.sort == PROPOSAL for each in answers):
        return
    own = next((at for at, each in enumerate(answers) if each.sort == other), None)
    if own is not None:
        due = answers[own].due_on or saying.due_on
        goes = talks and _GOES.search(answers[own].text) is not None and "带" not in answers[own].text
        answers[own] = replace(answers[own], due_on=due, sort=STEP if goes else other)
        return
    if _DONE_SO.match(answer.text):
        return
    if cues.ASSENT.match(answer.text):
        named = [found.day for found in days_in(answer.text, answer.on) if found.day >= answer.on]
        meets = (
            saying.sort == PROPOSAL or _talks(saying.text) or (saying.sort == OFFER and cues.MEET.search(saying.text))
        )
        whose = OURS if turn.ours == (saying.sort == OFFER) else THEIRS
        yield replace(saying, sort=STEP if meets else whose, due_on=named[-1] if named else saying.due_on)
    elif not cues.REFUSED.search(answer.text):
        yield from _unanswered(saying, turn)


def _coming(text: str, on: dt.date) -> dt.date | None:
    coming = [found.day for found in days_in(text, on) if found.day >= on]
    return coming[-1 if cues.MOVED.search(text) else 0] if coming else None


def _told(text: str) -> str:
    return text.strip(" ，,。.;；!！\n")[:_LONGEST]
