"""Channels send through servers on this machine; what a server refused and what nobody knows are told apart."""

import datetime as dt
import json
import socketserver
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.text_provider import Provider
from guke.care.senders import aliyun, chosen, tencent
from guke.care.senders.base import Letter, Rejected, Unsure
from guke.care.senders.calls import Keys
from guke.care.senders.mail import Mail

AT = dt.datetime(2026, 9, 25, 2, 0, tzinfo=dt.UTC)
LETTER = Letter(
    key="k1", to="+8613800000000", subject="中秋", text="王总安康", code="SMS_1", params={"surname": "王", "post": "总"}, claimed_on=AT.date(),
)  # fmt: skip
SENDERS = {"aliyun": aliyun.Aliyun, "tencent": tencent.Tencent}


@pytest.fixture
def provider() -> Iterator[Provider]:
    """A provider that takes messages."""
    with Provider() as server:
        yield server
        server.shutdown()


def keys(endpoint: str) -> Keys:
    return Keys("AKIDexample", "secretexample", "固客", endpoint, "1400")


@pytest.mark.parametrize("name", SENDERS)
def test_a_text_message_is_taken_once_and_found_again(provider: Provider, name: str) -> None:
    sender = SENDERS[name](keys(provider.address), lambda: AT)
    assert sender.find(LETTER) is None
    assert sender.send(LETTER)
    assert provider.taken == {"k1": 1}
    assert sender.find(LETTER) is not None


@pytest.mark.parametrize("name", SENDERS)
def test_a_refused_text_message_says_why(provider: Provider, name: str) -> None:
    provider.refuses = "LimitExceeded"
    with pytest.raises(Rejected, match="LimitExceeded: refused"):
        SENDERS[name](keys(provider.address), lambda: AT).send(LETTER)


@pytest.mark.parametrize("name", SENDERS)
def test_where_nobody_listens_nothing_was_sent(name: str) -> None:
    with pytest.raises(Rejected):
        SENDERS[name](keys("http://127.0.0.1:9"), lambda: AT).send(LETTER)


def test_the_fields_travel_as_each_provider_wants_them(provider: Provider) -> None:
    aliyun.Aliyun(keys(provider.address), lambda: AT).send(LETTER)
    tencent.Tencent(keys(provider.address), lambda: AT).send(LETTER)
    [(first, _), (second, _)] = provider.seen
    assert json.loads(first["TemplateParam"]) == {"surname": "王", "post": "总"}
    assert (first["PhoneNumbers"], second["PhoneNumberSet"]) == ("13800000000", ["+8613800000000"])
    assert second["TemplateParamSet"] == ["王", "总"]


def test_requests_are_signed_as_the_providers_own_kits_sign_them() -> None:
    """The expected values were made by tencentcloud-sdk-python-common 3.1.195 and alibabacloud_openapi_util 0.2.4."""
    body = b'{"PhoneNumberSet": ["+8613800000000"]}'
    signed = tencent.authorization(keys("https://sms.tencentcloudapi.com"), body, AT)
    assert signed.endswith("Signature=8c3eb74368e5a61e06fb7260994d456f9e773060cbcd237b6dd1f14c76764d78")
    query = aliyun.query_of(
        {"PhoneNumbers": "13800000000", "SignName": "固客 测试", "TemplateParam": '{"name":"王~*"}'}
    )
    headers = {
        "host": "dysmsapi.aliyuncs.com",
        "x-acs-action": "SendSms",
        "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "x-acs-date": "2026-09-25T02:00:00Z",
        "x-acs-signature-nonce": "n1",
        "x-acs-version": "2017-05-25",
    }
    signed = aliyun.authorization(keys("https://dysmsapi.aliyuncs.com"), query, headers)
    assert signed.endswith("Signature=ee96da83dbcf5bc95965817ee9cda32e27e6ba394fe456a84ea79fd354de00c0")


class _Post(socketserver.StreamRequestHandler):
    """A mail server of few words: ``refuse`` says no to the recipient, ``vanish`` hangs up after the letter."""

    def handle(self) -> None:
        """Speak SMTP with one client."""
        self._say("220 here")
        while line := self.rfile.readline().decode().strip():
            word = line.split()[0].upper()
            if word == "DATA":
                self._say("354 go on")
                while (text := self.rfile.readline()) != b".\r\n":
                    self.server.letters.append(text.decode())  # type: ignore[attr-defined]
                if self.server.mood == "vanish":  # type: ignore[attr-defined]
                    return
            refused = word == "RCPT" and self.server.mood == "refuse"  # type: ignore[attr-defined]
            self._say("550 no such box" if refused else "221 bye" if word == "QUIT" else "250 ok")

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@pytest.fixture
def post(settings: Any) -> Iterator[Any]:
    """A mail server that the settings name."""
    with socketserver.TCPServer(("127.0.0.1", 0), _Post) as server:
        server.letters, server.mood = [], ""  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER = False, ""
        settings.DEFAULT_FROM_EMAIL = "vip@example.cn"
        yield server
        server.shutdown()


MAILED = Letter(key="k1", to="wang@example.com", subject="中秋", text="王总安康")


def test_mail_leaves_with_a_number_of_its_own(post: Any) -> None:
    assert Mail().send(MAILED) == "<k1@example.cn>"
    assert "Message-ID: <k1@example.cn>\r\n" in post.letters


def test_a_refused_mail_was_not_sent_and_of_a_lost_one_nobody_knows(post: Any) -> None:
    post.mood = "refuse"
    with pytest.raises(Rejected, match="no such box"):
        Mail().send(MAILED)
    post.mood = "vanish"
    with pytest.raises(Unsure):
        Mail().send(MAILED)
    with pytest.raises(Unsure):
        Mail().find(MAILED)


def test_files_stand_in_where_no_channel_is_set_up(settings: Any) -> None:
    settings.EMAIL_HOST = ""
    assert not chosen.is_real("email")
    settings.SMS = dict.fromkeys(("key", "secret", "sign", "app", "endpoint"), "x") | {"provider": "aliyun"}
    assert isinstance(chosen.sender("sms"), aliyun.Aliyun)
