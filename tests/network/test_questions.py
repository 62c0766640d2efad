"""Who knows the purchasing head of a customer: asked in the search, answered with people, ties and the last touch."""

import datetime as dt

import pytest

from guke.accounts.models import Account, Contact
from guke.kit import clock, search
from guke.kit.kinds import registry
from guke.network import questions
from guke.network.models import Tie
from guke.people.models import User
from tests.cast import signed_in
from tests.network.conftest import Meet

TODAY = clock.today()


@pytest.fixture
def buyers(account: Account) -> list[Contact]:
    """Three people of the customer: a buyer, the head of purchasing, the head of finance."""
    people = [
        Contact.objects.create(account=account, name=name, post=post)
        for name, post in (("周立", "采购员"), ("钱敏", "采购总监"), ("孙丽", "财务总监"))
    ]
    search.index(registry["contacts"], people)
    search.index(registry["accounts"], [account])
    return people


@pytest.mark.parametrize(
    ("text", "name", "post", "head"),
    [
        ("谁认识麦穗的采购总监", "麦穗", "采购", True),
        ("麦穗 采购", "麦穗", "采购", False),
        ("谁最熟悉麦穗农业？", "麦穗农业", "", False),
        ("麦穗农业的老板是谁", "麦穗农业", "总经理", False),
        ("who knows the purchasing head of Maisui", "Maisui", "采购", True),
        ("Maisui's head of finance", "Maisui", "财务", True),
    ],
)
def test_a_question_is_understood(text: str, name: str, post: str, *, head: bool) -> None:
    found = questions.asked(text)
    assert found is not None
    assert (found.name, found.posts[:1], found.head) == (name, (post,) if post else (), head)


@pytest.mark.parametrize("text", ["", "麦穗农业", "采购", "谁认识", "138 0013 8000", "A1"])
def test_what_is_no_question_is_searched_for_as_ever(text: str) -> None:
    assert questions.asked(text) is None


def asked(user: User, text: str) -> str:
    return signed_in(user).get("/palette/", {"q": text}, headers={"accept-language": "zh-hans"}).content.decode()


def test_the_head_comes_first_with_who_knows_them(manager: User, buyers: list[Contact], meet: Meet) -> None:
    _buyer, chief, _finance = buyers
    Tie.objects.create(user=manager, contact=chief, noted_on=TODAY, level=3, wanted=3)
    met = meet(manager, chief, days=4)
    page = asked(manager, "谁认识麦穗的采购总监")
    assert page.index(f'href="/contacts/{chief.pk}/"') < page.index(f'href="/contacts/{buyers[0].pk}/"')
    assert f"/contacts/{buyers[2].pk}/" not in page
    assert "互相信任" in page
    assert f"{met.happened_at + dt.timedelta(hours=8):%Y-%m-%d}" in page
    assert "我方还没有人认识" in page


def test_a_person_is_asked_for_by_name(manager: User, buyers: list[Contact]) -> None:
    assert f'class="palette-known" href="/contacts/{buyers[1].pk}/"' in asked(manager, "谁认识钱敏")


def test_people_of_hidden_accounts_are_not_named(colleague: User, buyers: list[Contact]) -> None:
    del buyers
    assert "钱敏" not in asked(colleague, "谁认识麦穗的采购总监")


def test_ties_are_named_to_those_who_may_see_them(outsider: User, account: Account, buyers: list[Contact]) -> None:
    del buyers
    Account.objects.filter(pk=account.pk).update(owner=outsider)
    assert "palette-known" not in asked(outsider, "谁认识麦穗的采购总监")
