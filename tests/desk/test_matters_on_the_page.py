"""The home page lets one do what is to be done, with and without scripts, and refuses with a word."""

import re

import pytest
from django.test import Client

from guke.accounts.models import Account
from guke.desk.models import MatterStep
from guke.kit import clock
from guke.people.models import User
from tests.insight.ledgers import Company

HTMX = {"hx-request": "true", "accept-language": "en"}
pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # whole pages, some after one another


def entered(user: User, **headers: str) -> Client:
    client = Client(headers={"accept-language": "en"} | headers)
    client.force_login(user)
    return client


def address(how: str, account: Account) -> str:
    return f"/today/{how}/{account.pk}/slipping/"


def test_a_matter_is_done_in_its_place_and_taken_back(company: Company, account: Account) -> None:
    client = entered(company.manager, **HTMX)
    assert "What did you do?" in client.get(address("done", account)).content.decode()
    rests = client.post(address("done", account), {"word": "Called <b>them</b>"}).content.decode()
    assert "Called &lt;b&gt;them&lt;/b&gt;" in rests
    undo = re.search(r'hx-post="(/today/back/[^"]+)"', rests)
    assert undo
    again = client.post(undo[1]).content.decode()
    assert address("done", account) in again
    assert not MatterStep.objects.exists()


def test_a_colleague_is_chosen_and_sees_from_whom(company: Company, account: Account) -> None:
    form = entered(company.manager, **HTMX).get(address("handed", account)).content.decode()
    assert str(company.lead) in form
    assert str(company.outsider) not in form
    given = {"to": str(company.lead.pk), "word": "Please visit"}
    entered(company.manager, **HTMX).post(address("handed", account), given)
    home = entered(company.lead).get("/").content.decode()
    assert f"from {company.manager}: Please visit" in " ".join(home.split())
    assert "1 handed over, not done yet" in entered(company.manager).get("/").content.decode()


def test_without_scripts_the_form_is_a_page_and_the_answer_the_home_page(company: Company, account: Account) -> None:
    client = entered(company.manager)
    assert "<html" in client.get(address("done", account)).content.decode()
    answer = client.post(address("done", account), {"word": "Called"}, follow=True)
    assert answer.redirect_chain == [("/", 302)]
    assert address("done", account) not in answer.content.decode()


@pytest.mark.parametrize(
    ("how", "given", "said"),
    [
        ("done", {"word": " "}, "Say in a word what was done."),
        ("handed", {"to": "", "word": "typed"}, "Choose a colleague."),
        ("handed", {"to": "999999", "word": "typed"}, "Choose a colleague."),
        ("later", {"days": "1000"}, "Put it off by 1 to 90 days."),
    ],
)
def test_a_refusal_says_why_and_keeps_what_was_typed(
    company: Company, account: Account, how: str, given: dict[str, str], said: str
) -> None:
    page = entered(company.manager, **HTMX).post(address(how, account), given).content.decode()
    assert said in page
    assert given.get("word", "").strip() in page
    assert not MatterStep.objects.exists()


def test_out_of_scope_and_unknown_are_404(company: Company, account: Account) -> None:
    outside = entered(company.outsider)
    assert outside.post(address("done", account), {"word": "x"}).status_code == 404
    step = MatterStep.objects.create(
        account=account, topic="slipping", how="done", by=company.manager, on=clock.today(), word="x"
    )
    assert outside.post(f"/today/back/{account.pk}/{step.pk}/").status_code == 404
    mine = entered(company.manager)
    assert mine.get(f"/today/drop/{account.pk}/slipping/").status_code == 404
    assert mine.get(f"/today/done/{account.pk}/birthday:1:2026/").status_code == 404
