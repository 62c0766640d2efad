"""Invented names of people and brands: common surnames, given names and brands put together by chance."""

from functools import cache
from random import Random

from pypinyin import lazy_pinyin

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜"
    "崔谭陆范汪廖石韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
_FIRST = "建永德春玉秀文海明立金光新承守仲季延敬维景修允兆绍启桂书宜若怀知云长维桐安佩素晓"
_SECOND = "垄澍稔圃樾垚堃甫槐枢棠峤沛笙芃莳蔚岚砚衡霁珩屿舟禾野川原岭溪楠松柏榕棣葵芸苓蕊"
_BRAND_FIRST = "畦菽垄塬陌黍稷澍穰圃畴莳墒芃稔垦穗芾茯榆樨槿棣棠萁荻葑菘藁芊"
_BRAND_SECOND = "岚珩翊湛霁峤澜铄昕屿砚笙衡枢沐堃嵘煦棽泓漪璟骁钧祯曜垚琛鋆昶"


def person(rng: Random) -> str:
    """Return a person's name."""
    return rng.choice(SURNAMES) + rng.choice(_FIRST) + rng.choice(_SECOND)


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
    every = [first + second for first in _BRAND_FIRST for second in _BRAND_SECOND]
    rng.shuffle(every)
    return [brand for brand in every if brand not in taken]


@cache
def _sound(char: str) -> str:
    return lazy_pinyin(char)[0]


def pinyin(name: str) -> str:
    """Return the name as one writes it in an address.

    >>> pinyin("林若禾")
    'linruohe'
    """
    return "".join(_sound(char) for char in name)
