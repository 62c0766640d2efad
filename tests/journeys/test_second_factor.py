"""Follow docs/journeys/second-factor.md."""

import time
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from guke.people.models import User
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # signs in three times
PERIOD = 30


def code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // PERIOD)))


def test_signing_in_asks_for_a_code(story: Any, manager: User, settings: Any) -> None:
    settings.MFA_TOTP_TOLERANCE = 1  # a slow machine may pass into the next half minute
    client = steps.browser()
    password = {"login": "manager", "password": "secret"}
    story.step("Sign in")
    assert steps.send(client, "/signin/login/", password).url == "/"
    assert client.get("/").status_code == 200
    story.step("Turn on the second factor")
    again = client.get("/signin/2fa/totp/activate/").url
    assert steps.send(client, again, {"password": "secret"}).url == "/signin/2fa/totp/activate/"
    form = client.get("/signin/2fa/totp/activate/").context["form"]
    answer = steps.send(client, "/signin/2fa/totp/activate/", {"code": code(form.secret)})
    assert answer.status_code == 302
    story.step("Sign in again")
    steps.send(client, "/signin/logout/")
    asked = steps.send(client, "/signin/login/", password)
    assert "/2fa/authenticate/" in asked.url
    assert client.get("/").status_code == 302
    story.step("Give a wrong code")
    assert steps.send(client, asked.url, {"code": "000000"}).status_code == 200
    story.step("Give the right code")
    assert steps.send(client, asked.url, {"code": code(form.secret)}).status_code == 302
    assert client.get("/").status_code == 200
