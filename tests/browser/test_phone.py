"""A manager's day on a phone of 390 px: visits of today, the brief, a log without a network, a dead battery, capture."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import NARROW, Site, entered

pytestmark = pytest.mark.browser

MARK = uuid.uuid4().hex[:8]
FIRST, SECOND = f"谈明年用量{MARK}", f"送样品过去{MARK}"


@pytest.fixture
def phone(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """A phone on which the administrator is signed in."""
    context = entered(browser, site)
    context.set_default_timeout(20_000)
    yield context
    context.close()


def _page(phone: BrowserContext, address: str) -> Page:
    page = phone.new_page()
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    page.goto(address)
    return page


_MEANT = """async ([address, fields]) => {
  const asked = await window.guke.send(address, fields);
  const page = new DOMParser().parseFromString(await asked.text(), "text/html");
  const sure = page.querySelector("[name=sure]");
  return [asked.status, (await window.guke.send(address, {...fields, sure: sure && sure.value})).url];
}"""


def _send(page: Page, address: str, fields: dict[str, Any]) -> None:
    """Fill in a form of Guke in the page's own session, and say that it is meant so once it asks back."""
    asked, kept = page.evaluate(_MEANT, [address, fields])
    assert asked == 422
    assert not kept.endswith(address)


def _logged(page: Page, said: str) -> int:
    """Return how many touches the list finds by the sentence."""
    page.goto(f"/touches/?q={said}")
    return page.locator("main tbody tr").count()


def _fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def _whom(page: Page) -> tuple[str, str]:
    """Return a customer nobody else logs a visit with here, and oneself."""
    return _customer(page, 5), page.locator("body").get_attribute("data-user") or ""


def _customer(page: Page, place: int) -> str:
    """Return one of the customers by its place: a visit logged twice within hours would be asked about."""
    items: list[dict[str, int]] = page.evaluate("fetch('/api/accounts?order=-code').then((told) => told.json())")[
        "items"
    ]
    return str(items[place]["id"])


def _plan(page: Page, account: str, me: str, subject: str, hour: str) -> None:
    today = page.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})")
    given = {"account": account, "subject": subject, "way": "visit", "planned_for": f"{today}T{hour}", "owner": me}
    _send(page, "/touches/new/", given)


def test_a_day_between_customers(phone: BrowserContext) -> None:
    page = _page(phone, "/")
    account, me = _whom(page)
    for subject, hour in ((FIRST, "00:10"), (SECOND, "23:50")):
        _plan(page, account, me, subject, hour)
    page.goto("/")
    _fits(page)
    visits = page.locator("#visits")
    expect(visits).to_contain_text(FIRST)
    visits.locator(f"a[href='/accounts/{account}/brief/']").first.click()
    page.wait_for_url("**/brief/")
    _fits(page)
    page.locator("a[href*='/log/?account=']").click()
    page.fill("textarea[name=said]", f"明年要八百吨复合肥{MARK}")
    phone.set_offline(True)
    page.locator(".form-foot button.btn-primary").click()
    expect(page.locator("[data-log-wait]")).to_contain_text("(1)")
    _fits(page)
    page.close()

    phone.set_offline(False)
    page = _page(phone, "/")
    expect(page.locator("[data-toasts]")).to_contain_text("本机暂存的内容已提交")
    page.reload()
    expect(page.locator("#visits")).not_to_contain_text(FIRST)
    expect(page.locator("#visits")).to_contain_text(SECOND)
    assert _logged(page, f"明年要八百吨复合肥{MARK}") == 1
    assert page.evaluate("window.guke.outbox.entries().length") == 0


def test_what_arrived_although_its_answer_was_lost_is_logged_once(phone: BrowserContext) -> None:
    page = _page(phone, "/log/")
    page.goto(f"/log/?account={_customer(page, 6)}")

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/log/*", lose)
    page.fill("textarea[name=said]", f"换了新仓库要补货{MARK}")
    page.locator(".form-foot button.btn-primary").click()
    expect(page.locator("[data-log-wait]")).to_contain_text("(1)")
    page.close()
    page = _page(phone, "/week/")
    expect(page.locator("[data-toasts]")).to_contain_text("本机暂存的内容已提交")
    assert _logged(page, f"换了新仓库要补货{MARK}") == 1


def test_a_sentence_not_yet_sent_survives_a_dead_battery(phone: BrowserContext) -> None:
    page = _page(phone, "/log/")
    page.fill("textarea[name=said]", f"他们下月换采购{MARK}")
    page.close()
    page = _page(phone, "/log/")
    expect(page.locator("textarea[name=said]")).to_have_value(f"他们下月换采购{MARK}")


def test_what_is_not_accepted_comes_back_and_can_be_put_right(phone: BrowserContext) -> None:
    page = _page(phone, "/log/")
    page.locator("label.pick-chip:has(input[name=account])").first.click()
    page.fill("textarea[name=said]", f"说好年底再谈价{MARK}")
    page.fill("input[name=happened_at]", "2099-01-01T10:00")
    phone.set_offline(True)
    page.locator(".form-foot button.btn-primary").click()
    expect(page.locator("[data-log-wait]")).to_contain_text("(1)")
    page.close()
    phone.set_offline(False)
    page = _page(phone, "/week/")
    expect(page.locator("[data-toasts]")).to_contain_text("未被接受")
    page.goto("/log/")
    expect(page.locator("textarea[name=said]")).to_have_value(f"说好年底再谈价{MARK}")
    expect(page.locator("[data-log-errors]")).not_to_be_empty()
    page.fill("input[name=happened_at]", "2026-01-05T10:00")
    page.locator(".form-foot button.btn-primary").click()
    page.wait_for_url("**/accounts/*/**")
    assert page.evaluate("window.guke.outbox.entries().length") == 0
    assert _logged(page, f"说好年底再谈价{MARK}") == 1


def test_a_chat_is_captured_and_put_right_before_it_is_stored(phone: BrowserContext) -> None:
    page = _page(phone, "/log/")
    account, _me = _whom(page)
    page.goto(f"/capture/?account={account}")
    page.fill("textarea[name=text]", "徐丽 采购员 13800138000\n对方答应12月31号前给回复")
    page.locator(".form-foot button.btn-primary").click()
    post = page.locator("input[name=person-0-post]")
    expect(post).to_have_value("采购员")
    _fits(page)
    post.fill("采购主管")
    page.fill("input[name=person-0-name]", f"徐丽{MARK}")
    page.locator("button[name=keep]").click()
    page.wait_for_url("**/accounts/*/**")
    page.goto(f"/contacts/?q=徐丽{MARK}")
    expect(page.locator("main")).to_contain_text("采购主管")
