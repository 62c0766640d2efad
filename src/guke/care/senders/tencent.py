"""Text messages through Tencent Cloud: SendSms signed with TC3-HMAC-SHA256, and the status of a number to ask what left."""

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

from guke.care.senders.base import Letter, Rejected, Unsure
from guke.care.senders.calls import Keys, call, said

ENDPOINT = "https://sms.tencentcloudapi.com"
_VERSION, _REGION, _METHOD, _TYPE = "2021-01-11", "ap-guangzhou", "TC3-HMAC-SHA256", "application/json"


def authorization(keys: Keys, body: bytes, at: dt.datetime) -> str:
    """Return the header that proves the request is the company's."""
    day = f"{at.astimezone(dt.UTC):%Y-%m-%d}"
    scope, names = f"{day}/sms/tc3_request", "content-type;host"
    lines = f"content-type:{_TYPE}\nhost:{keys.host}\n"
    asked = f"POST\n/\n\n{lines}\n{names}\n{hashlib.sha256(body).hexdigest()}"
    signed = f"{_METHOD}\n{int(at.timestamp())}\n{scope}\n{hashlib.sha256(asked.encode()).hexdigest()}"
    proof = f"TC3{keys.secret}".encode()
    for part in (day, "sms", "tc3_request"):
        proof = hmac.new(proof, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(proof, signed.encode(), hashlib.sha256).hexdigest()
    return f"{_METHOD} Credential={keys.key}/{scope}, SignedHeaders={names}, Signature={signature}"


def international(number: str) -> str:
    """Return a number with its country, China's where none is said.

    >>> international("13800000000"), international("+4915112345678")
    ('+8613800000000', '+4915112345678')
    """
    return number if number.startswith("+") else f"+86{number}"


class Tencent:
    """Sends text messages; the letter's key travels as SessionContext, by which a message is found again."""

    def __init__(self, keys: Keys, now: Callable[[], dt.datetime]) -> None:
        self.keys, self.now = keys, now

    def send(self, letter: Letter) -> str:
        """Send the text; the template's fields in the order the text names them."""
        answer = self._ask(
            "SendSms",
            PhoneNumberSet=[international(letter.to)],
            SmsSdkAppId=self.keys.app,
            SignName=self.keys.sign,
            TemplateId=letter.code,
            TemplateParamSet=list(letter.params.values()),
            SessionContext=letter.key,
        )
        status = (answer.get("SendStatusSet") or [answer.get("Error") or {}])[0]
        if status.get("Code") != "Ok":
            raise Rejected(said(status))
        return str(status["SerialNo"])

    def find(self, letter: Letter) -> str | None:
        """Ask what was sent to the number since that day."""
        on = letter.claimed_on or self.now().date()
        began = dt.datetime.combine(on, dt.time(), self.now().tzinfo)
        answer = self._ask(
            "PullSmsSendStatusByPhoneNumber",
            BeginTime=int(began.timestamp()),
            Offset=0,
            Limit=100,
            PhoneNumber=international(letter.to),
            SmsSdkAppId=self.keys.app,
        )
        if "Error" in answer:
            raise Unsure(said(answer["Error"]))
        sent = answer.get("PullSmsSendStatusSet") or []
        return next((str(each["SerialNo"]) for each in sent if each.get("SessionContext") == letter.key), None)

    def _ask(self, action: str, **parameters: Any) -> dict[str, Any]:
        body, at = json.dumps(parameters).encode(), self.now()
        headers = {
            "Authorization": authorization(self.keys, body, at),
            "Content-Type": _TYPE,
            "Host": self.keys.host,
            "X-TC-Action": action,
            "X-TC-Region": _REGION,
            "X-TC-Timestamp": str(int(at.timestamp())),
            "X-TC-Version": _VERSION,
        }
        return call(self.keys.endpoint, body, headers).get("Response", {})
