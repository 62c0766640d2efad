"""What a kind exports, it imports again: over the same rows with nothing changed, and into an empty list as it was."""

from pathlib import Path
from typing import Any

import pytest
from django.db import models
from django.test import Client

from guke.intake import importers
from guke.intake.actions import import_file
from guke.kit.kinds import Kind, registry
from guke.people.models import User
from tests.cast import signed_in
from tests.contracts.factory import Factory

pytestmark = pytest.mark.slow(reason="each file goes the whole way in")
FORMS = ["csv", "xlsx", "json"]


def comes_back(kind: Kind) -> bool:
    return not kind.not_imported


def exported(kind: Kind, client: Client, folder: Path, form: str) -> Path:
    file = folder / f"{kind.slug}.{form}"
    answer: Any = client.get(f"{kind.list_url()}export/{form}/")
    assert answer.status_code == 200
    file.write_bytes(b"".join(answer.streaming_content))
    return file


def stored(kind: Kind) -> list[dict[str, Any]]:
    """Return all rows as they are stored, but for when people signed in last: asking for the file does that."""
    rows = kind.model._default_manager.order_by("pk").values()
    return [{name: value for name, value in row.items() if name != "last_login"} for row in rows]


def rows_of(kind: Kind) -> list[dict[str, Any]]:
    """Return all that a file carries of the rows: the kind's fields, other records by what they are called."""
    names = kind.fields or (*(column.path for column in kind._columns if "__" not in column.path), *kind.in_files)
    found = [{name: _said(record, name) for name in names} for record in kind.model._default_manager.all()]
    return sorted(found, key=str)


def _said(record: models.Model, name: str) -> Any:
    value = getattr(record, name)
    return sorted(map(str, value.all())) if isinstance(value, models.Manager) else str(value)


def test_every_kind_comes_back_or_says_why_not(kind: Kind) -> None:
    assert (kind.slug in importers.registry) == comes_back(kind), kind.not_imported


@pytest.mark.only.with_args(comes_back)
def test_an_export_comes_back_unchanged_and_makes_the_same_rows_again(
    kind: Kind, made: Factory, administrator: User, tmp_path: Path
) -> None:
    """Every form of a file makes the rows again; one is checked over them and another loaded, other ones for each kind."""
    made.rows(kind, 2)
    rows, client = rows_of(kind), signed_in(administrator)
    files = [exported(kind, client, tmp_path, form) for form in FORMS]
    turn = list(registry).index(kind.slug)
    unchanged(files[turn % len(FORMS)], kind, administrator, dry_run=True)
    for file in files:
        gone = removed(kind, administrator)
        summary = import_file(file, kind=kind.slug, by=administrator)
        faults = (file.name, summary.refused[:3], summary.preview[:2])
        assert (summary.rejected, summary.loaded) == (0, gone), faults
        assert rows_of(kind) == rows, file.name
    unchanged(files[(turn + 1) % len(FORMS)], kind, administrator)


def unchanged(file: Path, kind: Kind, administrator: User, *, dry_run: bool = False) -> None:
    """Import a file over the rows it came from, and see that nothing changes."""
    before = stored(kind)
    summary = import_file(file, kind=kind.slug, by=administrator, dry_run=dry_run)
    counts = (summary.read, summary.unchanged, summary.loaded, summary.updated, summary.rejected)
    faults = (file.name, dry_run, summary.refused[:3], summary.preview[:2])
    assert counts == (len(before), len(before), 0, 0, 0), faults
    assert stored(kind) == before, file.name


def removed(kind: Kind, administrator: User) -> int:
    """Delete what nothing else needs, the latest first, and return how many that were."""
    gone = 0
    for record in kind.model._default_manager.exclude(pk=administrator.pk).order_by("-pk"):
        try:
            record.delete()
        except models.ProtectedError:
            continue
        gone += 1
    assert gone > 0
    return gone
