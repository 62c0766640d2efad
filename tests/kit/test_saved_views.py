"""A list as it stands is kept under a name: shared, renamed, removed."""

from importlib import import_module

import pytest

from guke.accounts.models import Account
from guke.kit.models import SavedView
from guke.people.models import User
from tests.cast import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def view(manager: User) -> SavedView:
    signed_in(manager).post("/accounts/views/", {"name": "湖南", "query": "province=湖南&columns=name,city"})
    return SavedView.objects.get()


def test_a_view_is_a_tab_of_the_list(view: SavedView, account: Account, manager: User) -> None:
    page = signed_in(manager).get("/accounts/").content.decode()
    assert "湖南" in page
    assert f"/views/{view.pk}/" in page


def test_it_is_ones_own_until_shared(view: SavedView, colleague: User, head: User) -> None:
    assert "湖南" not in str(list(_titles(colleague)))
    signed_in(head).post("/accounts/views/", {"name": "全体", "query": "", "shared": "1"})
    assert "全体" in _titles(colleague)


def test_sharing_needs_the_right(view: SavedView, manager: User, colleague: User) -> None:
    signed_in(manager).post(f"/views/{view.pk}/", {"name": "湖南", "shared": "1"})
    assert "湖南" not in _titles(colleague)


def test_it_is_renamed_and_removed_by_its_owner_alone(view: SavedView, manager: User, colleague: User) -> None:
    assert signed_in(colleague).post(f"/views/{view.pk}/", {"name": "x"}).status_code == 404
    assert signed_in(colleague).post(f"/views/{view.pk}/drop/").status_code == 404
    signed_in(manager).post(f"/views/{view.pk}/", {"name": "两湖"})
    assert "两湖" in _titles(manager)
    signed_in(manager).post(f"/views/{view.pk}/drop/")
    assert not SavedView.objects.exists()


def test_a_name_in_use_is_not_taken_twice(view: SavedView, manager: User) -> None:
    signed_in(manager).post("/accounts/views/", {"name": "湖北", "query": "province=湖北"})
    signed_in(manager).post(f"/views/{view.pk}/", {"name": "湖北"})
    assert sorted(SavedView.objects.values_list("name", flat=True)) == ["湖北", "湖南"]


def _titles(user: User) -> list[str]:
    answer = signed_in(user).get("/accounts/")
    return [str(tab["title"]) for tab in answer.context["listing"].views]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sort=-standing__rank&province=hunan", "order=-standing__rank&province=hunan"),
        ("sort=dealer&state=active", "sort=dealer&state=active"),
    ],
)
def test_views_of_earlier_days_keep_their_order_and_their_filter(before: str, after: str) -> None:
    assert import_module("guke.kit.migrations.0005_order_of_lists").ordered("accounts", before) == after


def test_a_list_is_filtered_by_sort_and_ordered_at_once(manager: User, account: Account) -> None:
    for code in ("A2", "A3"):
        Account.objects.create(code=code, name=code, owner=manager, sort=Account.Sort.DEALER)
    rows = signed_in(manager).get("/accounts/?sort=dealer&order=-code").context["listing"].matched
    assert [row.code for row in rows] == ["A3", "A2"]
