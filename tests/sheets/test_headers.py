"""Headers are found under titles, in one row or several, or not at all."""

import pytest

from guke.sheets.headers import Header, letter_of, recognise
from guke.sheets.model import Cell, Sheet


def header_of(*rows: list[Cell]) -> Header:
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(cell is not None for cell in row)]
    return recognise(Sheet("账", lambda: numbered))


def titles(header: Header) -> list[str]:
    return [column.title for column in header.columns]


DATA: list[list[Cell]] = [
    ["固客", "2024-03-05", "1,200.00"],
    ["农资", "2024-03-06", "35.5"],
    ["化工", "2024-03-07", "8"],
]


def test_the_first_row_of_titles_is_the_header():
    header = header_of(["客户", "日期", "金额"], *DATA)
    assert (header.rows, header.first_data_row, titles(header)) == ((1,), 2, ["客户", "日期", "金额"])
    assert [column.guessed_type for column in header.columns] == ["text", "date", "decimal"]
    assert header.columns[2].samples == ("1,200.00", "35.5", "8")


def test_titles_and_blank_rows_above_are_passed_over():
    header = header_of(["2024年销售台账"], [None], ["制表：王工", None, None], ["客户", "日期", "金额"], *DATA)
    assert (header.rows, header.first_data_row) == ((4,), 5)


def test_a_title_merged_over_all_columns_is_passed_over():
    assert header_of(["销售台账"] * 3, ["客户", "日期", "金额"], *DATA).rows == (2,)


def test_stacked_headers_are_joined():
    header = header_of(
        ["客户", "2024年", None, "2025年", None],
        [None, "数量", "金额", "数量", "金额"],
        ["固客", 1, 10.5, 2, 20],
        ["农资", 3, 30.5, 4, 40],
    )
    assert header.rows == (1, 2)
    assert titles(header) == ["客户", "2024年 数量", "2024年 金额", "2025年 数量", "2025年 金额"]


def test_three_stacked_headers_with_merged_cells_are_joined():
    header = header_of(
        ["客户", "华东", "华东", "华东"],
        ["客户", "上海", "上海", "江苏"],
        ["客户", "数量", "金额", "金额"],
        ["固客", 1, 10.5, 2],
        ["农资", 3, 30.5, 4],
    )
    assert header.rows == (1, 2, 3)
    assert titles(header) == ["客户", "华东 上海 数量", "华东 上海 金额", "华东 江苏 金额"]


def test_a_row_of_units_belongs_to_the_header():
    header = header_of(["客户", "数量", "金额"], ["名称", "吨", "元"], ["固客", 1, 10.5], ["农资", 2, 30.5])
    assert (header.rows, titles(header)[1]) == ((1, 2), "数量 吨")


def test_data_without_titles_are_named_by_letter():
    header = header_of(*DATA)
    assert (header.rows, header.first_data_row, titles(header)) == ((), 1, ["A", "B", "C"])


def test_years_may_be_titles():
    assert header_of(["客户", "地区", "城市", "代码", 2024], ["固客", "华东", "上海", "A1", 5.5]).rows == (1,)


def test_a_column_without_title_keeps_its_letter():
    assert titles(header_of(["客户", None, "金额"], ["固客", "x", 1], ["农资", "y", 2])) == ["客户", "B", "金额"]


def test_the_signature_forgets_spaces_and_case():
    assert (
        header_of(["Customer Name", "Amount"], ["a", 1]).signature
        == header_of(["customername", "AMOUNT "], ["b", 2]).signature
    )
    assert (
        header_of(["Customer", "Amount"], ["a", 1]).signature != header_of(["Amount", "Customer"], [1, "a"]).signature
    )


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (16_383, "XFD")])
def test_columns_are_lettered_as_in_excel(index: int, letter: str):
    assert letter_of(index) == letter
