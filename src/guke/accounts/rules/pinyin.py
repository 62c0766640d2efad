"""How Chinese names are spelled and abbreviated in Latin letters, surnames read as surnames."""

import functools
import importlib
from typing import Any

_SURNAMES = {
    "单": "shan", "仇": "qiu", "区": "ou", "曾": "zeng", "盖": "ge", "解": "xie", "查": "zha", "任": "ren",
    "朴": "piao", "秘": "bi", "冼": "xian", "尹": "yin", "翟": "zhai", "华": "hua", "乐": "yue", "种": "chong",
    "繁": "po", "员": "yun", "召": "shao", "缪": "miao", "宓": "mi", "覃": "qin", "晟": "cheng", "折": "she",
    "那": "na", "洗": "xian", "燕": "yan", "石": "shi", "令狐": "ling hu", "尉迟": "yu chi", "单于": "chan yu",
    "万俟": "mo qi", "澹台": "tan tai", "长孙": "zhang sun", "呼延": "hu yan", "欧阳": "ou yang", "上官": "shang guan",
    "诸葛": "zhu ge", "司马": "si ma", "皇甫": "huang fu", "慕容": "mu rong", "夏侯": "xia hou", "东方": "dong fang",
}  # fmt: skip


@functools.cache
def _library() -> Any:
    """Return the library of readings, loaded when first needed: its dictionary takes half a second."""
    return importlib.import_module("pypinyin")


def syllables(text: str) -> list[str]:
    """Return the syllables of a company's name; what is no Chinese stays together.

    >>> syllables("重庆A座")
    ['chong', 'qing', 'a', 'zuo']
    """
    return [part.lower() for part in _library().lazy_pinyin(text, v_to_u=False)]


def person(name: str) -> list[str]:
    """Return the syllables of a person's name.

    >>> person("单雄信"), person("曾国藩"), person("尉迟恭")
    (['shan', 'xiong', 'xin'], ['zeng', 'guo', 'fan'], ['yu', 'chi', 'gong'])
    """
    for length in (2, 1):
        reading = _SURNAMES.get(name[:length])
        if reading and len(name) > length:
            return [*reading.split(), *syllables(name[length:])]
    return syllables(name)


def spelled(parts: list[str]) -> str:
    """Return the syllables in one word.

    >>> spelled(["chong", "qing"])
    'chongqing'
    """
    return "".join(parts).replace(" ", "")


def initials(text: str) -> str:
    """Return the first letters of a company's name.

    >>> initials("重庆农资"), initials("万科A")
    ('cqnz', 'wka')
    """
    return "".join(_library().lazy_pinyin(text, style=_library().Style.FIRST_LETTER)).lower().replace(" ", "")


def person_initials(name: str) -> str:
    """Return the first letters of a person's name.

    >>> person_initials("单雄信")
    'sxx'
    """
    return "".join(part[:1] for part in person(name))
