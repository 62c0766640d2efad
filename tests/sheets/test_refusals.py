"""Whatever the bytes, a file is read or refused by a known code."""

import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from guke.sheets.books import Unreadable, open_book
from guke.sheets.messages import FILES, MESSAGES, NOTES, VALUES

STARTS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x1f\x8b\x08",
    b"BZh9",
    b"<html><table>",
    b"a,b\n",
    b"\xff\xfe",
)


@pytest.mark.slow  # two hundred files on disk
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=2000))
@example(b"a,b\n", "¹,1".encode())
def test_any_bytes_are_rows_or_a_refusal(tmp_path: Path, start: bytes, rest: bytes):
    path = tmp_path / "a.csv"
    path.write_bytes(start + rest)
    try:
        known = sum(len(list(sheet.rows())) for sheet in open_book(path).sheets) >= 0
    except Unreadable as refused:
        known = refused.code in FILES
    assert known


def test_a_container_that_runs_in_a_circle_is_refused(tmp_path: Path):
    sector = b"\x00\x00\x00\x00" + b"\xff" * 508
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00" + bytes(10)
    head += b"\x01\x00\x00\x00" + bytes(12) + b"\xfe\xff\xff\xff" + bytes(12) + b"\x00\x00\x00\x00" + b"\xff" * 432
    content = head.ljust(512, b"\xff") + sector + "Workbook".encode("utf-16-le") + bytes(512)
    (tmp_path / "a.xls").write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        open_book(tmp_path / "a.xls")
    assert refused.value.code == "broken"


def test_every_message_says_what_and_what_to_do():
    assert not set(FILES) & set(VALUES)
    for code, (sentence, remedy) in MESSAGES.items():
        places = {name for _, name, _, _ in string.Formatter().parse(sentence + remedy) if name}
        assert places <= ({"value"} if code in VALUES else {"place", "detail"}), code
        assert sentence.endswith(".")
        assert remedy.endswith(".")
    assert all(note.endswith(".") for note in NOTES.values())
