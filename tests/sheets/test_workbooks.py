"""Workbooks are read with their merged cells, hidden sheets and wrong names, or refused."""

import io
import zipfile
from datetime import date
from pathlib import Path

import msoffcrypto
import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from guke.sheets.books import Book, Limits, Unreadable, open_book

XML = """<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="账"><Table>
<Row><Cell><Data ss:Type="String">客户</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">金额</Data></Cell></Row>
<Row ss:Index="4"><Cell><Data ss:Type="String">固客</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1.5</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def written(path: Path, rows: list[list[object]], *, sheet: str = "账") -> Path:
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return path


def refusal(path: Path, **options: object) -> str:
    with pytest.raises(Unreadable) as refused:
        open_book(path, **options)
    return refused.value.code


def test_cells_keep_their_kinds_and_whole_numbers_are_whole(tmp_path: Path):
    book = open_book(written(tmp_path / "a.xlsx", [["客户", 12, 1.5, True, date(2024, 3, 5), None]]))
    assert list(book.sheets[0].rows()) == [(1, ["客户", 12, 1.5, True, date(2024, 3, 5)])]
    assert (book.format, book.notes) == ("xlsx", ())


def test_merged_texts_are_filled_and_merged_amounts_are_not(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(2, 2, ["x", "y"])
        page.merge_range("A1:B1", "二〇二四年")
        page.merge_range("A2:A3", "固客")
        page.merge_range("B2:B3", 500)
        page.write_row(1, 2, ["v", "w"])
    assert [row for _, row in open_book(tmp_path / "a.xlsx").sheets[0].rows()] == [
        ["二〇二四年", "二〇二四年", None, None],
        ["固客", 500, "v", "w"],
        ["固客", None, "x", "y"],
    ]


def test_visible_sheets_with_content_come_first(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("空")
        hidden = book.add_worksheet("藏")
        hidden.write(0, 0, "x")
        hidden.hide()
        book.add_worksheet("账").write(0, 0, "y")
    found = open_book(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in found.sheets] == ["账", "藏", "空"]
    assert found.notes == ("hidden_sheet",)


def test_a_workbook_under_a_wrong_name_is_still_read(tmp_path: Path):
    path = written(tmp_path / "a.xlsx", [["a"]]).rename(tmp_path / "a.xls")
    assert open_book(path).notes == ("wrong_extension",)


def test_macros_are_noticed_and_not_run(tmp_path: Path):
    path = written(tmp_path / "a.xlsm", [["a"]])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    assert open_book(path).notes == ("macros_ignored",)


def test_a_workbook_without_content_is_empty(tmp_path: Path):
    assert refusal(written(tmp_path / "a.xlsx", [])) == "empty"


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path):
    path = written(tmp_path / "a.xlsx", [["a"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", bytes(1_000_000))
    assert refusal(path, limits=Limits(ratio_from_bytes=100_000, ratio=50)) == "zip_bomb"
    assert refusal(path, limits=Limits(uncompressed_bytes=500_000)) == "zip_bomb"
    assert open_book(path).format == "xlsx"


@pytest.mark.slow  # the whole sheet is looked through twice
def test_one_cell_far_away_does_not_make_a_huge_grid(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write(0, 0, "near")
        page.write(1_048_575, 16_383, "far")
    assert refusal(tmp_path / "a.xlsx") == "file_too_large"


def test_a_workbook_larger_than_the_limit_is_refused(tmp_path: Path):
    assert refusal(written(tmp_path / "a.xlsx", [["a"]]), limits=Limits(workbook_bytes=100)) == "file_too_large"


def test_a_workbook_cut_short_is_broken(tmp_path: Path):
    path = written(tmp_path / "a.xlsx", [["a"]])
    path.write_bytes(path.read_bytes()[:-400])
    assert refusal(path) == "broken"


@pytest.mark.parametrize(
    ("part", "name"), [("word/document.xml", "Word"), ("Index/Document.iwa", "Apple Numbers"), ("a.txt", "ZIP archive")]
)
def test_other_zipped_documents_are_refused_by_name(tmp_path: Path, part: str, name: str):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(Unreadable) as refused:
        open_book(tmp_path / "a.xlsx")
    assert (refused.value.code, refused.value.detail) == ("unsupported", name)


@pytest.mark.slow  # deriving the key takes a hundred thousand rounds on purpose
def test_a_locked_workbook_opens_with_its_password_only(tmp_path: Path):
    plain, path = written(tmp_path / "a.xlsx", [["密"]]), tmp_path / "locked.xlsx"
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(plain.read_bytes())).encrypt("固客", out)
    path.write_bytes(out.getvalue())
    assert msoffcrypto.OfficeFile(io.BytesIO(out.getvalue())).is_encrypted()
    assert refusal(path) == "encrypted"
    assert refusal(path, password="wrong") == "wrong_password"
    assert list(open_book(path, password="固客").sheets[0].rows()) == [(1, ["密"])]


def test_a_web_page_saved_as_xls_is_read(tmp_path: Path):
    path = tmp_path / "a.xls"
    path.write_text(
        "<html><table><tr><th colspan=2>客户<th>金额</tr><tr><td>固客<td>a&amp;b<td> 1,234 </table>", encoding="utf-8"
    )
    book: Book = open_book(path)
    assert (book.format, book.notes) == ("html", ("html_table",))
    assert list(book.sheets[0].rows()) == [(1, ["客户", "客户", "金额"]), (2, ["固客", "a&b", "1,234"])]


def test_a_web_page_without_rows_is_refused(tmp_path: Path):
    (tmp_path / "a.xls").write_text("<html><body>401 sign in</body></html>")
    assert refusal(tmp_path / "a.xls") == "not_a_table"
    (tmp_path / "a.xls").write_text("<html><table></table></html>")
    assert refusal(tmp_path / "a.xls") in {"empty", "not_a_table"}


def test_a_spreadsheet_of_2003_is_read(tmp_path: Path):
    (tmp_path / "a.xml").write_text(XML, encoding="utf-8")
    sheet = open_book(tmp_path / "a.xml").sheets[0]
    assert (sheet.name, list(sheet.rows())) == ("账", [(1, ["客户", None, "金额"]), (4, ["固客", None, 1.5])])


def test_a_spreadsheet_of_2003_with_entities_is_refused(tmp_path: Path):
    (tmp_path / "a.xml").write_text(XML.replace("<Workbook", '<!DOCTYPE x [<!ENTITY a "b">]><Workbook'))
    assert refusal(tmp_path / "a.xml") == "unsupported"
