"""Promises of both sides and next steps in a text, each with its day."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.turns import Turn
from guke.relations.rules.capture.words import SURNAMES

OURS, THEIRS, STEP = "ours", "theirs", "step"
_ASKED, _OFFERED = "asked", "offered"
_SENTENCE = re.compile(r"(?<=[。！？；;!?\n])|(?<=[a-z0-9)]\.)\s+(?=[A-Z])")
_CLAUSE = re.compile(r"(?<=[，,])")
_BREATH = re.compile(r"(?<=[\u4e00-\u9fff] )(?=[\u4e00-\u9fff])")
"""Between the clauses of what was spoken to the phone."""
_STEP = re.compile(
    r"^\W*(?:下一步|下步|下次|后续|待办|跟进)|(?:需要?|要|记得).{0,8}跟进|约(?:好|定|了)|提醒我|再[去跑来]一趟|^\W*(?:记得|别忘|备忘)"
    r"|^\W*(?:(?:next steps?|actions?|action items?|to[- ]?do)\b\s?:|next steps? (?:is|are)\b|next (?:call|meeting|visit)\b)"
    r"|^\W*follow up\b|\blet'?s meet\b|\bremind me\b|^\W*(?:reminder|remember)\b|^\W*to (?:get back|call|send|check|follow)\b|^\W*review meeting\b|^\W*note to self\b|(?<!I )(?<!we )\bwill (?:try|call|go|come|visit) again\b"
    r"|\bconfirming our (?:meeting|call|visit)\b|\b(?:review|meeting|call|visit) (?:is )?(?:set|fixed|scheduled|planned) (?:for|on)\b",
    re.IGNORECASE,
)
_MEET = re.compile(
    r"来我(?:们|这|办公室|公司|厂)|见个?面|谈一下|碰个?头|面谈|\b(?:lunch|dinner|see you|meet|works)\b", re.IGNORECASE
)
_ASK = re.compile(
    r"请(?:您|你|贵[司方])?[^，,。？]{0,14}?(?:报价|回执|回传|提供|提交|给出|交付|[发寄][到给来我]|答复|回复|确认)"
    r"|\b(?:please|(?:can|could) you)\b[^.?!]{0,12}\b(?:send|call|provide|share|return|give|submit|issue|bring|quote)\b"
    r"|\b(?:I|we) need your\b",
    re.IGNORECASE,
)
_ASK_SOON = re.compile(r"麻烦(?:您|你)[^，,。]{0,20}?(?:发|寄|给|提供|确认)")
_PERSON_ZH = rf"(?:[{SURNAMES}](?:总|经理|主任|厂长|部长|工|老板|董|处|科长)|对方|客户|他们|她们|他|她)"
_DEMAND = re.compile(rf"{_PERSON_ZH}要求|\b(?:they|he|she) wants?\b", re.IGNORECASE)
_QUOTED = re.compile(r", said (?:their|the|his|her|[A-Z])")
_NEED = re.compile(r"\b(?:I|we) (?:need|want)\b(?! to)|需要|希望", re.IGNORECASE)
_ASSENT = re.compile(
    r"\W*(?:好|行|可以|没问题|收到|有空|方便|yes|fine|works|ok|sure|will do|of course|no problem|understood)",
    re.IGNORECASE,
)
_DEED = r"(?:bring|call|introduce|let (?:me|us) know|send|test|return|share|provide|sign|forward|get back|come back)"
_STRONG_OURS = re.compile(
    r"(?:我们|我方|我司|咱们|(?<![给帮跟对向让问叫发找])我)[^，,]{0,12}?(?:答应|承诺|保证|负责)|承诺客户|答应(?:客户|对方)"
    r"|\b(?:I|we)\b[^,;]{0,10}?\b(?:promised?|guarantee|commit|undertake|agreed to)\b"
    rf"|\bwe owe\b|\b(?:us|supplier) to [a-z]+|\b(?:I|we)(?:'ll| will) {_DEED}\b",
    re.IGNORECASE,
)
_WEAK_OURS = re.compile(
    r"(?:我们|我方|我司|咱们|(?<![给帮跟对向让问叫发找])我)(?:(?!停).){0,14}?(?:(?<![开大])会(?!议|计)|将|把|来|给|出|安排|寄|发|送|补|派|带|办|确认|提|交)"
    r"|\b(?:I|we|our (?:\w+ )?\w+)(?:'ll|'d| will| shall| are going to| am going to)\b"
    r"|\b(?:I|we)\b [^,.;]{1,50} and will\b|\bI (?:need|have) to\b|\bwe (?:provide|deliver|supply|ship|send|quote)\b|我(?:得|要|必须)|(?<![望让求])(?:我们|我方|我司)[^，,。停]{0,16}?(?:前(?!天)|内)",
    re.IGNORECASE,
)
_STRONG_THEIRS = re.compile(
    rf"{_PERSON_ZH}[^，,]{{0,12}}?(?:答应|承诺|保证|同意|负责)"
    r"|\b(?:they|he|she|(?:the|our) (?:customer|client|buyer|dealer|plant))\b[^,;]{0,10}?\b(?:promised?|agreed?|guaranteed?|committed)\b"
    rf"|\bthey owe\b|\b(?:customer|client) to [a-z]+|\b(?:they|he|she)(?:'ll| will|\b[^.;]{{1,50}}\band will) {_DEED}\b",
    re.IGNORECASE,
)
_WEAK_THEIRS = re.compile(
    rf"{_PERSON_ZH}(?:(?!要求|希望|需要|想|问|我)[^，,。]){{0,18}}?(?:(?<![开大])会(?!来|议|上|计)|将|把|给|提供|提交|安排|付|发|寄|送|打|回|签|确认|答复|反馈|交|结|办|前(?!天)|天内)"
    rf"|{_PERSON_ZH}(?:来电)?(?:说|讲|表示)[^。]{{0,20}}?(?:来|定)"
    r"|\b(?:they|he|she|(?:the |our )?(?:customer|client|buyer|dealer|plant))(?:'ll| will| would| said)\b",
    re.IGNORECASE,
)
_PAYING = re.compile(
    r"(?:货款|尾款|款子|款项|余款|钱)[^，,。]{0,16}?(?:付|打|到|结清|汇|转)|(?:财务|会计)[^，,。]{0,10}(?:到账|打款|付款)"
    r"|\bpayment (?:goes out|will be)\b",
    re.IGNORECASE,
)
_TO_THEM = re.compile(
    r"(?:给|发|寄|送|补|回|派)[^，,。]{0,4}(?:您|你)|[发寄送汇]出|(?:一定|肯定|保证|务必)[^，,。]{0,4}(?:送|发|寄|到|给)"
)
_SOON = re.compile(
    r"我[^，,。]{0,6}(?:就|马上|尽快|稍后|下午|晚上|晚点|一会)[^，,。]{0,8}(?:发|寄|送|给|回)|我[^，,。]{0,8}再?(?:拜访|回访)[您你]"
)
_UNDONE = re.compile(
    r"前(?!天).{0,8}(?:把|向|给|交|报|完成|发|寄|送)|(?:^|[，,])[^我他她，,]{0,6}再(?:打|联系|约|问)|必须|^\W*(?:ring|phone|ask|email|write|book|prepare|check|send|call(?! (?:with|w/|me|notes)))\b",
    re.IGNORECASE,
)
"""What nobody is named for is for whoever notes it."""
_LIST = re.compile(r"^\W*(?:待办|下一步|下步|后续|to[- ]?do|action items?|next steps?)\s?[:：]?\s*$", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[-*•·]|\[[ x]?\]|\d{1,2}[.、)）](?!\d)|[一二三四五六七八九十]、)\s*(?P<said>\S.*)$")
_DENIED = re.compile(
    r"没有?(?:答应|同意|承诺|保证)|不(?:同意|答应|保证)|^\W*(?:如果|要是|假如|if\b)|\b(?:didn't|did not|won't|will not|refused?|might)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?？吗]")
_SPOKEN = re.compile(
    r"\bI\b|\bwe\b|^will\b|\byou(?:'ll| will)\b|\bshould (?:be|arrive|have)\b|我|[发付给寄送交出到排改派补签打]",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\t|\s?[|｜]\s?")
_WHO = re.compile(r"负责|责任|owner|responsible|\bwho\b", re.IGNORECASE)
_WHEN = re.compile(r"时间|日期|期限|截止|\bdue\b|deadline|\bwhen\b", re.IGNORECASE)
_SIDES = (
    (OURS, re.compile(r"我方|我们|我司|乙方|供方|us|we|me|supplier", re.IGNORECASE)),
    (THEIRS, re.compile(r"客户|对方|甲方|customer|client|them", re.IGNORECASE)),
)
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
        answer = turns[at + 1] if at + 1 < len(turns) else None
        found += filter(None, (_answered(saying, answer) for saying in _of_turn(turn, on)))
    return [saying for at, saying in enumerate(found) if not _twice(saying, found[:at])]


def _twice(saying: Saying, before: list[Saying]) -> bool:
    return (
        saying.sort == STEP
        and saying.due_on is not None
        and (STEP, saying.due_on) in {(each.sort, each.due_on) for each in before}
    )


def _answered(saying: Saying, answer: Turn | None) -> Saying | None:
    """Return what was asked for as the promise of the one who says yes to it, else as a next step; a day offered only with a yes."""
    yes = answer is not None and answer.spoken and _ASSENT.match(answer.text)
    if saying.sort == _OFFERED:
        return replace(saying, sort=STEP) if answer and yes and not days_in(answer.text, answer.on) else None
    if saying.sort != _ASKED:
        return saying
    if answer is None or not yes:
        return replace(saying, sort=STEP)
    return replace(saying, sort=OURS if answer.ours else THEIRS)


def _planned(turn: Turn) -> Iterator[Saying]:
    """Yield the rows of a table of what is to be done by whom and when."""
    rows = [[cell.strip() for cell in _CELLS.split(line.strip(" |｜"))] for line in turn.text.splitlines()]
    who, when = (next((at for at, cell in enumerate(rows[0]) if head.search(cell)), 0) for head in (_WHO, _WHEN))
    if who and when:
        for row in (row for row in rows[1:] if len(row) == len(rows[0])):
            sort = next((sort for sort, side in _SIDES if side.fullmatch(row[who])), STEP)
            yield Saying(sort, _told(row[0]), _due(row[when], "", turn.on))


def _of_turn(turn: Turn, on: dt.date) -> Iterator[Saying]:
    listing = False
    for line in turn.text.splitlines():
        item = _ITEM.match(line)
        listing = bool(_LIST.match(line)) or (listing and item is not None)
        said = item["said"] if item else line
        if listing and item is not None:
            yield Saying(STEP, _told(said), _due(said, "", turn.on))
        elif not listing:
            yield from _of_line(said, turn, on)


def _of_line(line: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what the sentences of a line say; after a next step and a semicolon comes another."""
    step = False
    for sentence in (part.strip() for part in _SENTENCE.split(line) if part and part.strip()):
        if turn.spoken:
            yield from _said(sentence, turn, on)
            continue
        step = bool(_STEP.search(sentence)) or (step and not _has_cue(sentence))
        if step:
            yield Saying(STEP, _told(sentence), _due(sentence, "", turn.on))
        else:
            yield from (saying for part in _parts(sentence) if (saying := _read(part, turn, on)) is not None)
        step = step and sentence.endswith((";", "；"))


def _has_cue(text: str) -> bool:
    return any(
        cue.search(text) for cue in (_DEMAND, _ASK, _ASK_SOON, _STRONG_THEIRS, _WEAK_THEIRS, _STRONG_OURS, _WEAK_OURS)
    )


def _clauses(sentence: str) -> list[str]:
    return (_CLAUSE if _CLAUSE.search(sentence) else _BREATH).split(sentence)


def _parts(sentence: str) -> list[str]:
    """Return a sentence cut where a second undertaking begins."""
    parts, cued = list[str](), False
    for clause in _clauses(sentence):
        cue = _has_cue(clause)
        if parts and not (cue and cued):
            parts[-1] += clause
        else:
            parts.append(clause)
        cued = cued or cue
    return parts


def _read(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read a sentence of notes, where we is we, or of a letter, where we is they."""
    if _ASK_SOON.search(sentence) or (_ASK.search(sentence) and _due(sentence, "", turn.on)):
        return Saying(_ASKED, _told(sentence), _due(_clause(sentence, _ASK), "", turn.on))
    first = OURS if turn.ours and not _QUOTED.search(sentence) else THEIRS
    for sort, cue in ((THEIRS, _STRONG_THEIRS), (first, _STRONG_OURS)):
        clause = _clause(sentence, cue)
        if clause:
            return Saying(sort, _told(sentence), _due(sentence, clause, turn.on, cue))
    for sort, cue in ((THEIRS, _WEAK_THEIRS), (first, _WEAK_OURS)):
        clause = _clause(sentence, cue)
        due = _due(sentence, clause, turn.on, cue) if clause else None
        if (
            due is not None
            and due >= min(on, turn.on)
            and (due != turn.on or days_in(sentence[sentence.find(clause) :], turn.on))
        ):
            return Saying(sort, _told(sentence), due)
    return _implied(sentence, turn, on)


def _implied(sentence: str, turn: Turn, on: dt.date) -> Saying | None:
    """Read what names nobody: money comes from them, what goes to "you" comes from whoever writes."""
    first = OURS if turn.ours else THEIRS
    for sort, cue in ((THEIRS, _PAYING), (first, _TO_THEM)):
        clause = _clause(sentence, cue)
        due = _due(sentence, clause, turn.on) if clause else None
        if due is not None and due >= on and not _QUESTION.search(clause):
            return Saying(sort, _told(sentence), due)
    if _SOON.search(sentence):
        return Saying(first, _told(sentence))
    due = _due(sentence, "", turn.on) if _UNDONE.search(sentence) else None
    return Saying(STEP, _told(sentence), due) if turn.ours and due is not None and due >= on else None


def _said(said: str, turn: Turn, on: dt.date) -> Iterator[Saying]:
    """Yield what a speaker of a chat says of his or her own doing, asks for, or agrees on: it takes a day to come."""
    due = _due(said, "", turn.on)
    whose = OURS if turn.ours else THEIRS
    if due is None:
        if _SOON.search(said):
            yield Saying(whose, _told(said))
    elif due >= min(on, turn.on):
        if _MEET.search(said):
            yield Saying(STEP, _told(said), due)
        elif _ASK.search(said):
            yield Saying(_ASKED, _told(said), due)
        elif _SPOKEN.search(said) and not _NEED.search(said) and not _asks(said):
            yield Saying(whose, _told(said), due)
        elif _QUESTION.search(said):
            yield Saying(_OFFERED, _told(said), due)


def _asks(said: str) -> bool:
    return said.endswith(("?", "？")) or ("吗" in said and "我" not in said)


def _clause(sentence: str, cue: re.Pattern[str]) -> str:
    return next((clause for clause in _clauses(sentence) if cue.search(clause) and not _DENIED.search(clause)), "")


def _due(sentence: str, clause: str, on: dt.date, cue: re.Pattern[str] | None = None) -> dt.date | None:
    """Return the first day after the words that undertake, else of their clause, else of the sentence."""
    found = cue.search(clause) if cue else None
    near = days_in(clause[found.start() :] if found else "", on) or days_in(clause, on) or days_in(sentence, on)
    return near[0].day if near else None


def _told(text: str) -> str:
    return text.strip(" ，,。.;；!！\n")[:_LONGEST]
