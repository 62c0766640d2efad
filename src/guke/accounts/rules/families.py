"""Family trees of any depth: root, path, loops refused, what lies below, and claims of ownership that cannot all be true."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Parents = Mapping[int, int | None]
_WHOLE = Decimal(100)
_HALF = Decimal(50)


class Loop(ValueError):
    """A member would be its own ancestor."""


def ancestors(parents: Parents, member: int) -> list[int]:
    """Return the ancestors from the nearest to the root.

    >>> ancestors({1: None, 2: 1, 3: 2}, 3)
    [2, 1]
    """
    found: list[int] = []
    above = parents.get(member)
    while above is not None:
        if above == member or above in found:
            raise Loop
        found.append(above)
        above = parents.get(above)
    return found


def root(parents: Parents, member: int) -> int:
    """Return the top of the member's family, itself where it has none above.

    >>> root({1: None, 2: 1, 3: 2}, 3)
    1
    """
    return ([member, *ancestors(parents, member)])[-1]


def would_loop(parents: Parents, member: int, new_parent: int | None) -> bool:
    """Return whether putting the member under the new parent closes a circle, or hangs it on one.

    >>> would_loop({1: None, 2: 1}, 1, 2), would_loop({1: None, 2: 1}, 2, None)
    (True, False)
    """
    if new_parent is None:
        return False
    try:
        return member in {new_parent, *ancestors(parents, new_parent)}
    except Loop:
        return True


def children(parents: Parents) -> dict[int | None, list[int]]:
    """Return the members below each member, in the order given; under None the roots."""
    found: dict[int | None, list[int]] = {}
    for member, above in parents.items():
        found.setdefault(above if above in parents else None, []).append(member)
    return found


def below(parents: Parents, top: int) -> list[int]:
    """Return the member and everybody below it: the set a roll-up adds up.

    >>> below({1: None, 2: 1, 3: 2, 4: None}, 1)
    [1, 2, 3]
    """
    tree = children(parents)
    found = [top]
    for member in found:
        found.extend(tree.get(member, ()))
    return found


def walk(parents: Parents) -> Iterator[tuple[int, int]]:
    """Yield each member with its depth, parents before their children, in the order given.

    >>> list(walk({3: 1, 1: None, 2: 1}))
    [(1, 0), (3, 1), (2, 1)]
    """
    tree = children(parents)
    waiting = [(member, 0) for member in reversed(tree.get(None, []))]
    while waiting:
        member, depth = waiting.pop()
        yield member, depth
        waiting.extend((child, depth + 1) for child in reversed(tree.get(member, [])))


class Doubt(StrEnum):
    """In what way claims of ownership contradict each other."""

    OVER_WHOLE = "over_whole"
    NOT_POSITIVE = "not_positive"
    MINORITY_CONTROLS = "minority_controls"
    MAJORITY_HELD = "majority_held"
    TWO_PARENTS = "two_parents"


@dataclass(frozen=True)
class Claim:
    """That an owner holds a share of a member, by a tie (subsidiary, branch, site, holding)."""

    member: int
    owner: int
    share: Decimal | None = None
    tie: str = ""


@dataclass(frozen=True)
class Conflict:
    """A doubt about a member, with the claims it rests on."""

    member: int
    doubt: Doubt
    claims: tuple[Claim, ...]
    total: Decimal | None = None


def conflicts(claims: Iterable[Claim]) -> list[Conflict]:
    """Return what cannot be true among the claims.

    >>> half = Decimal(60)
    >>> [(c.member, c.doubt.value) for c in conflicts([Claim(1, 8, half, "subsidiary"), Claim(1, 9, half, "holding")])]
    [(1, 'over_whole'), (1, 'majority_held')]
    """
    by_member: dict[int, list[Claim]] = {}
    for claim in claims:
        by_member.setdefault(claim.member, []).append(claim)
    return [conflict for member, own in by_member.items() for conflict in _of(member, own)]


def _of(member: int, claims: list[Claim]) -> Iterator[Conflict]:
    total = sum((claim.share for claim in claims if claim.share is not None), Decimal(0))
    if total > _WHOLE:
        yield Conflict(member, Doubt.OVER_WHOLE, tuple(claims), total)
    controlling = tuple(claim for claim in claims if claim.tie != "holding")
    if len({claim.owner for claim in controlling}) > 1:
        yield Conflict(member, Doubt.TWO_PARENTS, controlling)
    for claim in claims:
        if doubt := _single(claim):
            yield Conflict(member, doubt, (claim,), claim.share)


def _single(claim: Claim) -> Doubt | None:
    if claim.share is None:
        return None
    if claim.share <= 0:
        return Doubt.NOT_POSITIVE
    if claim.tie == "subsidiary" and claim.share <= _HALF:
        return Doubt.MINORITY_CONTROLS
    if claim.tie == "holding" and claim.share > _HALF:
        return Doubt.MAJORITY_HELD
    return None
