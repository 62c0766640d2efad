"""Codes, addresses and duplicates over 34,790 companies of the public register."""

import csv
import gzip
from collections import Counter

import pytest

from guke.accounts.rules import addresses, names, places, uscc
from tests.real import data

pytestmark = [pytest.mark.real_data, pytest.mark.slow]  # reads and parses 34,790 rows
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def rows() -> Rows:
    file = data("cn_enterprises", "cn_enterprises_1989.csv.gz")
    with gzip.open(file, "rt", encoding="utf-8") as text:
        return list(csv.DictReader(text))


@pytest.fixture(scope="module")
def provinces(rows: Rows) -> dict[str, str]:
    """Return the short name of each province the register names."""
    return {name: addresses.province(name) for name in {row["所在省份"] for row in rows}}


def test_nearly_every_code_is_right_as_the_source_says(rows: Rows) -> None:
    faults = [uscc.fault(row["统一社会信用代码"]) for row in rows]
    wrong = Counter(fault.wrong for fault in faults if fault)
    assert len(rows) == 34_790
    assert 1 - wrong.total() / len(rows) > 0.998
    assert wrong == {uscc.Wrong.LENGTH: 54, uscc.Wrong.CHECK_DIGIT: 2}


def test_addresses_agree_with_the_register_on_the_province(rows: Rows, provinces: dict[str, str]) -> None:
    told = [(addresses.parse(row["注册地址"]), provinces[row["所在省份"]]) for row in rows]
    known = [(address.place.province, province) for address, province in told if address.known]
    agreeing = sum(ours == theirs for ours, theirs in known)
    assert len(known) / len(rows) > 0.88
    assert agreeing / len(known) > 0.9995
    assert sum(bool(address.candidates) for address, _province in told) > 200


def test_the_code_tells_the_province_too(rows: Rows, provinces: dict[str, str]) -> None:
    told = [(places.by_code(uscc.area_code(row["统一社会信用代码"])).province, row["所在省份"]) for row in rows]
    known = [(ours, provinces[theirs]) for ours, theirs in told if ours]
    assert len(known) / len(rows) > 0.998
    assert sum(ours == theirs for ours, theirs in known) / len(known) > 0.9999


def test_companies_written_twice_are_found(rows: Rows) -> None:
    folded = Counter(names.fold(row["企业名称"]) for row in rows)
    twice = {one.core for one, count in folded.items() if count > 1}
    assert names.key("安徽省红旗机械厂（从属名称:安徽省红旗木材厂）") in twice
    assert len(twice) < 60
