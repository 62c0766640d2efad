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
    page.locator("label.pick-chip:has(input[name=account])").first.click()  # two
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
