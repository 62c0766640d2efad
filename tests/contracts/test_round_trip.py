"""What a kind exports, it imports again, with nothing changed."""

from pathlib import Path

import pytest

from guke.intake import importers
from guke.intake.actions import import_file
from guke.kit.kinds import Kind
from guke.people.models import User
from tests.cast import signed_in
from tests.contracts.factory import Factory

pytestmark = [
    pytest.mark.slow(reason="each file goes the whole way in"),
    pytest.mark.only.with_args(lambda kind: kind.fields and kind.slug in importers.registry),
]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_comes_back_unchanged(
    kind: Kind, made: Factory, administrator: User, tmp_path: Path, form: str
) -> None:
    made.rows(kind, 3)
    before = list(kind.model._default_manager.order_by("pk").values())
    file = tmp_path / f"{kind.slug}.{form}"
    file.write_bytes(b"".join(signed_in(administrator).get(f"{kind.list_url()}export/{form}/").streaming_content))
    summary = import_file(file, kind=kind.slug, by=administrator, dry_run=True)
    assert (summary.read, summary.loaded, summary.updated, summary.rejected) == (len(before), 0, 0, 0), (
        summary.refused[:3],
        summary.preview[:2],
    )
    assert list(kind.model._default_manager.order_by("pk").values()) == before
