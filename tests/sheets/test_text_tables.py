"""Text tables are read in any encoding and shape, or refused with the place."""

import bz2
import gzip
from pathlib import Path

import pytest

from guke.sheets.books import Limits, Unreadable, open_book


def rows_of(path: Path, content: bytes, **options: object) -> list[tuple[int, list[object]]]:
    path.write_bytes(content)
    return list(open_book(path, **options).sheets[0].rows())


CHINESE = "客户,金额\n上海固客农资有限公司,12\n"
EXPECTED = [(1, ["客户", "金额"]), (2, ["上海固客农资有限公司", "12"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_is_read_in_each_encoding(tmp_path: Path, encoding: str):
    assert rows_of(tmp_path / "a.csv", CHINESE.encode(encoding)) == EXPECTED


def test_utf_16_without_a_mark_is_known_by_its_zeros(tmp_path: Path):
    assert rows_of(tmp_path / "a.csv", "name,age\nAnna,12\n".encode("utf-16-le"))[1] == (2, ["Anna", "12"])


def test_western_letters_are_a_guess_that_is_said_to_be_one(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes("nom,ville\nCafé Müller,Orléans\n".encode("cp1252"))
    book = open_book(path)
    assert "encoding_guessed" in book.notes
    assert list(book.sheets[0].rows())[1] == (2, ["Café Müller", "Orléans"])


@pytest.mark.slow  # a file longer than the window that is looked at
def test_a_byte_that_does_not_fit_is_refused_with_its_place(tmp_path: Path):
    head = "客户,1\n".encode() * 200_000
    with pytest.raises(Unreadable) as refused:
        rows_of(tmp_path / "a.csv", head + b"\xff,1\n")
    assert (refused.value.code, refused.value.place) == ("decoding", f"byte {len(head)}")


@pytest.mark.slow  # a file longer than the window that is looked at
def test_chinese_after_a_megabyte_of_plain_letters_is_found(tmp_path: Path):
    head = b"name,1\n" * 200_000
    assert rows_of(tmp_path / "a.csv", head + "固客,1\n".encode("gb18030"))[-1] == (200_001, ["固客", "1"])


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, mark: str):
    content = f'a{mark}b{mark}c\n"1,5;6"{mark}2{mark}3\n'.encode()
    assert rows_of(tmp_path / "a.csv", content)[1] == (2, ["1,5;6", "2", "3"])


def test_the_hint_of_excel_names_the_delimiter_and_is_no_row(tmp_path: Path):
    assert rows_of(tmp_path / "a.csv", b"sep=;\na;b\n1;2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_rows_keep_their_numbers_over_blank_and_broken_lines(tmp_path: Path):
    assert rows_of(tmp_path / "a.csv", b'a,b\n\n,\n"x\ny",1\n2\n') == [
        (1, ["a", "b"]),
        (4, ["x\ny", "1"]),
        (5, ["2"]),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(tmp_path: Path, newline: str):
    assert rows_of(tmp_path / "a.csv", newline.join(["a,b", "1,2", ""]).encode())[1] == (2, ["1", "2"])


@pytest.mark.parametrize(("name", "pack"), [("a.csv.gz", gzip.compress), ("a.csv.bz2", bz2.compress)])
def test_a_packed_file_is_read(tmp_path: Path, name: str, pack: object):
    assert rows_of(tmp_path / name, pack(CHINESE.encode())) == EXPECTED


def test_a_packed_file_cut_short_is_broken(tmp_path: Path):
    with pytest.raises(Unreadable) as refused:
        rows_of(tmp_path / "a.csv.gz", gzip.compress(CHINESE.encode())[:-10])
    assert refused.value.code == "broken"


def test_a_quotation_mark_never_closed_is_refused_with_its_row(tmp_path: Path):
    with pytest.raises(Unreadable) as refused:
        rows_of(tmp_path / "a.csv", b'a,b\n1,2\n"3,4\n5,6\n')
    assert (refused.value.code, refused.value.place) == ("unclosed_quote", "row 3")


def test_a_cell_too_long_is_refused(tmp_path: Path):
    with pytest.raises(Unreadable) as refused:
        rows_of(tmp_path / "a.csv", b"a,b\n" + b"x" * 3000 + b",1\n", limits=Limits(field_chars=1000))
    assert refused.value.code == "field_too_long"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"\n , \n", "empty"),
        ("a.txt", b"Dear all,\nplease find, as ever, the list.\n", "not_a_table"),
        ("a.json", b'{"a": 1}', "unsupported"),
        ("a.csv", b"%PDF-1.7 ...", "unsupported"),
        ("a.csv", bytes(range(256)), "binary"),
        ("a.xml", b"<?xml version='1.0'?><a/>", "unsupported"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, content: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        rows_of(tmp_path / name, content)
    assert refused.value.code == code


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path):
    with pytest.raises(Unreadable) as refused:
        open_book(tmp_path / "nothing.csv")
    assert refused.value.code == "no_such_file"


def test_formula_text_is_noticed_and_kept(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n=1+1,2\n")
    book = open_book(path)
    assert book.notes == ("formula_text",)
    assert list(book.sheets[0].rows())[1] == (2, ["=1+1", "2"])
