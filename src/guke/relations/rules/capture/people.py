"""People in a pasted card, signature, table or chat: name, post, telephone, e-mail, WeChat."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import phonenumbers

from guke.accounts.rules import phones
from guke.relations.rules.capture.names import named_in
from guke.relations.rules.capture.words import EN_POST, EN_ROLE, SURNAMES, TITLED, ZH_NAME, ZH_POST, is_name

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_EMAIL = re.compile(r"[A-Za-z0-9_.+-]+@[\w-]+(?:\.[\w-]+)+")
_WECHAT = re.compile(r"(?:微信号?|wechat|weixin)(?:\s?(?:id|号|是))?\s?[:：]?\s?([A-Za-z][\w-]{4,19})", re.IGNORECASE)
_SAME = re.compile(
    r"(?:(?:手机|电话|[Mm]obile|[Tt]el)\s?[/、及和&]\s?(?:微信|[Ww]e[Cc]hat)|(?:微信|[Ww]e[Cc]hat)\s?[/、及和&]\s?(?:手机|电话|[Mm]obile|[Tt]el))\s?号?[:：]?\s?(?P<also>1[3-9]\d{9})"
    r"|(?P<same>1[3-9]\d{9})\s?[，,（(]?\s?(?:微信同号|同微信|微信也是|加微信也行|也是微信)"
)
_SEPARATORS = re.compile(r"\t|\s\|\s|\s?[|｜]\s?")
_FAX = re.compile(r"(?:传真|\bfax\b|\bF)\W{0,6}$", re.IGNORECASE)
_OF_PAPER = re.compile(
    r"(?:invoice|order|\bPO|\bno\.?|ticket|part|编号|单号|合同号?|订单|代码|账号|批号|流水号|税号|信用代码|热线|[Hh]otline|客服)[ :：#]*$|[A-Za-z]-?\Z",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"(?:原(?:来的?|先的?)?|旧|老)(?:号码?|电话|手机|总机)?[:：]?\s?$|\b(?:old|previous|former|no longer use|don\'t use|stopped using|ignore)\b[^.\n]{0,20}$",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"[)）]?[^，,。.\n]{0,6}(?:停用|作废|不用了|打不通|注销|换掉)|[)）]?,? (?:is dead|no longer|won't work|will not work|stops working|is out of)",
    re.IGNORECASE,
)
"""A number no longer used, by what stands before or after it."""
_HOTLINE = re.compile(r"(?:1|95)\d{3,7}|0?800[\d -]{6,}")
"""A short number of a firm that serves the public."""
_HOMELY = re.compile(
    r"(?<![\d+-])(?<!\d )0\d{1,4}[ -]\d{3,4}[ -]?\d{2,4}(?:[ -]\d{2,4})?(?![\d-])|(?:手机|电话|[Tt]el|[Mm]obile|[Cc]ell)\W{0,3}(?<!\d)[2-9]\d{3} ?\d{4}(?!\d)"
)
"""How numbers are written at home elsewhere."""
_ABROAD = re.compile(r"\+(?!86)\d[\d ().-]{7,18}\d")
_DIRECT = re.compile(r"(?:(?<=[1-9]\d{3}[ -]\d{4})|(?<=\d{8})|(?<=0\d{3}-\d{7}))-(\d{3,4})(?!\d)")
_TIDY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?m)[ \t]+$"), ""),
    (re.compile(r'(?m)^(From: )"?([A-Z][\w-]+), ([A-Z][\w-]+)"? (?=<)'), r"\1\3 \2 "),
    (re.compile(rf"(?m)^([{SURNAMES}])[ ]{{1,2}}([\u4e00-\u9fff])(?:[ ]{{1,2}}([\u4e00-\u9fff]))?(?=[ \t]*(?:$|[|｜(（])|[ \t]+{ZH_POST}[ \t]*$)"), r"\1\2\3"),
    (re.compile(rf"(?m)^([{SURNAMES}])\n([\u4e00-\u9fff])(?:\n([\u4e00-\u9fff]))?$"), r"\1\2\3"),
    (re.compile(rf"(?m)^([A-Z][a-z]+)\n(?={EN_ROLE}$)"), r"\1 "),
    (re.compile(r"(?m)(?<=[\u4e00-\u9fff]{2}) ?(?:女士|先生)$"), ""),
    (re.compile(rf"({ZH_NAME})(?:女士|先生|小姐)(?=[（(，,])"), r"\1"),
    (re.compile(rf"(?m)^({ZH_NAME})\n[A-Z][a-z]+ [A-Z][a-z]+$"), r"\1"),
    (re.compile(r"(?m)^(?:(?:Mr|Ms|Mrs|Dr|Prof|Dipl|Ing|Lic|Arq|Dott|Dra)\b[.-]* ?)+(?=[A-Z])"), ""),
    (re.compile(r"(?m)(?<=[a-z]),? (?:Jr|Sr|Ph\.?D|MBA|PE|MSc|BSc|MD|CPA|CEng)\b\.?(?=\s*(?:$|[,|]))"), ""),
    (re.compile(r"(?m)^(?:收件人|抄送|To|Cc)\s?[:：].*$(?=\n[\s\S]*^(?:主题|Subject))"), ""),
)  # fmt: skip
"""Names set apart or upright as scanners and designers like, and to whom a letter went: that is us."""
_FOREIGN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(\+\d{1,3}) ?\(0\) ?"), r"\1 "),
    (re.compile(r"(?<![\d+-])(?![48]00)([2-9]\d{2})-(\d{3}-\d{4})(?!\d)"), r"+1 \1 \2"),
    (re.compile(r"(?<![\d+])\((\d{3})\) (\d{3}-\d{4})(?!\d)"), r"+1 \1 \2"),
    (re.compile(r"(?<![\d+(])0(7\d{3}) ?(\d{3}) ?(\d{3})(?!\d)"), r"+44 \1 \2\3"),
    (re.compile(r"(?<![\d+(])\(?0(20|1\d{2,3})\)? (\d{3,4}) ?(\d{3,4})(?!\d)"), r"+44 \1 \2 \3"),
)
"""How numbers are written at home where nothing is Chinese: American and British ones."""
_LOUD = re.compile(r"(?m)^[A-ZÀ-ÖØ-Þ]{2,}(?:-[A-Z]{2,})?(?: [A-Z]\.)?(?: [A-ZÀ-ÖØ-Þ]{2,}){1,2}(?=[ \t]*(?:$|[|,]))")
_LABELLED = re.compile(
    r"(?:职务|职位|岗位|头衔|\bTitle|\bPosition|\bRole)\s?[:：]\s?(?P<post>[^\n，,|｜:：；;]{2,30}?)(?=\s{2,}|\s*(?:\n|$|[，,|｜；;]))"
)
_ELSEWHERE = re.compile(
    r"^(?:Gerente|Direct(?:eur|rice|ora?)|Leiter(?:in)?|Responsable|Jef[ea]|Acheteu(?:r|se)|Geschäftsführer(?:in)?|Einkäufer(?:in)?|Einkaufsleiter(?:in)?|Compradora?|Inköpare)\b[^\n|,:]{0,30}$",
    re.MULTILINE,
)
"""A post in other languages of cards, on a line of its own."""
_HEADS = (
    ("email", re.compile(r"mail|邮箱|邮件", re.IGNORECASE)),
    ("wechat", re.compile(r"微信|wechat", re.IGNORECASE)),
    ("phone", re.compile(r"电话|手机|座机|联系方式|phone|mobile|\btel\b|\bcell", re.IGNORECASE)),
    ("post", re.compile(r"职务|职位|岗位|title|\brole|position|\bpost\b", re.IGNORECASE)),
    ("first", re.compile(r"^(?:first|given) name$", re.IGNORECASE)),
    ("last", re.compile(r"^(?:last|family) name$|^surname$", re.IGNORECASE)),
    ("name", re.compile(r"姓名|名字|联系人|对接人|联络人|收货人|^(?:full |contact )?name$|^contact$", re.IGNORECASE)),
)
_POST_HEAD = re.compile(rf"(?!联系人|负责人){ZH_POST}|(?i:{EN_POST})")
"""A column headed by a post holds who has it."""


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
    if re.search(r"\d", plain):
        return ""
    if _POST_HEAD.fullmatch(plain):
        return plain
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
    known = len([head for head in heads if head])
    ruled = len(heads) > 2 and "name" in heads and all(len(_SEPARATORS.split(line)) == len(heads) for line in lines)  # noqa: PLR2004 - more than a pair
    if not any(map(_names_somebody, heads)) or len(lines) < 2 or (known < 2 and not ruled):  # noqa: PLR2004 - a head and a row
        return []
    return [_of_row(list(zip(heads, _cells(line), strict=False))) for line in lines[1:]]


def _names_somebody(head: str) -> bool:
    return head in {"name", "first"} or _POST_HEAD.fullmatch(head) is not None


def _of_row(cells: list[tuple[str, str]]) -> Person:
    said = dict(reversed(cells))
    post = next((head for head in said if _POST_HEAD.fullmatch(head)), "")
    numbers = [phones.normal(cell) for head, cell in cells if head == "phone" and cell]
    return Person(
        name=_whole(said.get("name") or said.get(post) or f"{said.get('first', '')} {said.get('last', '')}".strip()),
        post=said.get("post") or post,
        phones=tuple(numbers),
        email=said.get("email", ""),
        wechat=said.get("wechat", ""),
    )


def _whole(name: str) -> str:
    """Return a name, or nothing where it is a surname with a title."""
    return "" if re.fullmatch(TITLED, name) else name


def _free(text: str, speakers: Iterable[str]) -> list[Person]:
    spoken = [(text.find(name), Person(name)) for name in speakers if is_name(name)]
    named = [(start, Person(name, post)) for start, name, post in named_in(text)]
    found = dict(sorted([*spoken, *named], key=lambda pair: pair[0]))
    people: dict[str, tuple[int, Person]] = {}
    for start, person in found.items():
        known = people.get(person.name)
        if known is None or (person.post and not known[1].post):
            people[person.name] = (start, person)
    people = {name: pair for name, pair in people.items() if not any(other.startswith(f"{name} ") for other in people)}
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


def _no_line(before: str) -> bool:
    """Whether what stands before a number tells that nobody is reached by it."""
    return any(pattern.search(before) for pattern in (_FAX, _OF_PAPER, _DEAD))


def _ways(text: str) -> Iterator[tuple[int, str, str]]:
    found = [(match.start, match.raw_string) for match in phonenumbers.PhoneNumberMatcher(text, "CN")]
    known = {start for start, _number in found}
    found += [(each.start(), each[0]) for each in _ABROAD.finditer(text) if each.start() not in known]
    taken = [range(start, start + len(number)) for start, number in found]
    found += [
        (each.start(), re.sub(r"^\D+", "", each[0]))
        for each in _HOMELY.finditer(text)
        if not any(set(span) & set(range(*each.span())) for span in taken)
    ]
    for start, number in found:
        if not (_no_line(text[:start]) or _HOTLINE.fullmatch(number) or _STOPPED.match(text, start + len(number))):
            yield start, "phones", phones.normal(number)
    for each in _LABELLED.finditer(text):
        yield each.start(), "post", each["post"].strip()
    for each in _ELSEWHERE.finditer(text):
        yield each.start(), "post", each[0]
    for each in _EMAIL.finditer(text):
        yield each.start(), "email", each[0]
    for each in _WECHAT.finditer(text):
        yield each.start(), "wechat", each[1]
    for each in _SAME.finditer(text):
        yield each.start(), "wechat", each["also"] or each["same"]
