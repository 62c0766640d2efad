"""Promises of both sides and next steps in a text, each with its day."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.people import SURNAMES
from guke.relations.rules.capture.turns import Turn

OURS, THEIRS, STEP = "ours", "theirs", "step"
_SENTENCE = re.compile(r"(?<=[。！？；;!?\n])|(?<=[a-z0-9)]\.)\s+(?=[A-Z])")
_CLAUSE = re.compile(r"[，,]")
_STEP = re.compile(
    r"^\W*(?:下一步|下步|下次|后续|待办|跟进)|(?:需要?|要|记得).{0,8}跟进|约(?:好|定|了)"
    r"|^\W*(?:(?:next steps?|actions?|action items?|to[- ]?do)\b\s?:|next steps? (?:is|are)\b)|^\W*follow up\b|\blet'?s meet\b",
    re.IGNORECASE,
)
_PERSON_ZH = rf"(?:[{SURNAMES}](?:总|经理|主任|厂长|部长|工|老板|董|处|科长)|对方|客户|他们|她们|他|她)"
_STRONG_OURS = re.compile(
    r"(?:我们|我方|我司|咱们|(?<![给帮跟对向让问叫发找])我)[^，,]{0,12}?(?:答应|承诺|保证|负责)"
    r"|\b(?:I|we)\b[^,;]{0,10}?\b(?:promised?|guarantee|commit|undertake|agreed to)\b",
    re.IGNORECASE,
)
_WEAK_OURS = re.compile(
    r"(?:我们|我方|我司|咱们|(?<![给帮跟对向让问叫发找])我).{0,14}?(?:会|将|把|来|给|出|安排|寄|发|送|补|派|带|办|确认|提供)"
    r"|\b(?:I|we|our (?:\w+ )?\w+)(?:'ll|'d| will| shall| are going to| am going to)\b",
    re.IGNORECASE,
)
_STRONG_THEIRS = re.compile(
    rf"{_PERSON_ZH}[^，,]{{0,12}}?(?:答应|承诺|保证|同意)"
    r"|\b(?:they|he|she|(?:the|our) (?:customer|client|buyer|dealer|plant))\b[^,;]{0,10}?\b(?:promised?|agreed?|guaranteed?|committed)\b",
    re.IGNORECASE,
)
_WEAK_THEIRS = re.compile(
    rf"{_PERSON_ZH}(?:会|将|把|给|(?:来电)?(?:说|讲|表示)[^。]{{0,20}}?(?:发|付|给|寄|送|来|打|回|签|确认|答复|反馈|安排|定|提供|交|结|办))"
    r"|\b(?:they|he|she|(?:the|our) (?:customer|client|buyer|dealer|plant))(?:'ll| will| would| said)\b",
    re.IGNORECASE,
)
_PAYING = re.compile(r"(?:货款|尾款|款子|款项|余款|钱)[^，,。]{0,16}?(?:付|打|到|结清|汇|转)")
_TO_THEM = re.compile(
    r"(?:给|发|寄|送|补|回|派)[^，,。]{0,4}(?:您|你)|(?:一定|肯定|保证|务必)[^，,。]{0,4}(?:送|发|寄|到|给)"
)
_SOON = re.compile(
    r"我[^，,。]{0,6}(?:就|马上|尽快|稍后|下午|晚上|晚点|一会)[^，,。]{0,8}(?:发|寄|送|给|回)|我[^，,。]{0,8}再?(?:拜访|回访)[您你]"
)
_LIST = re.compile(r"^\W*(?:待办|下一步|下步|后续|to[- ]?do|action items?|next steps?)\s?[:：]?\s*$", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[-*•·]|\d{1,2}[.、)）])\s*(?P<said>\S.*)$")
_ASKED = re.compile(r"[?？吗]")
_SPOKEN = re.compile(r"\bI\b|\bwe\b|(?:我|我们)|发|付|给|寄|送", re.IGNORECASE)
_LONGEST = 300


@dataclass(frozen=True)
class Saying:
    """A promise of ours or theirs or a next step, in the words of the text, with its day if it has one."""

    sort: str
    text: str
    due_on: dt.date | None = None


def sayings_in(turns: list[Turn], on: dt.date) -> list[Saying]:
    """Return the promises and next steps of what was said, in its order."""
    return [saying for turn in turns for saying in _of_turn(turn, on)]


def _of_turn(turn: Turn, on: dt.date) -> Iterator[Saying]:
    listing = False
    for line in turn.text.splitlines():
        item = _ITEM.match(line)
        listing = bool(_LIST.match(line)) or (listing and item is not None)
        if listing and item is not None:
            yield Saying(STEP, _told(item["said"]), _due(item["said"], "", turn.on))
        elif not listing:
            sentences = [part.strip() for part in _SENTENCE.split(line) if part and part.strip()]
            read = _said if turn.spoken else _read
            yield from (saying for part in sentences if (saying := read(part, turn, on)) is not None)


def _read(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read a sentence of notes, where we is we, or of a letter, where we is they."""
    if _STEP.search(sentence):
        return Saying(STEP, _told(sentence), _due(sentence, "", turn.on))
    first = OURS if turn.ours else THEIRS
    for sort, strong, weak in ((THEIRS, _STRONG_THEIRS, _WEAK_THEIRS), (first, _STRONG_OURS, _WEAK_OURS)):
        clause = _clause(sentence, strong)
        if clause:
            return Saying(sort, _told(sentence), _due(sentence, clause, turn.on))
        clause = _clause(sentence, weak)
        due = _due(sentence, clause, turn.on) if clause else None
        if due is not None and due >= on:
            return Saying(sort, _told(sentence), due)
    return _implied(sentence, turn, on)


def _implied(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read what names nobody: money comes from them, what goes to "you" comes from whoever writes."""
    first = OURS if turn.ours else THEIRS
    for sort, cue in ((THEIRS, _PAYING), (first, _TO_THEM)):
        clause = _clause(sentence, cue)
        due = _due(sentence, clause, turn.on) if clause else None
        if due is not None and due >= on and not _ASKED.search(clause):
            return Saying(sort, _told(sentence), due)
    return Saying(first, _told(sentence)) if _SOON.search(sentence) else None


def _said(said: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read what a speaker of a chat says of his or her own doing: a day to come makes it a promise."""
    due = _due(said, "", turn.on)
    whose = OURS if turn.ours else THEIRS
    if due is None and _SOON.search(said):
        return Saying(whose, _told(said))
    if due is None or due < min(on, turn.on) or not _SPOKEN.search(said):
        return None
    return Saying(whose, _told(said), due)


def _clause(sentence: str, cue: re.Pattern[str]) -> str:
    return next((clause for clause in _CLAUSE.split(sentence) if cue.search(clause)), "")


def _due(sentence: str, clause: str, on: dt.date) -> dt.date | None:
    near = days_in(clause, on) or days_in(sentence, on)
    return near[0].day if near else None


def _told(text: str) -> str:
    return text.strip(" 。.;；!！\n")[:_LONGEST]
