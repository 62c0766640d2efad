"""Who a text names, and who it only speaks of."""

import datetime as dt

import pytest

from guke.relations.rules.capture import read

ON = dt.date(2026, 11, 25)


def people(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.post) for person in read(text, ON).people]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("品管课长翁佳慧要求说明原因", [("翁佳慧", "品管课长")]),
        ("见了后勤处杨立新处长，有兴趣", [("杨立新", "处长")]),
        ("联系人换了，找林晓芸就行", [("林晓芸", "")]),
        ("参加：客户方 穆建华（质量总监）、沈琳；我方 李想", [("穆建华", "质量总监"), ("沈琳", "")]),
        ("Buyer is now Claire Doherty.", [("Claire Doherty", "Buyer")]),
        ("Saw the caretaker, Len Briggs.", [("Len Briggs", "Caretaker")]),
        ("Agnieszka Wójcik (Lead Buyer, Polmet): hello", [("Agnieszka Wójcik", "Lead Buyer")]),
        ("Attendees: Maya Chen (Sales Director), Paul Otieno", [("Maya Chen", "Sales Director"), ("Paul Otieno", "")]),
    ],
)
def test_a_name_is_known_by_what_stands_beside_it(text: str, found: list[tuple[str, str]]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("谢志强昨晚发来图纸，转给了林晓芸的徒弟", ["谢志强", "林晓芸"]),
        ("把法务何嘉欣介绍给我认识", ["何嘉欣"]),
        ("Had a word with Ravi Menon and left.", ["Ravi Menon"]),
        ("Parcel for 14 Mary Slessor Street, Dundee.", []),
        ("Dear Ann Lee, the plant is closed.", []),
        ("寄到江阴的高新路8号", []),
    ],
)
def test_a_whole_name_is_known_by_the_given_name_in_it(text: str, names: list[str]) -> None:
    assert [name for name, _post in people(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "温控器单价45元，常规款，高温型另议。",
        "原联系人：王海涛（已离职）",
        "竞品动态：业务员叫张海龙。",
        "Their old boss, Peter Lang, used to run the plant.",
        "Dear team, Grand Harbour Hotel is closed.",
    ],
)
def test_what_is_no_person_to_reach_is_not_named(text: str) -> None:
    assert people(text) == []


def test_a_column_headed_by_a_post_holds_who_has_it() -> None:
    assert people("门店\t店长\t店长电话\n滨江店\t花玉珍\t13358810274") == [("花玉珍", "店长")]
