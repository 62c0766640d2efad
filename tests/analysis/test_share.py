"""Sources combine into one interval that no source could make narrower; the trend of shares meets the edges of stages."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.analysis.crossing import Point, crossing
from guke.analysis.share import SOURCES, TRUST, Estimate, Observation, best_question, combine, whole
from tests.analysis import pages

ON = date(2026, 6, 30)
EDGES = (Decimal(50), Decimal(80))


@st.composite
def observed(draw: st.DrawFn) -> Observation:
    low, likely, high = sorted(draw(st.lists(st.floats(0, 100), min_size=3, max_size=3)))
    source, trust = draw(st.sampled_from(sorted(SOURCES))), draw(st.sampled_from(sorted(TRUST.values())))
    return Observation(low, likely, high, trust, source, ON - timedelta(days=draw(st.integers(0, 900))))


@pytest.mark.slow  # a hundred examples
@given(st.lists(observed(), min_size=1, max_size=6))
def test_the_interval_holds_its_likely_share_and_is_no_narrower_than_the_surest_source(heard: list[Observation]):
    found = combine(heard, ON)
    assert 0 <= found.low <= found.likely <= found.high <= 100
    assert sum(voice.weight for voice in found.voices) == pytest.approx(1)
    narrowest = min(voice.below + voice.above for voice in found.voices if voice.weight)
    if found.low > 0 and found.high < 100:
        assert float(found.width) >= narrowest - 0.001


@pytest.mark.slow  # a hundred examples
@given(st.lists(observed(), min_size=2, max_size=6), st.randoms())
def test_the_order_of_what_was_seen_changes_nothing(heard: list[Observation], chance: Random):
    sources = {each.source: each for each in heard}
    once = list(sources.values())
    mixed = list(once)
    chance.shuffle(mixed)
    assert combine(once, ON).likely == combine(mixed, ON).likely
    assert combine(once, ON).width == combine(mixed, ON).width


def test_the_worked_numbers_of_the_page_are_what_the_rules_give():
    page = pages.read(pages.FOLDER / "share.md")
    heard = [
        Observation(
            float(row["low"]), float(row["likely"]), float(row["high"]), TRUST[row["trust"]], row["source"],
            date.fromisoformat(row["seen_on"]),
        )
        for row in page.inputs["observations"]
    ]  # fmt: skip
    on = date.fromisoformat(page.parameters["on"])
    found = combine(heard, on)
    weights = [{"source": v.observation.source, "weight": f"{v.weight:.2f}"} for v in found.voices]
    assert weights == page.results["weights"]
    assert page.results["combined"] == [
        {"low": f"{found.low:.1f}", "likely": f"{found.likely:.1f}", "high": f"{found.high:.1f}"}
    ]
    asked = best_question(heard, on)
    assert asked is not None
    assert page.results["question"] == [
        {"source": asked.source, "now": f"{asked.now:.1f}", "then": f"{asked.then:.1f}"}
    ]


def test_the_worked_numbers_of_the_crossing_are_what_the_rule_gives():
    page = pages.read(pages.FOLDER / "crossing.md")
    points = [
        Point(date.fromisoformat(row["seen_on"]), float(row["share"]), float(row["off"]))
        for row in page.inputs["points"]
    ]
    found = crossing(points, date.fromisoformat(page.parameters["on"]), EDGES)
    assert page.results["crossing"] == [
        {
            "slope": f"{found.slope:.2f}", "edge": str(found.edge), "earliest": str(found.earliest),
            "expected": str(found.expected), "latest": str(found.latest), "window": str(found.window),
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("shares", "answer"),
    [([85, 72], "few"), ([70, 71, 70], "steady"), ([85, 72, 61], "crosses"), ([60, 71, 79], "crosses"),
     ([90, 93, 96], "far"), ([54.0, 53.9, 53.8, 53.7], "steady")],
)  # fmt: skip
def test_a_trend_is_named_only_beyond_chance(shares: list[float], answer: str):
    first = 2026 - len(shares) + 1
    points = [Point(date(first + at, 6, 1), share, 6.0) for at, share in enumerate(shares)]
    assert crossing(points, ON, EDGES).answer == answer


def test_an_edge_the_trend_has_passed_leaves_no_window():
    points = [Point(date(year, 6, 1), share, 3.0) for year, share in ((2022, 95), (2023, 88), (2024, 81))]
    found = crossing(points, ON, EDGES)
    assert (found.edge, found.window, found.falls) == (80, 0, True)


def test_three_words_within_a_month_are_no_trend():
    points = [Point(date(2026, 6, day), 60 - day, 3.0) for day in (1, 8, 15)]
    assert crossing(points, ON, EDGES).answer == "few"


def test_nothing_worth_asking_is_asked_where_all_is_known():
    sure = Observation(59, 60, 61, TRUST["high"], "report", ON)
    assert best_question([sure], ON) is None


def test_asking_the_same_source_again_replaces_its_old_word():
    old = Observation(40, 60, 80, TRUST["medium"], "statement", ON - timedelta(days=700))
    asked = best_question([old], ON, ["statement"])
    assert asked is not None
    assert asked.then == Decimal("18.0000")


def test_a_source_at_odds_with_the_others_is_not_asked_in_the_hope_that_it_gives_in():
    sure = Observation(55, 60, 67, TRUST["high"], "statement", ON)
    odd = Observation(34, 46, 71, TRUST["low"], "rival", ON)
    asked = best_question([sure, odd], ON, ["rival"])
    assert asked is None


def test_parts_join_by_the_size_of_their_purchases():
    parts = [
        (Estimate(Decimal(10), Decimal(20), Decimal(30), ()), 3),
        (Estimate(Decimal(50), Decimal(60), Decimal(90), ()), 1),
    ]
    joined = whole(parts)
    assert (joined.low, joined.likely, joined.high) == (20, 30, 45)
