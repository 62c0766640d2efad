"""Who speaks in a pasted text, and on what day: the turns of a chat, a letter with its signature, or one's own notes."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.days import Day, days_in
from guke.relations.rules.capture.given import first_names
from guke.relations.rules.capture.words import EN_NAME, SURNAMES, TITLED, ZH_NAME

_SELF = {"我", "答", "a", "我方", "我们", "me", "us"}
_FULL = rf"(?:{ZH_NAME}|{EN_NAME})"
_WHO = rf"(?:[\u4e00-\u9fff]{{2,8}}[- ])?(?P<who>我方?|我们|对方|问|答|[QA](?=\s?[:：])|阿[\u4e00-\u9fff]|[Mm]e|[Uu]s|[Tt]hem|{TITLED}(?:助理|秘书)?|[老小阿][\u4e00-\u9fff]{{1,2}}|{_FULL}|[A-Z][a-z]+)"
_FULL_NAME, _TITLE = re.compile(_FULL), re.compile(TITLED)
_LABEL = re.compile(
    r"内容|时间|金额|任务|项目|单价|方[案法式]|成本|包装|车牌|温度|简介|容量|管理员|经办人|房号|和.*|单位|时限|计划|项.|余额|应[付收]|毛[利重]|商[品务]|原因|明细|纪要|施工|安[全排装]|平台|关于|路线|支[出付]|"
    r"(?:From|To|Cc|Sent|Date|Subject|Re|Fw|Fwd|Note|Notes|Name|Title|Role|Position|Phone|Tel|Mobile|Fax|Office|Cell|Email|Mail|Contact|Address|"
    r"Next|Action|Actions|Todo|Follow|Order|Invoice|Price|Wechat|Web|Website|Customer|Company|Department|Birthday|Job Title|Full Name|Next Steps?|Action Items?|Minutes|Agenda|Reminder|Quick Note|Update|Summary|Recap|Task|Status|Deadline|Owner|Subject|Attendees|Participants|Present|Call Notes|Meeting Notes|Met|Findings?|Results?|Issues?|Outcome|Goals?|Problems?|Background|Discuss\w*|Decisions?|Visit|Site|Location|Time|Where|When|What|Why|Who|Remarks?|Comments?|Questions?|Answers?|Products?|Quantity|Delivery|Budget|Competit\w+|Potential|Requirements?|Request|Complaint|Cause|Measures?|Feedback|Interests?|Topics?|Attn|Ref|Reference|Voicemail|Text|Sms|Pros|Cons|Deal|Stage|Contacts|People|Lead|Source|Region|Machine|Model|Serial|Part|Weather|Agreed|Account|Supplier|Vendor|Total|Terms|Payment|Warning|Important|Question|P\.?S|NB|Ship|Bill|Qty|Item|Items|Options?|Plan|Purpose|Reason|Reply|Address|Hours|Open|Closed|We|They|Both|Call|Spoke)",
    re.IGNORECASE,
)  # fmt: skip
_CLOCK = r"(?:[上下中]午|早上|晚上)?\s?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
_DAY = r"(?:(?:\d{4}[-/年.])?\d{1,2}[-/月.]\d{1,2}日?(?:[-/.]\d{2,4})?|[今昨前]天|(?:上?周|星期)[一二三四五六日天]|[Tt]oday|[Yy]esterday|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|\d{1,2} [A-Z][a-z]{2}(?: \d{4})?|[A-Z][a-z]{2} \d{1,2})"
_STAMP = rf"(?P<stamp>(?:{_DAY},?(?: at)?[ ]*)?{_CLOCK})"
_ASIDE = r"(?:\s?[（(](?P<aside>[^）)\n]{1,30})[）)])?"
_HEADS = (
    re.compile(rf"^{_WHO}{_ASIDE},?\s*[\[(（]?(?<=[\s\[(（]){_STAMP}[\])）]?\s*(?:[:：]\s*(?P<said>.*)|$)"),
    re.compile(r"^\[(?P<stamp>[\d:/ ,.-]{8,22})\]\s*(?P<who>[^:：\n]{1,30})[:：]\s*(?P<said>.*)$"),
    re.compile(rf"^[\[(（]?{_STAMP}[\])）]?\s+(?:- )?{_WHO}{_ASIDE}\s?[:：]\s*(?P<said>.*)$"),
    re.compile(rf"^\s*{_WHO}{_ASIDE}\s?[:：]\s*(?P<said>.*)$"),
)
_BROKEN_HEAD = re.compile(rf"(?m)^(\S.{{0,20}})\n({_CLOCK})$")
_MINUTES = re.compile(
    r"\A\W*[^\n:：，。]{0,12}(?:纪要|记录|minutes|notes)\b[^\n，。]{0,40}$"
    r"|^\W*(?:参会|与会|出席|会议时间|会议地点|Present|Attendees|Participants)[^:：\n]{0,6}[:：]",
    re.MULTILINE | re.IGNORECASE,
)
_SENT = re.compile(r"^(?:Sent|Date|发送时间|时间|日期)\s?[:：]\s*(?P<day>.+)$", re.MULTILINE | re.IGNORECASE)
_FROM = re.compile(rf"^(?:From|发件人)\s?[:：]|\A{_FULL} <[^<>\s]+@[^<>\s]+>", re.MULTILINE)
_CLOSING = re.compile(
    r"(?:regards|best wishes|sincerely|faithfully|cheers|best),?\s*\n|^(?:(?:many )?thanks|thank you|BR|Rgds)[!,.]?\s*\n(?=[A-Z][A-Za-z.' -]{1,40}\s*(?:\n|$))|此致\s*\n|^\s*(?:顺祝|祝好|敬礼|商祺)"
    rf"|\b(?:Regards|Cheers|Best|Thanks), (?-i:{EN_NAME})",
    re.MULTILINE | re.IGNORECASE,
)
_SALUTED = re.compile(rf"尊敬的|(?:Hi|Dear) |(?:小[{SURNAMES}]|{TITLED})[,，]?(?:[您你]?好)?[,，:：!！]")
_SIGNED_BY = re.compile(
    rf"[.!?] {EN_NAME}, [^.!?\n]{{2,60}}\Z|[.!?] [-–—] ?{EN_NAME}\Z|(?i:thanks|cheers|regards|best|rgds|many thanks|ta|thx),?\s+[A-Z][a-z]+\.?\s*\Z"
)
_MINE = re.compile(r"(?m)^我\s?[:：]")
_CUSTOMER = re.compile(
    rf"(?m)^(?!我|{_FULL}\s?[:：]|{TITLED}\s?[:：])(?:客户|业主|买家|甲方|[\u4e00-\u9fff]{{2,4}}(?:{TITLED}|[小老][\u4e00-\u9fff]))(?=\s?[:：])"
)
_WORD = re.compile(r"[A-Z][a-z]+")
_NO = re.compile(
    r"\W*(?:no\b|sorry|unfortunately|i'm afraid|not possible|不行|不用|不了|没空|抱歉|不好意思)", re.IGNORECASE
)
_SHARED = re.compile(r"\W*(?:双方|我方|我司|甲方|乙方|both)\s?[:：]", re.IGNORECASE)
"""A line of both sides: what stands around it says who is to do what, not who speaks."""
_QUOTES = re.compile(
    r"\A[^\n:：，,。]{1,10}(?:来信|来短信|发来短信|来函|来邮件|来微信|留言|回信|(?<![我加])(?:微信|短信|邮件|语音)(?=\s?[:：]\s?[“\"]?[\u4e00-\u9fff]))\s?[:：]"
)
"""Notes that hand on what somebody wrote."""
_SIDES = {"me", "us", "them"}
_NAMED_DAY = re.compile(
    r"下个?(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])|(?P<en>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: the)? \d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?|\b(?P<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]+"
)
_ALONE = re.compile(r"(?:[.?!]\s|\n\s*/?)(?P<name>[A-Z][a-z]+)\s*\Z")
_BELOW = re.compile(rf"\n\s*{EN_NAME}[ \t]*(?:\n.{{0,60}}){{0,5}}\Z")
_RECEIVED = re.compile(
    r"\A\W*(?:SMS|Text|WhatsApp|Voicemail|Message|Fax|短信|留言|来信|来函|语音留言)\b(?! to\b)|\A\W*(?:您好|你好|[早晚]上好|[上下中]午好|哎|Hello|Hi)\W{0,3}(?:[您你]好\W{0,3})?(?:我是|我们是|这里是|this is|it's|its|I'm|I am|my name)|\A喂|\A[^，,。\n]{0,12}我是(?!说)"
    r"|\A\W*(?:尊敬的)?(?:各位?)?(?:供应商|合作伙伴|厂商|供货商)|\A小[\u4e00-\u9fff][，,:：!！ 你您]|\A\W*(?:hey|hi|hello|morning)\b[^\n]*\b(?:can|could) (?:u|you)\b|\ADear (?:Supplier|Vendor|Partner|Sir)|让我联系[您你]|\A(?:您好|你好)[^\n]*(?:想[订要买问咨]|能(?:不能|否|安排)|请问)|\A(?:could|can|would) (?:you|u)\b",
    re.IGNORECASE,
)
"""What came from them without a name below it."""
_MESSAGE = re.compile(
    rf"(?:【[^】]*】)?(?:尊敬的)?{TITLED}(?![:：])[,，]?\s?(?:[您你]?好|(?=[^\n]*[您你]))(?![\s\S]*(?:我是|请贵司|让我联系[您你]))"
)
"""What we write to them: it begins with their title and is not signed."""
_SIGNED = re.compile(
    rf"(?:[。！!]\s*|\n)(?:—+\s*)?(?:[\u4e00-\u9fff]{{2,12}} )*{ZH_NAME}[ \t]*(?:敬上|[A-Z]\w+|1\d{{10}})?[ \t]*(?:\n.{{0,24}}){{0,2}}$|我是"
)
_NOBODY = re.compile(
    r"^(?=[^\n]*[\t|｜])[^\n]*(?:单价|金额|批号|amount|price|\bqty\b|quantity)|^【[^】]+】.*(?:取件码|验证码|退订|尾号|余额|快件|签收|出票|车票|派送|话费)|(?:尾号|余额).*【[^】]+】$|^Your (?:parcel|package|order|booking|subscription|delivery|account)\b",
    re.IGNORECASE,
)
"""What promises nothing and names no day to keep: lists of goods and invoices, messages of machines."""
_MET = re.compile(
    r"(?<!没)(?<!没有)(?:会[^计员费给]|拜访|走访|参观|通[了过完]?个?电话|打[了过完]电话|电话(?:沟通|会|里|纪要|记录)|沟通|聊|见[到了面]|谈|来访|考察|验收|培训|洽|巡检|面访|(?:时间|日期)\s?[:：])|会$|^Date\s?:"
    r"|\b(?:met|meeting|call|visit\w*|review|fair|expo|trip|lunch|dinner|workshop|notes|minutes|spoke|talked|saw|demo|inspection|audit|tour)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"[了过没堵]|已|\b(?:was|were|did|had|got|\w+ed)\b", re.IGNORECASE)
_UNFIT = re.compile(
    r"不行|没空|不方便|来不了|去不了|不要|别(?=周|星期|明天|后天)|走不开|\b(?:can't|cannot|can not|couldn't|won't) (?:do|make|come|attend)\b|\bsince (?:last )?(?=\w+day)|\b(?:usually|normally|typically)\b|\bcan't be\b|\bwanted to\b|\boff now\b|\b(?:is|are) off\b|\b(?:won't|not|isn't) (?:be )?(?:in|there|available)\b|\b(?:delivered|received|arrived|collected|paid) on\b|\b(?:was|were) (?:left|sent|made|done|\w+ed)\b|\bfollowing (?:our|the|your)\b|\bnothing\b|\bnobody in\b|取消",
    re.IGNORECASE,
)
"""What says of a day that it is not to be."""
_MOVED = re.compile(
    r"(?:[改挪推延换提][^，,。\d]{0,4}?[到至在为成]|\bis now (?:on )?|\b(?:mov|push|postpon|reschedul|shift|chang|brought|put)\w*\b[^.\n]{0,40}?\b(?:to|until)\b)(?=.{0,14}?(?:\d|周|星期|礼拜|明天|后天|大后|月底|\w+day\b|tomorrow))",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_STOP = re.compile(r"[。！？；!?;\n]|\.\s")
_LATE = dt.timedelta(days=60)
_DAY_FIRST = re.compile(r"(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.](?:20)?(\d{2})\b")
_MONTH_FIRST = re.compile(r"^(\d{1,2})-(\d{1,2})(?!\d|-)")


@dataclass(frozen=True)
class Turn:
    """What somebody says on a day: ``ours`` is whether one of us speaks; nobody is named in notes, which are one's own."""

    text: str
    on: dt.date
    ours: bool = True
    spoken: bool = False
    who: str = ""
    names: tuple[str, ...] = ()
    """Who is named in the whole text."""

    def keeps(self, found: Day) -> bool:
        """Whether a day named is one to keep: it is to come, or notes report a meeting or a call of late on it."""
        if found.day > self.on or (found.day == self.on and (self.spoken or not self.ours)):
            return True
        told = self._around(found)
        near = self._clause(found)
        met = _MET.search(near if _HAN.search(near) else told) is not None
        return (met and self.ours and not self.spoken and found.day >= self.on - _LATE) or (
            found.day == self.on
            and _TOLD.search(told) is None
            and (not _HAN.search(near) or cues.DEED.search(near) is not None or cues.MEET.search(near) is not None)
        )

    def drops(self, found: Day) -> bool:
        """Whether a day is said not to suit, or replaced by another."""
        return _UNFIT.search(self._clause(found)) is not None or self._replaced(found)

    def _clause(self, found: Day) -> str:
        """Return the clause a day stands in."""
        before, after = (
            re.split(r"[，,。；;\n]|\. ", self.text[: found.start])[-1],
            re.split(r"[，,。；;\n]|\. ", self.text[found.start :])[0],
        )
        return before + after

    def _replaced(self, found: Day) -> bool:
        """Whether its sentence moves what was on that day to another."""
        start = self.text.rfind("\n", 0, found.start) + 1
        moved = _MOVED.search(self.text, start, found.end + 40)
        return moved is not None and found.end <= moved.end() and not _STOP.search(self.text[found.end : moved.start()])

    def _around(self, found: Day) -> str:
        """Return the sentence a day stands in."""
        ends = [0, *(mark.end() for mark in _STOP.finditer(self.text)), len(self.text)]
        return self.text[max(end for end in ends if end <= found.start) : min(end for end in ends if end >= found.end)]

    @property
    def named(self) -> bool:
        """Whether the one who speaks has a full name, not a title or a single word."""
        return bool(_FULL_NAME.fullmatch(self.who)) and not _TITLE.fullmatch(self.who)


def turns_in(text: str, on: dt.date) -> list[Turn]:
    r"""Return who says what: the turns of a chat, a letter as one turn of theirs, else one turn of notes.

    >>> [(turn.ours, turn.text) for turn in turns_in("李总：明天付款\n我：好", dt.date(2026, 11, 25))]
    [(False, '明天付款'), (True, '好')]
    """
    if _NOBODY.search(text):
        return []
    if _MINE.search(text):
        text = _CUSTOMER.sub("对方", text)
    lines = _BROKEN_HEAD.sub(r"\1 \2", text).splitlines()
    talked = len({head["who"] for line in lines if (head := _head(line))}) > 1
    if not talked and _is_letter(text):
        sent = _SENT.search(text)
        return [Turn(_SENT.sub("", text), _day(sent["day"], on) if sent else on, ours=False)]
    if _MINUTES.search(text) or any(layout.HEAD_LIST.match(line) or _SHARED.match(line) for line in lines):
        return [Turn(text, on)]
    if quoted := _QUOTES.match(text):
        return [Turn(text[quoted.end() :], on, ours=False)]
    if not talked and _MESSAGE.match(text):
        return [Turn(text, on, spoken=True)]
    return _echoed(list(_chat(lines, on)))


def refused(turns: list[Turn]) -> set[dt.date]:
    """Return the days one asked for and the other would not have."""
    asked = [(turn, answer) for turn, answer in pairwise(turns) if turn.spoken and turn.ours != answer.ours]
    turned_down = [turn for turn, answer in asked if cues.QUESTION.search(turn.text) and _NO.match(answer.text)]
    return {found.day for turn in turned_down for found in days_in(turn.text, turn.on)}


def _is_letter(text: str) -> bool:
    signed = _SALUTED.match(text) and _SIGNED.search(text)
    below = _BELOW.search(text) is not None and re.search(r"[.?!？！。]", text) is not None
    return bool(
        signed
        or below
        or _SIGNED_BY.search(text)
        or _first_name_below(text)
        or (_RECEIVED.search(text) and not cues.GRANTED.search(text))
        or _FROM.search(text)
        or _CLOSING.search(text)
    )


def _first_name_below(text: str) -> bool:
    """Whether a message ends in a first name alone."""
    found = _ALONE.search(text)
    return found is not None and found["name"] in first_names()


def _echoed(turns: list[Turn]) -> list[Turn]:
    """Return turns where a weekday named again means the day the other has just named: next Thursday, then Thursday."""
    meant: dict[str, str] = {}
    told: list[Turn] = []
    for turn in turns:
        text = turn.text
        for short, whole in meant.items():
            text = re.sub(rf"(?<![下这本上个]){short}(?!\w* (?:the )?\d)(?<!next )", whole, text)
        told.append(replace(turn, text=text))
        meant |= {f"周{found['zh']}": found[0] for found in _NAMED_DAY.finditer(turn.text) if found["zh"]}
        meant |= {rf"{found['day']}\w*": found[0] for found in _NAMED_DAY.finditer(turn.text) if found["day"]}
        meant |= {found["en"]: found[0] for found in _NAMED_DAY.finditer(turn.text) if found["en"]}
    return told


def _chat(lines: list[str], on: dt.date) -> Iterator[Turn]:
    """Yield a turn for each head of a speaker with the lines below it, and one for the notes before the first."""
    who, stamp, said = "", "", list[str]()
    for line in lines:
        head = _head(line)
        if head is None:
            said.append(line)
            continue
        yield from _turn(who, stamp, said, on)
        who = "我" if (head.groupdict().get("aside") or "") in _SELF else head["who"]
        stamp, said = head.groupdict().get("stamp") or "", [head["said"] or ""]
    yield from _turn(who, stamp, said, on)


def _head(line: str) -> re.Match[str] | None:
    found = next((match for head in _HEADS if (match := head.match(line))), None)
    if found is None or _LABEL.fullmatch(found["who"]):
        return None
    word = _WORD.fullmatch(found["who"]) is not None and not found.groupdict().get("stamp")
    return None if word and found["who"].lower() not in _SIDES and found["who"] not in first_names() else found


def _turn(who: str, stamp: str, said: list[str], on: dt.date) -> Iterator[Turn]:
    text = "\n".join(said).strip()
    day = _day(stamp, on)
    if text:
        yield Turn(text, day, not who or who.lower() in _SELF, bool(who), who)


def _day(text: str, on: dt.date) -> dt.date:
    """Return the day a message was sent; chats of phones put the day before the month."""
    found = _DAY_FIRST.search(text)
    if found is not None:
        text = f"20{found[3]}-{found[2]}-{found[1]}"
    named = days_in(_MONTH_FIRST.sub(r"\1/\2", text), on)
    return named[0].day if named else on
