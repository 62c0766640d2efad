"""A grade has its policy (C5), and the book adds up by management level and leading unit (A3)."""

import pytest
from django.db import IntegrityError, transaction

from guke.insight import queries
from guke.insight.models import Standing
from guke.insight.policies import GradePolicy, first_policies
from guke.people.actions import set_up
from tests.inside import Inside
from tests.insight.ledgers import Company


def test_a_new_installation_has_a_policy_for_every_grade(db: None, django_capture_on_commit_callbacks: object) -> None:
    del db
    with django_capture_on_commit_callbacks(execute=True):
        set_up(company="丰禾", name="周敏", username="zhou", password="麦穗-2026-秋", by=None)
    assert list(GradePolicy.objects.filter(topic="visits").values_list("grade", "figure")) == [
        ("key", 14),
        ("important", 30),
        ("ordinary", 90),
    ]


def test_the_account_shows_what_its_grade_gets(company: Company) -> None:
    GradePolicy.objects.bulk_create(first_policies())
    account = company.account("M1", company.manager)
    Standing.objects.filter(account=account).update(grade="important")
    page = Inside(company.manager).get(f"/accounts/{account.pk}/?tab=file").content.decode()
    assert "每月拜访一次" in page
    assert "每两周拜访一次" not in page
    assert "/grade-policies/?grade=important" in page


def test_only_the_head_changes_a_policy(company: Company) -> None:
    policy = GradePolicy.objects.create(grade="key", topic="price", says="Agreed price")
    body = {"grade": "key", "topic": "price", "says": "List price less 3%", "figure": "3"}
    address = f"/grade-policies/{policy.pk}/edit/"
    assert Inside(company.manager).post(address, body).status_code == 403
    assert Inside(company.head).post(address, body).status_code == 302
    policy.refresh_from_db()
    assert (policy.says, policy.figure) == ("List price less 3%", 3)


def test_a_figure_is_not_negative(company: Company) -> None:
    del company
    with pytest.raises(IntegrityError), transaction.atomic():
        GradePolicy.objects.create(grade="key", topic="visits", says="often", figure=-1)


@pytest.mark.slow(reason="runs all analyses")
def test_the_book_adds_up_by_management_level_and_leading_unit(shared: Company) -> None:
    sheet = queries.book(shared.lead)
    assert sheet is not None
    late = Standing.objects.get(account__code="L1").revenue_12m
    by = {name: {row["value"]: row["revenue"] for row in sheet.slices[name]} for name in ("managed", "lead")}
    there = str(shared.there.pk)
    assert by == {"managed": {"province": 100, "city": 20 + late}, "lead": {there: 100, "": 20 + late}}
    page = Inside(shared.lead).get("/portfolio/").content.decode()
    assert "/accounts/?level=province" in page
    assert f"/accounts/?lead_unit={there}" in page
    both = queries.book(shared.manager)
    assert both is not None
    assert {row["value"]: str(row["revenue"]) for row in both.slices["managed"]} == {"province": "100.50"}
