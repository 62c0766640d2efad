"""What moves on a page: the palette, a list's filters, columns and views, the theme, a session that ran out."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, enter, entered

pytestmark = pytest.mark.browser


def test_the_palette_finds_by_initials_and_opens(tab: Page) -> None:
    first = tab.request.get("/api/products?size=1").json()["items"][0]
    tab.goto("/")
    tab.keyboard.press("Control+k")
    tab.keyboard.type(first["code"])
    option = tab.locator("[data-palette-list] [role=option]").first
    expect(option).to_contain_text(first["name"][:4])
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile(rf"/products/{first['id']}/$"))


def test_the_palette_finds_pages_by_pinyin(tab: Page) -> None:
    tab.goto("/")
    tab.keyboard.press("Control+k")
    tab.keyboard.type("kehu")
    expect(tab.locator("[data-palette-list] [role=option]").first).to_contain_text("客户")
    tab.keyboard.press("Escape")  # empties the search first, as everywhere
    tab.keyboard.press("Escape")
    expect(tab.locator("[data-palette]")).not_to_be_visible()


def test_a_filter_changes_the_table_and_the_address_and_back_restores_both(tab: Page) -> None:
    tab.goto("/accounts/")
    tab.evaluate("window.same = true")
    before = tab.locator("#list-table").inner_text()
    tab.fill("input[name=q]", "zzzz")
    tab.wait_for_url(re.compile(r"q=zzzz"))
    expect(tab.locator("#list-table tbody tr[data-href]")).to_have_count(0)
    assert tab.evaluate("window.same"), "only the table is exchanged"
    tab.go_back()
    tab.wait_for_url(re.compile(r"/accounts/$"))
    expect(tab.locator("#list-table tbody tr[data-href]").first).to_be_visible()
    assert tab.locator("#list-table").inner_text()[:40] == before[:40]


def test_the_theme_one_chooses_stays(browser: Browser, site: Site) -> None:
    context = entered(browser, site)
    tab = context.new_page()
    tab.goto("/settings/")
    tab.select_option("select[name=theme]", "dark")
    tab.locator("main form:has(select[name=theme]) button.btn-primary").first.click()
    tab.wait_for_load_state("networkidle")
    tab.goto("/accounts/")
    expect(tab.locator("html")).to_have_attribute("data-theme", "dark")
    tab.request.post(
        "/preferences/", form={"theme": "auto"}, headers={"X-CSRFToken": _token(tab), "Referer": site.base}
    )
    context.close()


def test_what_was_typed_survives_a_session_that_ran_out(browser: Browser, site: Site) -> None:
    context = entered(browser, site)
    tab = context.new_page()
    tab.goto("/accounts/new/")
    tab.fill("input[name=name]", "写到一半的客户")
    context.clear_cookies(name="sessionid")
    tab.locator("main form:has(input[name=name]) button.btn-primary").last.click()
    tab.wait_for_url(re.compile("/signin/login/"))
    enter(tab, site)
    tab.wait_for_url(re.compile("/accounts/new/"))
    expect(tab.locator("input[name=name]")).to_have_value("写到一半的客户")
    context.close()


def test_a_view_is_saved_under_a_name(tab: Page) -> None:
    tab.goto("/products/?order=-code")
    tab.locator("[data-dialog=save-view]").click()
    tab.locator("dialog[open] input[name=name]").fill("按编码")
    tab.locator("dialog[open] .btn-primary").click()
    tab.wait_for_load_state("networkidle")
    expect(tab.get_by_role("link", name="按编码").first).to_be_visible()


def _token(tab: Page) -> str:
    return next(cookie["value"] for cookie in tab.context.cookies() if cookie["name"] == "csrftoken")
