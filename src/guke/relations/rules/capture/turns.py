"""Who speaks in a pasted text, and on what day: the turns of a chat, a letter with its signature, or one's own notes."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.people import COMPOUND, EN_NAME, SURNAMES

_SELF = {"我", "我方", "我们", "me", "us"}
_TITLED = rf"(?:老)?[{SURNAMES}](?:总|董|工|姐|哥|老师|经理|主任|厂长|部长|处长?|科长|老板|先生|女士|会计|主管)"
_ZH_FULL = rf"(?:(?:{'|'.join(COMPOUND)})[\u4e00-\u9fff]{{1,2}}|[{SURNAMES}][\u4e00-\u9fff]{{1,2}})"
_WHO = rf"(?:我方?|我们|对方|[Mm]e|[Uu]s|[Tt]hem|{_TITLED}|{_ZH_FULL}|{EN_NAME}|[A-Z][a-z]+)"
_LABEL = re.compile(
    r"内容|时间|金额|任务|项目|单价|方[案法式]|成本|包装|车牌|温度|简介|容量|管理员|经办人|房号|和.*|单位|时限|计划|项.|"
    r"(?:From|To|Cc|Sent|Date|Subject|Re|Fw|Fwd|Note|Notes|Name|Title|Role|Position|Phone|Tel|Mobile|Fax|Office|Cell|Email|Mail|Contact|Address|"
    r"Next|Action|Actions|Todo|Follow|Order|Invoice|Price|Wechat|Web|Website|Customer|Company|Department|Birthday|Job Title|Full Name|Next Steps?|Action Items?)",
    re.IGNORECASE,
)  # fmt: skip
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"
_DAY = r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?"
_HEADS = (
    re.compile(rf"^(?P<who>{_WHO})\s+(?P<day>{_DAY})?\s*{_CLOCK}\s*$(?P<said>)"),
    re.compile(rf"^\[{_CLOCK},\s*(?P<day>\d{{1,2}}/\d{{1,2}}/\d{{4}})\]\s*(?P<who>[^:：\n]{{1,30}})[:：]\s*(?P<said>.*)$"),
    re.compile(rf"^\s*(?P<who>{_WHO})\s?[:：]\s*(?P<said>.*)$"),
)  # fmt: skip
_SENT = re.compile(r"^(?:Sent|Date|发送时间|日期)\s?[:：]\s*(?P<day>.+)$", re.MULTILINE | re.IGNORECASE)
_FROM = re.compile(r"^(?:From|发件人)\s?[:：]", re.MULTILINE)
_CLOSING = re.compile(
    r"(?:regards|best wishes|sincerely|cheers|best),?\s*\n|此致\s*\n|^\s*(?:顺祝|祝好|敬礼|商祺)",
    re.MULTILINE | re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@dataclass(frozen=True)
class Turn:
    """What somebody says on a day: ``ours`` is whether one of us speaks; nobody is named in notes, which are one's own."""

    text: str
    on: dt.date
    ours: bool = True
    spoken: bool = False
    stamped: bool = False


def turns_in(text: str, on: dt.date) -> list[Turn]:
    r"""Return who says what: the turns of a chat, a letter as one turn of theirs, else one turn of notes.

    >>> [(turn.ours, turn.text) for turn in turns_in("李总：明天付款\n我：好", dt.date(2026, 11, 25))]
    [(False, '明天付款'), (True, '好')]
    """
    if _FROM.search(text) or _CLOSING.search(text):
        sent = _SENT.search(text)
        return [Turn(text, _day(sent["day"], on) if sent else on, ours=False)]
    return list(_chat(text.splitlines(), on))


def _chat(lines: list[str], on: dt.date) -> Iterator[Turn]:
    """Yield a turn for each head of a speaker with the lines below it, and one for the notes before the first."""
    who, stamp, said = "", "", list[str]()
    for line in lines:
        head = _head(line)
        if head is None:
            said.append(line)
            continue
        yield from _turn(who, stamp, said, on)
        who, stamp, said = head["who"], head.groupdict().get("day") or "", [head["said"]]
    yield from _turn(who, stamp, said, on)


def _head(line: str) -> re.Match[str] | None:
    found = next((match for head in _HEADS if (match := head.match(line))), None)
    return None if found is None or _LABEL.fullmatch(found["who"]) else found


def _turn(who: str, stamp: str, said: list[str], on: dt.date) -> Iterator[Turn]:
    text = "\n".join(said).strip()
    day = _day(stamp, on) if stamp else on
    if text:
        yield Turn(text, day, ours=not who or who.lower() in _SELF, spoken=bool(who), stamped=bool(stamp))


def _day(text: str, on: dt.date) -> dt.date:
    """Return the day a message was sent; chats of phones put the day before the month."""
    found = _DAY_FIRST.search(text)
    if found is not None:
        text = f"{found[3]}-{found[2]}-{found[1]}"
    named = days_in(text, on)
    return named[0].day if named else on
