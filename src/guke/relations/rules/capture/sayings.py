"""Promises of both sides and next steps in a text, each with its day."""

import datetime as dt
import re
from dataclasses import dataclass

from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.people import SURNAMES

OURS, THEIRS, STEP = "ours", "theirs", "step"
_SENTENCE = re.compile(r"(?<=[。！？；;!?\n])|(?<=[a-z0-9)]\.)\s+(?=[A-Z])")
_CLAUSE = re.compile(r"[，,]")
_STEP = re.compile(
    r"^\W*(?:下一步|下步|下次|后续|待办|跟进)|(?:需要?|要|记得).{0,8}跟进|约(?:好|定|了)"
    r"|^\W*(?:next steps?|actions?|action items?|to[- ]?do)\b\s?:|^\W*follow up\b|\blet'?s meet\b",
    re.IGNORECASE,
)
_PERSON_ZH = rf"(?:[{SURNAMES}](?:总|经理|主任|厂长|部长|工|老板|董|处|科长)|对方|客户|他们|她们|他|她)"
_STRONG_OURS = re.compile(
    r"(?:我们|我方|我司|咱们|(?<![给帮跟对向让问叫发找])我)[^，,]{0,12}?(?:答应|承诺|保证|负责)"
    r"|\b(?:I|we)\b[^,;]{0,10}?\b(?:promised?|guarantee|commit|undertake)\b",
    re.IGNORECASE,
)
_WEAK_OURS = re.compile(
    r"(?:我们|我方|我司|咱们|(?<![给帮跟对向让问叫发找])我).{0,14}?(?:会|将|把|来|给|出|安排|寄|发|送|补|派|带|办|确认|提供)"
    r"|\b(?:I|we|our (?:\w+ )?\w+)(?:'ll| will| shall| are going to| am going to)\b",
    re.IGNORECASE,
)
_STRONG_THEIRS = re.compile(
    rf"{_PERSON_ZH}[^，,]{{0,12}}?(?:答应|承诺|保证|同意)"
    r"|\b(?:they|he|she|(?:the|our) (?:customer|client|buyer|dealer|plant))\b[^,;]{0,10}?\b(?:promised?|agreed?|guaranteed?|committed)\b",
    re.IGNORECASE,
)
_WEAK_THEIRS = re.compile(
    rf"{_PERSON_ZH}(?:说|会|将|把|给|来电说|表示)"
    r"|\b(?:they|he|she|(?:the|our) (?:customer|client|buyer|dealer|plant))(?:'ll| will| would| said)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"^\s*(?P<who>[\u4e00-\u9fff]{1,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s?[:：]\s?(?P<said>.+)")
_SELF = {"我", "我方", "me", "us"}
_LABELS = re.compile(r"^(?:姓名|职务|职位|电话|手机|邮箱|微信|联系|备注|地址|下一步|下步|后续|待办|name|title|phone|tel|email|mobile|contact|next|action|subject)", re.IGNORECASE)  # fmt: skip
_SPOKEN = re.compile(r"\bI\b|\bwe\b|(?:我|我们)|发|付|给|寄|送", re.IGNORECASE)
_LONGEST = 300


@dataclass(frozen=True)
class Saying:
    """A promise of ours or theirs or a next step, in the words of the text, with its day if it has one."""

    sort: str
    text: str
    due_on: dt.date | None = None


def sayings_in(text: str, on: dt.date) -> list[Saying]:
    """Return the promises and next steps of a text, in its order."""
    sentences = [part.strip() for part in _SENTENCE.split(text) if part and part.strip()]
    return [saying for sentence in sentences if (saying := _read(sentence, on)) is not None]


def _read(sentence: str, on: dt.date) -> Saying | None:
    if _STEP.search(sentence):
        return Saying(STEP, _told(sentence), _due(sentence, "", on))
    spoken = _SPEAKER.match(sentence)
    if spoken is not None and not _LABELS.match(spoken["who"]):
        return _said(spoken["who"], spoken["said"], on)
    for sort, strong, weak in ((THEIRS, _STRONG_THEIRS, _WEAK_THEIRS), (OURS, _STRONG_OURS, _WEAK_OURS)):
        clause = _clause(sentence, strong)
        if clause:
            return Saying(sort, _told(sentence), _due(sentence, clause, on))
        clause = _clause(sentence, weak)
        due = _due(sentence, clause, on) if clause else None
        if due is not None and due >= on:
            return Saying(sort, _told(sentence), due)
    return None


def _said(who: str, said: str, on: dt.date) -> Saying | None:
    """Read what a speaker of a chat says of his or her own doing: a day to come makes it a promise."""
    due = _due(said, "", on)
    if due is None or due < on or not _SPOKEN.search(said):
        return None
    return Saying(OURS if who.lower() in _SELF else THEIRS, _told(said), due)


def _clause(sentence: str, cue: re.Pattern[str]) -> str:
    return next((clause for clause in _CLAUSE.split(sentence) if cue.search(clause)), "")


def _due(sentence: str, clause: str, on: dt.date) -> dt.date | None:
    near = days_in(clause, on) or days_in(sentence, on)
    return near[0].day if near else None


def _told(text: str) -> str:
    return text.strip(" 。.;；!！\n")[:_LONGEST]
