"""People in a pasted card, signature, table or chat: name, post, telephone, e-mail, WeChat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import phonenumbers

from guke.accounts.rules import phones

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尚温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尤符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝"
)
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯")
_ZH_NAME = rf"(?:(?:{'|'.join(COMPOUND)})[\u4e00-\u9fff]{{1,2}}|[{SURNAMES}][\u4e00-\u9fff]{{1,2}})"
_ZH_BRIEF = rf"(?:(?:{'|'.join(COMPOUND)})[\u4e00-\u9fff]{{1,2}}?|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
"""As short as what follows allows: 财务总监钱莉讲 names 钱莉."""
_ZH_POST = (
    r"(?:[\u4e00-\u9fff]{0,8}?(?:副?董事长|副?理事长|副?总经理|副?总裁|经理|副?总监|副?部长|主管|副?厂长|副?处长|副?主任|副?科长|课长|会计|出纳|农艺师|工程师|技师|店长|站长|所长|社长"
    r"|秘书|助理|负责人|专员|组长|班长|代表|顾问|(?:采购|业务|技术|质检|管理|统计|仓管|销售|营销|化验|保管|调度|收货)员))"
)
_EN_WORD = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_EN_LAST = r"(?:(?:van|von|de|der|den|da|di|del|la|bin|al) ){0,2}(?:[A-Z]['’][A-Z][a-z]+|[A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
EN_NAME = rf"(?:(?!(?:Met|Call|Spoke|Saw|Hi|Our|My|The|New)\b){_EN_WORD} (?:[A-Z]\. )?{_EN_LAST}(?: {_EN_WORD})?)"
_EN_ROLE = (
    r"(?:Manager|Director|Buyer|Accountant|Agronomist|Engineer|Officer|Supervisor|President|Secretary|Controller|Treasurer|Planner|Lead|Specialist|Executive"
    r"|Assistant|Analyst|Coordinator|Consultant|Technician|Representative|Owner|Founder)"
)
_EN_POST = (
    r"(?:(?:Head|VP|Vice President|Director) of (?:[A-Z]\w+ ?){1,2}|VP [A-Z]\w+|Chief [A-Z]\w+(?: Officer)?"
    rf"|(?:(?:[A-Z][\w&]*) ){{0,3}}{_EN_ROLE}|CEO|CFO|COO|CTO)"
)
_BUSINESS = re.compile(
    r"\b(?:Ltd|Inc|GmbH|LLC|PLC|Co|Corp|AG|Group|Chemicals?|Resins?|Farms?|Agri|Industries|Company|Foods|Cement|Coatings|Road|Avenue|Street|Tower|Regards|Best|Kind|Dear"
    r"|Thanks?|Sent|Office|Mobile|Phone|Order|Invoice|Meeting|Next|Please|Customer|Client|Buyer|Hello|Head)\b"
)  # fmt: skip
_NOT_NAMES = re.compile(r"[部司厂店社会总们的了是和在有说]|经理|公司|农业|化工|同号|老师|先生|女士|客户|对方|这边|那边")
_A_POST = re.compile(rf"{_EN_POST}|Me|Us|Them")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WECHAT = re.compile(r"(?:微信号?|wechat|weixin)(?:\s?(?:id|号|是))?\s?[:：]?\s?([A-Za-z][\w-]{4,19})", re.IGNORECASE)
_SAME = re.compile(r"(1[3-9]\d{9})\s?[（(]?\s?(?:微信同号|同微信)")
_SEPARATORS = re.compile(r"\t|\s\|\s|\s?[|｜]\s?")
_FAX = re.compile(r"(?:传真|\bfax\b|\bF)\W{0,6}$", re.IGNORECASE)
_ABROAD = re.compile(r"\+(?!86)\d[\d ().-]{7,18}\d")
_DIRECT = re.compile(r"(?:(?<=\d{4}[ -]\d{4})|(?<=\d{8}))-(\d{3,4})(?!\d)")
_SPACED = re.compile(rf"(?m)^([{SURNAMES}])[ ]{{1,2}}([\u4e00-\u9fff])(?=[ \t]*$)")
_LOUD = re.compile(r"(?m)^[A-Z]{2,}(?: [A-Z]{2,}){1,2}(?=[ \t]*$)")
_LABELLED = re.compile(
    r"(?:职务|职位|岗位|头衔|\bTitle|\bPosition|\bRole)\s?[:：]\s?(?P<post>[^\n，,|｜:：]{2,30}?)(?=\s{2,}|\s*(?:\n|$|[，,|｜]))"
)
_HEADS = (
    ("email", re.compile(r"mail|邮箱|邮件", re.IGNORECASE)),
    ("wechat", re.compile(r"微信|wechat", re.IGNORECASE)),
    ("phone", re.compile(r"电话|手机|座机|联系方式|phone|mobile|\btel\b|\bcell", re.IGNORECASE)),
    ("post", re.compile(r"职务|职位|岗位|title|\brole|position|\bpost\b", re.IGNORECASE)),
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


def people_in(text: str) -> list[Person]:
    """Return the people of a text: the rows of a table, else those it names, telephones going to the nearest.

    >>> people_in("赵国栋 总经理 18653308888")
    [Person(name='赵国栋', post='总经理', phones=('18653308888',), email='', wechat='')]
    """
    plain = _LOUD.sub(lambda found: found[0].title(), _SPACED.sub(r"\1\2", text))
    return _table(plain) or _free(_DIRECT.sub(r"转\1", plain))


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
    if len([head for head in heads if head]) < 2 or "name" not in heads or len(lines) < 2:  # noqa: PLR2004 - a head and a row
        return []
    return [_of_row(list(zip(heads, _cells(line), strict=False))) for line in lines[1:]]


def _of_row(cells: list[tuple[str, str]]) -> Person:
    said = dict(reversed(cells))
    numbers = [phones.normal(cell) for head, cell in cells if head == "phone" and cell]
    return Person(
        name=said.get("name", ""),
        post=said.get("post", ""),
        phones=tuple(numbers),
        email=said.get("email", ""),
        wechat=said.get("wechat", ""),
    )


def _free(text: str) -> list[Person]:
    found = dict(sorted(_named(text), key=lambda pair: pair[0]))
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
    found += [(match.start(), match[0]) for match in _ABROAD.finditer(text) if phones.key(match[0])]
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
_GAP = r"(?:[ \t]+[A-Z][A-Za-z]+ [A-Z][A-Za-z]+)?[ \t]*(?:[ |｜/·,，\n][ \t]*){1,3}(?:[\u4e00-\u9fff]{2,10}[部处科室][ ]+)?"
"""Between a name and its post on a card: the name in Latin letters, a separator or a line, a department."""
_EN_SEP = r"(?: \([a-z/]+\))?(?:\s*[,|·(\n]\s*)(?:(?:their|our|the) )?(?:new )?"
_CUE = r"(?:同事|叫|我是[^，,\n]{0,10}[，,]|交给|交接给|收货人[:：]|收件人[:：]|[\u4e00-\u9fff]间的|名片[:：]|[“\"]|换成|是)"
_AFTER = r"(?=[，,。；;、”\"（( ]|她|他|负责|电话|手机|微信|\n|$)"
_PATTERNS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?:姓名|联系人|收件人){_SP}(?P<name>{_ZH_NAME})(?:[，,\n |·]+(?:职务|职位)?[:：]?\s?(?P<post>{_ZH_POST}))?(?![\u4e00-\u9fff])"),
    re.compile(rf"(?:^|\n|[ |·，,：:])(?P<name>{_ZH_NAME}){_GAP}(?P<post>{_ZH_POST})(?![\u4e00-\u9fff])"),
    re.compile(rf"(?P<post>{_ZH_POST})(?:[ |·:：,，]{{1,3}}|叫)(?P<name>{_ZH_NAME})(?![\u4e00-\u9fff])"),
    re.compile(rf"(?P<post>{_ZH_POST})(?P<name>{_ZH_BRIEF})(?=讲|说|来|会|表示|答应|告诉|反馈|也|[，,。、])"),
    re.compile(rf"(?:[\u4e00-\u9fff]{{1,4}}部|和|跟|与)(?P<name>{_ZH_NAME})(?=通了|聊|谈|见|，|,|说)"),
    re.compile(rf"{_CUE}(?P<name>{_ZH_BRIEF}){_AFTER}"),
    re.compile(rf"(?:^|\n|[，,：:。])(?P<name>{_ZH_NAME})(?=[，,：: ]{{1,3}}(?:电话|手机)?(?:号|是)?[:：]?\s?1[3-9]\d)"),
    re.compile(rf"(?:^|\n)(?P<name>{_ZH_NAME})(?=\s+(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\s+)?\d{{1,2}}:\d{{2}}|[:：]\s*\n|[ \t]+[A-Z][a-z]+ [A-Z][a-z]+)"),
    re.compile(rf"(?:^|\n)(?P<name>{_ZH_NAME})[ \t]*(?=\n|1[3-9]\d|$)"),
    re.compile(rf"(?:^|\n)(?:From|发件人)[:：]\s*(?P<name>{_ZH_NAME}|{EN_NAME}) ?(?=[<（(\[])"),
    re.compile(rf"(?:^|\n)\[[\d:]+, [\d/]+\] (?P<name>{EN_NAME}|{_ZH_NAME})(?=:)"),
    re.compile(rf"(?:Name|Contact): ?(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{EN_NAME})(?:{_EN_SEP}(?:(?:Title|Role|Position): ?)?(?P<post>{_EN_POST}))?"),
    re.compile(rf"(?:^|\n|(?:with|from|is|by|[Mm]et) )(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{EN_NAME}){_EN_SEP}(?P<post>{_EN_POST}|[a-z]+ (?:engineer|manager|buyer|director)(?= at))"),
    re.compile(rf"[Nn]ew (?P<post>[a-z]+(?: [a-z]+)?) is (?P<name>{EN_NAME})"),
    re.compile(rf"\b(?P<post>assistant|manager|buyer|engineer|director) (?P<name>{EN_NAME})"),
    re.compile(rf"叫\s?(?P<name>{EN_NAME})"),
    re.compile(rf"(?:^|\n)(?P<name>{_EN_WORD})(?=: (?:I|We|we)\b| said\b| ?说)"),
    re.compile(rf"(?:^|\n)(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{EN_NAME})(?: \([a-z/]+\))?(?=\n|$)"),
)  # fmt: skip


def _named(text: str) -> Iterator[tuple[int, Person]]:
    """Yield who is named and where, the surest patterns first; the place of a name is read once."""
    taken: set[int] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name, start = match["name"].strip(), match.start("name")
            if start in taken or _BUSINESS.search(name) or _NOT_NAMES.search(name) or _A_POST.fullmatch(name):
                continue
            taken.add(start)
            yield start, Person(name=name, post=_post(match))


def _post(match: re.Match[str]) -> str:
    said = (match.groupdict().get("post") or "").strip()
    said = re.sub(r"^.*(?:他们|我们|对方|新来的|里|那边)|^(?:新|的)+", "", said)
    return " ".join(word[:1].upper() + word[1:] for word in said.split(" ")) if said.islower() else said
