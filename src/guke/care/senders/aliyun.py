"""Text messages through Aliyun: SendSms signed with ACS3-HMAC-SHA256, and QuerySendDetails to ask what left."""

import datetime as dt
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from guke.care.senders.base import Letter, Rejected, Unsure
from guke.care.senders.calls import Keys, call, said

ENDPOINT = "https://dysmsapi.aliyuncs.com"
_VERSION, _METHOD = "2017-05-25", "ACS3-HMAC-SHA256"
_EMPTY = hashlib.sha256(b"").hexdigest()


def query_of(parameters: dict[str, str]) -> str:
    """Return the parameters as they are signed: sorted, each percent-encoded.

    >>> query_of({"b": "1 2", "a": "王"})
    'a=%E7%8E%8B&b=1%202'
    """
    return "&".join(f"{quote(name, safe='-_.~')}={quote(parameters[name], safe='-_.~')}" for name in sorted(parameters))


def authorization(keys: Keys, query: str, headers: dict[str, str]) -> str:
    """Return the header that proves the request is the company's."""
    names = ";".join(sorted(headers))
    lines = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers))
    asked = f"POST\n/\n{query}\n{lines}\n{names}\n{_EMPTY}"
    signed = f"{_METHOD}\n{hashlib.sha256(asked.encode()).hexdigest()}"
    proof = hmac.new(keys.secret.encode(), signed.encode(), hashlib.sha256).hexdigest()
    return f"{_METHOD} Credential={keys.key},SignedHeaders={names},Signature={proof}"


class Aliyun:
    """Sends text messages; the letter's key travels as OutId, by which a message is found again."""

    def __init__(self, keys: Keys, now: Callable[[], dt.datetime]) -> None:
        self.keys, self.now = keys, now

    def send(self, letter: Letter) -> str:
        """Send the text."""
        answer = self._ask(
            "SendSms",
            PhoneNumbers=letter.to.removeprefix("+86"),
            SignName=self.keys.sign,
            TemplateCode=letter.code,
            TemplateParam=json.dumps(letter.params, ensure_ascii=False),
            OutId=letter.key,
        )
        if answer.get("Code") != "OK":
            raise Rejected(said(answer))
        return str(answer["BizId"])

    def find(self, letter: Letter) -> str | None:
        """Ask what was sent to the number on that day."""
        on = letter.claimed_on or self.now().date()
        answer = self._ask(
            "QuerySendDetails",
            PhoneNumber=letter.to.removeprefix("+86"),
            SendDate=f"{on:%Y%m%d}",
            PageSize="50",
            CurrentPage="1",
        )
        if answer.get("Code") != "OK":
            raise Unsure(said(answer))
        sent = answer.get("SmsSendDetailDTOs", {}).get("SmsSendDetailDTO", [])
        return next((letter.key for each in sent if each.get("OutId") == letter.key), None)

    def _ask(self, action: str, **parameters: str) -> dict[str, Any]:
        query = query_of(parameters)
        headers = {
            "host": self.keys.host,
            "x-acs-action": action,
            "x-acs-content-sha256": _EMPTY,
            "x-acs-date": f"{self.now().astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}",
            "x-acs-signature-nonce": secrets.token_hex(16),
            "x-acs-version": _VERSION,
        }
        headers["Authorization"] = authorization(self.keys, query, headers)
        return call(f"{self.keys.endpoint}/?{query}", b"", headers)
