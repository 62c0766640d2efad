"""Sales lines come in once, corrected only by counter-entry, and every row read is accounted for."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Sum

from guke.intake.actions import import_file
from guke.intake.models import Batch
from guke.ledger.models import DirtyMonth, ProductLine, SalesLine
from tests.intake.files import sales, written

pytestmark = pytest.mark.django_db
FIRST = ("2026-03-05", "D1", "1", "K1", "P1", "尿素", "2", "19.90")
SECOND = ("2026-03-05", "D1", "2", "K1", "P2", "钾肥", "1", "100")


def counts(summary: Any) -> tuple[int, ...]:
    return summary.read, summary.loaded, summary.updated, summary.unchanged, summary.rejected


def test_lines_come_in_with_their_new_customers_and_products(tmp_path: Path):
    summary = sales(tmp_path, FIRST, SECOND)
    line = SalesLine.objects.get(product__code="P1")
    assert counts(summary) == (2, 2, 0, 0, 0)
    assert (line.account.code, line.product.name, line.quantity, line.amount) == ("K1", "尿素", 2, Decimal("19.90"))
    assert Batch.objects.get().state == "loaded"


def test_the_same_file_twice_changes_nothing(tmp_path: Path):
    sales(tmp_path, FIRST, SECOND)
    assert counts(sales(tmp_path, FIRST, SECOND)) == (2, 0, 0, 2, 0)
    assert SalesLine.objects.count() == 2


def test_equal_lines_without_line_numbers_all_load_and_only_once(tmp_path: Path):
    same = ("2026-03-05", "D1", "", "K1", "P1", "尿素", "2", "19.90")
    assert counts(sales(tmp_path, same, same, same)) == (3, 3, 0, 0, 0)
    assert counts(sales(tmp_path, same, same, same)) == (3, 0, 0, 3, 0)
    assert counts(sales(tmp_path, same, same, same, same)) == (4, 1, 0, 3, 0)


def test_a_line_number_that_comes_twice_in_a_file_is_refused(tmp_path: Path):
    summary = sales(tmp_path, FIRST, FIRST)
    assert counts(summary) == (2, 1, 0, 0, 1)
    assert summary.refused[0].code == "twice_in_file"


def test_a_changed_line_is_refused_unless_a_counter_entry_is_asked_for(tmp_path: Path):
    sales(tmp_path, FIRST)
    changed = (*FIRST[:7], "25.00")
    assert sales(tmp_path, changed).refused[0].code == "line_changed"
    assert counts(sales(tmp_path, changed, changed="counter")) == (1, 0, 1, 0, 0)
    assert [line.amount for line in SalesLine.objects.order_by("id")] == [
        Decimal("19.90"),
        Decimal("-19.90"),
        Decimal(25),
    ]
    assert counts(sales(tmp_path, changed, changed="counter")) == (1, 0, 0, 1, 0)


def test_a_corrected_line_can_be_corrected_again(tmp_path: Path):
    for amount in ("19.90", "25", "30"):
        sales(tmp_path, (*FIRST[:7], amount), changed="counter")
    assert SalesLine.objects.aggregate(total=Sum("amount"))["total"] == 30
    assert SalesLine.objects.count() == 5


def test_credit_notes_are_lines_with_negative_quantities(tmp_path: Path):
    sales(tmp_path, FIRST, ("2026-04-01", "D2", "1", "K1", "P1", "尿素", "-1", "(9.95)"))
    assert SalesLine.objects.aggregate(total=Sum("amount"))["total"] == Decimal("9.95")


def test_unknown_customers_are_refused_unless_asked_for(tmp_path: Path):
    summary = sales(tmp_path, FIRST, unknown_account="refuse")
    assert counts(summary) == (1, 0, 0, 0, 1)
    assert (summary.refused[0].column, summary.refused[0].code) == ("客户编码", "unknown_account")


def test_lines_without_a_customer_are_refused_or_collected(tmp_path: Path):
    nobody = ("2026-03-05", "D1", "1", "", "P1", "尿素", "2", "19.90")
    assert sales(tmp_path, nobody).refused[0].code == "missing"
    sales(tmp_path, nobody, blank_account="collect")
    assert SalesLine.objects.get().account.code == "NO-CUSTOMER"


def test_every_fault_of_a_row_is_named_with_row_column_and_value(tmp_path: Path):
    summary = sales(tmp_path, FIRST, ("31/2/2026", "D2", "1", "K1", "P1", "尿素", "NaN", "1,2万"))
    assert [(each.row, each.column, each.value, each.code) for each in summary.refused] == [
        (3, "日期", "31/2/2026", "no_such_day"),
        (3, "数量", "NaN", "not_finite"),
        (3, "金额", "1,2万", "ambiguous_amount"),
    ]
    assert counts(summary) == (2, 1, 0, 0, 1)


def test_a_strict_import_loads_nothing_when_a_row_is_bad(tmp_path: Path):
    with pytest.raises(Exception, match="strict"):
        sales(tmp_path, FIRST, (*FIRST[:7], "x"), on_error="strict")
    assert (SalesLine.objects.count(), Batch.objects.get().state) == (0, "failed")


def test_amounts_come_from_price_and_quantity_and_costs_from_profit(tmp_path: Path):
    header = ("日期", "客户", "产品", "数量", "单价", "利润", "类别")
    import_file(
        written(tmp_path / "x.csv", header, ("2026-03-05", "甲公司", "尿素", "3", "6.50", "4.5", "化肥")),
        options={"unknown_account": "create"},
    )
    line = SalesLine.objects.get()
    assert (line.amount, line.cost, line.product.line) == (Decimal("19.50"), Decimal(15), ProductLine.objects.get())


def test_months_are_marked_for_the_mirror(tmp_path: Path):
    sales(tmp_path, FIRST, ("2026-04-01", "D2", "1", "K1", "P1", "尿素", "1", "1"))
    assert {f"{month.month:%Y-%m}" for month in DirtyMonth.objects.all()} == {"2026-03", "2026-04"}


def test_markup_in_names_stays_text(tmp_path: Path):
    sales(tmp_path, ("2026-03-05", "D1", "1", "<b>K</b>", "P1", "<script>alert(1)</script>", "2", "19.90"))
    assert SalesLine.objects.get().product.name == "<script>alert(1)</script>"


def test_a_customer_named_first_without_its_code_is_one_customer(tmp_path: Path):
    header = ("日期", "单号", "行号", "客户编码", "客户名称", "产品编码", "数量", "金额")
    rows = [
        ("2026-03-05", "D1", "1", "", "甲公司", "P1", "1", "5"),
        ("2026-03-05", "D1", "2", "K1", "甲公司", "P1", "1", "5"),
    ]
    file = written(tmp_path / "a.csv", header, *rows)
    first, again = (import_file(file, options={"unknown_account": "create"}) for _time in range(2))
    assert (first.loaded, again.unchanged) == (2, 2)
    assert {line.account.code for line in SalesLine.objects.all()} == {"K1"}
