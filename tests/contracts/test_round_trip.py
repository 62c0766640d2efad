"""What a kind exports, it imports again: over the same rows with nothing changed, and into an empty list as it was."""

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from django.db import models
from django.test import Client

from guke.intake import importers, reading
from guke.intake.actions import import_file
from guke.kit.kinds import Kind
from guke.people.models import User
from tests.contracts.conftest import in_turn
from tests.contracts.factory import Factory
from tests.inside import Inside

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


def test_every_form_of_a_file_has_each_row(kind: Kind, made: Factory, administrator: User, tmp_path: Path) -> None:
    """What comes back does so in every form: one makes the rows again, the others, which read alike, change nothing."""
    made.rows(kind, 2)
    files = in_turn(kind, *permutations(exported(kind, Inside(administrator), tmp_path, form) for form in FORMS))
    tables = [reading.table(reading.opened(file)) for file in files]
    assert [len(list(table.rows())) for table in tables] == [kind.model._default_manager.count()] * len(FORMS)
    if comes_back(kind):
        assert len({(len(table.titles), filled(table)) for table in tables}) == 1
        rows, gone = rows_of(kind), removed(kind, administrator)
        summary = import_file(files[0], kind=kind.slug, by=administrator)
        assert (summary.rejected, summary.loaded) == (0, gone), (
            files[0].name,
            summary.refused[:3],
            summary.preview[:2],
        )
        assert rows_of(kind) == rows, files[0].name
        unchanged(files[1], kind, administrator, dry_run=True)
        unchanged(files[2], kind, administrator)


def filled(table: reading.Table) -> int:
    """Return how many cells hold something: an empty one would change nothing."""
    return sum(cell not in {None, ""} for _number, cells in table.rows() for cell in cells)


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
