"""The wizard: upload, columns, check, load, undo; a person sees what they may."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from guke.intake.models import Batch
from guke.ledger.models import SalesLine
from guke.people.models import User
from tests.cast import person
from tests.inside import Inside
from tests.intake.files import SALES, written

pytestmark = pytest.mark.django_db
GOOD = ("2026-03-05", "D1", "1", "K1", "P1", "尿素", "2", "19.90")
BAD = ("31/2/2026", "D1", "2", "K1", "P1", "<b>尿素</b>", "2", "=1+1")
CREATE = {"kind": "sales", "options": "1", "option-unknown_account": "create"}


@pytest.fixture
def visitor(head: User) -> Client:
    return Inside(head)


def uploaded(visitor: Client, path: Path) -> Batch:
    file = SimpleUploadedFile(path.name, path.read_bytes())
    answer = visitor.post(reverse("import-upload"), {"file": file})
    batch = Batch.objects.latest("id")
    assert answer.headers["Location"] == reverse("import-batch", args=[batch.pk])
    return batch


@pytest.fixture
def batch(visitor: Client, tmp_path: Path) -> Batch:
    return uploaded(visitor, written(tmp_path / "三月.csv", SALES, GOOD, BAD))


def step(visitor: Client, batch: Batch, name: str, **given: str) -> str:
    visitor.post(reverse(f"import-{name}", args=[batch.pk]), given)
    batch.refresh_from_db()
    return visitor.get(reverse("import-batch", args=[batch.pk])).content.decode()


def test_the_columns_are_shown_with_samples_and_proposals(visitor: Client, batch: Batch):
    shown = visitor.get(reverse("import-batch", args=[batch.pk])).content.decode()
    assert "2026-03-05" in shown
    assert '<option value="sold_on" selected>' in shown


def test_checking_shows_numbers_and_faults_and_loads_nothing(visitor: Client, batch: Batch):
    shown = step(visitor, batch, "check", **CREATE)
    assert (batch.state, batch.loaded, batch.rejected, SalesLine.objects.count()) == ("checked", 1, 1, 0)
    assert "31/2/2026" in shown


def test_loading_and_undoing(visitor: Client, batch: Batch):
    step(visitor, batch, "check", **CREATE)
    step(visitor, batch, "load")
    assert (batch.state, SalesLine.objects.count()) == ("loaded", 1)
    step(visitor, batch, "undo")
    assert (batch.state, SalesLine.objects.count()) == ("undone", 0)


def test_refused_rows_come_back_with_their_reasons_formulas_neutralised(visitor: Client, batch: Batch):
    step(visitor, batch, "check", **CREATE)
    answer = visitor.get(reverse("import-refused", args=[batch.pk, "csv"]))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    header, row, *rest = text.splitlines()
    assert header.startswith("日期,单号")
    assert "'=1+1" in row
    assert rest == []
    workbook = visitor.get(reverse("import-refused", args=[batch.pk, "xlsx"]))
    assert b"".join(workbook.streaming_content).startswith(b"PK")  # type: ignore[attr-defined]


def test_the_column_chosen_by_hand_is_kept(visitor: Client, batch: Batch):
    fields = ("sold_on", "document", "line_number", "account_name", "product", "product_name", "quantity", "amount")
    chosen = {f"column-{letter}": field for letter, field in zip("ABCDEFGH", fields, strict=True)}
    step(visitor, batch, "check", columns="1", **CREATE, **chosen)
    assert batch.plan["mapping"]["客户编码"] == "account_name"


def test_another_kind_begins_the_columns_anew(visitor: Client, batch: Batch):
    visitor.get(reverse("import-batch", args=[batch.pk]), {"kind": "products"})
    batch.refresh_from_db()
    assert (batch.kind, batch.plan.get("columns")) == ("products", None)


def test_a_file_that_cannot_be_read_says_why(visitor: Client, tmp_path: Path):
    broken = tmp_path / "x.xlsx"
    broken.write_bytes(b"PK\x03\x04 cut off")
    batch = uploaded(visitor, broken)
    answer = visitor.get(reverse("import-batch", args=[batch.pk]))
    assert answer.status_code == 422


def test_large_files_go_to_the_background_and_report_back(
    visitor: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("guke.intake.pages._AT_ONCE_BYTES", 1)
    batch = uploaded(visitor, written(tmp_path / "a.csv", SALES, GOOD))
    answer = visitor.post(reverse("import-check", args=[batch.pk]), CREATE)
    assert "/jobs/" in answer.headers["Location"]


def test_others_imports_are_not_found_and_strangers_are_turned_away(visitor: Client, batch: Batch, outsider: User):
    address = reverse("import-batch", args=[batch.pk])
    assert Inside(outsider).get(address).status_code == 403
    assert visitor.get(reverse("import-batch", args=[batch.pk + 1])).status_code == 404


def test_who_may_only_look_can_neither_load_nor_undo(visitor: Client, batch: Batch):
    step(visitor, batch, "check", **CREATE)
    auditor = Inside(person("auditor", "auditor"))
    for name in ("check", "load", "undo"):
        assert auditor.post(reverse(f"import-{name}", args=[batch.pk])).status_code == 403
    assert auditor.get(reverse("import")).status_code == 200
