"""What a clause is for, by two tables over its words, one for what is said and one for what is noted: the first rule that fits decides."""

from collections.abc import Callable

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.clauses import BOTH, NOBODY, OURS, THEIRS, Clause

STEP, REQUEST, PROPOSAL, OFFER, GRANT, REFUSAL = "step", "request", "proposal", "offer", "grant", "refusal"
_SPEAKER, _ACTOR = "speaker", "actor"
"""Outcomes that are filled in: the promise of who speaks, or of who acts."""
Rule = tuple[Callable[[Clause], bool], str]


def intent(clause: Clause) -> str:
    """Return what a clause is for: whose promise, a step, a request, a proposal, an offer, a yes, a no, or nothing."""
    outcome = next((outcome for fits, outcome in (_SAID if clause.direct else _NOTED) if fits(clause)), NOBODY)
    if outcome == _SPEAKER:
        return clause.speaker
    return clause.actor or (clause.speaker if clause.direct else OURS) if outcome == _ACTOR else outcome


def _void(clause: Clause) -> bool:
    """Whether a clause is denied, conditional, doubtful or a mere notice."""
    return clause.has(cues.NEGATED, cues.CONDITION, cues.MAYBE, cues.NOTICE)


def _done(clause: Clause) -> bool:
    """Whether a clause tells what is done; with a day to come, a Chinese one only where it says so outright."""
    if clause.chinese and clause.own is not None and clause.own > clause.turn.on and not clause.has(cues.LONG_DONE):
        return False
    return clause.has(cues.DONE) and not clause.has(cues.EN_FUTURE, cues.TERM, cues.OWES)


def _requests(clause: Clause) -> bool:
    """Whether something is asked of whom one speaks to."""
    if not clause.has(cues.REQUEST) or clause.has(cues.BARGAIN, cues.TRIVIAL):
        return False
    if (clause.has(cues.NEGATED) and not clause.has(cues.STRONG)) or (
        clause.has(cues.STRONG) and not (clause.chinese or clause.has(cues.DEED))
    ):
        return False
    own = clause.named and clause.actor == clause.speaker and clause.has(cues.DEED) and not clause.has(cues.STATE)
    return clause.has(cues.STRONG) or not (own or clause.has(cues.ASKS_WHEN))


def _proposes(clause: Clause) -> bool:
    """Whether a day or a deed is put as a question."""
    if not clause.asked or clause.has(cues.NEGATED, cues.ASKS_WHEN, cues.BARGAIN):
        return False
    meets = clause.has(cues.MEET) and (clause.dated or not clause.turn.spoken)
    return meets or (clause.dated and clause.has(cues.DEED, cues.JUST_DAY))


def _meets(clause: Clause) -> bool:
    """Whether a speaker tells of a meeting on a day, not of a deed of one side."""
    if not (clause.dated and clause.has(cues.MEET)) or clause.has(cues.TO_YOU, cues.GIVES, cues.OWN):
        return False
    if clause.has(cues.AGREED, cues.TOGETHER) or clause.actor == BOTH:
        return True
    comes = clause.speaker == OURS and clause.chinese and not cues.MEET.search(cues.COME.sub("", clause.text))
    return not (clause.named or comes)


def _told_off(clause: Clause) -> bool:
    """Whether a speaker says what the other side is to do."""
    if not clause.named or clause.actor in {clause.speaker, BOTH}:
        return False
    return clause.turn.spoken or (clause.chinese and not clause.has(cues.ZH_WILL, cues.PROMISE))


def _undertakes(clause: Clause) -> bool:
    """Whether a clause gives a word for a deed to come."""
    actor = clause.actor or (clause.speaker if clause.direct else NOBODY)
    if clause.has(cues.PROMISE, cues.OWES) and actor != BOTH:
        return clause.chinese or len(clause.text.split()) > 2  # noqa: PLR2004 - "I promise" alone adds nothing
    if actor not in {OURS, THEIRS} or clause.has(cues.STATE, cues.AWAY if actor == OURS else cues.OWN):
        return False
    told = clause.named or clause.chinese or clause.has(cues.ELLIPSIS, cues.THINGS)
    deed = clause.has(cues.DEED, cues.EN_FUTURE, cues.ZH_WILL) or (
        actor == OURS and not clause.chinese and clause.has(cues.NOT_PAST)
    )
    return told and deed and (clause.dated or _sure(clause))


def _sure(clause: Clause) -> bool:
    """Whether a deed without a day is certain to come."""
    willed = clause.has(cues.EN_FUTURE, cues.ZH_WILL) and (clause.named or (clause.direct and clause.chinese))
    soon = clause.turn.spoken and clause.has(cues.SOON) and (clause.named or clause.has(cues.TO_YOU))
    later = clause.named and not clause.direct and clause.has(cues.VAGUE)
    later = later or (clause.named and not clause.direct and clause.has(cues.IS_TO))
    return willed or soon or later or clause.has(cues.TERM)


def _told_them(clause: Clause) -> bool:
    if clause.has(cues.I_SAID) and clause.own and clause.has(cues.DEED) and not _void(clause):
        return True
    return clause.has(cues.TOLD_THEM) or (
        clause.has(cues.TOLD) and clause.actor != THEIRS and not clause.has(cues.NEGATED, cues.MAYBE)
    )


def _asked_of_us(clause: Clause) -> bool:
    wanted = clause.has(cues.REPORTED_REQUEST) or (clause.has(cues.ASKED_HERE) and not clause.has(cues.TO_THEM))
    return wanted and not clause.has(cues.CONDITION)


def _agreed(clause: Clause) -> bool:
    """Whether notes tell of a meeting both are to come to on a day."""
    if not clause.dated or clause.has(cues.NEGATED, cues.CONDITION):
        return False
    if clause.has(cues.MEET) and clause.has(cues.AGREED, cues.TOGETHER, cues.VISIT_US):
        return True
    return clause.actor == BOTH and (clause.named or clause.has(cues.MEET))


def _moved(clause: Clause) -> bool:
    """Whether notes tell of an appointment that moves to another day."""
    return clause.own is not None and clause.has(cues.MOVED) and not clause.has(cues.NEGATED, cues.MAYBE, cues.DELIVERY)


def _appointment(clause: Clause) -> bool:
    """Whether notes name what people meet for and a day ahead, and nobody who does it."""
    return (
        clause.has(cues.MEET)
        and clause.dated
        and clause.to_come
        and not (clause.actor or clause.has(cues.OWN, cues.GIVES))
    )


def _unpaid(clause: Clause) -> bool:
    """Whether money is doubtful, refused or there already."""
    return _void(clause) or clause.has(cues.PAID)


def _again(clause: Clause) -> bool:
    return (clause.actor in {OURS, NOBODY} or not clause.named) and clause.has(cues.AGAIN)


_SAID: tuple[Rule, ...] = (
    (lambda it: it.has(cues.OFFER) and it.asked, OFFER),
    (lambda it: it.has(cues.OFFER), NOBODY),
    (_requests, REQUEST),
    (_proposes, PROPOSAL),
    (lambda it: it.asked or it.has(cues.NEGATED, cues.CONDITION, cues.MAYBE), NOBODY),
    (lambda it: it.has(cues.YOU_GET), _SPEAKER),
    (lambda it: bool(it.days) and it.has(cues.JUST_DAY), PROPOSAL),
    (lambda it: _done(it) or it.has(cues.NOTICE), NOBODY),
    (_meets, STEP),
    (lambda it: _told_off(it) and it.has(cues.DEED) and (it.dated or it.has(cues.SOON)), REQUEST),
    (_told_off, NOBODY),
    (_undertakes, _ACTOR),
)
"""What is said to the other side, in a chat or a letter."""
_NOTED: tuple[Rule, ...] = (
    (lambda it: it.dated and it.has(cues.AGREED_WITH) and it.has(cues.MEET), STEP),
    (lambda it: it.dated and it.has(cues.HAVE_TO) and not _void(it), STEP),
    (_told_them, OURS),
    (lambda it: it.has(cues.GRANTED), GRANT),
    (lambda it: it.has(cues.REFUSED) and it.actor == OURS and it.named, REFUSAL),
    (lambda it: it.actor == THEIRS and it.chinese and not it.named and it.has(cues.WANTING), REQUEST),
    (lambda it: it.has(layout.STEP_HEAD, cues.TO_DO_FIRST), STEP),
    (lambda it: it.asked and it.dated and it.has(cues.MEET) and not it.has(cues.ASKS_WHEN), STEP),
    (lambda it: it.asked and it.dated and it.actor == THEIRS and not it.has(cues.ASKS_WHEN), REQUEST),
    (lambda it: it.asked, NOBODY),
    (_asked_of_us, REQUEST),
    (lambda it: it.dated and it.actor == THEIRS and it.has(cues.MEET) and it.has(cues.WELCOME), REQUEST),
    (_moved, STEP),
    (_agreed, STEP),
    (lambda it: it.dated and _again(it) and not it.has(cues.MAYBE), STEP),
    (lambda it: it.has(cues.YOU_GET, cues.THEY_GET) and it.dated, OURS),
    (lambda it: it.dated and it.has(cues.REMEMBER if it.chinese else cues.IMPERATIVE), STEP),
    (lambda it: it.dated and it.actor != OURS and it.has(cues.THEIR_THINGS) and not _void(it), THEIRS),
    (lambda it: it.dated and it.has(cues.MONEY) and not (it.named and it.actor == OURS) and not _unpaid(it), THEIRS),
    (lambda it: _void(it) or (_done(it) and not it.has(cues.PROMISE)), NOBODY),
    (_appointment, STEP),
    (_again, STEP),
    (lambda it: (it.named or it.has(cues.PROMISE, cues.OWES)) and _undertakes(it), _ACTOR),
    (lambda it: it.named or it.has(cues.PROMISE, cues.OWES), NOBODY),
    (lambda it: it.dated and it.actor in {THEIRS, NOBODY} and it.has(cues.TO_US), THEIRS),
    (lambda it: it.dated and it.actor == THEIRS and it.has(cues.SUPPLY), REQUEST),
)
"""What somebody notes for him- or herself; who acts is taken over from the clause before."""
