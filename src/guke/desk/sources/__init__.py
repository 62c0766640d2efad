"""The sources of matters, in the order in which the home page shows what they find."""

from guke.desk.sources import birthdays, nominated, owed, planned, slipping, threads
from guke.desk.sources.base import Key, Matter, Source, Words

SOURCES = (planned.SOURCE, slipping.SOURCE, owed.SOURCE, nominated.SOURCE, threads.SOURCE, birthdays.SOURCE)

__all__ = ["SOURCES", "Key", "Matter", "Source", "Words", "of"]


def of(topic: str) -> Source | None:
    """Return the source that answers for a topic."""
    return next((source for source in SOURCES if source.answers(topic)), None)
