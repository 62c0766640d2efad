"""What hangs on one person alone, and the signs of somebody who works alone, as pure rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

HALF = 0.5
MANY = 3


@dataclass(frozen=True)
class Sign:
    """A sign of working alone: how many cases of how many; it shows from half of at least three on, or where any is too much."""

    name: str
    cases: int
    of: int
    any: bool = False

    @property
    def shows(self) -> bool:
        """Whether the sign is there.

        >>> Sign("alone", 2, 4).shows, Sign("alone", 1, 4).shows, Sign("alone", 2, 2).shows
        (True, False, False)
        """
        if self.any:
            return self.cases > 0
        return self.of >= MANY and self.cases >= self.of * HALF


def alone(signs: Iterable[Sign]) -> bool:
    """Return whether so many signs show that somebody should look: three or more."""
    return sum(sign.shows for sign in signs) >= MANY


def orphans(met: Mapping[int, frozenset[int]], leaving: int) -> set[int]:
    """Return the people of theirs whom only the person leaving was in touch with.

    >>> sorted(orphans({7: frozenset({1}), 8: frozenset({1, 2}), 9: frozenset({2})}, 1))
    [7]
    """
    return {contact for contact, ours in met.items() if ours == {leaving}}


def whole_places(held: Mapping[str, int], all_: Mapping[str, int]) -> list[str]:
    """Return the places in which one person holds every account, of at least three there.

    >>> whole_places({"湖南省": 3, "湖北省": 2, "江西省": 1}, {"湖南省": 3, "湖北省": 5, "江西省": 1})
    ['湖南省']
    """
    return sorted(place for place, count in held.items() if place and count >= MANY and count == all_.get(place))
