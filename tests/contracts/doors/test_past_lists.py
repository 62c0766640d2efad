"""The list of every kind as of yesterday: a record deleted since stands on it, one out of scope does not; files and the API say the same."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict

from guke.kit import audit, clock
from guke.kit.kinds import Kind
from guke.kit.lists import Listing
from guke.kit.models import AuditLine
from guke.kit.then import begins
from tests.contracts.conftest import bound
from tests.contracts.doors.conftest import World
from tests.inside import Inside

FAR = 10**9
"""A key that no record has."""


def dated(kind: Kind) -> bool:
    """Return whether the kind keeps its past days by entry and trail."""
    names = {field.name for field in kind.model._meta.concrete_fields}
    return bool(kind.fields and kind.past_url is None and begins(kind) and "created_at" in names)


def bury(kind: Kind, record: Any) -> None:
    """Leave the trail of a record like this one, deleted today."""
    values = {name: value for name, value in audit.snapshot(record).items() if name != record._meta.pk.name}
    AuditLine.objects.create(kind=kind.slug, object_id=FAR, action="delete", changes=audit.changes(values, {}))


def yesterday() -> str:
    return f"as_of={clock.today() - timedelta(days=1)}"


@pytest.mark.only.with_args(dated)
def test_what_was_deleted_since_is_listed_filtered_and_written_to_files(kind: Kind, world: World) -> None:
    bury(kind, world.rows[kind.slug])
    found = Listing(kind, world.administrator, QueryDict(yesterday()))
    assert [record.pk for record in found.records if record.gone] == [FAR]
    assert found.count == len(found.records)
    assert found.rows
    assert not kind.model._default_manager.filter(pk=FAR).exists()


@pytest.mark.only.with_args(lambda kind: dated(kind) and bound(kind))
def test_what_was_deleted_out_of_scope_is_not(kind: Kind, world: World, confined: Inside) -> None:
    bury(kind, world.foreign[kind.slug])
    assert confined.get(f"{kind.list_url()}?{yesterday()}").context["listing"].count == 0
    assert confined.get(f"/api/{kind.slug}?{yesterday()}").json()["count"] == 0
    assert b"".join(confined.get(f"{kind.list_url()}export/json/?{yesterday()}").streaming_content).strip() == b"[\n]"
