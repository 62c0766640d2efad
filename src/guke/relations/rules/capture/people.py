"""People in a pasted card, signature, table or chat: name, post, telephone, e-mail, WeChat."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import phonenumbers

from guke.accounts.rules import phones
from guke.relations.rules.capture.words import (
    EN_NAME,
    EN_POST,
    EN_ROLE,
    EN_WORD,
    SURNAMES,
    ZH_BRIEF,
    ZH_NAME,
    ZH_POST,
    is_name,
)

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_EMAIL = re.compile(r"[A-Za-z0-9_.+-]+@[\w-]+(?:\.[\w-]+)+")
_WECHAT = re.compile(r"(?:微信号?|wechat|weixin)(?:\s?(?:id|号|是))?\s?[:：]?\s?([A-Za-z][\w-]{4,19})", re.IGNORECASE)
_SAME = re.compile(r"(1[3-9]\d{9})\s?[（(]?\s?(?:微信同号|同微信)")
_SEPARATORS = re.compile(r"\t|\s\|\s|\s?[|｜]\s?")
_FAX = re.compile(r"(?:传真|\bfax\b|\bF)\W{0,6}$", re.IGNORECASE)
_ABROAD = re.compile(r"\+(?!86)\d[\d ().-]{7,18}\d")
_DIRECT = re.compile(r"(?:(?<=[1-9]\d{3}[ -]\d{4})|(?<=\d{8}))-(\d{3,4})(?!\d)")
_TIDY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?m)^([{SURNAMES}])[ ]{{1,2}}([\u4e00-\u9fff])(?:[ ]{{1,2}}([\u4e00-\u9fff]))?(?=[ \t]*(?:$|[|｜]))"), r"\1\2\3"),
    (re.compile(rf"(?m)^([{SURNAMES}])\n([\u4e00-\u9fff])(?:\n([\u4e00-\u9fff]))?$"), r"\1\2\3"),
    (re.compile(rf"(?m)^([A-Z][a-z]+)\n(?={EN_ROLE}$)"), r"\1 "),
    (re.compile(r"(?m)(?<=[\u4e00-\u9fff]{2}) ?(?:女士|先生)$"), ""),
    (re.compile(rf"(?m)^({ZH_NAME})\n[A-Z][a-z]+ [A-Z][a-z]+$"), r"\1"),
    (re.compile(r"(?m)^(?:(?:Mr|Ms|Mrs|Dr|Prof|Dipl|Ing)\b[.-]* ?)+(?=[A-Z])"), ""),
    (re.compile(r"(?m)(?<=[a-z]),? (?:Jr|Sr|Ph\.?D|MBA|PE)\b\.?(?=$|,)"), ""),
    (re.compile(r"(?m)^(?:收件人|抄送|To|Cc)\s?[:：].*$(?=\n[\s\S]*^(?:主题|Subject))"), ""),
)  # fmt: skip
"""Names set apart or upright as scanners and designers like, and to whom a letter went: that is us."""
_FOREIGN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(\+\d{1,3}) ?\(0\) ?"), r"\1 "),
    (re.compile(r"(?<![\d+-])(?![48]00)([2-9]\d{2})-(\d{3}-\d{4})(?!\d)"), r"+1 \1 \2"),
    (re.compile(r"(?<![\d+])\((\d{3})\) (\d{3}-\d{4})(?!\d)"), r"+1 \1 \2"),
    (re.compile(r"(?<![\d+(])0(7\d{3}) ?(\d{3}) ?(\d{3})(?!\d)"), r"+44 \1 \2\3"),
)
"""How numbers are written at home where nothing is Chinese: American ones, British mobiles."""
_LOUD = re.compile(r"(?m)^[A-Z]{2,}(?: [A-Z]\.)?(?: [A-Z]{2,}){1,2}(?=[ \t]*(?:$|[|,]))")
_LABELLED = re.compile(
    r"(?:职务|职位|岗位|头衔|\bTitle|\bPosition|\bRole)\s?[:：]\s?(?P<post>[^\n，,|｜:：]{2,30}?)(?=\s{2,}|\s*(?:\n|$|[，,|｜]))"
)
_HEADS = (
    ("email", re.compile(r"mail|邮箱|邮件", re.IGNORECASE)),
    ("wechat", re.compile(r"微信|wechat", re.IGNORECASE)),
    ("phone", re.compile(r"电话|手机|座机|联系方式|phone|mobile|\btel\b|\bcell", re.IGNORECASE)),
    ("post", re.compile(r"职务|职位|岗位|title|\brole|position|\bpost\b", re.IGNORECASE)),
    ("first", re.compile(r"^(?:first|given) name$", re.IGNORECASE)),
    ("last", re.compile(r"^(?:last|family) name$|^surname$", re.IGNORECASE)),
    ("name", re.compile(r"姓名|名字|联系人|^(?:full |contact )?name$|^contact$", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Person:
    """Somebody a text names; what it does not say stays empty."""

    name: str = ""
    post: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    wechat: str = ""


def people_in(text: str, speakers: Iterable[str] = ()) -> list[Person]:
    """Return the people of a text: the rows of a table, else those who speak or are named, telephones going to the nearest.

    >>> people_in("赵国栋 总经理 18653308888")
    [Person(name='赵国栋', post='总经理', phones=('18653308888',), email='', wechat='')]
    """
    plain = _LOUD.sub(lambda found: found[0].title(), _put(_TIDY, text))
    return _table(plain) or _free(
        _DIRECT.sub(r"转\1", plain if _CHINESE.search(plain) else _put(_FOREIGN, plain)), speakers
    )


def _put(forms: Iterable[tuple[re.Pattern[str], str]], text: str) -> str:
    for pattern, form in forms:
        text = pattern.sub(form, text)
    return text


def _head(word: str) -> str:
    plain = word.strip()
    return next((key for key, pattern in _HEADS if pattern.search(plain)), "")


def _cells(line: str) -> list[str]:
    bare = line.strip(" ").strip("|").strip(" ")
    for pattern in (_SEPARATORS, re.compile(r"[,，]"), re.compile(r"\s+")):
        cells = [cell.strip() for cell in pattern.split(bare)]
        if len(cells) > 1:
            return cells
    return [bare]


def _table(text: str) -> list[Person]:
    lines = [line for line in text.splitlines() if line.strip() and not re.fullmatch(r"[\s|:-]+", line)]
    heads = [_head(cell) for cell in _cells(lines[0])] if lines else []
    if len([head for head in heads if head]) < 2 or not {"name", "first"} & set(heads) or len(lines) < 2:  # noqa: PLR2004 - a head and a row
        return []
    return [_of_row(list(zip(heads, _cells(line), strict=False))) for line in lines[1:]]


def _of_row(cells: list[tuple[str, str]]) -> Person:
    said = dict(reversed(cells))
    numbers = [phones.normal(cell) for head, cell in cells if head == "phone" and cell]
    return Person(
        name=said.get("name") or f"{said.get('first', '')} {said.get('last', '')}".strip(),
        post=said.get("post", ""),
        phones=tuple(numbers),
        email=said.get("email", ""),
        wechat=said.get("wechat", ""),
    )


def _free(text: str, speakers: Iterable[str]) -> list[Person]:
    spoken = [(text.find(name), Person(name)) for name in speakers if is_name(name)]
    found = dict(sorted([*spoken, *_named(text)], key=lambda pair: pair[0]))
    people: dict[str, tuple[int, Person]] = {}
    for start, person in found.items():
        known = people.get(person.name)
        if known is None or (person.post and not known[1].post):
            people[person.name] = (start, person)
    placed = sorted(people.values(), key=lambda pair: pair[0])
    return _with_ways(text, placed)


def _with_ways(text: str, placed: list[tuple[int, Person]]) -> list[Person]:
    """Give each telephone, e-mail and WeChat to the last person named before it, else to the first, else to nobody known."""
    people = [person for _start, person in placed] or [Person()]
    starts = [start for start, _person in placed]
    for start, field, value in sorted(_ways(text)):
        at = max((i for i, begun in enumerate(starts) if begun <= start), default=0)
        person = people[at]
        people[at] = _with(person, field, value)
    return [person for person in people if person != Person()]


def _with(person: Person, field: str, value: str) -> Person:
    if field == "phones":
        return person if value in person.phones else replace(person, phones=(*person.phones, value))
    if field == "email":
        return replace(person, email=person.email or value)
    if field == "post":
        return replace(person, post=person.post or value)
    return replace(person, wechat=person.wechat or value)


def _ways(text: str) -> Iterator[tuple[int, str, str]]:
    found = [(match.start, match.raw_string) for match in phonenumbers.PhoneNumberMatcher(text, "CN")]
    known = {start for start, _number in found}
    found += [
        (each.start(), each[0]) for each in _ABROAD.finditer(text) if each.start() not in known and phones.key(each[0])
    ]
    for start, number in found:
        if not _FAX.search(text[:start]):
            yield start, "phones", phones.normal(number)
    for each in _LABELLED.finditer(text):
        yield each.start(), "post", each["post"].strip()
    for each in _EMAIL.finditer(text):
        yield each.start(), "email", each[0]
    for pattern in (_WECHAT, _SAME):
        for each in pattern.finditer(text):
            yield each.start(), "wechat", each[1]


_SP = r"[ \t·|，,：:]{0,3}"
_GAP = r"(?:[ \t]+[A-Z][A-Za-z]+ [A-Z][A-Za-z]+)?[ \t]*(?:[ |｜/·,，\n][ \t]*){1,3}(?:[\u4e00-\u9fff]{2,10}(?:[部处科室]|中心)[ ]+|新?调来的\s?|新[来任]的?\s?)?(?:[A-Z][A-Za-z]+ ){0,4}(?![和与及])"
"""Between a name and its post on a card: the name in Latin letters, a separator or a line, a department."""
_EN_SEP = r"(?: \([A-Za-z/.]+\))?(?:\s*[,|·(\n]\s*)(?:(?:their|our|the) )?(?:new )?(?:\w+(?: \w+)? / )?"
_CUE = r"(?:同事|叫|我是[^，,\n]{0,10}[，,]|我是[^，,。\n]{2,16}的|交给|交接给|收货人[:：]|收件人[:：]|[\u4e00-\u9fff]间的|名片[:：]|[“\"]|换成|是)"
_AFTER = r"(?=[，,。；;、”\"（( ]|她|他|负责|电话|手机|微信|\n|$)"
_PATTERNS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?:^|\n|[ 、，,：:方]|联系人[:： ]?)(?P<name>{ZH_NAME}) ?[（(](?P<post>{ZH_POST})[）)]"),
    re.compile(rf"(?:姓名|联系人|收件人){_SP}(?P<name>{ZH_NAME})(?:[，,\n |·]+(?:职务|职位)?[:：]?\s?(?P<post>{ZH_POST}))?(?![\u4e00-\u9fff])"),
    re.compile(rf"(?:^|\n|[ |·，,：:])(?P<name>{ZH_NAME}){_GAP}(?P<post>{ZH_POST})(?![\u4e00-\u9fff])"),
    re.compile(rf"(?P<post>{ZH_POST})(?:[ |·:：,，]{{1,3}}|叫)(?P<name>{ZH_NAME}|{EN_NAME})(?![\u4e00-\u9fff])"),
    re.compile(rf"(?P<post>{ZH_POST})\n(?P<name>{ZH_NAME})(?=\n|$)"),
    re.compile(rf"(?P<post>{ZH_POST})(?P<name>{ZH_BRIEF})(?=讲|说|来|会|表示|答应|告诉|反馈|也|[，,。、])"),
    re.compile(rf"(?:[\u4e00-\u9fff]{{1,4}}部|和|跟|与)(?P<name>{ZH_NAME})(?=通了|聊|谈|见|，|,|说)"),
    re.compile(rf"(?:^|\n|[。！!]\s*)(?P<name>{ZH_NAME})[ \t]{{1,3}}(?P<post>{EN_POST}|[A-Z]{{2,4}})(?=\s*(?:\n|$)|[ ,，|])"),
    re.compile(rf"(?:[。！!]\s*|[。！!]\s*—+\s*(?:[\u4e00-\u9fff]{{2,12}} )?|[\u4e00-\u9fff]{{2,6}}[部处科室] )(?P<name>{ZH_NAME})(?=[ \t]*(?:敬上)?[ \t]*(?:1[3-9]\d|\n|$))"),
    re.compile(rf"(?:^|\n)(?P<name>{ZH_NAME}) ?[（(][\u4e00-\u9fff]{{2,6}}[）)]"),
    re.compile(rf"{_CUE}(?P<name>{ZH_BRIEF}){_AFTER}"),
    re.compile(rf"(?:^|\n|[，,：:。])(?P<name>{ZH_NAME})(?=[，,：: ]{{1,3}}(?:电话|手机)?(?:号|是)?[:：]?\s?1[3-9]\d)"),
    re.compile(rf"(?:^|\n)(?P<name>{ZH_NAME})(?=\s+(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\s+)?\d{{1,2}}:\d{{2}}|[:：]\s*\n|[ \t]+[A-Z][a-z]+ [A-Z][a-z]+)"),
    re.compile(rf"(?:^|\n)(?P<name>{ZH_NAME})[ \t]*(?=\n|1[3-9]\d|$)"),
    re.compile(rf"(?:^|\n)(?:From|发件人)[:：]\s*(?P<name>{ZH_NAME}|{EN_NAME}) ?(?=[<（(\[])"),
    re.compile(rf"(?:^|\n)\[[\d:]+, [\d/]+\] (?P<name>{EN_NAME}|{ZH_NAME})(?=:)"),
    re.compile(rf"(?P<name>{EN_NAME}) \((?P<post>{EN_POST})\)"),
    re.compile(rf"(?:Name|Contact): ?(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{EN_NAME})(?:{_EN_SEP}(?:(?:Title|Role|Position): ?)?(?P<post>{EN_POST}))?"),
    re.compile(rf"(?:^|\n|(?:with|from|is|by|[Mm]et|to|[Aa]sk|(?:Cheers|Best|[Rr]egards|Thanks),) )(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{EN_NAME}|(?:[A-Z]\. ?){{1,2}}[A-Z][a-z]+){_EN_SEP}(?P<post>{EN_POST}|[a-z]+ (?:engineer|manager|buyer|director)(?= at))"),
    re.compile(rf"[Nn]ew (?P<post>[a-z]+(?: [a-z]+)?) is (?P<name>{EN_NAME})"),
    re.compile(rf"\b(?P<post>(?:(?!(?:a|an|the|my|our|his|her|their|with|met|new|and|s)\b)[a-z]+ )?(?:assistant|manager|buyer|engineer|director)) (?P<name>{EN_NAME})"),
    re.compile(rf"叫\s?(?P<name>{EN_NAME})"),
    re.compile(rf"\b(?:with|w/|ring|[Cc]alled|[Cc]all|[Aa]sk|[Mm]et|[Ss]aw|to|contact|colleague|successor|replacement|maker is|[Tt]his is|name is|(?:Cheers|Best|[Rr]egards|Thanks),) (?P<name>{EN_NAME})(?![\w@])"),
    re.compile(rf"(?:^|\n)(?P<name>(?!(?:They|He|She|We|You|It|Who)\b){EN_WORD})(?=: (?:I|We|we)\b| said\b| ?说)"),
    re.compile(rf"(?:^|\n\s*\n|\n--+ ?\n|(?:[Rr]egards|[Bb]est|[Cc]heers|[Tt]hanks|[Tt]hank you|BR|[Ss]incerely|[Ff]aithfully)[,.!]?\s*\n)(?P<name>{EN_NAME})(?: \([A-Za-z/.]+\))?(?=\n|$)"),
)  # fmt: skip


def _named(text: str) -> Iterator[tuple[int, Person]]:
    """Yield who is named and where, the surest patterns first; the place of a name is read once."""
    taken: set[int] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name, start = match["name"].strip(), match.start("name")
            if start in taken or not is_name(name):
                continue
            taken.add(start)
            yield start, Person(name=name, post=_post(match))


def _post(match: re.Match[str]) -> str:
    said = (match.groupdict().get("post") or "").strip()
    said = re.sub(r"^.*(?:他们|我们|对方|的|里|那边|见[到了]|了个|来个)|^(?:新|和|与|及)+", "", said)
    return " ".join(word[:1].upper() + word[1:] for word in said.split(" ")) if said.islower() else said
