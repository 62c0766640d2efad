"""Families have one root, no loops at any depth, and doubtful ownership is found."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.accounts.rules import families
from guke.accounts.rules.families import Claim, Doubt

Forest = dict[int, int | None]


FORESTS: st.SearchStrategy[Forest] = st.lists(st.integers(0, 30), min_size=1, max_size=30).map(
    lambda chosen: {n: above % (n + 1) - 1 if above % (n + 1) else None for n, above in enumerate(chosen)}
)
"""Each member below one that came before it, or at the top: one draw for all, for a draw costs more than the walk."""


@given(FORESTS)
def test_every_member_is_walked_once_after_its_parent_as_deep_as_it_has_ancestors(parents: Forest) -> None:
    walked = list(families.walk(parents))
    order = [member for member, _depth in walked]
    assert sorted(order) == sorted(parents)
    assert all(above is None or order.index(above) < order.index(member) for member, above in parents.items())
    assert all(depth == len(families.ancestors(parents, member)) for member, depth in walked)


@given(FORESTS, st.integers(0), st.integers(0))
def test_a_move_closes_a_circle_exactly_when_the_new_parent_is_below(parents: Forest, one: int, other: int) -> None:
    member, target = one % len(parents), other % len(parents)
    assert families.would_loop(parents, member, target) == (target in families.below(parents, member))


def test_a_family_a_thousand_deep_is_walked() -> None:
    deep = {n: n - 1 if n else None for n in range(1000)}
    assert families.root(deep, 999) == 0
    assert list(families.walk(deep))[-1] == (999, 999)


def test_a_loop_in_what_is_stored_is_named_not_followed() -> None:
    with pytest.raises(families.Loop):
        families.root({1: 2, 2: 1}, 1)


@pytest.mark.parametrize(
    ("claims", "doubts"),
    [
        ([Claim(1, 8, Decimal(60), "subsidiary"), Claim(1, 9, Decimal(40), "holding")], []),
        ([Claim(1, 8, Decimal(70), "subsidiary"), Claim(1, 9, Decimal(40), "holding")], [Doubt.OVER_WHOLE]),
        ([Claim(1, 8, None, "subsidiary"), Claim(1, 9, None, "branch")], [Doubt.TWO_PARENTS]),
        ([Claim(1, 8, Decimal(30), "subsidiary")], [Doubt.MINORITY_CONTROLS]),
        ([Claim(1, 8, Decimal(51), "holding")], [Doubt.MAJORITY_HELD]),
        ([Claim(1, 8, Decimal(0), "holding")], [Doubt.NOT_POSITIVE]),
    ],
)
def test_conflicting_ownership_is_found(claims: list[Claim], doubts: list[Doubt]) -> None:
    assert [conflict.doubt for conflict in families.conflicts(claims)] == doubts
