"""JSON as exports write it is a table; what is deeper, cut off or no number is refused with its place."""

from decimal import Decimal
from pathlib import Path

import pytest

from guke.sheets.books import Unreadable, open_book
from guke.sheets.model import Limits


def rows(folder: Path, text: str, limits: Limits | None = None) -> list[list[object]]:
    file = folder / "a.json"
    file.write_text(text, encoding="utf-8")
    book = open_book(file, limits=limits) if limits else open_book(file)
    return [cells for _number, cells in book.sheets[0].rows()]


def test_records_become_rows_under_the_names_of_all(tmp_path: Path) -> None:
    text = '[\n{"a": 1, "b": "甲"},\n{"a": 2.50, "c": ["x", "y"]},\n{"b": null, "c": true}\n]\n'
    assert rows(tmp_path, text) == [
        ["a", "b", "c"],
        [1, "甲", None],
        [Decimal("2.50"), None, "x, y"],
        [None, None, True],
    ]


@pytest.mark.slow(reason="three megabytes, so that records lie across the parts in which the file is read")
def test_a_file_of_several_parts_is_read_whole(tmp_path: Path) -> None:
    text = "[" + ",\n".join(f'{{"n": {n}, "t": "{"麦" * 30}"}}' for n in range(30_000)) + "]"
    assert [row[0] for row in rows(tmp_path, text)[1:]] == list(range(30_000))


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[]", "empty", ""),
        ('[{"a": NaN}]', "broken", "row 2"),
        ('[{"a": 1}, {"a": ', "broken", "row 3"),
        ('[{"a": 1}', "broken", "row 3"),
        ('[{"a": {"b": 1}}]', "unsupported", "row 2"),
        ('[{"a": 1}, 5]', "unsupported", "row 3"),
        ('{"a": 1}', "unsupported", ""),
        ("[" * 5000, "unsupported", ""),
        ('[{"a": ' + "[" * 200_000, "broken", "row 2"),
    ],
    ids=["empty", "nan", "cut off", "not closed", "deep", "no record", "one record", "brackets", "nested"],
)
def test_what_is_no_table_is_refused_with_its_place(tmp_path: Path, text: str, code: str, place: str) -> None:
    with pytest.raises(Unreadable) as refused:
        rows(tmp_path, text)
    assert (refused.value.code, refused.value.place) == (code, place)


def test_a_record_without_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        rows(tmp_path, '[{"a": "' + "x" * 5_000, Limits(field_chars=1_000))
    assert refused.value.code == "broken"
