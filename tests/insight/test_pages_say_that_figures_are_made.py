"""Between the first import and its figures, pages say that they are being made and show them by themselves."""

import pytest
from django.test import Client

from guke.kit.models import Job
from tests.insight.ledgers import Company

SAID = "The figures are being made"


@pytest.mark.slow  # three whole pages, twice
@pytest.mark.parametrize(("state", "said"), [("waiting", True), ("running", True), ("done", False), ("failed", False)])
def test_pages_say_so_while_the_work_is_not_done(company: Company, state: str, *, said: bool) -> None:
    Job.objects.create(name="insight.refresh", state=state)
    client = Client(headers={"accept-language": "en"})
    client.force_login(company.head)
    for address in ("/", "/portfolio/", "/structure/"):
        assert (SAID in client.get(address).content.decode()) is said, address
