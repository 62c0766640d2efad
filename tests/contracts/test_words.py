"""Every title is there in Chinese and in English."""

import re

import pytest
from django.utils import translation

from guke.kit.columns import Column
from guke.kit.kinds import Kind
from guke.kit.pages import pages, sections
from guke.people.models import User
from guke.people.roles import ROLES

HAN = re.compile(r"[\u4e00-\u9fff]")
LETTER = re.compile(r"[A-Za-z\u4e00-\u9fff]")


def said(kind: Kind, user: User) -> list[str]:
    """Return every title of the kind: its own, its columns', its fields', its actions' and their parameters'."""
    fields = [Column(name).bind(kind.model).title for name in kind.fields]
    actions = [action.title for action in kind.hung_actions]
    asked = [param.field.title for action in kind.hung_actions for param in action.params if param.field.title]
    columns = [column.title for column in kind.columns_for(user)]
    panels = [panel.heading() for panel in kind.hung_panels]
    return [str(text) for text in (kind.title, kind.title_plural, *fields, *columns, *actions, *asked, *panels)]


def test_every_title_of_a_kind_is_in_both_languages(kind: Kind, administrator: User) -> None:
    with translation.override("zh-hans"):
        chinese = said(kind, administrator)
    with translation.override("en"):
        english = said(kind, administrator)
    assert [text for text in chinese if LETTER.search(text) and not HAN.search(text)] == []
    assert [text for text in english if HAN.search(text) or "__" in text] == []


def test_every_choice_is_in_both_languages(kind: Kind) -> None:
    fields = [
        field for field in kind.model._meta.fields if field.choices and field.name not in {"language", "money_shown"}
    ]
    with translation.override("zh-hans"):
        chinese = [str(text) for field in fields for value, text in field.flatchoices if value != ""]
    with translation.override("en"):
        english = [str(text) for field in fields for _value, text in field.flatchoices]
    assert [text for text in chinese if not HAN.search(text)] == []
    assert [text for text in english if HAN.search(text)] == []


@pytest.mark.parametrize(("language", "wrong"), [("zh-hans", lambda text: not HAN.search(text)), ("en", HAN.search)])
def test_menus_pages_and_roles_are_in_both_languages(language: str, wrong: object) -> None:
    with translation.override(language):
        texts = [str(page.title) for page in pages.values() if page.title]
        texts += [str(title) for title in sections.values()]
        texts += [str(text) for role in ROLES.values() for text in (role.title, role.says)]
    assert [text for text in texts if wrong(text)] == []  # type: ignore[operator]
