"""What people do most on a phone, counted: taps and texts."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Site, entered

pytestmark = pytest.mark.browser

SAID = "他们要在下月试用新规格。"


def test_a_visit_is_logged_from_home_with_three_taps_and_one_text(browser: Browser, site: Site) -> None:
    context = entered(browser, site)
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    page.locator("a[href='/log/']:visible").first.click()  # one
    page.locator("label.pick-chip:has(input[name=account])").last.click()  # two; other tests log with the first
    page.fill("textarea[name=said]", SAID)
    page.locator(".form-foot button.btn-primary").click()  # three
    page.wait_for_url("**/accounts/*/**")
    expect(page.locator("main")).to_contain_text(SAID)
    context.close()


def test_who_knows_the_purchasing_head_is_one_search_and_one_tap(browser: Browser, site: Site) -> None:
    context = entered(browser, site)
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    buyer = page.request.get("/api/contacts", params={"q": "采购经理", "size": 1}).json()["items"][0]
    account = page.request.get("/api/accounts", params={"q": buyer["account"], "size": 1}).json()["items"][0]
    page.goto("/")
    page.locator("[data-palette-open]:visible").first.click()
    page.fill("[data-palette-input]", f"谁认识{account['short_name']}的采购")  # one search
    answer = page.locator(f".palette-known[href='/contacts/{buyer['id']}/']")
    expect(answer).to_contain_text(buyer["name"])
    answer.click()  # one tap
    page.wait_for_url(f"**/contacts/{buyer['id']}/")
    context.close()


def test_a_tip_is_handed_in_from_home_with_two_taps_and_one_text(browser: Browser, site: Site) -> None:
    context = entered(browser, site)
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    page.locator("a[href='/tip/']:visible").first.click()  # one
    expect(page.locator("#tip-text")).to_be_focused()
    page.keyboard.insert_text("有家新厂在招采购。")
    page.locator(".form-foot button.btn-primary").click()  # two
    expect(page.locator("main")).to_contain_text("有家新厂在招采购。")
    expect(page.locator("#tip-text")).to_have_value("")
    context.close()


def test_a_tip_written_without_a_network_is_sent_once_there_is_one(browser: Browser, site: Site) -> None:
    context = entered(browser, site)
    page = context.new_page()
    page.goto("/tip/")
    context.set_offline(True)
    page.fill("#tip-text", "断网时写的线索。")
    page.locator(".form-foot button.btn-primary").click()
    expect(page.locator("[data-outbox-wait]")).to_be_visible()
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto("/tip/")
    expect(again.locator("[data-outbox-wait]")).to_be_hidden()
    assert again.request.get("/api/tips", params={"q": "断网时写的线索"}).json()["count"] == 1
    context.close()
