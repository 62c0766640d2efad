"""The health of an account opens to its points; who may not see a figure sees its points only; months are kept."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from guke.insight import actions, points, queries, track
from guke.insight.jobs import HISTORY
from guke.insight.models import PastStanding, Snapshot, Standing
from guke.insight.weights import HealthWeight
from guke.kit import options
from guke.kit.models import Job
from tests.inside import Inside
from tests.insight.ledgers import ON, Company

pytestmark = pytest.mark.slow  # runs the analyses


def test_the_ledger_ties_to_the_score_and_says_what_would_restore_it(silent: Company) -> None:
    standing = Standing.objects.get(account__code="A1")
    lines = points.ledger(standing, silent.manager)
    assert standing.health == 100 - sum(line.lost or 0 for line in lines)
    assert standing.health_band == "red"
    first = lines[0]
    assert (first.rule, first.lost, first.most, first.tone) == ("rhythm", 30, 30, "bad")
    assert "70" in str(first.said)
    assert first.remedy in {"One order restores it; an average one is 1.00K.", "下单 1 次即恢复，平均每单 1,000。"}
    assert "sold_on_to=2026-11-22" in first.url
    assert sum(line.most for line in lines) + points.absent(standing).most == 100
    assert {line.rule for line in lines if line.lost is None} == {"share", "margin"}
    assert standing.confidence == 100 - 13 - 7 - 4


def test_the_page_shows_every_point_to_its_team_and_nothing_to_others(silent: Company) -> None:
    standing = Standing.objects.get(account__code="A1")
    address = f"/accounts/{standing.pk}/health/"
    page = Inside(silent.manager).get(address).content.decode()
    for words in ("−30", "下单节奏", "下单 1 次即恢复", "还没有记录", "档案完整度"):
        assert words in page
    assert Inside(silent.outsider).get(address).status_code == 404
    silent.outsider.role = "frontline"
    silent.outsider.save()
    assert Inside(silent.outsider).get(address).status_code == 403


def test_points_of_closed_figures_stand_without_a_name(silent: Company) -> None:
    standing = Standing.objects.get(account__code="A2")
    assert standing.health_points["margin"] == 4
    open_lines, closed = points.ledger(standing, silent.manager), points.ledger(standing, silent.service)
    assert {line.rule for line in open_lines} - {line.rule for line in closed} == {"margin", "share"}
    assert sum(line.lost or 0 for line in closed) == sum(line.lost or 0 for line in open_lines)
    page = Inside(silent.service).get(f"/accounts/{standing.pk}/health/").content.decode()
    assert "毛利" not in page
    assert "您的角色看不到的数据" in page


def test_points_and_marks_are_the_companys_own(silent: Company) -> None:
    standing = Standing.objects.get(account__code="A1")
    HealthWeight.objects.create(rule="rhythm", grade=standing.grade, points=0)
    options.choose({"health.red.volume": Decimal(1000)})
    actions.refresh(on=ON)
    again = Standing.objects.get(pk=standing.pk)
    assert again.health_points["rhythm"] == 0
    assert again.health_points["volume"] < standing.health_points["volume"]


def test_a_list_filters_by_band_and_the_book_counts_it(silent: Company) -> None:
    standing = Standing.objects.get(account__code="A1")
    rows = Inside(silent.manager).get("/accounts/?standing__health_band=red").content.decode()
    assert f"/accounts/{standing.pk}/" in rows
    assert "alert-octagon" in rows
    assert "客户A2" not in rows
    sheet = queries.book(silent.manager)
    assert sheet is not None
    bands = [(part["value"], part["accounts"]) for part in sheet.slices["health_band"]]
    assert bands == [("red", 1), ("green", 1)]


def test_past_months_are_kept_once_and_their_change_is_explained(
    silent: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "HISTORY", 2)
    standing = Standing.objects.get(account__code="A1")
    assert actions.unkept(on=ON) == []
    assert actions.keep_history(on=ON) == 0
    course = queries.health_course(standing.account)
    assert [each.as_of for each in course] == [date(2026, 9, 30), date(2026, 10, 31), ON]
    assert (course[0].health, course[-1].health) == (91, standing.health)
    page = Inside(silent.manager).get(f"/accounts/{standing.pk}/health/").content.decode()
    assert "下单节奏 −24 · 对照季节的销量 −18" in page


def test_a_snapshot_asks_for_the_months_that_are_missing(
    silent: Company, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    del silent
    monkeypatch.setattr(actions, "HISTORY", 1)
    PastStanding.objects.exclude(as_of=ON).delete()
    assert actions.unkept(on=ON) == [date(2026, 10, 31)]
    with django_capture_on_commit_callbacks(execute=True):
        Snapshot.objects.get(current=True).save()
    assert [(job.state, job.result) for job in Job.objects.filter(name=HISTORY)] == [("done", {"kept": 1})]
    assert actions.unkept(on=ON) == []


def test_the_record_counts_what_became_of_each_band(company: Company) -> None:
    bands = {"A1": "red", "A2": "red", "A3": "green", "A4": "red"}
    months = {
        "A1": [100] * 17 + [0] * 7,
        "A2": [100] * 17 + [60] * 6 + [0],
        "A3": [100] * 17 + [90] * 6 + [0],
        "A4": [100] * 11 + [0] * 13,
    }
    for code, band in bands.items():
        account = company.account(code, company.manager)
        Standing.objects.filter(account=account).update(months=[str(value) for value in months[code]])
        PastStanding.objects.create(account=account, as_of=date(2026, 4, 30), health=50, health_band=band)
    assert track.record(ON) == [
        {"band": "green", "accounts": 1, "stopped": 0, "shrank": 0},
        {"band": "amber", "accounts": 0, "stopped": 0, "shrank": 0},
        {"band": "red", "accounts": 2, "stopped": 1, "shrank": 1},
    ]
    assert not Snapshot.objects.exists()


def test_an_account_without_orders_has_no_health(bare: Company) -> None:
    standing = Standing.objects.get()
    assert (standing.health, standing.health_band, standing.confidence) == (None, "", 0)
    page = Inside(bare.manager).get(f"/accounts/{standing.pk}/health/").content.decode()
    assert "从未采购" in page
