"""What a matter is, and what a source of matters answers for."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils.functional import Promise as Lazy

from guke.desk.models import MatterStep
from guke.people.models import User

M = TypeVar("M", bound=Model)
Words = str | Lazy
Key = tuple[int, str]
"""An account and a topic: what tells a matter from others."""
Steps = QuerySet[MatterStep]


@dataclass(frozen=True)
class Matter:
    """Something to do: about which account, why, how urgent, what money hangs on it, and where to begin."""

    account: int
    topic: str
    title: Words
    why: Sequence[Words]
    url: str
    icon: str
    tone: str
    stake: Decimal | None = None
    owner: str = ""
    cause: dict[str, Any] = field(default_factory=dict)
    handed: MatterStep | None = None

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.account, self.topic


@dataclass(frozen=True)
class Source:
    """Where matters of some topics come from.

    ``found`` yields at least the first few of the person's own on a day, and those asked for by key; of one's own ``most`` are shown.
    ``finish`` and ``reopen`` do the same to what a matter stands for; ``over`` narrows steps to those whose cause is gone.
    """

    topics: tuple[str, ...]
    found: Callable[[User, dt.date, set[Key], int], Iterable[Matter]]
    most: int
    finish: Callable[[str, str, User, dt.date], None] = lambda _topic, _word, _by, _on: None
    reopen: Callable[[str, User], None] = lambda _topic, _by: None
    over: Callable[[Steps, dt.date], Steps] = lambda steps, _on: steps.none()

    def answers(self, topic: str) -> bool:
        """Return whether matters of the topic come from here."""
        return topic.partition(":")[0] in self.topics


def slim(rows: QuerySet[M], *fields: str) -> QuerySet[M]:
    """Return rows with the fields a matter speaks of and the name of their account: home reads many tables, few columns."""
    read = ("account__name", "account__short_name", *fields)
    joined = {name.rpartition("__")[0] for name in read if "__" in name}
    return rows.select_related(None).select_related(*joined).only(*read)


def own_and_asked(rows: QuerySet[M], own: Q, asked: Sequence[int], most: int) -> list[M]:
    """Return the first of one's own, and whatever was asked for, each once."""
    others = rows.filter(pk__in=asked) if asked else ()
    return once(*rows.filter(own)[:most], *others)


def once(*rows: M) -> list[M]:
    """Return rows in their order, each once."""
    return list({row.pk: row for row in rows}.values())


def numbers(topics: Iterable[str], sort: str) -> list[int]:
    """Return the keys in topics of a sort, as ``promise:7`` has them.

    >>> numbers(["promise:7", "tip:8", "slipping"], "promise")
    [7]
    """
    parts = (topic.partition(":") for topic in topics)
    return [int(number) for kind, _colon, number in parts if kind == sort and number.isdecimal()]
