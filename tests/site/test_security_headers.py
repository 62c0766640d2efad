"""What every answer says to the browser: nothing from elsewhere, nothing inline without its nonce, no framing."""

import re

import pytest
from django.test import Client

from guke.people.models import User
from tests.cast import signed_in

PAGES = ("/", "/accounts/", "/settings/", "/accounts/new/", "/portfolio/")
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
HANDLER = re.compile(r"<[^>]+\son[a-z]+\s*=\s*[\"']", re.IGNORECASE)
STYLE = re.compile(r"<style\b([^>]*)>")


@pytest.mark.parametrize("address", [*PAGES, "/signin/login/", "/nowhere/", "/api/accounts"])
def test_every_answer_carries_the_headers(administrator: User, address: str) -> None:
    client = Client() if address.startswith("/signin") else signed_in(administrator)
    answer = client.get(address)
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";") if part.strip())
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == policy["frame-ancestors"] == "'none'"
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:"} & set(policy["script-src"].split())


@pytest.mark.parametrize("address", [*PAGES, "/signin/login/"])
def test_no_script_or_style_stands_in_a_page_without_its_nonce(administrator: User, address: str) -> None:
    client = Client() if address.startswith("/signin") else signed_in(administrator)
    answer = client.get(address)
    html = answer.content.decode()
    nonce = re.search(r"'nonce-([^']+)'", answer["Content-Security-Policy"])
    for attributes, body in SCRIPT.findall(html):
        if body.strip() and "application/json" not in attributes:
            assert nonce
            assert f'nonce="{nonce[1]}"' in attributes
    assert all("nonce=" in attributes for attributes in STYLE.findall(html))
    assert not HANDLER.search(html)
    assert "javascript:" not in html


def test_the_cookies_keep_to_themselves(administrator: User) -> None:
    client = Client()
    client.post("/signin/login/", {"login": "administrator", "password": "secret"})
    session = client.cookies["sessionid"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"
    assert client.cookies["csrftoken"]["samesite"] == "Lax"


def test_a_form_from_elsewhere_is_refused(administrator: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(administrator)
    assert client.post("/accounts/new/", {"name": "x"}).status_code == 403
    assert client.post("/api/accounts", {"name": "x"}, "application/json").status_code == 403
