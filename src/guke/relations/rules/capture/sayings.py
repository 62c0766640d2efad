"""Promises of both sides and next steps in a text, each with its day: clauses are weighed, then requests meet their answers."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guke.relations.rules.capture import cues
from guke.relations.rules.capture.clauses import BOTH, NOBODY, OURS, THEIRS, Clause, clauses, sentences
from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.intents import GRANT, OFFER, PROPOSAL, REFUSAL, REQUEST, STEP, intent
from guke.relations.rules.capture.turns import Turn

_CELLS = re.compile(r"\t|\s?[|｜]\s?")
_WHO = re.compile(r"负责|责任|owner|responsible|\bwho\b|^by$", re.IGNORECASE)
_WHEN = re.compile(r"时间|日期|期限|截止|\bdue\b|deadline|\bwhen\b|^by when$|^date$", re.IGNORECASE)
_PROMISED = {OURS, THEIRS}
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
    sides = ((STEP, cues.BOTH_SIDES), (OURS, cues.OUR_SIDE), (THEIRS, cues.THEIR_SIDE))
    return next((sort for sort, side in sides if side.match(said)), NOBODY)


def _of_turn(turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the lines of a turn say; lines under a head of one side or of things to do belong to it."""
    head = NOBODY
    for line in turn.text.splitlines():
        item = cues.ITEM.match(line)
        said = item["said"] if item else line
        head = _headed(line) or (head if (item or cues.SIDED.match(said)) else NOBODY)
        if _headed(line):
            continue
        if cues.WHEN.match(line) and cues.MEET.search(turn.text) and (day := _coming(line, turn.on)) and day > on:
            yield Saying(STEP, _told(turn.text.splitlines()[0]), day)
            continue
        if head and (item or _side(said)):
            yield Saying(_side(said) or head, _told(said), _coming(said, turn.on))
        else:
            yield from _of_line(said, turn, on)


def _headed(line: str) -> str:
    """Return what the lines below a head are."""
    heads = ((STEP, cues.HEAD_LIST), (OURS, cues.HEAD_OURS), (THEIRS, cues.HEAD_THEIRS))
    return next((sort for sort, head in heads if head.match(line)), NOBODY)


def _of_line(line: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the sentences of a line say; notes tell of a request and of the yes or no to it one after the other."""
    actor = NOBODY
    found: list[Saying] = []
    for sentence in sentences(cues.LABEL.sub("", line)):
        parts = list(clauses(sentence, turn, actor, on))
        actor = next((part.actor for part in reversed(parts) if part.named), actor) if not turn.spoken else NOBODY
        for said in _segments(parts):
            if turn.spoken or not turn.ours:
                found.append(said)
            else:
                found = _after(found, said)
    yield from found


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
    if said.sort == OURS and not meets:
        return [*found[:-1], replace(said, due_on=said.due_on or asked.due_on)]
    return [*found, said]


def _talks(text: str) -> bool:
    return cues.TALK.search(text) is not None and cues.GIVES.search(text) is None


def _segments(parts: list[Clause]) -> list[Saying]:
    """Return the intents of a sentence, those of one owner and day as one."""
    found: list[Saying] = []
    lead, day, bound, stale = "", None, False, False
    for part in parts:
        bound = bound or part.has(cues.CONDITION)
        sort = "" if bound else intent(part, day)
        if sort != REQUEST and day is not None and stale:
            sort, day = "" if bound else intent(part, None), None
        if sort in {STEP, *_PROMISED} and found and not part.named and found[-1].sort in {REQUEST, *_PROMISED}:
            sort = sort if sort == STEP and part.has(cues.STEP_HEAD, cues.AGREED) else found[-1].sort
        if not sort:
            lead, day = lead + part.text, part.due or day
            stale = part.has(cues.OWN, cues.NEGATED, cues.DONE) or (part.named and not part.chinese)
            if found and day and not found[-1].due_on and found[-1].sort != GRANT:
                found[-1] = replace(found[-1], due_on=day)
            continue
        due = part.due or day
        if found and found[-1].sort == sort and (found[-1].due_on in {due, None} or part.due is None):
            found[-1] = replace(found[-1], text=_told(found[-1].text + lead + part.text), due_on=found[-1].due_on or due)
        else:
            found.append(Saying(sort, _told(lead + part.text), due))
        lead, day = "", None
    if found and lead:
        found[-1] = replace(found[-1], text=_told(found[-1].text + lead))
    return found


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
    own = next((at for at, each in enumerate(answers) if each.sort == other), None)
    if own is not None:
        answers[own] = replace(answers[own], due_on=answers[own].due_on or saying.due_on)
        return
    if cues.ASSENT.match(answer.text):
        named = [found.day for found in days_in(answer.text, answer.on) if found.day >= answer.on]
        meets = saying.sort == PROPOSAL or _talks(saying.text)
        sort = STEP if meets else turn.ours == (saying.sort == OFFER) and OURS or THEIRS
        yield replace(saying, sort=sort, due_on=named[-1] if named else saying.due_on)
    elif not cues.REFUSED.search(answer.text):
        yield from _unanswered(saying, turn)


def _coming(text: str, on: dt.date) -> dt.date | None:
    coming = [found.day for found in days_in(text, on) if found.day >= on]
    return coming[-1 if cues.MOVED.search(text) else 0] if coming else None


def _told(text: str) -> str:
    return text.strip(" ，,。.;；!！\n")[:_LONGEST]
