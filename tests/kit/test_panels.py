"""Panels that come when they come into view: only to whoever may see them, and nothing where they have nothing to say."""

import pytest

from guke.accounts.models import Account
from guke.kit.kinds import registry
from guke.kit.panels import Part
from guke.people.models import User
from tests.cast import signed_in

pytestmark = pytest.mark.django_db
HX = {"HX-Request": "true"}


def test_the_page_leaves_a_place_for_a_late_panel(account: Account, manager: User) -> None:
    page = signed_in(manager).get(f"/accounts/{account.pk}/").content.decode()
    assert f'hx-get="/accounts/{account.pk}/panel/promises/" hx-trigger="revealed"' in page


def test_it_comes_alone(account: Account, manager: User) -> None:
    answer = signed_in(manager).get(f"/accounts/{account.pk}/panel/promises/", headers=HX)
    assert answer.content.startswith(b'<section class="card span-4" id="panel-promises">')
    assert "HX-Request" in answer["Vary"]


def test_without_scripts_it_has_a_page(account: Account, manager: User) -> None:
    page = signed_in(manager).get(f"/accounts/{account.pk}/panel/promises/").content.decode()
    assert ("<html" in page, 'id="panel-promises"' in page, 'id="panel-touches"' in page) == (True, True, False)


def test_one_with_nothing_to_say_is_nothing(account: Account, manager: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Part, "html", lambda *_asked: "")
    answer = signed_in(manager).get(f"/accounts/{account.pk}/panel/promises/", headers=HX)
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("name", ["months", "nothing"])
def test_no_other_panel_can_be_asked_for(account: Account, manager: User, name: str) -> None:
    assert signed_in(manager).get(f"/accounts/{account.pk}/panel/{name}/", headers=HX).status_code == 404


def test_whoever_may_not_see_it_is_told_it_is_not_there(account: Account, outsider: User, colleague: User) -> None:
    account.owner = outsider
    account.save()
    assert signed_in(outsider).get(f"/accounts/{account.pk}/panel/risks/", headers=HX).status_code == 404
    assert signed_in(colleague).get(f"/accounts/{account.pk}/panel/promises/", headers=HX).status_code == 404


def test_where_readings_are_logged_nothing_but_the_talk_comes_late() -> None:
    late = {slug: {panel.name for panel in kind.hung_panels if panel.late} for slug, kind in registry.items()}
    assert {names for slug in late if registry[slug].reads_logged for names in late[slug]} == {"talk"}
