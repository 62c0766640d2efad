"""A whole batch is taken back, except what somebody worked on since."""

from pathlib import Path

import pytest

from guke.accounts.models import Account
from guke.intake import actions
from guke.intake.actions import import_file
from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.kit import actions as kit
from guke.kit import kinds
from guke.ledger.models import Product, SalesLine
from guke.people.models import User
from tests.intake.files import sales, written

pytestmark = pytest.mark.django_db
LINE = ("2026-03-05", "D1", "1", "K1", "P1", "尿素", "2", "19.90")


def test_lines_go_and_with_them_the_customers_and_products_made_for_them(tmp_path: Path):
    sales(tmp_path, LINE)
    undone = actions.undo(Batch.objects.get(), by=None)
    assert (SalesLine.objects.count(), Account.objects.count(), Product.objects.count()) == (0, 0, 0)
    assert (undone.kept, Batch.objects.get().state) == ([], "undone")


def test_the_file_can_come_in_again_after_that(tmp_path: Path):
    sales(tmp_path, LINE)
    actions.undo(Batch.objects.get(), by=None)
    assert sales(tmp_path, LINE).loaded == 1


def test_changed_records_get_their_old_values_back(tmp_path: Path):
    Account.objects.create(code="K1", name="甲公司", city="长沙市")
    import_file(
        written(tmp_path / "a.csv", ("客户编码", "客户名称", "城市"), ("K1", "甲公司", "株洲市")), kind="accounts"
    )
    assert Account.objects.get().city == "株洲市"
    assert actions.undo(Batch.objects.get(), by=None).restored == 1
    assert Account.objects.get().city == "长沙市"


def test_what_was_worked_on_since_stays_and_is_named(tmp_path: Path, head: User):
    import_file(
        written(tmp_path / "a.csv", ("客户编码", "客户名称"), ("K1", "甲公司"), ("K2", "乙公司")), kind="accounts"
    )
    worked_on = Account.objects.get(code="K1")
    worked_on.city = "岳阳市"
    kit.save(kinds.registry["accounts"], by=head, record=worked_on)
    undone = actions.undo(Batch.objects.get(), by=head)
    assert (undone.removed, undone.kept) == (1, ["甲公司"])
    assert Account.objects.get().code == "K1"


def test_a_batch_corrected_by_a_later_one_is_not_undone_before_that(tmp_path: Path):
    sales(tmp_path, LINE)
    sales(tmp_path, (*LINE[:7], "25"), changed="counter")
    with pytest.raises(NotImported, match="corrected_later"):
        actions.undo(Batch.objects.earliest("id"), by=None)
    assert SalesLine.objects.count() == 3


def test_only_a_loaded_import_is_undone(tmp_path: Path):
    sales(tmp_path, LINE)
    actions.undo(Batch.objects.get(), by=None)
    with pytest.raises(NotImported, match="not_loaded"):
        actions.undo(Batch.objects.get(), by=None)
