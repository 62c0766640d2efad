"""The pages of the sign-in library speak as we do, in both languages."""

from importlib.resources import files
from pathlib import Path

import pytest
from django.utils import translation

from guke.people.models import User
from guke.people.wording import TEXTS
from tests.cast import signed_in

PAGES = ("2fa/", "2fa/webauthn/", "sessions/", "password/change/", "reauthenticate/", "logout/")


def test_each_text_is_still_one_of_the_library() -> None:
    known = Path(str(files("allauth") / "locale/en/LC_MESSAGES/django.po")).read_text(encoding="utf-8")
    said = known.replace('"\n"', "")
    assert [text for text in TEXTS if f'"{text}"' not in said] == []


@pytest.mark.parametrize(("language", "said"), [("en", "Second factor"), ("zh-hans", "两步验证")])
def test_ours_stands_before_that_of_the_library(language: str, said: str) -> None:
    with translation.override(language):
        assert translation.gettext("Two-Factor Authentication") == said


@pytest.mark.parametrize("address", PAGES)
def test_no_page_says_it_otherwise(manager: User, address: str) -> None:
    manager.language = "en"
    manager.save()
    page = signed_in(manager).get(f"/signin/{address}", follow=True).content.decode()
    with translation.override("en"):
        replaced = [text for text in TEXTS if translation.gettext(text) != text]
    assert [text for text in replaced if f">{text}<" in page] == []
