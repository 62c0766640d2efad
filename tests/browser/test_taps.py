"""A visit is logged on a phone from the home page in three taps and one text."""

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
