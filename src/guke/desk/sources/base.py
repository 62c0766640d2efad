"""What a matter is, and what a source of matters answers for."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise as Lazy

from guke.desk.models import MatterStep
from guke.people.models import User

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
