"""Every page, in both themes and at both widths: nothing for axe to find, a silent console, no overflow."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from guke.kit.kinds import registry
from guke.kit.pages import pages
from guke.review.boards.boards import BOARDS as BOARD_LIST
from tests.browser.conftest import NARROW, WIDE, Site, opened, silent_tab

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
BY_HAND = [
    f"/{page.address}" for page in pages.values() if page.title and "<" not in page.address and page.name != "welcome"
]
KINDS = [f"/{kind.slug}/" for kind in registry.values()]
FORMS = [f"/{kind.slug}/new/" for kind in registry.values() if kind.fields]
BOARDS = [f"/analysis/{board.name}/" for board in BOARD_LIST]
OTHERS = [
    "/help/measures/",
    "/accounts/1/report/",
    "/accounts/1/network/",
    "/accounts/22/stage/",
    "/accounts/9/stage/?as_of=2026-01-31",
    "/accounts/23/network/?family=1",
    "/analysis/loss/?as_of=2026-02-30",
    "/analysis/value/?as_of=2026-02-27",
    "/portfolio/?as_of=2026-02-27",
    "/structure/?as_of=2026-02-27",
    "/?as_of=2026-02-27",
    "/accounts/1/?tab=worth",
]
SIGNED_OUT = ["/signin/login/", "/signin/password/reset/"]
SAFETY = [
    "/signin/2fa/",
    "/signin/2fa/webauthn/",
    "/signin/sessions/",
    "/signin/password/change/",
    "/signin/reauthenticate/",
]
SET_THEME = """theme => { for (const name of ["data-theme", "data-bs-theme"]) document.documentElement.setAttribute(name, theme) }"""
SETTLED = """async () => {
  await document.fonts.ready;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return document.querySelector(".htmx-request, .late") === null;
}"""
REVEAL = """document.querySelectorAll(".late").forEach(panel => htmx.trigger(panel, "revealed"))"""
LOOKS = (
    ("light", "{resultTypes: ['violations']}"),
    ("dark", "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations']}"),
)
"""What axe is asked in each theme: a theme changes colours alone, so the second time only the rules about colours."""
pytestmark = pytest.mark.browser


def faults(tab: Page) -> list[str]:
    """Return what is wrong with the page as it stands, in both themes and at both widths."""
    assert tab.evaluate("typeof window.htmx") == "object"
    assert tab.evaluate("getComputedStyle(document.body).fontFamily").startswith(("Inter", '"Inter', "var", "-apple"))
    tab.evaluate(AXE)
    found = []
    for size in (WIDE, NARROW):
        tab.set_viewport_size(size)  # type: ignore[arg-type]
        for theme, asked in LOOKS:
            tab.evaluate(SET_THEME, theme)
            assert tab.evaluate("document.getAnimations().length") == 0, "colours in motion are no colours to judge"
            where = f"{size['width']} {theme}"
            violations = tab.evaluate(f"axe.run(document, {asked}).then(r => r.violations)")
            found += [
                f"{where}: {v['id']}: {n['html'][:150]} {n['failureSummary'][:200]}"
                for v in violations
                for n in v["nodes"][:3]
            ]
        wider = tab.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if wider > 0:
            found.append(f"{size['width']}: {wider} px wider than the screen")
    return found


def looked_at(tab: Page, address: str) -> list[str]:
    """Open the address and return its faults."""
    answer = tab.goto(address)
    assert answer is not None
    assert answer.ok, f"{address}: {answer.status}"
    tab.evaluate(REVEAL)
    tab.wait_for_function(SETTLED)
    return faults(tab)


@pytest.mark.parametrize("address", [*BY_HAND, *BOARDS, *OTHERS, *KINDS, *FORMS, *SAFETY])
def test_the_page_is_without_fault(viewer: Page, address: str) -> None:
    assert looked_at(viewer, address) == []


@pytest.mark.parametrize("part", ["", "edit/", "history/"])
@pytest.mark.parametrize("slug", [kind.slug for kind in registry.values()])
def test_the_record_is_without_fault(viewer: Page, slug: str, part: str) -> None:
    if part and (not registry[slug].fields or (part == "history/" and slug != "accounts")):
        pytest.skip("the kind has no such page, or the same page was looked at for accounts")
    first = viewer.request.get(f"/api/{slug}?size=1").json()["items"][0]["id"]
    assert looked_at(viewer, f"/{slug}/{first}/{part}") == []


def test_the_health_of_an_account_is_without_fault(viewer: Page) -> None:
    ailing = viewer.request.get("/api/accounts?standing__health_band=red&size=1").json()["items"][0]["id"]
    assert looked_at(viewer, f"/accounts/{ailing}/health/") == []


def test_what_hangs_on_somebody_is_without_fault(viewer: Page) -> None:
    viewer.goto("/leaving/")
    first = viewer.get_attribute("tbody th a", "href")
    assert first is not None
    assert looked_at(viewer, first) == []


@pytest.mark.parametrize("address", SIGNED_OUT)
def test_the_way_in_is_without_fault(browser: Browser, site: Site, address: str) -> None:
    with opened(browser, site) as context, silent_tab(context) as tab:
        assert looked_at(tab, address) == []
