"""The list of one's sessions names devices as people do, not as browsers do."""

import pytest
from django.test import Client

from guke.people import rules
from guke.people.models import User

PHONE = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"
WECHAT = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49"
DESK = "Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:131.0) Gecko/20100101 Firefox/131.0"


@pytest.mark.parametrize(
    ("agent", "named"),
    [
        (PHONE, ("Chrome", "Android")),
        (WECHAT, ("WeChat", "iOS")),
        (DESK, ("Firefox", "macOS")),
        ("<script>", ("", "")),
    ],
)
def test_a_browser_goes_by_the_name_people_know(agent: str, named: tuple[str, str]) -> None:
    assert rules.device(agent) == named


@pytest.mark.slow(reason="signs in and draws pages")
@pytest.mark.parametrize(("language", "word"), [("en", "Chrome on Android"), ("zh-hans", "Android 上的 Chrome")])
def test_the_list_says_what_one_signed_in_with(manager: User, language: str, word: str) -> None:
    phone = Client(headers={"user-agent": PHONE, "accept-language": language})
    phone.post("/signin/login/", {"login": manager.username, "password": "secret"})
    page = phone.get("/signin/sessions/").content.decode()
    assert word in page
    assert f">{PHONE}" not in page
