"""Files nobody here made are read whole, or refused by name."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from guke.sheets.books import Unreadable, open_book
from guke.sheets.headers import recognise
from guke.sheets.messages import FILES
from guke.sheets.values import parse_date, parse_decimal, parse_text
from tests.real import data

pytestmark = [pytest.mark.real_data, pytest.mark.slow]  # whole files from disk


def outcome(path: Path) -> str:
    try:
        book = open_book(path)
        rows = sum(len(list(sheet.rows())) for sheet in book.sheets)
        columns = recognise(book.sheets[0]).columns
    except Unreadable as refused:
        return refused.code if refused.code in FILES else "unknown code"
    return "read" if rows and columns else "silently empty"


def test_every_odd_spreadsheet_is_read_or_refused_by_a_known_code():
    files = [path for path in data("fixtures_spreadsheets").rglob("*") if path.is_file()]
    assert Counter(map(outcome, files)) == {"read": 103, "unsupported": 6, "not_a_table": 3, "empty": 1, "broken": 1}


def test_the_chinese_supermarket_adds_up():
    book = open_book(data("superstore_zh", "示例-超市.xls"))
    assert [sheet.name for sheet in book.sheets] == ["订单", "退货", "销售人员"]
    header = recognise(book.sheets[0])
    place = {column.title: column.index for column in header.columns}
    rows = [row for number, row in book.sheets[0].rows() if number >= header.first_data_row]
    assert len(rows) == 10_000
    assert round(sum((parse_decimal(row[place["销售额"]]) for row in rows), Decimal()), 2) == Decimal("16117548.24")
    assert min(parse_date(row[place["订单日期"]]) for row in rows).isoformat() == "2014-01-01"


def test_remarks_beside_a_table_stand_in_columns_named_by_letter():
    header = recognise(open_book(data("wholesale_customers", "wholesale_customers.csv")).sheets[0])
    assert [column.title for column in header.columns][7:] == ["Delicassen", "I", "J", "K", "L"]
    assert {column.guessed_type for column in header.columns[:8]} == {"integer"}


def test_chinese_companies_keep_their_codes_and_days():
    sheet = open_book(data("cn_enterprises", "cn_enterprises_1989.csv.gz")).sheets[0]
    rows = [row for number, row in sheet.rows() if number > 1]
    assert len(rows) == 34_790
    assert parse_text(rows[0][1]) == "913101131334484310"
    assert {parse_date(row[2]).year for row in rows[:5000]} == {1989}
    assert parse_decimal(rows[0][5]) == 2_000_000
