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
_BRAND_SECOND = "穗丰源田禾泰盛达兴润康茂利隆和诚旺"
_KNOWN = frozenset({"万达", "华润", "泰康", "福田", "福利", "利润", "农田", "华田", "永康", "嘉兴", "天和"})
"""Brands everybody knows from others, and words that are no names."""


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
    return [brand for brand in every if brand not in taken | _KNOWN]


@cache
def _sound(char: str) -> str:
    return lazy_pinyin(char)[0]


def pinyin(name: str) -> str:
    """Return the name as one writes it in an address.

    >>> pinyin("林若禾")
    'linruohe'
    """
    return "".join(_sound(char) for char in name)
