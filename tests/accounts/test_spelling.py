"""Names are spelled with surnames read as surnames, numbers of telephones in one form."""

import csv

import pytest

from guke.accounts.rules import phones, pinyin
from tests.real import data


@pytest.mark.parametrize(
    ("name", "spelled", "initials"),
    [
        ("单雄信", "shanxiongxin", "sxx"),
        ("仇和", "qiuhe", "qh"),
        ("曾国藩", "zengguofan", "zgf"),
        ("欧阳修", "ouyangxiu", "oyx"),
        ("王", "wang", "w"),
    ],
)
def test_people(name: str, spelled: str, initials: str) -> None:
    assert (pinyin.spelled(pinyin.person(name)), pinyin.person_initials(name)) == (spelled, initials)


@pytest.mark.real_data
def test_listed_companies_are_spelled_in_letters() -> None:
    with data("cn_listed_short_names", "adata_code.csv").open(encoding="utf-8-sig") as file:
        names = [row["short_name"] for row in csv.DictReader(file)]
    spelled = [pinyin.spelled(pinyin.syllables(name)) for name in names]
    assert len(names) == 5640
    assert not [text for text in spelled if any("一" <= character <= "鿿" for character in text)]
    known = {"平安银行": "payh", "重庆啤酒": "cqpj", "长安汽车": "caqc", "厦门银行": "xmyh"}
    assert {name: pinyin.initials(name) for name in names if name in known} == known


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("13800138000", "13800138000"),
        ("+86 138 0013 8000", "13800138000"),
        ("0731-88881234", "0731-88881234"),
        ("(0731)88881234", "0731-88881234"),
        ("86-21-6234 5678", "021-62345678"),
        ("010-8000 0001", "010-80000001"),
        ("0475-80000005", "0475-80000005"),
        ("88881234", "88881234"),
        ("400-820-8820", "4008208820"),
        ("+44 20 7946 0958", "+442079460958"),
        ("总机转财务", "总机转财务"),
        ("", ""),
    ],
)
def test_phones_have_one_form(typed: str, normal: str) -> None:
    assert phones.normal(typed) == normal


def test_a_normal_form_is_its_own_normal_form() -> None:
    for typed in ("13800138000", "0731-88881234", "021-62345678 转 8001", "+442079460958"):
        assert phones.normal(phones.normal(typed)) == phones.normal(typed)
