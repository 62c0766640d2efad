"""Columns are proposed by their titles and remembered by the header."""

from pathlib import Path

import pytest

from guke.intake import importers
from guke.intake.actions import import_file
from guke.intake.models import Mapping
from guke.intake.rules import signature
from guke.ledger.models import SalesLine
from tests.intake.files import CREATE, SALES, written

pytestmark = pytest.mark.django_db
ODD = ("何日", "谁", "何物", "几个", "多少钱")
CHOSEN = {"何日": "sold_on", "谁": "account", "何物": "product", "几个": "quantity", "多少钱": "amount"}


def test_what_was_chosen_once_is_remembered_for_the_same_header(tmp_path: Path):
    first = written(tmp_path / "a.csv", ODD, ("2026-03-05", "K1", "P1", "2", "10"))
    import_file(first, kind="sales", mapping=CHOSEN, options=CREATE)
    again = import_file(written(tmp_path / "b.csv", ODD, ("2026-04-05", "K2", "P1", "1", "5")))
    assert (again.kind, again.loaded, again.mapping) == ("sales", 1, CHOSEN)


def test_a_mapping_may_name_letters_or_go_from_field_to_title(tmp_path: Path):
    file = written(tmp_path / "a.csv", ODD, ("2026-03-05", "K1", "P1", "2", "10"))
    letters = dict(zip("ABCDE", CHOSEN.values(), strict=True))
    turned = {field: title for title, field in CHOSEN.items()}
    for given in (letters, turned):
        assert import_file(file, kind="sales", mapping=given, options=CREATE, dry_run=True).loaded == 1


def test_the_column_of_reasons_does_not_make_another_header():
    assert signature([*SALES, "未导入的原因"]) == signature(SALES) != signature(SALES[:-1])


def test_a_dry_run_changes_and_remembers_nothing(tmp_path: Path):
    row = ("2026-03-05", "D1", "1", "K1", "P1", "尿素", "2", "19.90")
    summary = import_file(written(tmp_path / "a.csv", SALES, row), options=CREATE, dry_run=True)
    assert (summary.loaded, SalesLine.objects.count(), Mapping.objects.count()) == (1, 0, 0)
    assert "K1" in " ".join(summary.preview[0].values())


def test_columns_of_another_file_are_joined_by_the_title_both_have(tmp_path: Path):
    lines = written(
        tmp_path / "lines.csv", ("订单号", "产品编码", "数量", "单价"), ("D1", "P1", "2", "5"), ("D2", "P1", "1", "5")
    )
    heads = written(tmp_path / "heads.csv", ("订单号", "订单日期", "客户编码"), ("D1", "2026-03-05", "K1"))
    summary = import_file(lines, kind="sales", joins=(str(heads),), options=CREATE)
    assert (summary.loaded, [each.code for each in summary.refused]) == (1, ["missing", "missing"])
    assert SalesLine.objects.get().account.code == "K1"


def test_dates_take_the_order_that_the_file_shows(tmp_path: Path):
    rows = [(day, "D1", n, "K1", "P1", "尿素", "2", "1") for n, day in enumerate(("03/04/2026", "25/04/2026"))]
    import_file(written(tmp_path / "a.csv", SALES, *rows), options=CREATE)
    assert [f"{line.sold_on}" for line in SalesLine.objects.order_by("sold_on")] == ["2026-04-03", "2026-04-25"]


@pytest.mark.parametrize("slug", ["sales", "accounts", "customers", "contacts", "products", "product-lines", "returns"])
def test_every_importer_asks_only_for_fields_it_has(slug: str):
    importer = importers.get(slug)
    names = set(importer.specs())
    assert all(need <= names for need in importer.needs)
    assert importer.title
