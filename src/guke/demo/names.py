"""Invented names of people and brands: common surnames, given names and brands put together by chance."""

from functools import cache
from random import Random

from pypinyin import lazy_pinyin

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜"
    "崔谭陆范汪廖石韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
_GIVEN = (
    ("建国志文永海春立德明世金新俊宏庆学光成家少长玉小", "华军平明强伟峰辉斌波涛勇杰刚林生民亮鹏飞龙宇东文"),
    ("秀玉晓丽红海雪春文佳慧淑爱桂小金建亚", "丽敏静燕芳霞娟梅玲英华萍琴云洁莉红艳荣兰"),
)
_BRAND_FIRST = "丰金绿天瑞恒润盛华兴永泰嘉万禾农利惠裕康福源鑫众"
_BRAND_SECOND = "穗丰源田禾盛兴润康茂利隆诚旺谷惠裕佳广春"
_KNOWN = (
    "金田 金禾 金利 金诚 金春 绿田 绿康 天源 天禾 天润 天康 天茂 天利 瑞丰 瑞康 瑞茂 恒丰 恒源 恒盛 恒兴 恒润 "
    "润丰 润禾 华丰 华源 华盛 华兴 华润 华康 华茂 华利 华旺 兴源 永兴 永茂 永利 泰禾 嘉诚 万丰 万盛 万兴 万润 "
    "万隆 禾丰 禾盛 利源 惠丰 裕兴 康盛 康隆 康惠 福田 众源 众兴 众诚 福利 利润 农田 永康 嘉兴 永春 农广 惠利 "
    "利惠 利广 万利 盛利"
)
"""How listed companies begin, and words that are no names."""


def person(rng: Random) -> str:
    """Return a person's name."""
    first, second = rng.choices(_GIVEN, (3, 1))[0]
    name = rng.choice(first)
    return rng.choice(SURNAMES) + name + rng.choice(second.replace(name, ""))


def people(rng: Random, count: int, taken: set[str]) -> list[str]:
    """Return names that sound like nobody's yet, for they become addresses; ``taken`` learns the sounds."""
    found: list[str] = []
    while len(found) < count:
        name = person(rng)
        if pinyin(name) not in taken:
            taken.add(pinyin(name))
            found.append(name)
    return found


def brands(rng: Random, taken: set[str]) -> list[str]:
    """Return all two-character brands that are free, in drawn order."""
    every = [first + second for first in _BRAND_FIRST for second in _BRAND_SECOND if first != second]
    rng.shuffle(every)
    return [brand for brand in every if brand not in taken.union(_KNOWN.split())]


@cache
def _sound(char: str) -> str:
    return lazy_pinyin(char)[0]


def pinyin(name: str) -> str:
    """Return the name as one writes it in an address.

    >>> pinyin("林若禾")
    'linruohe'
    """
    return "".join(_sound(char) for char in name)
