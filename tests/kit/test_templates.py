"""Every generic template renders, in both languages, whole and escaped."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import get_language, override

import guke.kit
from tests.kit import template_samples

TEMPLATES = Path(guke.kit.__file__).parent / "templates" / "kit"
VOID = {"meta", "link", "input", "br", "hr", "img", "use", "path", "circle", "polygon", "polyline"}


class Balance(HTMLParser):
    """Notes tags closed out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what opens, ids, and handlers that the policy would refuse."""
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.wrong += [f"<{tag} {name}>" for name, _ in attrs if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Compare with what was opened last."""
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")


def request(path: str = "/accounts/?order=-revenue&level=S") -> HttpRequest:
    made = RequestFactory().get(path)
    made.user = AnonymousUser()
    return made


@cache
def sampled(_language: str | None) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return the samples, whose rows are drawn in the language of the day."""
    return template_samples.pages()


def rendered(name: str) -> str:
    template, context = sampled(get_language())[name]
    return render_to_string(template, {**template_samples.frame(), **context}, request=request())


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("name", list(template_samples.pages()))
def test_a_template_renders_as_well_formed_html(name: str, language: str) -> None:
    with override(language):
        html = rendered(name)
    check = Balance()
    check.feed(html)
    assert check.wrong == []
    assert check.open == []
    assert len(check.ids) == len(set(check.ids))
    assert "{{" not in html
    assert "{%" not in html


def test_the_page_for_broken_servers_needs_no_request() -> None:
    with override("en"):
        assert "Something broke" in render_to_string("500.html")


def test_markup_in_a_name_is_shown_as_text() -> None:
    assert "<b>&</b>" not in rendered("list")


def test_every_script_in_a_page_carries_the_nonce_or_a_source() -> None:
    scripts = re.findall(r"<script([^>]*)>", rendered("list"))
    assert scripts
    assert all("nonce=" in script or "src=" in script for script in scripts)


def test_errors_stand_beside_their_field() -> None:
    html = rendered("form wrong")
    place = html.index('id="id_since"')
    assert 0 < html.index("errorlist", place) - place < 200


def test_a_list_says_how_many_and_how_much_and_offers_the_next_step_when_empty() -> None:
    with override("en"):
        full, empty = rendered("list"), rendered("list empty")
    assert "6 entries" in full
    assert "5.76 亿" in full
    assert "还没有客户" in empty
    assert "/accounts/new/" in empty


def test_sorting_and_columns_survive_filtering() -> None:
    assert '<input type="hidden" name="order" value="-revenue">' in rendered("list")


def test_a_running_job_asks_again_and_a_finished_one_does_not() -> None:
    assert "every 1s" in rendered("job running")
    assert "every 1s" not in rendered("job done")


def test_no_template_is_longer_than_forty_lines() -> None:
    long = [path.name for path in TEMPLATES.rglob("*.html") if len(path.read_text(encoding="utf-8").splitlines()) >= 40]
    assert long == []


def test_served_css_keeps_to_what_chromium_109_knows() -> None:
    static = TEMPLATES.parent.parent / "static" / "kit"
    for path in static.glob("*.css"):
        assert not re.search(r"oklch\(|color-mix\(|light-dark\(|:has\(", path.read_text(encoding="utf-8")), path.name
