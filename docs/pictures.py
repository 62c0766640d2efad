"""Takes the documents' pictures from the demo company: ``make pictures``, or ``python docs/pictures.py NAME …`` for some."""

import io
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import places  # noqa: E402 - found only through the line above
from benchmarks.processes import Server, serving  # noqa: E402 - likewise
from tests.conftest import CHROMIUM, CHROMIUM_ARGS  # noqa: E402 - likewise

FOLDER = Path(__file__).with_name("pictures")
WIDE, PHONE = (1440, 900), (390, 844)
LONGEST = 1500
EXACT = 160  # of 256 colours
STORY = "K0002"  # the slide: much to see on its page


@dataclass(frozen=True)
class Picture:
    """A page as one role sees it."""

    name: str
    path: str
    role: str = "head"
    size: tuple[int, int] = WIDE
    theme: str = "light"
    language: str = "zh-hans"
    upload: bool = False


PICTURES = (
    Picture("sign-in", "/signin/login/", role=""),
    Picture("home", "/"),
    Picture("home-en", "/", language="en"),
    Picture("accounts", "/accounts/"),
    Picture("accounts-en", "/accounts/", language="en"),
    Picture("account", "/accounts/{account}/"),
    Picture("account-en", "/accounts/{account}/", language="en"),
    Picture("account-dark", "/accounts/{account}/", theme="dark"),
    Picture("portfolio", "/portfolio/"),
    Picture("portfolio-en", "/portfolio/", language="en"),
    Picture("health", "/accounts/{account}/health/"),
    Picture("health-en", "/accounts/{account}/health/", language="en"),
    Picture("analysis", "/analysis/loss/"),
    Picture("analysis-en", "/analysis/loss/", language="en"),
    Picture("network", "/accounts/23/network/"),
    Picture("network-en", "/accounts/23/network/", language="en"),
    Picture("stage", "/accounts/22/stage/"),
    Picture("stage-en", "/accounts/22/stage/", language="en"),
    Picture("week", "/week/"),
    Picture("week-en", "/week/", language="en"),
    Picture("import", "/import/", upload=True),
    Picture("import-en", "/import/", upload=True, language="en"),
    Picture("home-phone-en", "/", size=PHONE, language="en"),
    Picture("account-phone-en", "/accounts/{account}/", size=PHONE, language="en"),
    Picture("home-phone", "/", size=PHONE),
    Picture("account-phone", "/accounts/{account}/", size=PHONE),
)
SALES = """日期,单号,客户名称,产品名称,数量,金额
2026-10-08,XS-2610-031,曹县鲁衡胶业有限公司,颗粒复合肥,40,"128,000.00"
2026-10-09,XS-2610-044,寿光春园果蔬专业合作社,水溶肥,12,"31,560.00"
2026-10-12,XS-2610-058,滑县大河农资有限公司,颗粒复合肥,-2,"-6,400.00"
"""


def main(names: list[str]) -> None:
    """Take the pictures, all or those named."""
    FOLDER.mkdir(exist_ok=True)
    place = places.demo()
    program = next(path for name in CHROMIUM if (path := shutil.which(name)))
    wanted = [picture for picture in PICTURES if not names or picture.name in names]
    cookies = {role: places.cookie(place, role) for role in {picture.role for picture in wanted} if role}
    with serving(place) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_ARGS))
        for picture in wanted:
            server.cookie = cookies.get(picture.role, "")
            with opened(browser, server, picture) as page:
                take(page, picture)
        browser.close()


@contextmanager
def opened(browser: Browser, server: Server, picture: Picture) -> Iterator[Page]:
    """Yield the page, loaded and at rest."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.theme == "dark" else "light",
        locale="en-US" if picture.language == "en" else "zh-CN",
        device_scale_factor=2 if picture.size == PHONE else 1,
    )
    for name, _, value in (cookie.partition("=") for cookie in _cookies(server, picture)):
        context.add_cookies([{"name": name, "value": value, "url": server.address}])
    page = context.new_page()
    if server.cookie:
        prefer(page, server, picture)
    path = picture.path.replace("{account}", _account(server)) if "{account}" in picture.path else picture.path
    answer = page.goto(server.address + path, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200, f"{picture.path}: {answer.status}"
    yield page
    context.close()


def prefer(page: Page, server: Server, picture: Picture) -> None:
    """Choose language and theme as one does, on the settings."""
    page.goto(server.address + "/settings/")
    page.select_option("select[name=language]", picture.language)
    page.select_option("select[name=theme]", picture.theme)
    with page.expect_navigation():
        page.locator("main form .btn-primary").first.click()


def take(page: Page, picture: Picture) -> None:
    """Write the picture, as long as the page is but not endless; the side bar then reaches its end."""
    if picture.upload:
        page.set_input_files(
            "input[type=file]", {"name": "销售明细.csv", "mimeType": "text/csv", "buffer": SALES.encode("gb18030")}
        )
        page.wait_for_url(re.compile(r"/import/\d+/"))
        page.wait_for_load_state("networkidle")
    width, _height = picture.size
    if picture.size == WIDE:
        tall = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": min(max(tall, WIDE[1]), LONGEST)})
    page.wait_for_timeout(800)
    file = FOLDER / f"{picture.name}.png"
    drawn = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    drawn.quantize(palette=palette(drawn), dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.name} {file.stat().st_size // 1024} KB", flush=True)


def palette(drawn: Image.Image) -> Image.Image:
    """Return the colours to keep: the most frequent exactly as they are, and some from everywhere between."""
    counted = sorted(drawn.getcolors(1 << 24) or [], reverse=True)[:EXACT]
    exact = [value for _count, colour in counted for value in colour]
    others = drawn.quantize(256 - EXACT, Image.Quantize.MAXCOVERAGE).getpalette() or []
    kept = Image.new("P", (1, 1))
    kept.putpalette((exact + others)[: 256 * 3])
    return kept


def _cookies(server: Server, picture: Picture) -> list[str]:
    chosen = [f"django_language={picture.language}", f"theme={picture.theme}"]
    return [*([server.cookie] if server.cookie else []), *chosen]


def _account(server: Server) -> str:
    """Return the account whose story is told."""
    server.hang_up()
    _status, body = server.get(f"/accounts/?q={STORY}")
    found = re.search(r"/accounts/(\d+)/", body.decode())
    assert found, STORY
    return found[1]


if __name__ == "__main__":
    main(sys.argv[1:])
