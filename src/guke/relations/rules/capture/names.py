"""Who a text names, by what stands beside a name: a post, a way to reach, a word that leads to a person, a line of its own."""

import re
from collections.abc import Iterator
from functools import cache

from guke.relations.rules.capture.given import WHOLE_EN, WHOLE_ZH, first_names, is_whole
from guke.relations.rules.capture.words import (
    EN_NAME,
    EN_POST,
    EN_TRADE,
    EN_WORD,
    ZH_BRIEF,
    ZH_CHIEF,
    ZH_NAME,
    ZH_POST,
    is_name,
)

_LEFT = r"(?:^|(?<=[\s，,。；;：:、|｜/·（(“\"!！?？—-]))"
_END = r"(?![\u4e00-\u9fff])"
_SP = r"[ \t·|，,：:]{0,3}"
_GAP = r"(?:[ \t]*[（(][A-Za-z .]+[）)])?(?:[ \t]+[A-Z][A-Za-z]+ [A-Z][A-Za-z]+)?(?:[ \t]+(?:博士|教授|硕士))?[ \t]*(?:[ |｜/·,，\n][ \t]*){1,3}(?:[\u4e00-\u9fff]{2,10}(?:(?:[部处科室院所厂队]|中心)[ ]+|(?:学校|公司|集团|的)[ ]*))?(?:新?调来的\s?|新[来任]的?\s?)?(?:[A-Z][A-Za-z]+ ){0,4}(?![和与及])"
"""Between a name and its post on a card: the name in Latin letters, a separator or a line, a department or firm."""
_WAY = r"[，,：: \t]{0,3}(?:的?(?:电话|手机|微信|邮箱|tel|mobile))?(?:号码?|是)?[:：]?\s?(?:\+?86[- ]?)?(?:1[3-9]\d|0\d{2,3}[- ]?\d{7}|[A-Za-z0-9_.+-]+@)|[，,][^，,。\n]{2,10}[，,]\s?1[3-9]\d"
_ZH_LEADS = (
    r"(?:(?:新任?|现任?)?(?:联系人|收件人|收货人|对接人|经办人|负责人|接替的)(?:现在|以后|现)?(?:是|叫|换成了?|改成了?|[:：])?\s?|同事|叫做?\s?|我是[^，,\n]{0,10}[，,]|我是[^，,。\n]{2,16}的|我叫|交给|交接给|换成了?|名片[:：]|[“\"]"
    r"|(?:直接)?找|联系|见到了?|见了|见的是|现在(?:是|由)|(?:甲|乙|对|客户)方(?:的|是)?\s?|[\u4e00-\u9fff]间的|[\u4e00-\u9fff]{2,6}(?:[部科处](?:的|[ ])?|(?:公司|集团|医院|学校|大学|酒店)(?:的|[ ])))"
)
_AFTER = (
    r"(?=[，,。；;、”\"（( ]|她|他|负责|主持|接待|说|讲|表示|反馈|答应|告诉|电话|手机|微信|那边|就行|就可以|即可|\n|$)"
)
_DOES = r"(?=对[^方]|看|去|一起|希望|想|带队|今天|昨天|明天|下周|手机|微信|电话|不在|没在|出差|休|谈|聊|通了|他|她|讲|说|来|会[^议计]|表示|答应|告诉|反馈|也|要求|同意|确认|承诺|问|打|发|提出|通知|回复|强调|认为|介绍|接待|负责|主持|陪|带|[，,。、；;（(）)]|\s?(?:1[3-9]\d|0\d{2,3}-)|\n|$)"
_EN_SEP = r"(?: \([A-Za-z/.]+\))?(?:\s*[,|·(\n–—-]\s*)(?:(?:their|our|the|new) )*(?:\w+(?: \w+)? / )?"
_MR = r"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Lt|Capt|Rev)\.? )?"
_EN_LEADS = (
    r"\b(?:with|w/|[Rr](?:ing|ang)|[Cc]all(?:ed)?|[Aa]sk(?:ed)?(?: for)?|[Mm]et|[Ss]aw|[Tt]alk(?:ed)? to|[Ss](?:peak|poke)(?: to)?|[Cc]ontact(?: is| now)?|[Rr]each out to|[Ee]mail(?:ed)?|colleague|successor|replacement|maker is|[Tt]his is|[Nn]ame is|[Ii]t's|I'm|I am"
    r"|is called|named|[Aa]ttn:?|c/o|[Cc]hase|[Rr]emind|[Ii]nvite(?: from)?|[Ii]nvitation from|[Tt]ell|[Tt]old|[Pp]romised|assured|gave|offered|sent|emailed|owed|\bper|inspectors?:|guests?:|contact person:|\bits|owes?|introduce[ds]?(?: (?:me|us|you))? to|[Aa]dd|[Cc]opy(?: in)?|copied|cc|loop(?:ed)? in|[Tt]hank|appoint(?:s|ed)|hired|succeeded by|replaced by|signed by|approved by|visit from|visited by|message from|note from|word from|news from|mail from|heard from|text from|(?:Cheers|Best|[Rr]egards|Thanks|BR),)"
)
_EN_DOES = r"(?= (?:from (?:the|their|our|head)\b|(?:just |also |has |had |then |still |now |both |finally )*(?:is (?:the|their|our|now|new|on|unhappy|happy|back|out|in|taking|handling|looking)\b|joins|joined|takes over|took over|runs|handles|looks after|texted|messaged|came|comes|stopped by|popped in|dropped|showed|thinks|reckons|owes|liked|likes|complains|signs|signed|sent|sends|brought|needs|needed|can|could|would like|has|had|did|does|explained|pointed|insisted|introduced|invited|accepted|approved|rejected|refused|declined|cancelled|moved|heard|gave|gives|got back|met|visited|forwarded|shared|reports|reported|requested|requests|hopes|expects|swore|says|owns)|said|says|asked|asks|called|rang|phoned|wants|wanted|promised|agreed|confirmed|mentioned|told|emailed|wrote|suggested|offered|replied|complained|will|would|to (?:send|call|check|confirm|provide|share|return|sign|bring|review|come))\b)"
_CLOSING = r"(?:[Rr]egards|[Bb]est(?: wishes)?|[Cc]heers|[Tt]hanks|[Tt]hank you|BR|Rgds|Yours|Greetings|[Ss]incerely|[Ff]aithfully)[,.!]?\s*\n"
_PATTERNS = (
    rf"(?:{_LEFT}|方|联系人[:： ]?)(?P<name>{ZH_NAME}) ?[（(](?:[\u4e00-\u9fff]{{2,12}}[，,、 ])?(?P<post>{ZH_POST}|{EN_POST})[，,、）)]",
    rf"(?:姓名|联系人|收件人){_SP}(?P<name>{ZH_NAME})(?:[，,\n |·]+(?:职务|职位)?[:：]?\s?(?P<post>{ZH_POST}))?{_END}",
    rf"{_LEFT}(?P<name>{ZH_NAME}){_GAP}(?P<post>{ZH_POST}){_END}",
    rf"(?P<post>{ZH_POST})(?:[ |·:：,，]{{1,3}}|(?:现在|已|现)?(?:是|叫|换成了?))(?P<name>{ZH_NAME}|{EN_NAME}){_END}",
    rf"(?:{_LEFT}|[处部科室院校店厂司]|和|跟|与|见了|见到|拜访)(?P<name>{ZH_BRIEF})(?P<post>{ZH_CHIEF}|副总|总助|总监助理|副经理)(?=[，,。、；说讲（( ]|通了?[话电]|沟通|聊|谈|见|联系|对接|来|对|已|表示|答应|\n|$)",
    rf"(?P<post>{ZH_POST})\n(?P<name>{ZH_NAME})(?=\n|$)",
    rf"(?P<post>{ZH_POST})(?P<name>{ZH_BRIEF}){_DOES}",
    rf"(?P<post>{ZH_POST})了?[,，]?\s?(?:他|她|名字)?(?:是|叫)(?P<name>{ZH_BRIEF}){_DOES}",
    rf"(?:接手|接替|负责|对接|管事|主管|经手)的?(?:人)?(?:现在)?(?:是|叫|换成了?)(?P<name>{ZH_BRIEF})(?=[，,。、（( ]|\n|$)",
    rf"(?P<name>{EN_NAME}) ?\((?P<post>(?!UK|US|EU|USA|UAE)[A-Z]{{2,4}})\)",
    rf"由(?P<name>{ZH_BRIEF})(?:接任|接替|担任|负责|对接|跟进|主持|出任)(?:(?P<post>{ZH_POST}){_END})?",
    rf"^(?P<name>{ZH_NAME})[,，]\s?(?:男|女)\b(?:[^。\n]*?现任(?P<post>{ZH_POST})(?=[，,。]))?",
    rf"(?:^|[。！!；;]\s*)(?P<name>{ZH_BRIEF})(?=说|表示|来电|打来|答应|承诺|反馈|告诉|通知我|回复|提出|要求|让我|那边)",
    rf"(?:[\u4e00-\u9fff]{{1,4}}部|和|跟|与)(?P<name>{ZH_NAME})(?=通了|通电|聊|谈|见|，|,|说)",
    rf"[和跟与][\u4e00-\u9fff]{{2,8}}(?P<name>{ZH_NAME})(?=通了|聊了|谈了|见了)",
    rf"{_LEFT}(?P<name>{ZH_NAME})(?: ?[(（][A-Za-z .]+[)）])?[ \t\n|｜]{{1,3}}(?P<post>{EN_POST}|[A-Z]{{2,4}})(?=\s*(?:\n|$)|[ ,，|])",
    rf"(?:[。！!]\s*|[。！!]\s*—+\s*(?:[\u4e00-\u9fff]{{2,12}} )?|[\u4e00-\u9fff]{{2,6}}[部处科室] )(?P<name>{ZH_NAME})(?=[ \t]*(?:敬上)?[ \t]*(?:1[3-9]\d|\n|$))",
    rf"^(?P<name>{ZH_NAME}) ?[（(](?:[\u4e00-\u9fff]{{2,6}}|[A-Z][A-Za-z .]+)[）)]",
    rf"{_ZH_LEADS}(?P<name>{ZH_BRIEF}){_AFTER}",
    rf"{_LEFT}(?P<name>{ZH_NAME})(?={_WAY})",
    rf"^(?P<name>{ZH_NAME})(?=\s+(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\s+)?\d{{1,2}}:\d{{2}}|[:：]\s*\n|[ \t]+[A-Z][a-z]+ [A-Z][a-z]+)",
    rf"^(?P<name>{ZH_NAME})[ \t]*(?=\n|1[3-9]\d|$)",
    rf"^(?:From|发件人)[:：]\s*(?P<name>{ZH_NAME}|{EN_NAME}) ?(?=[<（(\[]|$)",
    rf"(?:客户|对方|甲方|{_LEFT}|我见了?)\s?(?P<name>{EN_NAME})(?= (?:负责|说|表示|答应|主持))",
    rf"(?P<name>{EN_NAME}) ?[（(](?:[^()（）\n]{{2,20}}, )?(?P<post>{EN_POST}|{EN_TRADE})(?:[,，][^()（）\n]*)?[）)]",
    rf"\b(?:side|procurement|purchasing|sales|finance|quality|logistics|accounts|buyer|team|legal|engineering|maintenance|manager|lady|guy|owner|boss|chef|rep|engineer|contact|colleague|assistant|nurse|teacher|foreman|head) \((?P<name>{EN_NAME})\)",
    rf"(?:[部科处方]|客户|对方)[（(](?P<name>{ZH_NAME}|{EN_NAME})[）)]",
    rf"(?:Name|Contact): ?{_MR}(?P<name>{EN_NAME})(?:{_EN_SEP}(?:(?:Title|Role|Position): ?)?(?P<post>{EN_POST}))?",
    rf"(?:^|[.!?:] |(?:{_EN_LEADS}|from|is|by|to) ){_MR}(?P<name>{EN_NAME}|(?:[A-Z]\. ?){{1,2}}[A-Z][a-z]+){_EN_SEP}(?P<post>{EN_POST}(?=$|[\W])|{EN_TRADE}(?= at|[.,;)]))",
    rf"(?:^|[a-z,.;:!?] |[(])(?P<name>{EN_NAME}), (?:(?:our|their|the|my) (?:new )?)?(?P<post>{EN_POST})(?![\w])",
    rf"(?P<name>{EN_NAME}) (?:as|becomes|became|has become|was named) (?:the |our |their |new )*(?P<post>{EN_POST})",
    rf"(?:^|[.;!?:] )(?P<name>{EN_NAME})(?=,? \(?(?i:direct|mobile|mob|cell|tel|phone|email|e-mail|wechat|whatsapp|ext)\b)",
    rf"[.!?] (?P<name>{EN_NAME})\.?(?=\s*\Z)",
    rf"\n(?P<name>{EN_NAME})(?=\s*\Z)",
    rf"(?P<name>{EN_NAME})(?: not \w+)?, (?:he|she)'s (?:the|their|our) (?:new )?(?P<post>{EN_TRADE})",
    rf"(?P<name>{EN_NAME}) is (?:now )?(?:the|their|our)(?: new)? (?P<post>{EN_TRADE}|{EN_POST})",
    rf", (?P<name>{EN_NAME})(?=, (?:said|says|will|wants|asked|has|is)\b)",
    rf"[Nn]ew (?P<post>[a-z]+(?: [a-z]+)?) is (?:now )?{_MR}(?P<name>{EN_NAME})",
    rf"\b(?P<post>{EN_POST}|{EN_TRADE}),? (?:is now |is |called |named )?{_MR}(?P<name>{EN_NAME})",
    rf"\b(?:[Ss]end|[Ee]mail|[Gg]ive|[Qq]uote|[Bb]ring|[Pp]ost)[^.\n]{{0,30}} (?:to|for) {_MR}(?P<name>{EN_NAME})(?![\w@])",
    rf"(?:^|[,.!] )(?P<name>{EN_NAME}) here\b(?:, (?:the |your )?(?:new )?(?P<post>{EN_POST}|{EN_TRADE}))?",
    rf"叫\s?(?P<name>{EN_NAME})",
    rf"{_EN_LEADS} {_MR}(?P<name>{EN_NAME})(?![\w@])",
    rf"\b(?:for|from|by|to|for you:) {_MR}(?P<name>{EN_NAME})(?=,? \(?(?:[\w.+-]+@|\+\d))",
    rf"(?:^|[.;] |\bthat ){_MR}(?P<name>{EN_NAME}){_EN_DOES}",
    rf"(?:^|[.;!?] ){_MR}(?P<name>{EN_NAME})(?= (?:from|at) (?:the )?[A-Z])",
    rf"^(?P<name>{ZH_NAME})\s?[/|｜]\s?[^/|｜\n]{{2,20}}\s?[/|｜]\s?(?P<post>{ZH_POST})(?=\s?[/|｜]|\s*$)",
    rf"[和跟与][\u4e00-\u9fff]{{2,14}}的(?P<name>{ZH_BRIEF})(?=通|聊|谈|见|约|吃|沟通|说|打|碰|确认|对了)",
    rf"(?:徒弟|助手|弟弟|哥哥|儿子|女儿|爱人|太太|老公|老婆|搭档|接班人|下属|新?客户[:：]|新联系人[:：])(?P<name>{ZH_BRIEF})(?=[，,。；、（( ]|就行|就可以|即可|电话|手机|微信|\n|$)",
    rf"(?:^|(?<!Manager,)(?<!Director,)(?<!Buyer,)(?<!Engineer,)[ ,;(])(?P<name>{EN_NAME})(?=,? ?[<(]?(?:[\w.+-]+@|\+\d))",
    rf"(?:\A|\n\s*\n|\n--+ ?\n|(?<=[.?!)]\n)|{_CLOSING}|/)(?P<name>{EN_NAME})(?:, [A-Z]{{2,4}})?(?: \([A-Za-z/.]+\))?(?=[ \t]*(?:\n|\Z))",
)  # fmt: skip
_BESIDE = re.compile(
    rf"\s?(?:and|&|和|、|,)\s?(?P<name>{EN_NAME}|{ZH_NAME})(?=[.,，。;；）)]|\s?[（(]|\n|$| (?:will|to|from)\b|都|也)"
)
"""Who is named in one breath with another."""
_PRESENT = re.compile(
    r"^\W*(?:参会|出席|与会|参加|在场|到场|Present|Attendees|Attending|Participants|In attendance)[^:：\n]{0,6}[:：](?P<who>.+)$",
    re.MULTILINE | re.IGNORECASE,
)
_ONE_PRESENT = re.compile(rf"(?:^|[\s:：,，、;；）)])(?P<name>{EN_NAME}|{ZH_NAME})(?=\s?(?:[,，、;；（(]|$))")
"""Who was there, in the head of minutes."""
_AFTER_POST = re.compile(rf"{EN_NAME}(?:, | \(| - | – |\n)(?:{EN_POST}|{EN_TRADE}), $")
_AFTER_LINE = re.compile(
    rf"(?:^|\n)(?:{EN_NAME}|{EN_POST}|{EN_TRADE})[ \t]*\n$|(?:{EN_POST}|{EN_TRADE}) (?:at|of|for|with) $|\b(?i:contract|agreement|order|deal)s? with $"
)
"""The line below a name or a post, where somebody has a post, and whom a contract is with."""
_AFTER_NAME = re.compile(rf"(?P<first>[A-Z][\w’'-]+) {EN_WORD}, $")
_POST_AFTER = re.compile(
    rf"(?:[ \t]{{2,}}|[ ,，]?是(?:他们|这边|那边)?的?|\s?[,，|·–—\n(（/-]\s?)(?:(?:their|our|the|my|new|your) )*(?P<post>{ZH_POST}{_END}|{EN_POST}(?![\w’'])|{EN_TRADE}(?=\s*[.,;:)\n]| at | of | for | in |$))"
)
_GONE = re.compile(
    r"原联系人[:： ]{0,2}$|(?:竞品|竞争对手|同行)[^。\n]*$|\b(?:taken? over from|succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|instead of|unlike|competitor[^.\n]*|rival[^.\n]*) $|\b(?:old boss|former|ex-|predecessor)\b[^.\n]*$|之前的$|原来的$|前任[^，,。\n]{0,6}$",
    re.IGNORECASE,
)
_LEFT_OFFICE = re.compile(
    rf"\s?(?:{ZH_POST})?\s?[（(]?(?:已经?|上月|上个月|去年|今年|前年)?(?:离职|调走|退休|不干了|跳槽|的?(?:演唱会|演唱|主演|导演))|\s(?:(?:has |had )?left (?:in|us|the|last|at|for)|left\.|has left|(?:has |had )?retired|used to|film|movie|novel)\b"
)
_PAIRS = frozenset({"师傅", "对方", "甲方", "乙方", "我方", "工程"})
"""Words whose second half is a surname too."""
_MINE = re.compile(
    r"(?:我方|我司\s?[\u4e00-\u9fff]{0,4}$|\b(?:our side|for us|from us|us)\s?:)[^；;。\n]*$", re.IGNORECASE
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns, compiled when somebody captures: it takes longer than all else of a start in this area."""
    return tuple(re.compile(each, re.MULTILINE) for each in _PATTERNS)


def named_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield who is named, where and with what post, the surest patterns first; a place is read again only for a post."""
    taken: dict[int, str] = {}
    whole = {match.start("name"): match["name"] for match in WHOLE_ZH.finditer(text) if is_name(match["name"])}
    inside = {start + at for start, name in whole.items() for at in range(1, len(name))}
    for pattern in _patterns():
        for match in pattern.finditer(text):
            start, post = match.start("name"), _post(match)
            name = whole.get(start) or match["name"].strip()
            if start in inside or taken.get(start) or (start in taken and not post):
                continue
            if not is_name(name) or _is_past(text, start, start + len(name)) or _is_firm(text, start, name):
                continue
            taken[start] = post
            yield start, name, post
            yield from _beside(text, match.end("name"), taken)
    yield from _present(text, taken)
    yield from _whole(text, set(taken))


def _present(text: str, taken: dict[int, str]) -> Iterator[tuple[int, str, str]]:
    """Yield who was there, in the head of minutes."""
    for line in _PRESENT.finditer(text):
        for match in _ONE_PRESENT.finditer(text, line.start("who"), line.end("who")):
            name, start = match["name"], match.start("name")
            if start not in taken and is_name(name) and not _is_past(text, start, start + len(name)):
                taken[start] = ""
                yield start, name, ""


def _is_firm(text: str, start: int, name: str) -> bool:
    """Whether words with capitals after a post are the firm: no first name begins them."""
    before = text[:start]
    led = _AFTER_NAME.search(before)
    follows = (
        _AFTER_POST.search(before) or _AFTER_LINE.search(before) or (led is not None and led["first"] in first_names())
    )
    return bool(follows) and name.split(maxsplit=1)[0] not in first_names()


def _whole(text: str, taken: set[int]) -> Iterator[tuple[int, str, str]]:
    """Yield whole names in prose that nothing else has told, by what names are made of, with the post after them."""
    for pattern, fits in ((WHOLE_EN, is_whole), (WHOLE_ZH, lambda match, _text: is_name(match["name"]))):
        for match in pattern.finditer(text):
            name, start, end = match["name"], match.start("name"), match.end("name")
            if taken & set(range(start, end)) or not fits(match, text) or _is_past(text, start, end):
                continue
            post = _POST_AFTER.match(text, end)
            yield start, name, _post(post) if post else ""


def _beside(text: str, end: int, taken: dict[int, str]) -> Iterator[tuple[int, str, str]]:
    match = _BESIDE.match(text, end)
    if match and match.start("name") not in taken and is_name(match["name"]):
        yield match.start("name"), match["name"], ""


def _is_past(text: str, start: int, end: int) -> bool:
    """Return whether somebody has left, or belongs to a competitor or to us: nobody to reach at the customer's."""
    before = text[max(0, start - 40) : start]
    if text[max(start - 1, 0) : start + 1] in _PAIRS:
        return True
    return bool(_GONE.search(before) or _MINE.search(before) or _LEFT_OFFICE.match(text, end))


_BEFORE_POST = re.compile(
    r"^.*(?:(?:重工|实业|科技|电子|股份|制药|药业|化工|机械|集团|公司|建材|食品|水泥|纺织|物流|传媒|医药|汽车|能源|电力|地产|置业|建设|农业|工业)(?=(?:常务|执行)?副?(?:总经理|董事长|总裁|总工))|那个|这个|[现由]在?由|[啊嘛呢哦]|^了|[客对]户?方|和|另外|此外|还有|其中|他们|她们|我们|对方|他|她|是|找|联系|请问|请|现任|担任|接任|原(?!料|材)|客户(?!成功|经理|服务|关系|主管|总监|代表|专员)|[甲校院厂]方|^方|^[\u4e00-\u9fff]{2,6}(?<![农工作物营商企专行就创副])业(?=采购|销售|业务|技术|生产|设备|质量|质检|仓|财务|行政|人事|研发|项目|市场|运营|工艺)|馆(?=副?馆长)|民宿|餐厅|饭店|超市|农场|小学|中学|大学|幼儿园|的|里|那边|见[到了]?(?!习)|了个|来个|管(?=设备)|公司|集团|工厂(?!长)|医院|酒店)|^(?:新|和|与|及|由|跟|找|该|约|见|陪|问|催|请|让|去)+"
)
"""What speech and firms put before a post; one may stand behind another."""
_TITLES = frozenset({"Professor", "Doctor", "代表"})
"""How somebody is addressed, not what somebody does there."""


def _post(match: re.Match[str]) -> str:
    said = (match.groupdict().get("post") or "").strip()
    for _time in range(2):
        said = _BEFORE_POST.sub("", said)
    if said in _TITLES:
        return ""
    return " ".join(word[:1].upper() + word[1:] for word in said.split(" ")) if said.islower() else said
