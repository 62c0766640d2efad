"""What a set of links covers, which level faces which, what adds up."""

import datetime as dt

import pytest

from guke.network.rules import (
    Least,
    Link,
    Noted,
    level_on,
    missing_parts,
    pairings,
    plane,
    steps,
    threads,
    weakest,
    weights,
)


def test_one_person_of_ours_is_one_thread_however_often_they_meet() -> None:
    held = threads([Link(1, 7), Link(1, 7), Link(1, 8), Link(1, 9)])
    assert (held.count, held.only, held.only_theirs) == (3, 1, None)
    assert held.short(Least(2, 3))
    assert not held.short(Least(1, 3))


def test_one_person_of_theirs_is_one_thread_too() -> None:
    held = threads([Link(1, 7), Link(2, 7)])
    assert (held.only, held.only_theirs) == (None, 7)
    assert held.short(Least(2, 2))


def test_without_a_touch_there_is_no_thread_to_break() -> None:
    assert not threads([]).short(Least(2, 3))


@pytest.mark.parametrize(
    ("given", "total", "missing", "unweighed"),
    [([60, 40], 100, 0, 0), ([50, None, 20], 70, 30, 1), ([], 0, 100, 0), ([80, 60], 140, 0, 0)],
)
def test_weights_tell_what_is_missing_to_the_whole(
    given: list[int | None], total: int, missing: int, unweighed: int
) -> None:
    found = weights(given)
    assert (found.total, found.missing, found.unweighed) == (total, missing, unweighed)


def test_parts_still_to_be_found_are_counted() -> None:
    assert missing_parts({"sponsor": 1, "coach": 2}, ["coach", "buyer"]) == {"sponsor": 1, "coach": 1}


def test_the_weakest_score_is_named() -> None:
    assert weakest({"org_interest": 4, "own_interest": 3, "org_trust": 1, "own_trust": 2}) == "org_trust"


def test_a_level_holds_until_the_next_note() -> None:
    notes = [Noted(dt.date(2026, 1, 10), 1), Noted(dt.date(2026, 6, 1), 3)]
    assert level_on(notes, dt.date(2026, 1, 9)) is None
    assert level_on(notes, dt.date(2026, 5, 31)) == 1
    assert level_on(notes, dt.date(2026, 6, 1)) == 3
    assert steps(notes) == [(notes[1], 2)]


@pytest.mark.parametrize(
    ("post", "department", "stands"),
    [
        ("董事长", "", "executive"), ("财务总监", "", "finance"), ("采购经理", "供应链", "commercial"), ("质量部长", "", "technical"),
        ("主管", "仓储部", "logistics"), ("Managing Director", "", "executive"), ("Head of Quality", "", "technical"),
        ("Account payable clerk", "", "finance"), ("顾问", "", ""),
    ],
)  # fmt: skip
def test_a_post_stands_on_the_plane_its_words_tell(post: str, department: str, stands: str) -> None:
    assert plane(post, department) == stands


def test_only_pairs_on_the_same_plane_count() -> None:
    ours, theirs = {1: "executive", 2: "commercial"}, {7: "executive", 8: "technical", 9: "commercial"}
    found = pairings({"executive": 1, "technical": 1, "finance": 1}, ours, theirs, [Link(1, 8), Link(2, 7)])
    assert [(pair.plane, pair.actual, pair.target, pair.short) for pair in found] == [
        ("executive", 0, 1, True),
        ("technical", 0, 1, True),
        ("finance", 0, 0, False),
    ]
