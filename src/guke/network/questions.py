"""Questions typed into the search: who knows the purchasing head of an account, in Chinese or in English."""

import re
from dataclasses import dataclass

_POSTS = (
    ("采购", "供应链", "purchasing", "procurement", "buyer", "buying"),
    ("财务", "会计", "finance", "financial", "accounting"),
    ("技术", "工艺", "technical", "technology", "engineering"),
    ("研发", "research", "r&d"),
    ("生产", "制造", "production", "manufacturing"),
    ("质量", "品质", "质检", "quality"),
    ("销售", "市场", "sales", "marketing"),
    ("仓储", "仓库", "物流", "warehouse", "logistics"),
    ("设备", "equipment", "maintenance"),
    ("董事长", "chairman", "chairwoman"),
    ("总经理", "老板", "general manager", "ceo", "owner", "boss"),
    ("厂长", "场长", "plant manager", "farm manager"),
)
"""Words for one post, of which a question uses one and a record any."""
_HEADS = ("总监", "部长", "经理", "科长", "主任", "主管", "负责人", "总", "head", "director", "manager", "chief")
_ASKING = re.compile(r"谁(?:最)?(?:认识|熟悉|了解)|跟谁熟|who\s+(?:best\s+)?knows?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:the|of|at|in|from)\b|['’]s\b|是谁|的|[?？,，]", re.IGNORECASE)
_WORD = {word: words for words in _POSTS for word in words}


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(
        "|".join(rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in longest), re.IGNORECASE
    )


_POST, _HEAD = _any(tuple(_WORD)), _any(_HEADS)


@dataclass(frozen=True)
class Question:
    """Whom is asked about: the name of an account or a person, the words of the post, whether its head is meant."""

    name: str
    posts: tuple[str, ...] = ()
    head: bool = False

    def fits(self, *said: str) -> bool:
        """Return whether a person of whom this is said holds the post; any person does where none is asked for."""
        text = " ".join(said).lower()
        return not self.posts or any(word in text for word in self.posts)


def leads(post: str) -> bool:
    """Return whether a post is that of a head.

    >>> leads("采购总监"), leads("采购员")
    (True, False)
    """
    return _HEAD.search(post) is not None


def asked(text: str) -> Question | None:
    """Return what is asked about who knows whom; nothing where the text names neither a post nor asks who knows.

    >>> asked("谁认识蓝溪的采购总监")
    Question(name='蓝溪', posts=('采购', '供应链', 'purchasing', 'procurement', 'buyer', 'buying'), head=True)
    >>> asked("蓝溪环保") is None
    True
    """
    rest, whether = _ASKING.subn(" ", text)
    post = _POST.search(rest)
    if post is None and not whether:
        return None
    if post is not None:
        rest = f"{rest[: post.start()]} {rest[post.end() :]}"
    rest = _BETWEEN.sub(" ", rest)
    head = _HEAD.search(rest) if post is not None else None
    if head is not None:
        rest = f"{rest[: head.start()]} {rest[head.end() :]}"
    name = " ".join(rest.split())
    return Question(name, _WORD[post.group().lower()] if post else (), head is not None) if name else None
