"""Units are a tree: each one's path lists the units above it, whoever made or moved it."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from guke.accounts.models import Account
from guke.people.models import Unit, User
from tests.cast import person, signed_in


@pytest.fixture
def tree(db: None) -> tuple[Unit, Unit, Unit]:
    """A company, a region in it, a group in the region."""
    company = Unit.objects.create(name="Company")
    region = Unit.objects.create(name="Region", parent=company)
    return company, region, Unit.objects.create(name="Group", parent=region)


def test_a_new_unit_stands_below_its_parent(tree: tuple[Unit, Unit, Unit]) -> None:
    company, region, group = tree
    assert [unit.path for unit in tree] == [f"/{company.pk}/", f"{region.path}", f"{region.path}{group.pk}/"]
    assert region.path == f"/{company.pk}/{region.pk}/"


def test_a_unit_that_moves_takes_those_below_along(tree: tuple[Unit, Unit, Unit]) -> None:
    _company, region, group = tree
    elsewhere = Unit.objects.create(name="Elsewhere")
    region.parent = elsewhere
    region.save()
    group.refresh_from_db()
    assert region.path == f"/{elsewhere.pk}/{region.pk}/"
    assert group.path == f"/{elsewhere.pk}/{region.pk}/{group.pk}/"


def test_a_unit_at_the_top_has_no_other_in_its_path(tree: tuple[Unit, Unit, Unit]) -> None:
    _company, region, group = tree
    region.parent = None
    region.save()
    group.refresh_from_db()
    assert group.path == f"/{region.pk}/{group.pk}/"


@pytest.mark.parametrize("below", [1, 2])
def test_a_unit_cannot_stand_below_itself(tree: tuple[Unit, Unit, Unit], below: int) -> None:
    region = tree[1]
    region.parent = tree[below]
    with pytest.raises(ValidationError):
        region.save()


def test_the_form_says_so_beside_the_field(tree: tuple[Unit, Unit, Unit], administrator: User) -> None:
    client: Client = signed_in(administrator)
    answer = client.patch(f"/api/units/{tree[0].pk}", {"parent": tree[2].pk}, "application/json")
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["parent"]


def test_a_lead_sees_the_accounts_of_the_unit_and_below_only(tree: tuple[Unit, Unit, Unit]) -> None:
    company, region, group = tree
    inside = Account.objects.create(code="IN", name="inside", unit=group)
    Account.objects.create(code="OUT", name="outside", unit=company)
    assert list(Account.objects.visible_to(person("lead", "lead", region))) == [inside]


def test_a_lead_without_a_unit_sees_nothing_beyond_their_own(tree: tuple[Unit, Unit, Unit]) -> None:
    Account.objects.create(code="OUT", name="outside", unit=tree[0])
    assert not Account.objects.visible_to(person("lead", "lead")).exists()
