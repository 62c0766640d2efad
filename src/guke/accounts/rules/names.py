"""Company names made comparable, and how alike two customer files are, with the reasons."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from guke.accounts.rules import phones, uscc
from guke.accounts.rules.addresses import parse
from guke.accounts.rules.places import NOWHERE, Place

_BRACKETS = re.compile(r"[(\[{<【〔〈《「](.*?)[)\]}>】〕〉》」]")
_LEGAL = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|股份公司|总公司|责任公司|集团公司|公司|集团|控股|股份|有限合伙|普通合伙"
    r"|(?:co|corp|inc|ltd|llc|plc|gmbh|sa|limited|company|corporation|incorporated)\b\.?)"
)
_WEAK = re.compile(r"^(?:本部|集团|控股|股份|有限合伙|普通合伙|原名.*|曾用名.*)$")
_SOUND = re.compile(r"[\W_]+")
_LARGE = str.maketrans("壹贰叁肆伍陆柒捌玖拾〇零○", "一二三四五六七八九十000")
_OLD = "農資廠機電業務國際貿經營發實開產銷車運輸藥醫華東廣蘇漢慶陽寧龍鳳馬麗雲門興長間問聯遠達進連選鐵鋼鋁銅錫鋅鎂鹽糧麥種園藝術書報紙織絲綢紡製藍綠紅線纖維維網絡訊訂計設備儀錶標誌識樂歡觀視覽億萬億個價傳備億團圓場塊壓廳廢應庫廣彈張強彙後從復徵態總戲掛損換據擴攝數斷時曉樓樣橋檢權歐氣決準溫滅滬潔燈爾牆獎環電異療盤監確礎礦禮積穩競筆節範築簡約純紀級紹終組結給統經續綜編緊縣總績繼羅義習聖聞職膠臨舊蘭虛號衛裝補觀規覺訓記許診詞試話該詳語說請諮論證譯護讀變讓豐財責貨質購費貿資賓賽贏趙軍軟載輔輕輛輝輪轉辦農遼遞還郵鄉醬釀鍋鎮鏡閃閉閣關阿隊陸陳陽際險隨雙雜難電靈靜順預領題額類飛飯飲飼館駐驗鮮鳥麵黃點齊齒"
_NEW = "农资厂机电业务国际贸经营发实开产销车运输药医华东广苏汉庆阳宁龙凤马丽云门兴长间问联远达进连选铁钢铝铜锡锌镁盐粮麦种园艺术书报纸织丝绸纺制蓝绿红线纤维维网络讯订计设备仪表标志识乐欢观视览亿万亿个价传备亿团圆场块压厅废应库广弹张强汇后从复征态总戏挂损换据扩摄数断时晓楼样桥检权欧气决准温灭沪洁灯尔墙奖环电异疗盘监确础矿礼积稳竞笔节范筑简约纯纪级绍终组结给统经续综编紧县总绩继罗义习圣闻职胶临旧兰虚号卫装补观规觉训记许诊词试话该详语说请咨论证译护读变让丰财责货质购费贸资宾赛赢赵军软载辅轻辆辉轮转办农辽递还邮乡酱酿锅镇镜闪闭阁关阿队陆陈阳际险随双杂难电灵静顺预领题额类飞饭饮饲馆驻验鲜鸟面黄点齐齿"
_SIMPLE = str.maketrans(_OLD, _NEW)
_NUMBER = re.compile(r"[一二三四五六七八九十0-9]+")
_VALUE = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
_BRANCH = re.compile(r"^(.{4,}?公司)(.+?(?:分公司|分厂|分店|办事处|营业部|经营部|门市部|项目部))$")
_SHORTEST = 2
_TEN = 10
SURE, LIKELY = 100, 80


class Reason(StrEnum):
    """Why two files may be of the same customer."""

    SAME_USCC = "same_uscc"
    SAME_CODE = "same_code"
    SAME_NAME = "same_name"
    SAME_NAME_ELSEWHERE = "same_name_elsewhere"
    SAME_ALIAS = "same_alias"
    SAME_PHONE = "same_phone"
    SIMILAR_NAME = "similar_name"


_SAME = {
    "same": (98, Reason.SAME_NAME),
    "nested": (84, Reason.SAME_NAME),
    "apart": (72, Reason.SAME_NAME_ELSEWHERE),
}


@dataclass(frozen=True)
class Likeness:
    """How alike two files are (0–100) and why."""

    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Face:
    """What of a customer file is compared."""

    name: str
    uscc: str = ""
    phone: str = ""
    code: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Folded:
    """A name without what people leave out or write differently, and the place it names."""

    core: str
    place: Place = NOWHERE
    written: str = field(default="", compare=False, repr=False)


@lru_cache(maxsize=50_000)
def fold(name: str) -> Folded:
    """Return what of a company's name tells it from others.

    >>> fold("金土地農资（长沙）有限责任公司").place.city, fold("湖南省长沙市金土地 农资集团").core
    ('长沙市', '金土地农资')
    >>> fold("北京第壹机床厂").core == fold("第1机床厂").core
    True
    """
    plain = " ".join(unicodedata.normalize("NFKC", name).lower().translate(_SIMPLE).split())
    branch = _BRANCH.match(_SOUND.sub("", plain))
    if branch:
        head = fold(branch[1])
        return Folded(head.core + _numbers(branch[2]), head.place, head.written + branch[2])
    inside = [part for part in _BRACKETS.findall(plain) if not _WEAK.match(part.strip())]
    outside = _BRACKETS.sub("", plain) or plain
    leading = parse(outside)
    place = leading.place
    kept = []
    for part in inside:
        bracketed = parse(part)
        if bracketed.known and not _SOUND.sub("", bracketed.rest):
            place = place if place.province else bracketed.place
        else:
            kept.append(part)
    core = _core(leading.rest if leading.known else outside) or _core(outside)
    core += "".join(_core(part) or _SOUND.sub("", part) for part in kept)
    core = core or _SOUND.sub("", plain)
    return Folded(_numbers(core), place, core)


def key(name: str) -> str:
    """Return the indexed form of a name.

    >>> key("ＡＢＣ Trading Co., Ltd.")
    'abctrading'
    """
    return fold(name).core[:160]


def alike(one: Face, other: Face) -> Likeness:
    """Return how alike two files are.

    >>> alike(Face("长沙金土地农资有限公司"), Face("金土地农资（长沙）有限公司")).reasons
    (<Reason.SAME_NAME: 'same_name'>,)
    >>> alike(Face("第一机床厂"), Face("第二机床厂")).score < LIKELY
    True
    """
    found = list(_evidence(one, other))
    if not found:
        return Likeness(0, ())
    found.sort(key=lambda pair: -pair[0])
    extra = 5 * (len(found) - 1)
    return Likeness(min(SURE, found[0][0] + extra), tuple(reason for _score, reason in found))


def similarity(one: str, other: str) -> int:
    """Return how alike two names are once folded, from 0 to 100; other numbers or other places mean others.

    >>> similarity("湖南金土地农资", "湖南金土地农资科技") > LIKELY
    True
    """
    a, b = fold(one), fold(other)
    score = round(fuzz.ratio(a.core, b.core))
    if _NUMBER.findall(a.core) != _NUMBER.findall(b.core):
        return min(score, 60)
    if _apart(a.place, b.place):
        return round(score * 0.75)
    return score


def _evidence(one: Face, other: Face) -> Iterator[tuple[int, Reason]]:
    if one.uscc and uscc.clean(one.uscc) == uscc.clean(other.uscc):
        yield SURE, Reason.SAME_USCC
    if one.code and one.code.strip().lower() == other.code.strip().lower():
        yield SURE, Reason.SAME_CODE
    if one.phone and phones.key(one.phone) and phones.key(one.phone) == phones.key(other.phone):
        yield 85, Reason.SAME_PHONE
    yield from _names(one, other)


def _names(one: Face, other: Face) -> Iterator[tuple[int, Reason]]:
    if not one.name:
        return
    mine, its = fold(one.name), fold(other.name)
    if mine.core == its.core:
        yield _SAME[_nearness(mine.place, its.place)]
    elif mine.core in {fold(name).core for name in other.others}:
        yield 92, Reason.SAME_ALIAS
    elif (score := similarity(one.name, other.name)) >= LIKELY:
        yield min(score, 95), Reason.SIMILAR_NAME


def _apart(one: Place, other: Place) -> bool:
    """Whether two places exclude each other; an unknown one excludes nothing."""
    return not (one.holds(other) or other.holds(one))


def _nearness(one: Place, other: Place) -> str:
    """Return whether places are the same (or one is unknown), one inside the other, or apart."""
    if one == other or NOWHERE in {one, other}:
        return "same"
    return "apart" if _apart(one, other) else "nested"


def _core(text: str) -> str:
    tight = _SOUND.sub("", _LEGAL.sub("", text))
    if len(tight) < _SHORTEST:
        tight = _SOUND.sub("", text)
    return tight


def _numbers(text: str) -> str:
    return re.sub(r"[一二三四五六七八九十0-9]+", lambda found: _digits(found[0]), text.translate(_LARGE))


def _digits(numeral: str) -> str:
    """Return a numeral in digits: 十二 and 一二 are both 12."""
    tens, ten, ones = numeral.partition("十")
    if ten and len(tens) <= 1 and len(ones) <= 1 and not numeral.isdigit():
        return str(_VALUE.get(tens, 1) * _TEN + _VALUE.get(ones, 0))
    return "".join(str(_VALUE.get(character, character)) for character in numeral)
