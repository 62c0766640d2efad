"""Addresses are taken apart as people write them; what is ambiguous is not guessed."""

import pytest

from guke.accounts.rules.addresses import parse, place_of, province
from guke.accounts.rules.places import Place


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        ("湖南省长沙市岳麓区麓谷大道 627 号", Place("湖南", "长沙市", "岳麓区"), "麓谷大道627号"),
        ("湖南长沙芙蓉中路12号", Place("湖南", "长沙市"), "芙蓉中路12号"),
        ("长沙县星沙镇", Place("湖南", "长沙市", "长沙县"), "星沙镇"),
        ("上海市上海市宝山区沪太路9088号", Place("上海", "上海市", "宝山区"), "沪太路9088号"),
        ("北京朝阳区建国路88号", Place("北京", "北京市", "朝阳区"), "建国路88号"),
        ("内蒙古自治区呼和浩特市赛罕区", Place("内蒙古", "呼和浩特市", "赛罕区"), ""),
        ("新疆生产建设兵团第八师石河子市北三路", Place("新疆", "石河子市"), "北三路"),
        ("新疆巴州库尔勒市", Place("新疆", "巴音郭楞蒙古自治州", "库尔勒市"), ""),
        ("湖北省仙桃市沔州大道", Place("湖北", "仙桃市"), "沔州大道"),
        ("恩施州利川市", Place("湖北", "恩施土家族苗族自治州", "利川市"), ""),
        ("广东省东莞市长安镇", Place("广东", "东莞市"), "长安镇"),
        ("吉林市船营区", Place("吉林", "吉林市", "船营区"), ""),
        ("重庆市江北区金源路64号", Place("重庆", "重庆市", "江北区"), "金源路64号"),
        ("上海市闸北区江场西路180号", Place("上海", "上海市", "静安区"), "江场西路180号"),
        ("西安经济技术开发区", Place("陕西", "西安市"), "经济技术开发区"),
        ("中国(上海)自由贸易试验区", Place("上海", "上海市"), ")自由贸易试验区"),
        ("海南省省直辖县级行政区划琼海市", Place("海南", "琼海市"), ""),
    ],
)
def test_it_is_taken_apart(text: str, place: Place, rest: str) -> None:
    assert (parse(text).place, parse(text).rest) == (place, rest)


@pytest.mark.parametrize(
    "text", ["南京路12号", "北京西路5号", "中山路", "香大路35号", "沙河子镇", "", "N/A", "东方四村", "123"]
)
def test_a_street_or_village_is_no_city(text: str) -> None:
    assert parse(text).place == Place()


def test_an_ambiguous_county_is_named_with_the_places_it_could_be_in() -> None:
    address = parse("朝阳区建国路88号")
    assert (address.place, address.rest) == (Place(county="朝阳区"), "建国路88号")
    assert {place.province for place in address.candidates} == {"北京", "吉林"}


def test_other_evidence_decides_only_what_the_text_leaves_open() -> None:
    assert parse("朝阳区建国路88号", near=Place("吉林")).place == Place("吉林", "长春市", "朝阳区")
    assert parse("长沙市芙蓉区", near=Place("北京")).place == Place("湖南", "长沙市", "芙蓉区")


def test_a_county_two_cities_of_a_province_have_leaves_the_city_open() -> None:
    address = parse("江苏省鼓楼区中山路")
    assert address.place == Place("江苏", "", "鼓楼区")
    assert {place.city for place in address.candidates} == {"南京市", "徐州市"}


def test_the_credit_code_tells_where_a_name_does_not() -> None:
    assert place_of("金土地农资有限公司", uscc_area="430105") == Place("湖南", "长沙市", "开福区")
    assert place_of("株洲金土地农资", uscc_area="310113").city == "株洲市"


@pytest.mark.parametrize(
    ("text", "short"), [("湖南省", "湖南"), ("广西壮族自治区", "广西"), ("香港", "香港"), ("长沙市", "长沙市")]
)
def test_provinces_have_one_short_form(text: str, short: str) -> None:
    assert province(text) == short


def test_a_place_holds_what_lies_in_it_and_nothing_beside_it() -> None:
    province, city, county = Place("湖南"), Place("湖南", "长沙市"), Place("湖南", "长沙市", "岳麓区")
    assert [place.holds(county) for place in (province, city, county)] == [True, True, True]
    assert [county.holds(place) for place in (province, city, Place("湖南", "长沙市", "芙蓉区"))] == [False] * 3
    assert not city.holds(Place("湖南", "株洲市"))
    assert not province.holds(Place("湖北"))
