"""The whole company, not written anywhere: its size and that no name in it belongs to a company we know."""

import csv
import gzip
from datetime import date

import pytest

from guke.demo import company
from guke.demo.company import Company
from guke.demo.staff import COMPANY
from tests.analysis.ledgers import ask
from tests.real import data

pytestmark = pytest.mark.slow  # invents 400 accounts and 200,000 lines
ON = date(2026, 11, 22)


@pytest.fixture(scope="session")  # real data comes first in a run, so a module's would be invented twice
def whole() -> Company:
    return company.invent(20, ON, 1.0, "x")


def test_it_is_as_large_as_promised(whole: Company) -> None:
    assert 390 <= len(whole.accounts) <= 410
    assert 180_000 <= len(whole.sales) <= 220_000
    assert 1_100 <= len(whole.faces.contacts) <= 1_400
    assert len(whole.goods) == 120
    assert len({account.name for account in whole.accounts}) == len(whole.accounts)


def test_some_families_have_three_levels(whole: Company) -> None:
    parents = {account.pk: account.parent_id for account in whole.accounts}
    deep = [pk for pk, parent in parents.items() if parent and parents.get(parent)]
    assert len(deep) >= 8


def test_small_plants_are_found_alike_to_the_best(whole: Company) -> None:
    sales = [
        {
            "account_id": line.account,
            "sold_on": date.fromordinal(line.day),
            "amount": line.amount,
            "cost": line.cost,
            "product_id": line.product,
            "document": str(line.order),
        }
        for line in whole.sales
        if line.currency == "CNY" and line.day > ON.toordinal() - 2 * 366  # of two years, which is as far as it looks
    ]
    accounts = [{"account_id": each.pk, "kind": each.sort} for each in whole.accounts]
    alike, strengths = ask("alike strengths", ON.isoformat(), sales, accounts=accounts)
    assert [row["value"] for row in strengths if row["verdict"] == "more"] == ["plant"]
    sorts = {each.pk: each.sort for each in whole.accounts}
    assert [row["band"] for row in alike] == ["bottom"] * 3
    assert {sorts[row["account_id"]] for row in alike} == {"plant"}


def _real_names() -> tuple[set[str], set[str]]:
    with gzip.open(data("cn_enterprises", "cn_enterprises_1989.csv.gz"), "rt", encoding="utf-8") as file:
        whole_names = {row["企业名称"].strip() for row in csv.DictReader(file)}
    with data("cn_listed_short_names", "adata_code.csv").open(encoding="utf-8") as file:
        short_names = {row["short_name"].replace(" ", "") for row in csv.DictReader(file)}
    return whole_names, short_names


@pytest.mark.real_data
def test_no_name_is_that_of_a_real_company(whole: Company) -> None:
    names, short_names = _real_names()
    ours = {account.name for account in whole.accounts} | {COMPANY}
    assert ours.isdisjoint(names)
    assert {account.short_name for account in whole.accounts}.isdisjoint(short_names)
    assert {account.short_name[:2] for account in whole.accounts}.isdisjoint({name[:2] for name in short_names})
