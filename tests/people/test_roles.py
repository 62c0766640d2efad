"""Roles say what a person may do."""

import pytest

from guke.people.roles import ROLES, permits


@pytest.mark.parametrize("role", ROLES)
def test_every_role_may_see_accounts(role: str) -> None:
    assert permits(role, "accounts.view")


@pytest.mark.parametrize("permission", ["accounts.change", "imports.create", "sales.delete"])
def test_an_auditor_changes_nothing(permission: str) -> None:
    assert not permits("auditor", permission)


def test_an_account_manager_may_not_merge_accounts() -> None:
    assert permits("lead", "accounts.merge")
    assert not permits("manager", "accounts.merge")
