"""What one sets for oneself: language, theme, keys; and the first set-up of an empty installation."""

import pytest
from django.test import Client

from guke.kit.models import ApiToken, AuditLine
from guke.people.models import Unit, User
from tests.cast import signed_in

WELCOME = {"company": "麦田", "name": "王敏", "username": "wang", "password": "Nine-clouds-4"}


@pytest.mark.django_db
def test_an_empty_installation_begins_with_its_set_up() -> None:
    client = Client()
    assert client.get("/accounts/")["Location"] == "/welcome/"
    assert client.post("/welcome/", WELCOME).status_code == 302
    assert client.get("/").status_code == 200
    assert User.objects.get().role == "administrator"
    assert Unit.objects.get().name == "麦田"


@pytest.mark.django_db
def test_the_language_can_be_chosen_before_anybody_is_there() -> None:
    client = Client(headers={"accept-language": "zh-hans"})
    assert client.post("/preferences/", {"language": "en", "next": "/welcome/"})["Location"] == "/welcome/"
    assert "Welcome to Guke" in client.get("/welcome/").content.decode()


@pytest.mark.django_db
def test_a_weak_first_password_is_refused() -> None:
    answer = Client().post("/welcome/", {**WELCOME, "password": "123"})
    assert answer.status_code == 200
    assert "password" in answer.context["form"].errors
    assert not User.objects.exists()


def test_the_set_up_is_closed_once_somebody_is_there(manager: User) -> None:
    assert Client().post("/welcome/", WELCOME).status_code == 302
    assert list(User.objects.all()) == [manager]


@pytest.mark.parametrize(("language", "word"), [("zh-hans", "设置"), ("en", "Settings")])
def test_each_person_reads_their_language(manager: User, language: str, word: str) -> None:
    client = signed_in(manager)
    client.post("/preferences/", {"language": language})
    answer = client.get("/settings/", headers={"Accept-Language": "fr"})
    assert word in answer.content.decode()
    assert f'lang="{language[:2]}' in answer.content.decode()


def test_the_theme_follows_the_person_to_another_device(manager: User) -> None:
    signed_in(manager).post("/preferences/", {"theme": "dark"})
    assert 'data-theme="dark"' in signed_in(manager).get("/settings/").content.decode()


def test_an_unknown_choice_changes_nothing(manager: User) -> None:
    signed_in(manager).post("/preferences/", {"theme": "pink", "language": "xx"})
    manager.refresh_from_db()
    assert (manager.theme, manager.language) == ("auto", "")


def test_preferences_lead_nowhere_else(manager: User) -> None:
    answer = signed_in(manager).post("/preferences/", {"theme": "dark", "next": "https://evil.example/"})
    assert answer["Location"] == "/"


def test_a_key_is_shown_once_works_and_is_ended(manager: User) -> None:
    client = signed_in(manager)
    client.post("/settings/keys/", {"name": "phone"})
    shown = client.get("/settings/")
    secret = shown.context["secret"]
    assert secret in shown.content.decode()
    assert secret not in client.get("/settings/").content.decode()
    bearer = {"Authorization": f"Bearer {secret}"}
    assert Client().get("/api/accounts", headers=bearer).status_code == 200
    client.post(f"/settings/keys/{ApiToken.objects.get().pk}/end/")
    assert Client().get("/api/accounts", headers=bearer).status_code == 401


def test_another_persons_key_cannot_be_ended(manager: User, colleague: User) -> None:
    signed_in(manager).post("/settings/keys/", {"name": "phone"})
    assert signed_in(colleague).post(f"/settings/keys/{ApiToken.objects.get().pk}/end/").status_code == 404
    assert ApiToken.objects.exists()


def test_a_change_of_the_profile_is_audited_and_cannot_raise_the_role(manager: User) -> None:
    typed = {"name": "New Name", "theme": "auto", "rising": "red", "money_shown": "full", "role": "administrator"}
    signed_in(manager).post("/settings/", typed)
    manager.refresh_from_db()
    assert (manager.name, manager.role) == ("New Name", "manager")
    line = AuditLine.objects.get(kind="users", action="change")
    assert (line.by, line.door) == (manager, "page")
