"""A file says how full and how fresh it is, and what is worth filling next."""

from datetime import date

from guke.accounts.rules.completeness import WANTED, Block, Gap, state

ON = date(2026, 11, 22)
FULL = {wanted.name: "x" for wanted in WANTED}
TODAY = {wanted.name: ON.isoformat() for wanted in WANTED}


def test_an_empty_file_wants_its_worthiest_fields_first() -> None:
    file = state({}, {}, on=ON)
    worth = [field.wanted.worth for field in file.next_to_fill]
    assert file.percent == 0
    assert worth == sorted(worth, reverse=True)


def test_a_full_and_verified_file_wants_nothing() -> None:
    file = state(FULL, TODAY, on=ON)
    assert (file.percent, file.stale, file.next_to_fill) == (100, 0, ())


def test_each_block_is_told_by_itself() -> None:
    file = state({"rivalry": "两家对手"}, {}, on=ON)
    assert file.percents == {**dict.fromkeys(Block, 0), Block.RIVALRY: 100}


def test_a_field_goes_stale_the_day_after_its_time() -> None:
    fresh = state(FULL, {**TODAY, "purchasing": "2026-05-26"}, on=ON)
    stale = state(FULL, {**TODAY, "purchasing": "2026-05-25"}, on=ON)
    assert fresh.next_to_fill == ()
    assert [(f.wanted.name, f.gap, f.days_since) for f in stale.next_to_fill] == [("purchasing", Gap.STALE, 181)]


def test_never_verified_is_less_urgent_than_empty() -> None:
    file = state({**FULL, "decider": 0}, {name: day for name, day in TODAY.items() if name != "name"}, on=ON)
    assert [(f.wanted.name, f.gap) for f in file.next_to_fill] == [("decider", Gap.EMPTY), ("name", Gap.UNVERIFIED)]
