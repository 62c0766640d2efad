"""How complete and how fresh a customer file is, in five blocks, and which field is worth filling next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Block(StrEnum):
    """The five blocks of a customer file."""

    BASICS = "basics"
    PURCHASING = "purchasing"
    ORGANISATION = "organisation"
    COMMERCE = "commerce"
    RIVALRY = "rivalry"


class Gap(StrEnum):
    """Why a field wants attention."""

    EMPTY = "empty"
    UNVERIFIED = "unverified"
    STALE = "stale"


@dataclass(frozen=True)
class Wanted:
    """A field a good file has: its block, what it is worth (1–5) and for how many days it stays true once verified."""

    name: str
    block: Block
    worth: int
    days: int = 730


WANTED = (
    Wanted("name", Block.BASICS, 5, 1095),
    Wanted("uscc", Block.BASICS, 5, 1825),
    Wanted("industry", Block.BASICS, 4, 1095),
    Wanted("owner", Block.BASICS, 5, 365),
    Wanted("address", Block.BASICS, 3),
    Wanted("phone", Block.BASICS, 3, 365),
    Wanted("business", Block.BASICS, 3, 365),
    Wanted("founded_on", Block.BASICS, 1, 3650),
    Wanted("employees", Block.BASICS, 2, 365),
    Wanted("purchasing", Block.PURCHASING, 5, 180),
    Wanted("credit_limit", Block.PURCHASING, 4, 365),
    Wanted("terms_days", Block.PURCHASING, 3, 365),
    Wanted("opened_on", Block.PURCHASING, 1, 3650),
    Wanted("organisation", Block.ORGANISATION, 3, 180),
    Wanted("contacts", Block.ORGANISATION, 5, 180),
    Wanted("decider", Block.ORGANISATION, 5, 180),
    Wanted("coach", Block.ORGANISATION, 4, 180),
    Wanted("commerce", Block.COMMERCE, 4, 180),
    Wanted("website", Block.COMMERCE, 1),
    Wanted("rivalry", Block.RIVALRY, 4, 180),
)
_WEIGHT = {Gap.EMPTY: 1.0, Gap.STALE: 0.5, Gap.UNVERIFIED: 0.3}


@dataclass(frozen=True)
class Field:
    """One wanted field of one file: filled or not, and for how many days it has stood verified."""

    wanted: Wanted
    filled: bool
    days_since: int | None

    @property
    def gap(self) -> Gap | None:
        """Why the field wants attention, or None."""
        if not self.filled:
            return Gap.EMPTY
        if self.days_since is None:
            return Gap.UNVERIFIED
        return Gap.STALE if self.days_since > self.wanted.days else None

    @property
    def pull(self) -> float:
        """How much attending to the field is worth."""
        return self.wanted.worth * _WEIGHT[self.gap] if self.gap else 0.0


@dataclass(frozen=True)
class File:
    """The state of one customer file."""

    fields: tuple[Field, ...]

    @property
    def percent(self) -> int:
        """Filled fields in a hundred wanted ones."""
        return _percent(self.fields)

    @property
    def stale(self) -> int:
        """How many fields were verified too long ago."""
        return sum(field.gap is Gap.STALE for field in self.fields)

    @property
    def blocks(self) -> dict[Block, tuple[Field, ...]]:
        """The fields by block."""
        return {block: tuple(f for f in self.fields if f.wanted.block is block) for block in Block}

    @property
    def percents(self) -> dict[Block, int]:
        """How full each block is."""
        return {block: _percent(fields) for block, fields in self.blocks.items()}

    @property
    def next_to_fill(self) -> tuple[Field, ...]:
        """The fields that want attention, worthiest first."""
        return tuple(sorted((f for f in self.fields if f.gap), key=lambda field: -field.pull))


def state(values: Mapping[str, object], verified: Mapping[str, str], *, on: date) -> File:
    """Return the state of a file from its values and the days (ISO) on which fields were verified.

    >>> file = state({"name": "金土地", "uscc": ""}, {"name": "2026-11-01"}, on=date(2026, 11, 22))
    >>> file.percent, file.next_to_fill[0].wanted.name
    (5, 'uscc')
    """
    return File(tuple(_fields(values, verified, on)))


def _fields(values: Mapping[str, object], verified: Mapping[str, str], on: date) -> Iterator[Field]:
    for wanted in WANTED:
        seen = verified.get(wanted.name)
        days = (on - date.fromisoformat(seen)).days if seen else None
        yield Field(wanted, _filled(values.get(wanted.name)), days)


def _filled(value: object) -> bool:
    return value not in (None, "", 0, False)


def _percent(fields: tuple[Field, ...]) -> int:
    return round(100 * sum(field.filled for field in fields) / len(fields)) if fields else 100
