"""Promises of both sides and next steps in a text, each with its day."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guke.relations.rules.capture import deeds
from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.turns import Turn

OURS, THEIRS, STEP = "ours", "theirs", "step"
_ASKED, _WISHED, _OFFERED = "asked", "wished", "offered"
_CELLS = re.compile(r"\t|\s?[|｜]\s?")
_WHO = re.compile(r"负责|责任|owner|responsible|\bwho\b|^by$", re.IGNORECASE)
_WHEN = re.compile(r"时间|日期|期限|截止|\bdue\b|deadline|\bwhen\b|^by when$|^date$", re.IGNORECASE)
_LONGEST = 300


@dataclass(frozen=True)
class Saying:
    """A promise of ours or theirs or a next step, in the words of the text, with its day if it has one."""

    sort: str
    text: str
    due_on: dt.date | None = None


def sayings_in(turns: list[Turn], on: dt.date) -> list[Saying]:
    """Return the promises and next steps of what was said, in its order; a meeting both speak of is one."""
    found = list(dict.fromkeys(saying for turn in turns for saying in _planned(turn)))
    for at, turn in enumerate(turns if not found else []):
        answer = next((other for other in turns[at + 1 :] if other.ours != turn.ours), None)
        found += filter(None, (_answered(saying, answer, on) for saying in _of_turn(turn, on)))
    return [saying for at, saying in enumerate(found) if not _twice(saying, found[:at])]


def _twice(saying: Saying, before: list[Saying]) -> bool:
    return (
        saying.sort == STEP
        and saying.due_on is not None
        and (STEP, saying.due_on) in {(each.sort, each.due_on) for each in before}
    )


def _answered(saying: Saying, answer: Turn | None, on: dt.date) -> Saying | None:
    """Return what was asked for as the promise of the one who says yes to it, else as a next step; a day offered only with a yes."""
    yes = answer is not None and answer.spoken and deeds.ASSENT.match(answer.text)
    if saying.sort == _OFFERED and yes and deeds.ABLE.search(saying.text):
        saying = replace(saying, sort=_ASKED)
    if saying.sort == _OFFERED and deeds.OFFER.search(saying.text):
        return replace(saying, sort=THEIRS if answer.ours else OURS) if answer and yes else None
    if saying.sort == _OFFERED:
        return replace(saying, sort=STEP) if answer and yes and not days_in(answer.text, answer.on) else None
    if saying.sort not in {_ASKED, _WISHED}:
        return saying
    if answer is not None and any(each.sort in {OURS, THEIRS} for each in _of_turn(answer, on)):
        return None
    if answer is None or not yes:
        hurried = saying.sort == _ASKED or deeds.HURRY.search(saying.text)
        return replace(saying, sort=STEP) if hurried else None
    named = days_in(answer.text, answer.on)
    return replace(saying, sort=OURS if answer.ours else THEIRS, due_on=named[-1].day if named else saying.due_on)


def _planned(turn: Turn) -> Iterator[Saying]:
    """Yield the rows of a table of what is to be done by whom and when."""
    rows = [[cell.strip() for cell in _CELLS.split(line.strip(" |｜"))] for line in turn.text.splitlines()]
    who, when = (next((at for at, cell in enumerate(rows[0]) if head.search(cell)), None) for head in (_WHO, _WHEN))
    if who is None or when is None:
        return
    what = next((at for at in range(len(rows[0])) if at not in {who, when}), who)
    for row in (row for row in rows[1:] if len(row) == len(rows[0])):
        yield Saying(_side(row[who]), _told(row[what]), _due(row[when], "", turn.on))


def _side(said: str) -> str:
    """Return whose deed it is by the words it begins with; nobody's or both sides' is a step."""
    sides = ((STEP, deeds.BOTH_SIDES), (OURS, deeds.OUR_SIDE), (THEIRS, deeds.THEIR_SIDE))
    return next((sort for sort, side in sides if side.match(said)), STEP)


def _of_turn(turn: Turn, on: dt.date) -> Iterator[Saying]:
    listing = False
    for line in turn.text.splitlines():
        item = deeds.ITEM.match(line)
        said = item["said"] if item else line
        sided = deeds.SIDED.match(said)
        by_side = sided is not None and any(
            side.fullmatch(sided["who"]) for side in (deeds.BOTH_SIDES, deeds.OUR_SIDE, deeds.THEIR_SIDE)
        )
        listing = bool(deeds.LIST.match(line)) or (listing and (item is not None or by_side))
        if listing and (item is not None or by_side):
            yield Saying(_side(said), _told(said), _due(said, "", turn.on))
        elif not listing:
            yield from _of_line(said, turn, on)


def _of_line(line: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the sentences of a line say; after a next step and a semicolon comes another."""
    step = False
    for sentence in (part.strip() for part in deeds.SENTENCE.split(line) if part and part.strip()):
        if turn.spoken:
            yield from (saying for part in _by_day(sentence, turn.on) for saying in _said(part, turn, on))
            continue
        step = bool(deeds.STEP.search(sentence)) or (step and not _has_cue(sentence, turn))
        if step:
            yield Saying(_side(deeds.STEP_HEAD.sub("", sentence)), _told(sentence), _due(sentence, "", turn.on))
        elif turn.ours and deeds.GRANTED.search(sentence) and deeds.DEMANDED.search(sentence):
            yield Saying(OURS, _told(sentence), _due(sentence, "", turn.on))
        else:
            yield from (saying for part in _parts(sentence, turn) if (saying := _read(part, turn, on)) is not None)
        step = step and sentence.endswith((";", "；"))


def _has_cue(text: str, turn: Turn) -> bool:
    deed = _meets(text) or deeds.UNDONE.search(text) or deeds.TOWARDS.search(text)
    yours = not turn.ours and deeds.YOURS.search(text)
    return ((deed or yours) and _next(text, turn.on) is not None) or any(
        cue.search(text)
        for cue in (
            deeds.DEMAND,
            deeds.ASK,
            deeds.ASK_SOON,
            deeds.STRONG_THEIRS,
            deeds.WEAK_THEIRS,
            deeds.STRONG_OURS,
            deeds.WEAK_OURS,
        )
    )


def _by_day(sentence: str, on: dt.date) -> list[str]:
    """Return a sentence cut where a second day begins a clause."""
    parts = [""]
    for clause in _clauses(sentence):
        if _next(parts[-1], on) and _next(clause, on):
            parts.append(clause)
        else:
            parts[-1] += clause
    return parts


def _clauses(sentence: str) -> list[str]:
    return (deeds.CLAUSE if deeds.CLAUSE.search(sentence) else deeds.BREATH).split(sentence)


def _parts(sentence: str, turn: Turn) -> list[str]:
    """Return a sentence cut where a second undertaking begins."""
    parts, cued = list[str](), False
    for clause in _clauses(sentence):
        cue = _has_cue(clause, turn)
        if parts and not (cue and cued):
            parts[-1] += clause
        else:
            parts.append(clause)
        cued = cued or cue
    return parts


def _read(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read a sentence of notes, where we is we, or of a letter, where we is they."""
    return _asked(sentence, turn) or _promised(sentence, turn, on) or _implied(sentence, turn, on)


def _asked(sentence: str, turn: Turn) -> Saying | None:
    due = _due(_clause(sentence, deeds.ASK), "", turn.on) or _due(sentence, "", turn.on)
    if deeds.ASK_SOON.search(sentence) or (deeds.ASK.search(sentence) and (due or not turn.ours)):
        return Saying(_ASKED, _told(sentence), due)
    wanted = deeds.WANTED.search(sentence) if turn.ours and not deeds.STRONG_OURS.search(sentence) else None
    return Saying(STEP, _told(sentence), _due(sentence[wanted.start() :], "", turn.on)) if wanted else None


def _promised(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    first = OURS if turn.ours and not deeds.QUOTED.search(sentence) else THEIRS
    yours = "" if turn.ours else _clause(sentence, deeds.YOURS)
    if yours and (due := _next(yours, turn.on)):
        return Saying(OURS, _told(sentence), due)
    for sort, cue in ((THEIRS, deeds.STRONG_THEIRS), (first, deeds.STRONG_OURS)):
        clause = _clause(sentence, cue)
        if clause:
            return Saying(sort, _told(sentence), _due(sentence, clause, turn.on, cue))
    for sort, cue in ((THEIRS, deeds.WEAK_THEIRS), (first, deeds.WEAK_OURS)):
        clause = _clause(sentence, cue)
        if sort == THEIRS and deeds.TOWARDS.search(clause):
            continue
        due = _due(sentence, clause, turn.on, cue) if clause else None
        if (
            due is not None
            and due >= min(on, turn.on)
            and (due != turn.on or days_in(sentence[sentence.find(clause) :], turn.on))
        ):
            return Saying(sort, _told(sentence), due)
    return None


def _implied(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read what names nobody: money comes from them, what goes to "you" comes from whoever writes, a meeting is for both."""
    first = OURS if turn.ours else THEIRS
    for sort, cue in ((THEIRS, deeds.PAYING), (first, deeds.TO_THEM)):
        clause = _clause(sentence, cue)
        due = _due(sentence, clause, turn.on) if clause else None
        if due is not None and due >= on and not deeds.QUESTION.search(clause):
            return Saying(sort, _told(sentence), due)
    if deeds.SOON.search(sentence):
        return Saying(first, _told(sentence))
    due = _next(_clause(sentence, deeds.UNDONE), turn.on) or _next(sentence, turn.on)
    if due is None or due < on:
        return None
    left = (due > on and _plans(sentence, turn.on)) or (
        turn.ours and (deeds.UNDONE.search(sentence) or deeds.TOWARDS.search(sentence))
    )
    return Saying(STEP, _told(sentence), due) if left else None


def _plans(sentence: str, on: dt.date) -> bool:
    """Return whether a clause says what people meet for, with a day in it or just before."""
    clauses = _clauses(sentence)
    return any(
        _meets(clause) and _next("".join(clauses[max(0, at - 2) : at + 1]), on) for at, clause in enumerate(clauses)
    )


def _meets(sentence: str) -> bool:
    return bool(deeds.PLAN.search(sentence)) and not deeds.NO_PLAN.search(sentence)


def _said(said: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what a speaker of a chat says of his or her own doing, asks for, or agrees on: it takes a day to come."""
    due = _due(said, "", turn.on)
    whose = OURS if turn.ours else THEIRS
    asks = deeds.ASK.search(said) or deeds.WISH.search(said)
    if due is None:
        sort = whose if deeds.SOON.search(said) else _WISHED if asks else ""
    else:
        sort = "" if due < min(on, turn.on) else _ASKED if asks else _dated(said, turn)
    if sort:
        yield Saying(sort, _told(said), _next(said, turn.on) if sort == STEP else due)


def _dated(said: str, turn: Turn) -> str:
    """Return what a day to come that a speaker names is for."""
    if deeds.MEET.search(said) or (_meets(said) and not _own(said, turn)):
        return STEP
    if deeds.SPOKEN.search(said) and not deeds.NEED.search(said) and not _asks(said):
        return OURS if turn.ours else THEIRS
    return _OFFERED if deeds.QUESTION.search(said) else ""


def _own(said: str, turn: Turn) -> bool:
    """Return whether who speaks undertakes something for or at a meeting: to give, or, of us, to go."""
    return bool(deeds.TO_YOU.search(said) or (turn.ours and deeds.GOING.search(said)))


def _asks(said: str) -> bool:
    return said.endswith(("?", "？")) or (deeds.QUESTION.search(said) is not None and "我" not in said)


def _clause(sentence: str, cue: re.Pattern[str]) -> str:
    return next((clause for clause in _clauses(sentence) if cue.search(clause) and not deeds.DENIED.search(clause)), "")


def _due(sentence: str, clause: str, on: dt.date, cue: re.Pattern[str] | None = None) -> dt.date | None:
    """Return the first day after the words that undertake, else of their clause, else of the sentence."""
    found = cue.search(clause) if cue else None
    near = days_in(clause[found.start() :] if found else "", on) or days_in(clause, on)
    return near[0].day if near else _next(sentence, on)


def _next(sentence: str, on: dt.date) -> dt.date | None:
    """Return the first day to come that a sentence names, the last where something moves to it."""
    coming = [found.day for found in days_in(sentence, on) if found.day >= on]
    return coming[-1 if deeds.MOVED.search(sentence) else 0] if coming else None


def _told(text: str) -> str:
    return text.strip(" ，,。.;；!！\n")[:_LONGEST]
