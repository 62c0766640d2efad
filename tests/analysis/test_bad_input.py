from datetime import date

from tests.analysis.ledgers import ask, line

ON = "2026-06-30"
EVERYTHING = "figures series settled_season rhythm ranking needed levels grades relationship loyalty quadrant signals retention concentration traits"


def test_an_empty_ledger_gives_every_account_its_zeros_and_no_ratio():
    figures, levels, relation, ranking, retention, needed = ask(
        "figures levels relationship ranking retention needed", ON, [], accounts=[{"account_id": 1}]
    )
    assert [(row["revenue"], row["growth"], row["gross_profit"], row["first_on"]) for row in figures] == [
        (0, None, None, None)
    ]
    assert (levels[0]["rank"], levels[0]["level"], relation[0]["reason"]) == (None, "ordinary", "never_ordered")
    assert (ranking, retention[0]["retention"], needed[0]["needed"]) == ([], None, None)


def test_one_line_is_enough_for_every_analysis():
    found = dict(zip(EVERYTHING.split(), ask(EVERYTHING, ON, [line(1, "2026-06-30", 10, 4)]), strict=True))
    assert found["figures"][0]["gross_margin"] == 0.6
    assert found["ranking"][0]["band"] == "top"
    assert found["rhythm"][0]["regularity"] == "unknown"
    assert found["signals"] == []
    assert found["series"][0]["amounts"] == [0] * 23 + [100_000]


def test_returns_alone_are_no_order_no_rank_and_no_share():
    figures, rhythm, levels, ranking, concentration = ask(
        "figures rhythm levels ranking concentration", ON, [line(1, "2026-05-02", -10, -4)]
    )
    assert (figures[0]["revenue"], figures[0]["orders"], figures[0]["gross_margin"]) == (-100_000, 0, None)
    assert (rhythm, levels[0]["rank"], ranking[0]["share"], concentration[0]["hhi"]) == ([], None, None, None)


def test_a_negative_margin_stays_negative():
    (row,) = ask("figures", ON, [line(1, "2026-05-02", 10, 14)])
    assert (row["gross_profit"], row["gross_margin"]) == (-40_000, -0.4)


def test_lines_dated_after_the_day_change_nothing():
    past = [line(1, "2026-05-02", 10, 4, product_line_id=1), line(1, "2025-05-02", 10, product_line_id=1)]
    future = [line(1, "2026-07-01", 99, 1, product_line_id=2), line(1, "2031-01-01", 99, product_line_id=3)]
    assert ask(EVERYTHING + " breadth", ON, past) == ask(EVERYTHING + " breadth", ON, past + future)


def test_accounts_without_lines_have_a_row_in_each_table_of_accounts():
    people = [{"account_id": 1}, {"account_id": 2}]
    tables = ask(
        "figures levels grades breadth relationship loyalty quadrant", ON, [line(1, "2026-05-02", 10)], accounts=people
    )
    assert [sorted(row["account_id"] for row in table) for table in tables] == [[1, 2]] * 7


def test_the_29th_of_february_is_counted_from_the_28th():
    lines = [line(1, "2023-02-28", 1), line(1, "2023-03-01", 2), line(1, "2024-02-29", 4)]
    (row,) = ask("figures", "2024-02-29", lines)
    assert (row["revenue"], row["revenue_prior"], row["days_since"]) == (60_000, 10_000, 0)
    assert row["last_on"] == date(2024, 2, 29)
