"""Signing in: password, lock-out, second factor, recovery codes, passkeys, sessions, and the end of all that."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.usersessions.models import UserSession
from django.test import Client

from guke.kit import tokens
from guke.people import actions
from guke.people.models import User
from tests.cast import signed_in

LOGIN = "/signin/login/"


def enter(client: Client, username: str = "manager", password: str = "secret") -> int:  # noqa: S107 - that of the cast
    """Type name and password; return the status of the answer."""
    return client.post(LOGIN, {"login": username, "password": password}).status_code


def sure(client: Client) -> None:
    """Type the password once more, as what touches one's safety asks for."""
    assert client.post("/signin/reauthenticate/", {"password": "secret"}).status_code == 302


def code_of(secret: str) -> str:
    """Return the six digits that an authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def test_the_right_password_opens(manager: User) -> None:
    client = Client()
    assert enter(client) == 302
    assert client.get("/").status_code == 200


def test_a_wrong_password_is_said_beside_the_form(manager: User) -> None:
    answer = Client().post(LOGIN, {"login": "manager", "password": "wrong"}, headers={"Accept-Language": "zh-hans"})
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert Client().get("/").status_code == 302


def test_repeated_failure_locks_even_the_right_password_out(manager: User) -> None:
    client = Client()
    for _attempt in range(5):
        enter(client, password="wrong")
    assert enter(client) != 302
    assert client.get("/").status_code == 302


def test_one_who_is_locked_out_does_not_lock_out_a_colleague(manager: User, colleague: User) -> None:
    for _attempt in range(6):
        enter(Client(), password="wrong")
    assert enter(Client(), username="colleague") == 302


def test_a_second_factor_is_enrolled_and_asked_for(manager: User) -> None:
    client = Client()
    enter(client)
    assert client.get("/signin/2fa/totp/activate/")["Location"].startswith("/signin/reauthenticate/")
    sure(client)
    page = client.get("/signin/2fa/totp/activate/")
    assert page.status_code == 200
    secret = page.context["form"].secret
    assert client.post("/signin/2fa/totp/activate/", {"code": code_of(secret)}).status_code == 302
    other = Client()
    assert enter(other) == 302
    assert other.get("/").status_code == 302, "the password alone must not open"
    assert other.post("/signin/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert other.get("/").status_code == 302


def test_the_second_factor_opens(manager: User) -> None:
    secret = generate_totp_secret()
    TOTP.activate(manager, secret)
    client = Client()
    enter(client)
    assert client.post("/signin/2fa/authenticate/", {"code": code_of(secret)}).status_code == 302
    assert client.get("/").status_code == 200


def test_a_recovery_code_opens_once(manager: User) -> None:
    TOTP.activate(manager, generate_totp_secret())
    code = RecoveryCodes.activate(manager).get_unused_codes()[0]
    first, second = Client(), Client()
    enter(first)
    first.post("/signin/2fa/authenticate/", {"code": code})
    assert first.get("/").status_code == 200
    enter(second)
    second.post("/signin/2fa/authenticate/", {"code": code})
    assert second.get("/").status_code == 302


@pytest.mark.parametrize(
    "address", ["2fa/", "2fa/webauthn/", "2fa/webauthn/add/", "2fa/totp/activate/", "sessions/", "password/change/"]
)
def test_the_pages_of_ones_safety_open_under_a_strict_policy(manager: User, address: str) -> None:
    client = Client()
    enter(client)
    sure(client)
    answer = client.get(f"/signin/{address}")
    assert answer.status_code == 200
    policy = answer["Content-Security-Policy"]
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]


def test_a_session_elsewhere_can_be_ended(manager: User) -> None:
    here, lost = Client(), Client()
    enter(here)
    enter(lost)
    here.get("/")
    lost.get("/")
    assert UserSession.objects.filter(user=manager).count() == 2
    assert here.post("/signin/sessions/").status_code == 302
    assert lost.get("/").status_code == 302
    assert here.get("/").status_code == 200


def test_a_password_is_changed(manager: User) -> None:
    client = Client()
    enter(client)
    typed = {"oldpassword": "secret", "password1": "Nine-clouds-4", "password2": "Nine-clouds-4"}
    assert client.post("/signin/password/change/", typed).status_code == 302
    assert enter(Client(), password="Nine-clouds-4") == 302
    assert enter(Client()) == 200


def test_a_weak_password_is_refused(manager: User) -> None:
    client = Client()
    enter(client)
    typed = {"oldpassword": "secret", "password1": "12345678", "password2": "12345678"}
    assert client.post("/signin/password/change/", typed).status_code == 200
    assert enter(Client()) == 302


def test_who_has_left_is_out_at_once(manager: User, administrator: User) -> None:
    client = Client()
    enter(client)
    _token, secret = tokens.issue(manager, "phone")
    actions.leave(record=manager, by=administrator)
    assert client.get("/").status_code == 302
    again = Client()
    enter(again)
    assert again.get("/").status_code == 302
    assert Client().get("/api/accounts", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


def test_a_new_password_from_the_administrator_ends_all_sessions(manager: User, administrator: User) -> None:
    client = Client()
    enter(client)
    actions.set_password(record=manager, password="Nine-clouds-4", by=administrator)
    assert client.get("/").status_code == 302


def test_nobody_signs_up_by_themselves(manager: User) -> None:
    answer = Client().post(
        "/signin/signup/", {"username": "me", "password1": "Nine-clouds-4", "password2": "Nine-clouds-4"}
    )
    assert not User.objects.filter(username="me").exists()
    assert answer.status_code in {200, 302, 403, 404}


def test_who_forgot_the_password_is_told_whom_to_ask(manager: User) -> None:
    page = "/signin/password/reset/"
    english = Client().get(page, headers={"Accept-Language": "en"}).content.decode()
    chinese = Client().get(page, headers={"Accept-Language": "zh-hans"}).content.decode()
    assert "Ask your administrator for a new password." in english
    assert "请联系管理员重设密码。" in chinese
    assert Client().post(page, {"email": "a@example.com"}).status_code == 405


@pytest.mark.parametrize("address", ["signup/", "email/", "confirm-email/", "confirm-email/x/", "password/reset/done/"])
def test_nobody_signs_up_or_waits_for_mail(manager: User, address: str) -> None:
    assert Client().get(f"/signin/{address}").status_code == 404
    assert signed_in(manager).get(f"/signin/{address}").status_code == 404


def test_a_password_form_names_the_user_for_password_managers(manager: User) -> None:
    client = Client()
    enter(client)
    field = '<input type="text" value="manager" autocomplete="username" readonly hidden>'
    for address in ("/signin/password/change/", "/signin/reauthenticate/"):
        page = client.get(address).content.decode()
        assert page.index(field) < page.index('type="password"'), "Chromium looks for it before the password"


def test_a_second_factor_needs_no_confirmed_address(manager: User) -> None:
    EmailAddress.objects.create(user=manager, email="manager@example.com", verified=False)
    client = Client()
    enter(client)
    sure(client)
    assert client.get("/signin/2fa/totp/activate/").status_code == 200
