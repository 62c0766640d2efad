"""Follow docs/journeys/custom-field.md."""

from typing import Any

import pytest

from guke.accounts.models import Account
from guke.people.models import User
from tests.journeys import steps

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # forms, lists and files of a whole kind
FIELD = {
    "kind": "accounts",
    "title": "土壤",
    "title_en": "Soil",
    "name": "soil",
    "sort": "choice",
    "choices": "红壤\n黄壤\n黑土",
    "position": "1",
}


def test_a_field_is_added_without_code(story: Any, account: Account, administrator: User) -> None:
    client = steps.browser(administrator)
    Account.objects.create(code="B1", name="哈尔滨穗原农场")
    story.step("Add the field")
    assert steps.send(client, "/custom-fields/new/", FIELD).status_code == 302
    story.step("Fill it in")
    form = client.get(f"/accounts/{account.pk}/edit/").context["form"]
    asked = next(name for name in form.fields if name.endswith("soil"))
    given = {field.html_name: field.value() or "" for field in form} | {"unit": "", "owner": ""}
    assert steps.send(client, f"/accounts/{account.pk}/edit/", given | {asked: "砂土"}).status_code == 422
    assert steps.send(client, f"/accounts/{account.pk}/edit/", given | {asked: "红壤"}).status_code == 302
    story.step("Filter by it")
    page = steps.read(client, "/accounts/?custom__soil=红壤")
    assert f"/accounts/{account.pk}/" in page
    assert "哈尔滨穗原农场" not in page
    story.step("Take it out")
    assert "红壤" in steps.read(client, "/accounts/export/csv/")
    assert client.get(f"/api/accounts/{account.pk}").json()["custom__soil"] == "红壤"
