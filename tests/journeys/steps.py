"""What people do in journeys: open pages, hand in files, follow what happens after."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase

from guke.people.models import User


def browser(user: User | None = None) -> Client:
    """Return an English browser, signed in as the person."""
    client = Client(headers={"accept-language": "en"})
    if user is not None:
        client.force_login(user)
    return client


def send(client: Client, address: str, given: dict[str, Any] | None = None) -> Any:
    """Send a form."""
    return client.post(address, given or {})


def send_and_wait(client: Client, address: str, given: dict[str, Any] | None = None) -> Any:
    """Send a form, and let the work in the background that follows be done."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(address, given or {})


def read(client: Client, address: str) -> str:
    """Return the page's text."""
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return b"".join(answer).decode() if answer.streaming else answer.content.decode()


def table(*rows: Sequence[object], encoding: str = "utf-8") -> bytes:
    """Return rows as a CSV file."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode(encoding)


def hand_in(client: Client, name: str, content: bytes) -> str:
    """Upload a file; return the address of its import."""
    answer = send(client, "/import/upload/", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, answer.content
    return str(answer.url)
