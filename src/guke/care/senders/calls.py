"""One signed call to a provider over HTTPS, with what went wrong told apart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from guke.care.senders.base import Rejected, Unsure

_SECONDS = 10


@dataclass(frozen=True)
class Keys:
    """What a provider gave the company: key, secret, the signature before each text, and where it is reached."""

    key: str
    secret: str
    sign: str
    endpoint: str
    app: str = ""

    @property
    def host(self) -> str:
        """The host as it is signed."""
        return self.endpoint.partition("://")[2].strip("/")


def said(answer: Mapping[str, Any]) -> str:
    """Return a provider's refusal in its own words.

    >>> said({"Code": "isv.BUSINESS_LIMIT_CONTROL", "Message": "too many"})
    'isv.BUSINESS_LIMIT_CONTROL: too many'
    """
    return f"{answer.get('Code')}: {answer.get('Message')}"


def call(address: str, body: bytes, headers: Mapping[str, str]) -> dict[str, Any]:
    """Post and return the answer. Raises Rejected where nothing was taken, Unsure where that cannot be told."""
    request = Request(address, data=body, headers=dict(headers), method="POST")  # noqa: S310 - the address is a setting
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - the address is a setting
            return json.loads(answer.read())
    except HTTPError as error:
        words = f"{error.code} {error.read().decode('utf-8', 'replace')[:200]}"
        raise (Rejected if error.code < 500 else Unsure)(words) from error  # noqa: PLR2004 - the server's own fault
    except URLError as error:
        refused = isinstance(error.reason, ConnectionRefusedError)
        raise (Rejected if refused else Unsure)(str(error.reason)) from error
    except (OSError, ValueError) as error:
        raise Unsure(str(error)) from error
