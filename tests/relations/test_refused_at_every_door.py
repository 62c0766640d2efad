"""What cannot be is refused by form, API and file alike, in both languages: where, why and what to do; nothing else is lost."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from guke.accounts.models import Account, Contact
from guke.care.models import Gift, Greeting, Template, Tender
from guke.intake.actions import import_file
from guke.kit.kinds import registry
from guke.people.models import User
from guke.planning.models import Criterion
from guke.relations import actions
from guke.relations.models import Touch
from guke.team.models import Handover
from tests.inside import Inside

pytestmark = pytest.mark.slow(reason="draws whole pages and takes files the whole way in")
JSON = "application/json"
LANGUAGES = ("en", "zh-hans")


@dataclass
class Case:
    """A record that cannot be, as form and API have it and as a file does, and what is said of which field."""

    slug: str
    given: Callable[["Cast"], dict[str, Any]]
    row: dict[str, str]
    field: str
    said: tuple[str, str]
    changes: str = ""
    made: Callable[["Cast"], Any] = field(default=lambda _cast: None)


@dataclass
class Cast:
    """Who is there."""

    account: Account
    wang: Contact
    li: Contact
    gone: Contact
    head: User


@pytest.fixture
def cast(account: Account, head: User, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Two people who work at the account, the second under the first, and one who left."""
    monkeypatch.setattr("guke.kit.clock.now", lambda: dt.datetime(2026, 12, 1, 2, tzinfo=dt.UTC))
    wang = Contact.objects.create(account=account, name="王建国", influence=60)
    li = Contact.objects.create(account=account, name="李梅", reports_to=wang)
    gone = Contact.objects.create(account=account, name="赵强", left_on=dt.date(2026, 9, 1))
    return Cast(account, wang, li, gone, head)


CASES = {
    "a touch in the future": Case(
        "touches",
        lambda cast: {"account": cast.account.pk, "subject": "送样", "way": "visit", "owner": cast.head.pk, "happened_at": "2026-12-03T10:00"},
        {"account": "A1", "subject": "送样", "owner": "head", "happened_at": "2026-12-03 10:00"},
        "happened_at",
        ("This lies in the future: plan it, or correct the day and time.", "时间还没到：请改为计划，或更正日期和时间。"),
    ),
    "a touch of no or of endless time": Case(
        "touches",
        lambda cast: {"account": cast.account.pk, "subject": "送样", "way": "visit", "owner": cast.head.pk, "happened_at": "2026-11-03T10:00", "minutes": 30_000},
        {"account": "A1", "subject": "送样", "owner": "head", "happened_at": "2026-11-03 10:00", "minutes": "1500"},
        "minutes",
        ("It lasted 1 to 1440 minutes: correct the number.", "时长应为 1 到 1440 分钟：请更正。"),
    ),
    "a contact who had left": Case(
        "touches",
        lambda cast: {"account": cast.account.pk, "subject": "送样", "way": "visit", "owner": cast.head.pk, "happened_at": "2026-11-03T10:00", "contacts": [cast.gone.pk]},
        {"account": "A1", "subject": "送样", "owner": "head", "happened_at": "2026-11-03 10:00", "contacts": "赵强"},
        "contacts",
        ("赵强 left on 2026-09-01: take somebody who was there, or correct the day.", "赵强已于 2026-09-01 离开：请换当时在岗的人，或更正日期。"),
    ),
    "an organisation chart with a loop": Case(
        "contacts",
        lambda cast: {"account": cast.account.pk, "name": "王建国", "reports_to": cast.li.pk},
        {"account": "A1", "name": "王建国", "reports_to": "李梅"},
        "reports_to",
        ("李梅 reports to 王建国 already: choose another superior, or change that of 李梅 first.", "李梅已是王建国的下级：请另选上级，或先改李梅的上级。"),
        changes="wang",
    ),
    "weights of people over the whole": Case(
        "contacts",
        lambda cast: {"account": cast.account.pk, "name": "李梅", "influence": "50"},
        {"account": "A1", "name": "李梅", "influence": "50"},
        "influence",
        ("The others hold 60%: 40% is left. Lower theirs first.", "其他人已占 60%，只剩 40%。请先调低他们的。"),
        changes="li",
    ),
    "weights of criteria over the whole": Case(
        "criteria",
        lambda cast: {"account": cast.account.pk, "name": "账期", "weight": "50", "set_by": "customer", "adopted": True, "seen_on": "2026-11-01"},
        {"account": "A1", "name": "账期", "weight": "50", "seen_on": "2026-11-01"},
        "weight",
        (
            "The criteria in force weigh 100% at most together: 40% is left. Lower this one or another.",
            "生效的标准权重合计不超过 100%，还剩 40%：请调低这一项或其他项。",
        ),
        made=lambda cast: Criterion.objects.create(account=cast.account, name="价格", weight=Decimal(60), adopted=True, seen_on=dt.date(2026, 11, 1)),
    ),
    "a gift to somebody who left": Case(
        "gifts",
        lambda cast: {"account": cast.account.pk, "contact": cast.gone.pk, "what": "月饼", "sort": "gift", "worth": "100", "given_on": "2026-11-01"},
        {"account": "A1", "contact": "赵强", "what": "月饼", "worth": "100", "given_on": "2026-11-01"},
        "contact",
        (
            "This person had left by then: choose somebody who was there, or correct the day.",
            "此人届时已离职：请改选当时在任的人，或更正日期。",
        ),
    ),
}  # fmt: skip


@pytest.fixture(params=CASES.values(), ids=CASES)
def case(request: pytest.FixtureRequest, cast: Cast) -> Case:
    """Each of the cases, with what has to be there before."""
    found: Case = request.param
    found.made(cast)
    return found


def rows(slug: str) -> list[dict[str, Any]]:
    """Return all records of the kind as they are stored."""
    return list(registry[slug].model.objects.order_by("pk").values())  # type: ignore[attr-defined]  # each has them


@pytest.fixture(autouse=True)
def _read_in_that_language(request: pytest.FixtureRequest) -> Iterator[None]:
    """Read the errors of a form, which are said when they are read, in the language of the test."""
    with translation.override(request.node.callspec.params["language"]):
        yield


def speaking(user: User, language: str) -> Client:
    """Return a browser of the person, in a language."""
    User.objects.filter(pk=user.pk).update(language=language)
    user.refresh_from_db()
    return Inside(user)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_is_refused(case: Case, cast: Cast, tmp_path: Path, language: str) -> None:
    client, given, before = speaking(cast.head, language), case.given(cast), rows(case.slug)
    said = {case.field: [case.said[LANGUAGES.index(language)]]}
    changed = getattr(cast, case.changes).pk if case.changes else None
    page: Any = client.post(f"/{case.slug}/{changed}/edit/" if changed else f"/{case.slug}/new/", given)
    assert (page.status_code, page.context["form"].errors) == (422, said)
    send, address = (client.patch, f"/api/{case.slug}/{changed}") if changed else (client.post, f"/api/{case.slug}")
    answer: Any = send(address, given, JSON)
    assert (answer.status_code, answer.json()) == (422, {"errors": said})
    title = of_file(case, tmp_path / "file.csv")
    [refused] = import_file(tmp_path / "file.csv", kind=case.slug, by=cast.head).refused
    assert (refused.row, refused.column, [refused.detail]) == (2, title, said[case.field])
    assert rows(case.slug) == before


def of_file(case: Case, file: Path) -> str:
    """Write the case as a file and return the title of the field that is wrong."""
    titles = {name: str(registry[case.slug].model._meta.get_field(name).verbose_name) for name in case.row}  # noqa: SLF001 - Django's documented reflection
    lines = [",".join(f'"{title}"' for title in titles.values()), ",".join(case.row.values())]
    file.write_text("\n".join(lines), encoding="utf-8")
    return titles[case.field]


@pytest.mark.parametrize(("language", "said"), list(zip(LANGUAGES, CASES["an organisation chart with a loop"].said, strict=True)))  # fmt: skip
def test_lines_that_only_together_make_a_circle_are_refused_by_row(
    cast: Cast, tmp_path: Path, language: str, said: str
) -> None:
    by_row = {"en": " (by row 2 of the file)", "zh-hans": "（见文件第 2 行）"}
    Contact.objects.update(reports_to=None)
    file = tmp_path / "contacts.csv"
    file.write_text("account,name,reports to\nA1,李梅,王建国\nA1,王建国,李梅\n", encoding="utf-8")
    report = import_file(file, kind="contacts", by=cast.head)
    assert (report.updated, [(each.row, each.value, each.detail) for each in report.refused]) == (
        1,
        [(3, "李梅", f"{said}{by_row[language]}")],
    )
    assert list(Contact.objects.exclude(reports_to=None).values_list("name", "reports_to__name")) == [
        ("李梅", "王建国")
    ]


@pytest.mark.parametrize(("language", "said"), [
    ("en", "Head has logged this already: join it, or log yours beside it."),
    ("zh-hans", "Head已经记过这一次：可以并入，也可以另记一条。"),
])  # fmt: skip
def test_the_same_visit_logged_by_two(cast: Cast, manager: User, language: str, said: str) -> None:
    first = actions.log_touch(record=cast.account, said="谈框架", by=cast.head)
    client = speaking(manager, language)
    answer: Any = client.post(f"/api/accounts/{cast.account.pk}/log_touch", {"said": "同去", "way": "visit"}, JSON)
    assert (answer.status_code, answer.json()) == (409, {"asked": [{"text": said, "kind": "touches", "id": first.pk}]})
    page: Any = client.post("/log/", {"account": cast.account.pk, "said": "同去"})
    assert page.status_code == 422
    assert said in page.content.decode()
    assert "同去" in page.content.decode()
    assert Touch.objects.count() == 1


@pytest.mark.parametrize(("language", "waits", "tender"), [
    ("en", "Sent for approval: Given · 月饼", "A tender runs at this customer until 2026-12-30 (采购): nothing is given before it ends."),
    ("zh-hans", "已提交审批：已送出 · 月饼", "该客户正在招标，至 2026-12-30（采购）：结束前不得送礼或宴请。"),
])  # fmt: skip
def test_a_gift_over_the_limit_split_in_two_or_during_a_tender(
    cast: Cast, manager: User, language: str, waits: str, tender: str
) -> None:
    client, day = speaking(manager, language), dt.date(2026, 11, 1)
    User.objects.filter(pk=manager.pk).update(reports_to=cast.head)
    given = {"account": cast.account, "contact": cast.wang, "what": "月饼", "given_on": day}
    whole, half, small = (Gift.objects.create(**given, worth=Decimal(worth)) for worth in (301, 200, 1))
    page: Any = client.post(f"/gifts/{whole.pk}/do/give/", {}, follow=True)
    assert [str(message) for message in page.context["messages"]] == [waits]
    assert client.post(f"/api/gifts/{half.pk}/give", {}, JSON).json()["approval"]
    Tender.objects.create(account=cast.account, title="采购", from_on=day, until_on=dt.date(2026, 12, 30))
    refused: Any = client.post(f"/gifts/{small.pk}/do/give/", {})
    assert refused.context["form"].errors == {"__all__": [tender]}
    assert client.post(f"/api/gifts/{small.pk}/give", {}, JSON).json() == {"errors": {"": [tender]}}
    assert set(Gift.objects.values_list("state", flat=True)) == {"planned"}


@pytest.mark.parametrize(("language", "said"), [
    ("en", "Outsider is “Front line”, which may not look after accounts: choose an account manager, or have an administrator change the role first."),
    ("zh-hans", "Outsider 的角色是“一线人员”，不能负责客户：请改选客户经理，或先请管理员调整角色。"),
])  # fmt: skip
def test_a_handover_to_somebody_without_rights(
    cast: Cast, manager: User, outsider: User, language: str, said: str
) -> None:
    client, given = speaking(manager, language), {"to": outsider.pk, "reason": "调岗"}
    page: Any = client.post("/accounts/do/begin_handover/", given | {"ids": [cast.account.pk], "go": "1"})
    alone: Any = client.post(f"/accounts/{cast.account.pk}/do/begin_handover/", given)
    assert [each.context["form"].errors for each in (page, alone)] == [{"to": [said]}] * 2
    answer: Any = client.post(f"/api/accounts/{cast.account.pk}/begin_handover", given, JSON)
    assert (answer.status_code, answer.json()) == (422, {"errors": {"to": [said]}})
    assert not Handover.objects.exists()


@pytest.mark.parametrize(("language", "why"), [("en", "has not agreed to be contacted"), ("zh-hans", "未同意被联系")])
def test_a_greeting_to_somebody_without_consent(cast: Cast, language: str, why: str) -> None:
    Contact.objects.update(email="x@example.com")
    Contact.objects.filter(pk=cast.li.pk).update(email="li@example.com", consent_on=dt.date(2026, 1, 1))
    template = Template.objects.create(
        name="问候", occasion="other", channel="email", subject="您好", text="{name}，您好"
    )
    client = speaking(cast.head, language)
    page = client.get(f"/greet/?template={template.pk}").content.decode()
    assert why in page
    client.post(f"/greet/?template={template.pk}", {})
    states = dict(Greeting.objects.values_list("contact__name", "state"))
    assert states == {"李梅": "ready", "王建国": "left_out", "赵强": "left_out"}
