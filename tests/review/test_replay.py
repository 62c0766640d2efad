"""Warning rules replayed: the page of worked numbers, nothing of later days, only what one may see, marks that can be tried."""

import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from guke.accounts.models import Account
from guke.analysis.replay import Event, Silence, drops, replay, stops
from guke.insight import actions
from guke.insight.models import PastStanding, Standing
from guke.ledger.actions import mark_dirty
from guke.ledger.models import Product, SalesLine
from guke.people.models import User
from tests.analysis import pages
from tests.insight.ledgers import ON, Company, line
from tests.review.conftest import inside

PAGE = pages.read(pages.FOLDER / "replay.md")
ENDS = [date(2025, 12, 31), *(date(2026, month + 1, 1) - timedelta(days=1) for month in range(1, 7))]
KEPT = [date(2026, 4, 30), date(2026, 6, 30), date(2026, 8, 31)]
"""Month ends before and after each silence; more of them say the same again, and each takes as long as a refresh."""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split()]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


@pytest.fixture(scope="module")
def told() -> Any:
    """Replay the page's warnings over its silences."""
    known, wait = date.fromisoformat(PAGE.parameters["known"]), int(PAGE.parameters["wait"])
    events: dict[int, list[Event]] = {}
    for row in PAGE.inputs["silences"]:
        silence = Silence(date.fromisoformat(row["last_on"]), _day(row["next_on"]), int(row["longest"]))
        events[int(row["account"])] = list(stops([silence], wait, known))
    warned = {int(row["account"]): map(date.fromisoformat, row["days"].split()) for row in PAGE.inputs["warned"]}
    return replay(ENDS, warned, events, int(PAGE.parameters["look"]), known)


def test_the_page_says_which_events_were_warned_of(told: Any) -> None:
    found = [{"account": str(said.account), "noticed_on": str(said.event.noticed_on), "warned_on": _text(said.warned_on), "days": _text(said.days)} for said in told.events]  # fmt: skip
    assert found == PAGE.results["events"]
    assert (len(told.warned), told.earlier, told.count("false"), told.count("false", "followed")) == (2, 84.5, 1, 2)


def test_the_page_says_what_became_of_the_alarms(told: Any) -> None:
    assert [{name: str(value) for name, value in alarm._asdict().items()} for alarm in told.alarms] == PAGE.results["alarms"]  # fmt: skip


def test_the_page_says_when_an_account_shrank() -> None:
    first = [date(2025, month + 1, 1) - timedelta(days=1) for month in range(1, 12)]
    ends = [*first, *ENDS]
    made = {
        row["account"]: drops(
            [*_numbers(row["before"]), *[100.0] * 6, *_numbers(row["now"])], ends, float(PAGE.parameters["part"])
        )
        for row in PAGE.inputs["months"]
    }
    found = [
        {"account": account, **{name: _text(value) for name, value in event._asdict().items()}}
        for account, events in made.items()
        for event in events
    ]
    assert found == PAGE.results["drops"]


def test_without_a_day_nothing_is_said() -> None:
    assert replay([], {}, {1: [Event(ON, ON, None)]}, 180, ON) == ([], [])


@pytest.fixture
def kept(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return a company whose accounts order every ten days: one stopped in June, one paused in spring, one goes on."""
    return scene(_kept)


def _kept() -> Company:
    company = Company()
    for code, owner, until in (("S", company.manager, date(2026, 6, 10)), ("P", company.outsider, date(2026, 2, 10)), ("G", company.manager, ON)):  # fmt: skip
        _every_ten_days(company.account(code, owner), company.products[0], until, 73)
    _every_ten_days(Account.objects.get(code="P"), company.products[0], date(2026, 6, 20), 1)
    actions.refresh(on=ON)
    for end in KEPT:
        actions.remember(on=end)
    return company


def _every_ten_days(account: Account, product: Product, until: date, times: int) -> None:
    """Sell so many times up to a day, known to cost half of it."""
    days = [until - timedelta(days=10 * time) for time in range(times)]
    SalesLine.objects.bulk_create(line(account, product, day, "1000", cost=500, document=f"{account.code}{day}") for day in days)  # fmt: skip
    mark_dirty(days)


slow = pytest.mark.slow(reason="makes the figures of three month ends")


@slow
def test_a_record_silence_is_kept_with_what_came_before(kept: Company) -> None:
    del kept
    silences = dict(Standing.objects.values_list("account__code", "silences"))
    assert silences == {"S": [["2026-06-10", None, 10]], "P": [["2026-02-10", "2026-06-20", 10], ["2026-06-20", None, 130]], "G": []}  # fmt: skip


@slow
def test_a_warning_goes_by_nothing_that_came_later(kept: Company) -> None:
    names = [field.name for field in PastStanding._meta.concrete_fields if field.name != "id"]  # noqa: SLF001 - Django's documented reflection
    end = date(2026, 8, 31)
    before = list(PastStanding.objects.filter(as_of=end).order_by("account").values(*names))
    _every_ten_days(Account.objects.get(code="S"), kept.products[0], end + timedelta(days=81), 9)
    actions.refresh(on=ON)
    actions.remember(on=end)
    assert list(PastStanding.objects.filter(as_of=end).order_by("account").values(*names)) == before
    assert before[0]["behind"]["later"] == 72


@slow
def test_the_page_says_in_a_sentence_what_the_rule_would_have_done(kept: Company) -> None:
    page = inside(kept.head).get("/replay/?rule=later").content.decode()
    assert "It would have warned of 3 of the 3 accounts that stopped ordering, 59 days earlier (median), with 0 false alarms." in page  # fmt: skip
    assert "3 month ends, 2026-04-30 to 2026-08-31" in page
    assert 'href="/accounts/' in page


@slow
def test_a_mark_can_be_tried_and_changes_what_it_would_have_done(kept: Company) -> None:
    page = inside(kept.head).get("/replay/?rule=later&mark=60").content.decode()
    assert "It would have warned of 3 of the 3 accounts that stopped ordering, 11 days earlier (median)" in page
    page = inside(kept.head).get("/replay/?rule=later&mark=60&wait=180").content.decode()
    assert "None of these accounts stopped ordering in the days on record." in page


@slow
def test_each_reads_the_own_accounts_only(kept: Company) -> None:
    page = inside(kept.manager).get("/replay/?rule=later").content.decode()
    assert "It would have warned of 1 of the 1 account that stopped ordering, 70 days earlier (median)" in page
    assert "客户S" in page
    assert "客户P" not in page
    assert inside(kept.service).get("/replay/").status_code == 403


@slow
def test_events_open_to_the_day_they_were_warned_of(kept: Company) -> None:
    stopped = Account.objects.get(code="S")
    page = inside(kept.manager).get("/replay/?rule=later").content.decode()
    assert f'href="/accounts/{stopped.pk}/?as_of=2026-06-30"' in page
    file = inside(kept.manager).get("/replay/xlsx/?rule=later")
    rows = (
        CalamineWorkbook.from_filelike(io.BytesIO(b"".join(file.streaming_content))).get_sheet_by_index(0).to_python()
    )
    assert [rows[1][place] for place in (0, 3, 7, 8)] == ["S", date(2026, 6, 30), date(2026, 9, 8), 70]


@slow
def test_a_false_alarm_is_one_that_nothing_followed(kept: Company) -> None:
    going = Account.objects.get(code="G")
    PastStanding.objects.filter(account=going, as_of=date(2026, 4, 30)).update(behind={"later": 5})
    page = inside(kept.manager).get("/replay/?rule=later&show=false").content.decode()
    assert "with 1 false alarm." in page
    assert f'href="/accounts/{going.pk}/?as_of=2026-04-30"' in page


@slow
def test_a_drop_of_revenue_can_be_warned_of_too(kept: Company) -> None:
    page = inside(kept.manager).get("/replay/?rule=later&event=shrank").content.decode()
    assert "It would have warned of 1 of the 1 account that bought much less, 31 days earlier (median)" in page
    assert "three months less by 30% than a year before" in page


@slow
def test_the_page_asks_as_often_for_many_accounts_as_for_few(kept: Company) -> None:
    def cost(user: User) -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            inside(user).get("/replay/?rule=later")
        return len(queries)

    assert cost(kept.outsider) == cost(kept.manager)


@slow
def test_days_kept_without_reasons_are_not_asked(kept: Company) -> None:
    PastStanding.objects.filter(as_of__lt=date(2026, 8, 1)).update(behind=None)
    page = inside(kept.head).get("/replay/?rule=later").content.decode()
    assert "1 month end is on record with what this rule goes by; two are needed." in page
    assert "Not enough kept days" in page
    assert "3 month ends" in inside(kept.head).get("/replay/?rule=health").content.decode()


@slow
@pytest.mark.parametrize(
    "asked", ["rule=nonsense&mark=x", "mark=9", "rule=later&wait=3&look=&event=no", "page=x&show=y"]
)
def test_what_makes_no_sense_is_named_and_the_usual_shown(kept: Company, asked: str) -> None:
    answer = inside(kept.head).get(f"/replay/?{asked}")
    assert answer.status_code == 200
    assert ('role="alert"' in answer.content.decode()) == ("=y" not in asked)


def test_without_figures_it_says_that_there_are_none(company: Company) -> None:
    assert "No figures yet" in inside(company.head).get("/replay/").content.decode()
