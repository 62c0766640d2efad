"""The menu folds what is seldom wanted and opens the section one is in."""

import pytest
from django.test import RequestFactory

from guke.kit.pages import sections
from guke.kit.shell import shell
from guke.people.models import User


@pytest.fixture
def head(db: None) -> User:
    del db
    return User.objects.create_user("head", role="head")


def opened(user: User, path: str) -> dict[str, tuple[bool, bool]]:
    request = RequestFactory().get(path)
    request.user, request.resolver_match = user, None
    names = {title: name for name, title in sections.items()}
    return {names[group["title"]]: (group["folds"], group["open"]) for group in shell(request)["menu"]}


def test_the_daily_sections_stand_open_and_the_others_are_folded(head: User) -> None:
    found = opened(head, "/accounts/")
    assert found["work"] == (False, False)
    assert found["customers"] == (False, True)
    assert found["share"] == (True, False)
    assert found["care"] == (True, False)
    assert found["setup"] == (True, False)


def test_a_folded_section_is_open_while_one_is_in_it(head: User) -> None:
    assert opened(head, "/gift-register/")["care"] == (True, True)
