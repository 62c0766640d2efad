"""Whole files are refused with a code, and the mapping says what it lacks."""

import gzip
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.translation import override

from guke.intake import spoken, wording
from guke.intake.actions import import_file
from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.people.models import User
from guke.sheets import messages
from tests.intake.files import SALES, written

pytestmark = pytest.mark.django_db
ROW = ("2026-03-05", "D1", "1", "K1", "P1", "尿素", "2", "19.90")


def refusal(path: Path, **asked: object) -> str:
    with pytest.raises(NotImported) as caught:
        import_file(path, **asked)  # type: ignore[arg-type]
    assert all(wording.whole(caught.value.code, caught.value.place, caught.value.detail))
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "empty"),
        ("broken.xlsx", b"PK\x03\x04 cut off", "broken"),
        ("text.txt", "只是一封信，没有表格。".encode(), "not_a_table"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, "unsupported"),
        ("page.csv.gz", gzip.compress(b"a,b\n1,2\n", mtime=0)[:-6], "broken"),
        ("quote.csv", '日期,客户\n2026-01-01,"甲\n2026-01-02,乙\n'.encode(), "unclosed_quote"),
    ],
)
def test_a_file_that_is_no_table_is_refused_by_name(tmp_path: Path, name: str, content: bytes, code: str):
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name, kind="sales") in {code, "binary", "broken", "missing_columns"}
    assert not Batch.objects.filter(state="loaded").exists()


def test_a_file_that_is_not_there(tmp_path: Path):
    assert refusal(tmp_path / "none.csv") == "no_such_file"


def test_missing_columns_are_named(tmp_path: Path):
    path = written(tmp_path / "x.csv", SALES[:-1], ROW[:-1])
    assert refusal(path, kind="sales") == "missing_columns"


def test_a_header_that_says_nothing_asks_for_the_kind(tmp_path: Path):
    assert refusal(written(tmp_path / "x.csv", ("甲", "乙"), ("1", "2"))) == "no_kind"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"mapping": {"没有": "amount"}}, "no_such_column"),
        ({"mapping": {"金额": "nothing"}}, "no_such_field"),
        ({"options": {"changed": "maybe"}}, "no_such_option"),
        ({"sheet": "二月"}, "no_such_sheet"),
    ],
)
def test_what_is_asked_for_must_exist(tmp_path: Path, asked: dict[str, object], code: str):
    assert refusal(written(tmp_path / "x.csv", SALES, ROW), kind="sales", **asked) == code


def test_a_person_without_the_right_imports_nothing(tmp_path: Path, manager: User):
    with pytest.raises(PermissionDenied):
        import_file(written(tmp_path / "x.csv", SALES, ROW), kind="sales", by=manager)
    assert not Batch.objects.exists()


def test_every_refusal_of_sheets_has_the_same_words_here():
    with override("en"):
        known = {code: tuple(map(str, pair)) for code, pair in spoken.SHEETS.items()}
    assert known == {f"file.{code}": pair for code, pair in messages.FILES.items()} | messages.VALUES
    assert spoken.NOTES.keys() == messages.NOTES.keys()
