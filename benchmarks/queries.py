"""Prints how many queries pages ask: ``python -m benchmarks.queries ROLE '{"page": ["/address/"]}'``."""

import json
import sys

import django
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

django.setup()
from guke.people.models import User  # noqa: E402 - models need Django made ready


def count(client: Client, path: str) -> int:
    """Return the queries of the second time a page is asked for."""
    client.get(path, headers={"host": "localhost"})
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path, headers={"host": "localhost"})
    assert answer.status_code == 200, f"{path}: {answer.status_code}"
    return len(queries)


def main(role: str, pages: dict[str, list[str]]) -> None:
    """Print the most queries of each page as JSON."""
    client = Client()
    person = User.objects.filter(role=role, is_active=True).earliest("pk")
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    print(json.dumps({name: max(count(client, path) for path in paths[:5]) for name, paths in pages.items()}))


main(sys.argv[1], json.loads(sys.argv[2]))
