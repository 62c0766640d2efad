"""A field added without code works in forms, lists, filters, files and the API."""

import json
from decimal import Decimal
from typing import Any

import pytest

from guke.accounts.models import Account
from guke.kit.models import CustomField
from guke.people.models import User
from tests.inside import Inside

pytestmark = pytest.mark.django_db
_SORTS = {"soil": "choice", "hectares": "number", "signed": "date", "organic": "bool", "nickname": "text"}


@pytest.fixture
def fields(db: None) -> dict[str, CustomField]:
    del db
    return {
        name: CustomField.objects.create(
            kind="accounts", name=name, title=f"自定{name}", sort=sort, choices="红壤\n黑土" if sort == "choice" else ""
        )
        for name, sort in _SORTS.items()
    }


@pytest.fixture
def filled(fields: Any, account: Account) -> Account:
    del fields
    account.custom = {"soil": "黑土", "hectares": "120.5", "signed": "2026-03-01", "organic": True, "nickname": "老麦"}
    account.save()
    return account


def _listed(user: User, query: str) -> int:
    return Inside(user).get(f"/api/accounts?{query}").json()["count"]


def test_the_form_asks_for_it_and_keeps_it(fields: Any, account: Account, administrator: User) -> None:
    browser = Inside(administrator)
    page = browser.get(f"/accounts/{account.pk}/edit/").content.decode()
    assert "自定soil" in page
    values = {
        "code": "A1",
        "name": account.name,
        "sort": "dealer",
        "state": "active",
        "province": "",
        "level": account.level,
        "custom__soil": "红壤",
    }
    values |= {"custom__hectares": "12.50", "custom__signed": "2026-01-31", "custom__organic": "on", "currency": ""}
    answer = browser.post(f"/accounts/{account.pk}/edit/", values)
    account.refresh_from_db()
    assert answer.status_code == 302, answer.context["form"].errors
    assert account.custom["soil"] == "红壤"
    assert Decimal(account.custom["hectares"]) == Decimal("12.5")
    assert account.custom["signed"] == "2026-01-31"


def test_a_word_that_is_no_choice_is_refused(fields: Any, account: Account, administrator: User) -> None:
    answer = Inside(administrator).patch(
        f"/api/accounts/{account.pk}", json.dumps({"custom__soil": "沙土"}), content_type="application/json"
    )
    assert answer.status_code == 422
    assert "custom__soil" in answer.json()["errors"]


def test_the_list_shows_it_when_chosen(filled: Account, manager: User) -> None:
    browser = Inside(manager)
    assert "黑土" not in browser.get("/accounts/", headers={"HX-Request": "true"}).content.decode()
    assert (
        "黑土" in browser.get("/accounts/?columns=name,custom__soil", headers={"HX-Request": "true"}).content.decode()
    )


def test_the_list_is_filtered_by_it(filled: Account, manager: User) -> None:
    found = {
        "soil=黑土": 1,
        "soil=红壤": 0,
        "hectares_min=100": 1,
        "hectares_max=99.5": 0,
        "signed_from=2026-03-01": 1,
        "signed_to=2026-02-28": 0,
        "organic=true": 1,
        "organic=false": 0,
        "nickname=老": 1,
    }
    assert {query: _listed(manager, f"custom__{query}") for query in found} == found


@pytest.mark.parametrize("form", ["csv", "json"])
def test_every_export_carries_it(filled: Account, manager: User, form: str) -> None:
    answer = Inside(manager).get(f"/accounts/export/{form}/")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert "黑土" in text
    assert ("custom__soil" if form == "json" else "自定soil") in text


def test_the_api_reads_and_writes_it(filled: Account, administrator: User) -> None:
    browser = Inside(administrator)
    address = f"/api/accounts/{filled.pk}"
    browser.patch(address, json.dumps({"custom__soil": "红壤"}), content_type="application/json")
    answer = browser.get(address).json()
    assert answer["custom__soil"] == "红壤"
    assert answer["custom__nickname"] == "老麦"


def test_an_administrator_adds_one_and_nobody_else(administrator: User, head: User) -> None:
    values = {
        "kind": "accounts",
        "title": "土壤",
        "name": "soil",
        "sort": "choice",
        "choices": "红壤\n红壤\n\n黑土",
        "position": 0,
    }
    assert Inside(head).post("/custom-fields/new/", values).status_code == 403
    assert Inside(administrator).post("/custom-fields/new/", values).status_code == 302
    assert CustomField.objects.get().choices == "红壤\n黑土"


def test_what_cannot_work_is_refused(administrator: User) -> None:
    right = {
        "kind": "accounts",
        "title": "土壤",
        "name": "soil",
        "sort": "choice",
        "choices": "红壤",
        "position": 0,
    }
    names = [{"name": name} for name in ("Soil", "soil__type", "contains", "1a")]
    for wrong in (*names, {"choices": " \n"}, {"kind": "nothing"}):
        assert Inside(administrator).post("/custom-fields/new/", right | wrong).status_code == 422, wrong
    assert not CustomField.objects.exists()


def test_a_name_in_use_stays(fields: dict[str, CustomField], administrator: User) -> None:
    values = {"kind": "contacts", "title": "地", "name": "ground", "sort": "text", "choices": "红壤", "position": 0}
    Inside(administrator).post(f"/custom-fields/{fields['soil'].pk}/edit/", values)
    fields["soil"].refresh_from_db()
    assert (fields["soil"].title, fields["soil"].name, fields["soil"].kind) == ("地", "soil", "accounts")
