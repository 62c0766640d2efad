"""Real ledgers and customer lists come in whole: totals equal those worked out from the files by other means."""

import csv
import gzip
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from django.db.models import Max, Min, Sum
from python_calamine import CalamineWorkbook

from guke.accounts.models import Account, Contact
from guke.intake.actions import Summary, import_file
from guke.intake.rules import NotImported
from guke.ledger.models import Product, SalesLine
from tests.real import data

pytestmark = [pytest.mark.django_db, pytest.mark.real_data, pytest.mark.slow("reads large real files")]
CENT = Decimal("0.01")


def adds_up(summary: Summary) -> bool:
    return summary.read == summary.loaded + summary.updated + summary.unchanged + summary.rejected


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def total(field: str) -> Decimal:
    return SalesLine.objects.aggregate(total=Sum(field))["total"]


def superstore() -> Path:
    return next(data("superstore_zh").glob("*.xls"))


def test_superstore_with_its_returns():
    book = CalamineWorkbook.from_path(superstore())
    head, *rows = book.get_sheet_by_name("订单").to_python()
    place = {title: index for index, title in enumerate(head)}
    exact = [{name: Decimal(format(row[place[name]], ".15g")) for name in ("销售额", "利润")} for row in rows]
    sales, profit = (sum(row[name] for row in exact) for name in ("销售额", "利润"))
    summary = import_file(superstore(), options={"unknown_account": "create"})
    assert (summary.kind, summary.loaded, adds_up(summary)) == ("sales", 10_000, True)
    assert total("amount").quantize(CENT) == sales.quantize(CENT) == Decimal("16117548.24")
    assert (total("amount") - total("cost")).quantize(CENT) == profit.quantize(CENT) == Decimal("2156559.52")
    assert (Account.objects.count(), Product.objects.count()) == (
        len({row[place["客户 ID"]] for row in rows}),
        len({row[place["产品 ID"]] for row in rows}),
    )
    assert import_file(superstore(), dry_run=True).unchanged == 10_000
    returned = {row[0] for row in book.get_sheet_by_name("退货").to_python()[1:]}
    back = sum(row["销售额"] for row, cells in zip(exact, rows, strict=True) if cells[place["订单 ID"]] in returned)
    assert import_file(superstore(), sheet="退货").loaded == len(returned) == 296
    assert total("amount").quantize(CENT) == (sales - back).quantize(CENT)
    assert import_file(superstore(), sheet="退货").unchanged == 296


def retail() -> Path:
    return data("online_retail", "online_retail_to_2011_09.csv.gz")


RETAIL = """
SELECT count(*), sum("Quantity"::DECIMAL(12, 4) * "UnitPrice"::DECIMAL(12, 4)), sum("Quantity"::DECIMAL(12, 4)),
    count(*) - count("CustomerID"), min("InvoiceDate")[:10], max("InvoiceDate")[:10]
FROM read_csv($1, all_varchar = true)
"""


def test_online_retail_loses_no_line():
    [(count, amount, quantity, nobody, first, last)] = duckdb.execute(RETAIL, [str(retail())]).fetchall()
    options = {"unknown_account": "create", "blank_account": "collect", "currency": "GBP"}
    summary = import_file(retail(), options=options)
    assert (summary.read, summary.loaded, summary.rejected) == (count, count, 0) == (370_931, 370_931, 0)
    assert (total("amount"), total("quantity")) == (amount, quantity)
    assert quantity == 3_639_299
    assert SalesLine.objects.filter(account__code="NO-CUSTOMER").count() == nobody == 98_056
    assert [str(day) for day in SalesLine.objects.aggregate(Min("sold_on"), Max("sold_on")).values()] == [first, last]


def test_lines_without_a_customer_are_each_listed_with_the_reason(tmp_path: Path):
    with gzip.open(retail(), "rb") as stream:
        lines = [next(stream) for _line in range(20_001)]
    (tmp_path / "part.csv").write_bytes(b"".join(lines))
    rows = table(tmp_path / "part.csv")
    blank = [number for number, row in enumerate(rows, 2) if not row["CustomerID"]]
    summary = import_file(tmp_path / "part.csv", options={"unknown_account": "create"}, dry_run=True)
    assert [(each.row, each.column, each.code) for each in summary.refused] == [
        (n, "CustomerID", "missing") for n in blank
    ]
    assert (summary.loaded, adds_up(summary)) == (20_000 - len(blank), True)


def classic(name: str) -> Path:
    return data("classicmodels", "csv", f"{name}.csv")


def classic_rows(name: str) -> list[dict[str, str]]:
    return table(classic(name))


def test_classicmodels_customers_people_and_order_lines_with_cost():
    buy = {row["productCode"]: Decimal(row["buyPrice"]) for row in classic_rows("products")}
    lines = classic_rows("orderdetails")
    people = import_file(classic("customers"), options={"unknown_owner": "leave"})
    goods = import_file(classic("products"))
    joins = (str(classic("orders")), str(classic("products")))
    sold = import_file(classic("orderdetails"), joins=joins, options={"currency": "USD"})
    assert (people.kind, people.loaded, Contact.objects.count()) == ("customers", 122, 122)
    assert (goods.kind, goods.loaded, sold.kind, sold.loaded) == ("products", 110, "sales", 2_996)
    assert (
        total("amount")
        == sum(Decimal(r["priceEach"]) * int(r["quantityOrdered"]) for r in lines)
        == Decimal("9604190.61")
    )
    assert total("cost") == sum(buy[r["productCode"]] * int(r["quantityOrdered"]) for r in lines)


def test_cn_enterprises_are_checked_whole_and_every_wrong_code_is_named(tmp_path: Path):
    packed = data("cn_enterprises", "cn_enterprises_1989.csv.gz")
    with gzip.open(packed, "rt", encoding="utf-8", newline="") as stream:
        codes = [row["统一社会信用代码"] for row in csv.DictReader(stream)]
    summary = import_file(packed, dry_run=True)
    repeated = len(codes) - len(set(codes))
    assert (summary.kind, summary.read, adds_up(summary)) == ("accounts", 34_790, True)
    assert summary.reasons["twice_in_file"] + summary.reasons.get("taken", 0) <= repeated + 1
    assert summary.reasons["uscc_length"] == sum(len(code) != 18 and code != "N/A" for code in codes)
    with gzip.open(packed, "rb") as stream:
        (tmp_path / "part.csv").write_bytes(b"".join(next(stream) for _line in range(301)))
    assert [import_file(tmp_path / "part.csv").loaded, import_file(tmp_path / "part.csv").unchanged] == [300, 300]
    assert Account.objects.filter(province="上海").exists()


def fixtures() -> Any:
    return sorted(path for path in data("fixtures_spreadsheets").rglob("*") if path.is_file() and path.suffix != ".md")


def test_every_odd_spreadsheet_is_read_or_refused_with_a_code():
    codes: dict[str, int] = {}
    for path in fixtures():
        try:
            summary = import_file(path, kind="product-lines", mapping={"A": "name"}, dry_run=True)
            code = "read"
            assert adds_up(summary), path
        except NotImported as refused:
            code = refused.code
        codes[code] = codes.get(code, 0) + 1
    assert codes.pop("read") > len(fixtures()) / 2
    assert "database" not in codes
