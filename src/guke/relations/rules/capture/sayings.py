"""Promises of both sides and next steps in a text, each with its day: clauses are weighed, then requests meet their answers."""

import datetime as dt
import re
from collections.abc import Iterator

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.answers import after, settled
from guke.relations.rules.capture.clauses import NOBODY, OURS, THEIRS, clauses, sentences
from guke.relations.rules.capture.intents import STEP
from guke.relations.rules.capture.saying import Saying, coming, side, told
from guke.relations.rules.capture.sentence import segments
from guke.relations.rules.capture.turns import Turn

_COMES = re.compile(r"准时[到来]|到时见|\b(?:see you|be there)\b", re.IGNORECASE)
_CELLS = re.compile(r"\t|\s?[|｜]\s?")
_WHO = re.compile(r"负责|责任|owner|responsible|\bwho\b|^by$", re.IGNORECASE)
_WHEN = re.compile(r"时间|日期|期限|截止|\bdue\b|deadline|\bwhen\b|^by when$|^date$", re.IGNORECASE)


def sayings_in(turns: list[Turn], on: dt.date) -> list[Saying]:
    """Return the promises and next steps of what was said, in its order; the same deed on the same day is one."""
    planned = [saying for turn in turns for saying in _planned(turn)]
    found = planned or settled([list(_of_turn(turn, on)) for turn in turns], turns)
    return _once([saying for saying in found if saying.sure])


def _once(found: list[Saying]) -> list[Saying]:
    kept: list[Saying] = []
    for saying in found:
        same = {(each.sort, each.due_on) for each in kept if each.sort == STEP and each.due_on}
        comes = saying.sort != STEP and (STEP, saying.due_on) in same and _COMES.search(saying.text)
        if saying not in kept and (saying.sort, saying.due_on) not in same and not comes:
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
        yield Saying(side(row[who]) or STEP, told(row[what]), coming(row[when], turn.on), listed=True)


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
            yield Saying(STEP, told(turn.text.splitlines()[0]), day)
        elif head and (item or side(said) or _by_name(said, turn)):
            if cues.DROPPED.search(said):
                continue
            yield Saying(
                _by_name(said, turn) or (not cues.TO_THEM.search(said) and side(said)) or head,
                told(said),
                coming(said, turn.on),
                listed=True,
            )
        else:
            yield from _of_line(said, turn, on)


def _by_name(said: str, turn: Turn) -> str:
    """Return theirs where a line begins with somebody of theirs by one name."""
    owner = layout.SIDED.match(said)
    named = {part for name in turn.names for part in name.split()}
    return THEIRS if owner is not None and owner["who"] in named else NOBODY


def _appointed(line: str, turn: Turn) -> dt.date | None:
    """Return the day ahead in a line that says when people are to meet."""
    day = coming(line, turn.on) if layout.WHEN.match(line) and cues.MEET.search(turn.text) else None
    return day if day is not None and day > turn.on else None


def _headed(line: str) -> str:
    """Return what the lines below a head are."""
    heads = ((STEP, layout.HEAD_LIST), (OURS, layout.HEAD_OURS), (THEIRS, layout.HEAD_THEIRS))
    return next((sort for sort, head in heads if head.match(line)), NOBODY)


def _of_line(line: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the sentences of a line say; notes tell of a request and of the yes or no to it one after the other."""
    found: list[Saying] = []
    actor = carried = NOBODY
    then: dt.date | None = None
    for sentence in sentences(layout.LABEL.sub("", line)):
        owned = layout.SIDED.match(layout.COUNT.sub("", sentence))
        if owned and turn.ours and not turn.spoken and (whose := _whose(owned, turn.on)):
            found.append(Saying(whose, told(owned["said"]), coming(owned["said"], turn.on), listed=True))
            continue
        if carried and layout.COUNT.match(sentence):
            found.append(Saying(side(sentence) or carried, told(sentence), coming(sentence, turn.on), listed=True))
            continue
        carried = _carried(sentence)
        if carried and layout.HEADING.search(sentence) and not coming(sentence, turn.on):
            continue
        parts = list(clauses(sentence, turn, actor, on))
        actor = next((part.actor for part in reversed(parts) if part.named), actor) if not turn.spoken else NOBODY
        for said in segments(parts, then):
            found = [*found, said] if turn.spoken or not turn.ours else after(found, said)
        then = next((part.own for part in reversed(parts) if part.own), then)
    yield from found


def _whose(line: re.Match[str], on: dt.date) -> str:
    """Return whose deed a line names that begins with a side, or with what it is about and then a side."""
    deed, dated = cues.DEED.search(line["said"]) is not None, coming(line["said"], on) is not None
    if layout.SIDES.fullmatch(line["who"]):
        return (side(line["who"]) or STEP) if dated or (deed and "客" not in line["who"]) else NOBODY
    return side(line["said"]) if layout.SIDE_FIRST.match(line["said"]) and deed and dated else NOBODY


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
