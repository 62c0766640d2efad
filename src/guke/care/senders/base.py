"""What every channel does with a letter, and what may go wrong."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Letter:
    """A letter to one person; ``key`` tells it from all others, however often it is tried."""

    key: str
    to: str
    subject: str
    text: str
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    claimed_on: dt.date | None = None


class Rejected(Exception):
    """The letter was certainly not sent; the words say why."""


class Unsure(Exception):
    """Nobody can say whether the letter was sent."""


class Sender(Protocol):
    """A channel."""

    def send(self, letter: Letter) -> str:
        """Send the letter and return the provider's number. Raises Rejected, or Unsure where that cannot be told."""
        ...

    def find(self, letter: Letter) -> str | None:
        """Return the provider's number of a letter sent before, None where it never took it. Raises Unsure."""
        ...
