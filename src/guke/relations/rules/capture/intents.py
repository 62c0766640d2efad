"""What a clause is for, by a table over its words: a promise of one side, a step, a request, a proposal, an offer, a yes or a no."""

import datetime as dt

from guke.relations.rules.capture import cues
from guke.relations.rules.capture.clauses import BOTH, NOBODY, OURS, THEIRS, Clause

STEP, REQUEST, PROPOSAL, OFFER, GRANT, REFUSAL = "step", "request", "proposal", "offer", "grant", "refusal"


def intent(clause: Clause, day: dt.date | None) -> str:
    """Return what a clause is for, or nothing; a day just before it counts as its own."""
    dated = bool(clause.days) or day is not None
    return _spoken(clause, dated) if clause.direct else _noted(clause, dated)


def _void(clause: Clause) -> bool:
    """Whether a clause undertakes nothing: denied, conditional, doubtful or done."""
    return clause.has(cues.NEGATED, cues.CONDITION, cues.MAYBE)


def _done(clause: Clause) -> bool:
    return clause.has(cues.DONE) and not clause.has(cues.EN_FUTURE)


def _spoken(clause: Clause, dated: bool) -> str:
    """Weigh what is said to the other side."""
    if clause.has(cues.OFFER):
        return OFFER if clause.asked else NOBODY
    if _requests(clause):
        return REQUEST
    if clause.asked:
        return PROPOSAL if _proposes(clause, dated) else NOBODY
    if _void(clause):
        return NOBODY
    if clause.has(cues.YOU_GET):
        return clause.speaker
    if clause.days and clause.has(cues.JUST_DAY):
        return PROPOSAL
    if _done(clause) or clause.has(cues.NOTICE):
        return NOBODY
    if dated and _meeting(clause):
        return STEP
    return _promise(clause, dated, clause.speaker)


def _requests(clause: Clause) -> bool:
    if not clause.has(cues.REQUEST) or clause.has(cues.CONDITION, cues.BARGAIN, cues.TRIVIAL):
        return False
    return clause.has(cues.STRONG) or not (_own_deed(clause) or clause.has(cues.ASKS_WHEN))


def _proposes(clause: Clause, dated: bool) -> bool:
    if clause.has(cues.NEGATED, cues.ASKS_WHEN, cues.BARGAIN):
        return False
    letter = not clause.turn.ours and not clause.turn.spoken
    return clause.has(cues.MEET) and (dated or letter) or (dated and clause.has(cues.DEED))


def _own_deed(clause: Clause) -> bool:
    """Whether who speaks tells of a deed of his or her own."""
    return clause.named and clause.actor == clause.speaker and clause.has(cues.DEED) and not clause.has(cues.STATE)


def _meeting(clause: Clause) -> bool:
    if not clause.has(cues.MEET) or clause.has(cues.TO_YOU, cues.GIVES, cues.OWN):
        return False
    return clause.has(cues.AGREED, cues.TOGETHER) or clause.actor == BOTH or not clause.named


def _promise(clause: Clause, dated: bool, default: str) -> str:
    """Return whose promise a clause is, if it is one."""
    actor = clause.actor or default
    if clause.has(cues.PROMISE, cues.OWES) and actor in {OURS, THEIRS}:
        return actor if len(clause.text.split()) > 2 or clause.chinese else NOBODY  # noqa: PLR2004 - I promise
    if actor not in {OURS, THEIRS} or clause.has(cues.OWN, cues.STATE) or not clause.has(cues.DEED, cues.EN_FUTURE, cues.ZH_WILL):
        return NOBODY
    if not clause.named and not clause.chinese and not clause.has(cues.ELLIPSIS, cues.THINGS):
        return NOBODY
    if dated:
        return actor
    said = (clause.named or (clause.direct and clause.chinese)) and clause.has(cues.EN_FUTURE, cues.ZH_WILL)
    soon = clause.turn.spoken and clause.has(cues.SOON) and (clause.named or clause.has(cues.TO_YOU))
    return actor if said or soon or clause.has(cues.TERM) else NOBODY


def _noted(clause: Clause, dated: bool) -> str:
    """Weigh what is noted for oneself."""
    if clause.has(cues.TOLD_THEM) or (clause.has(cues.TOLD) and clause.actor != THEIRS) and not clause.has(cues.NEGATED):
        return OURS
    if clause.has(cues.GRANTED):
        return GRANT
    if clause.has(cues.REFUSED) and clause.actor == OURS and clause.named:
        return REFUSAL
    if clause.has(cues.STEP_HEAD):
        return STEP
    if clause.asked:
        return STEP if dated and clause.has(cues.MEET) and not clause.has(cues.ASKS_WHEN) else NOBODY
    if _asked_of_us(clause):
        return REQUEST
    if _agreed(clause, dated):
        return STEP
    if _void(clause) or (_done(clause) and not clause.has(cues.PROMISE)):
        return NOBODY
    if clause.has(cues.NOTICE):
        return NOBODY
    if dated and clause.has(cues.MONEY) and not clause.named:
        return THEIRS
    if clause.has(cues.MEET) and dated and clause.actor == NOBODY and not clause.has(cues.OWN):
        return STEP
    return _of_notes(clause, dated)


def _asked_of_us(clause: Clause) -> bool:
    if clause.has(cues.CONDITION):
        return False
    return clause.has(cues.REPORTED_REQUEST) or (clause.has(cues.ASKED_HERE) and not clause.has(cues.TO_THEM))


def _agreed(clause: Clause, dated: bool) -> bool:
    """Whether both are to meet on a day."""
    if not dated or not clause.has(cues.MEET) or clause.has(cues.NEGATED, cues.CONDITION):
        return False
    return clause.has(cues.AGREED, cues.TOGETHER) or clause.actor == BOTH or clause.has(cues.VISIT_US)


def _of_notes(clause: Clause, dated: bool) -> str:
    if clause.has(cues.WE_GET) and clause.actor == OURS and clause.has(cues.FROM_THEM):
        return THEIRS if dated else NOBODY
    if clause.actor in {OURS, NOBODY} and clause.has(cues.AGAIN):
        return STEP
    if clause.named or clause.has(cues.PROMISE, cues.OWES):
        return _promise(clause, dated, OURS)
    if clause.has(cues.TO_US) and clause.actor == THEIRS:
        return THEIRS if dated else NOBODY
    if clause.has(cues.TODO) or ((dated or clause.has(cues.VAGUE)) and clause.has(cues.ERRAND, cues.TO_THEM)):
        return OURS if clause.actor == OURS and dated and clause.chinese else STEP
    if clause.actor == THEIRS:
        return _promise(clause, dated, OURS) if dated else NOBODY
    return _promise(clause, dated, NOBODY) if clause.actor == OURS else NOBODY
