"""Names are compared by what tells companies apart, and every likeness has its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.accounts.rules.names import LIKELY, Face, Reason, alike, key, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("长沙金土地农资有限公司", "金土地农资（长沙）有限公司"),
        ("湖南金土地农资股份有限公司", "湖南省金土地农资集团有限责任公司"),
        ("金土地農資有限公司", "金土地农资"),
        ("万  科Ａ", "万科A"),
        ("北京第一机床厂", "北京第壹机床厂"),
        ("Bayer Co., Ltd.", "BAYER  Inc"),
        ("第十二建筑公司", "第12建筑公司"),
    ],
)
def test_two_ways_of_writing_are_one_name(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert alike(Face(one), Face(other)).reasons == (Reason.SAME_NAME,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("新疆农一师一团", "新疆农一师二团"),
        ("湖南省农业生产资料公司", "云南省农业生产资料公司"),
        ("金土地农资有限公司", "金土地农资有限公司长沙分公司"),
        ("绿源农业", "稻香合作社"),
    ],
)
def test_other_companies_are_not_likely_the_same(one: str, other: str) -> None:
    assert alike(Face(one), Face(other)).score < LIKELY


def test_the_same_name_elsewhere_is_said_to_be_elsewhere() -> None:
    found = alike(Face("湖南省自来水公司"), Face("云南省自来水公司"))
    assert found.reasons == (Reason.SAME_NAME_ELSEWHERE,)


def test_code_phone_and_alias_are_reasons_of_their_own() -> None:
    one = Face("绿源农业", uscc="913101131334484310", phone="0731 8888 1234", code="k1")
    other = Face("稻香合作社", uscc="91310113 1334484310", phone="073188881234", code="K1", others=("绿源农业公司",))
    assert set(alike(one, other).reasons) == {
        Reason.SAME_USCC,
        Reason.SAME_CODE,
        Reason.SAME_PHONE,
        Reason.SAME_ALIAS,
    }


def test_one_character_off_is_still_likely() -> None:
    assert similarity("湖南金土地农资连锁", "湖南金士地农资连锁") >= LIKELY


@given(st.text(max_size=40))
def test_folding_never_fails_and_fits_its_column(name: str) -> None:
    assert len(key(name)) <= 160
    assert key(name) or not name.strip() or not any(character.isalnum() for character in name)


@given(st.text("金土地农资湖南长沙市有限公司（）集团12一二", min_size=1, max_size=20))
def test_likeness_has_no_direction(name: str) -> None:
    other = "湖南金土地农资有限公司"
    assert alike(Face(name), Face(other)).score == alike(Face(other), Face(name)).score
