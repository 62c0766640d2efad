"""How a request, a proposal or an offer meets its answer, in a chat and in notes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guke.relations.rules.capture import cues
from guke.relations.rules.capture.clauses import OURS, THEIRS
from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.intents import GRANT, OFFER, PROPOSAL, REFUSAL, REQUEST, STEP
from guke.relations.rules.capture.saying import Saying, talks, told
from guke.relations.rules.capture.turns import Turn

_ALSO = re.compile(r"另外|还|也|\b(?:also|too|as well)\b", re.IGNORECASE)
_GOES = re.compile(r"过去|去找|准时|参加|到时见|\b(?:see you|be there)\b", re.IGNORECASE)
_SHIFTS = re.compile(r"[改挪]到|\b(?:mov|push|postpon|reschedul)", re.IGNORECASE)
_DONE_SO = re.compile(
    r"\s*(?:\[(?:文件|图片|链接|语音)\]|(?:已经?|刚)?发(?:您|你|过去|你们)了|sent\b|done\b|attached)", re.IGNORECASE
)


def after(found: list[Saying], said: Saying) -> list[Saying]:
    """Return notes with one more: a yes makes what was asked for our promise, a no nothing, a promise of ours answers it."""
    asked = found[-1] if found and found[-1].sort == REQUEST else None
    if asked is None:
        return found if said.sort in {GRANT, REFUSAL} else [*found, said]
    meets = talks(asked.text) or (_SHIFTS.search(asked.text) is not None and not cues.DELIVERY.search(asked.text))
    if said.sort == REFUSAL:
        return found[:-1]
    if said.sort == GRANT:
        text, due = told(f"{asked.text}，{said.text}"), said.due_on or asked.due_on
        return [*found[:-1], Saying(STEP if meets else OURS, text, due)]
    answers = cues.TOLD.search(said.text) is not None or not meets
    apart = None not in {said.due_on, asked.due_on} and said.due_on != asked.due_on and "答应" not in said.text
    if said.sort == OURS and answers and not apart and not _ALSO.search(said.text):
        return [*found[:-1], replace(said, due_on=said.due_on or asked.due_on)]
    return [*found, said]


def settled(said: list[list[Saying]], turns: list[Turn]) -> Iterator[Saying]:
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
    together = talks(saying.text) and saying.sort != OFFER
    if together and any(each.sort == PROPOSAL for each in answers):
        return
    own = next((at for at, each in enumerate(answers) if each.sort == other), None)
    if own is not None:
        due = answers[own].due_on or saying.due_on
        goes = together and _GOES.search(answers[own].text) is not None and "带" not in answers[own].text
        answers[own] = replace(answers[own], due_on=due, sort=STEP if goes else other)
        return
    if _DONE_SO.match(answer.text):
        return
    if cues.ASSENT.match(answer.text):
        named = [found.day for found in days_in(answer.text, answer.on) if found.day >= answer.on]
        deed = saying.sort == REQUEST or cues.DEED.search(saying.text) is not None
        meets = talks(saying.text) or (saying.sort != REQUEST and cues.MEET.search(saying.text)) or not deed
        whose = OURS if turn.ours == (saying.sort == OFFER) else THEIRS
        yield replace(saying, sort=STEP if meets else whose, due_on=named[-1] if named else saying.due_on)
    elif not cues.REFUSED.search(answer.text):
        yield from _unanswered(saying, turn)
