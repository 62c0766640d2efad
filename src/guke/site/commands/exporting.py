"""``guke export``: what the caller may see of a kind, as a file."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from typing import IO

import click
from django.core.exceptions import PermissionDenied
from django.http import QueryDict

from guke.insight import exports
from guke.kit import audit, clock, file_types, files, kinds
from guke.kit.kinds import Kind
from guke.people.models import User
from guke.site.commands.callers import as_user, caller

SNAPSHOT = "snapshot"


@click.command(
    help=_(
        "Write every record of KIND that the caller may see; the columns import back. KIND may be snapshot: where each account stood on a day."
    )
)
@click.argument("kind")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(file_types.EVERY)),
    help=_("Otherwise by the name of the file, else csv."),
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help=_("The file; otherwise the screen.")
)
@click.option(
    "--filter", "query", default="", help=_("A list's filter, as in its address: 'province=江苏&order=-name'.")
)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help=_("Of a snapshot: as of which day; otherwise today."))
@as_user
def export(
    *, kind: str, form: str | None, output: Path | None, query: str, as_of: datetime | None, username: str | None
) -> None:
    """Write the records of a kind, or where each account stood on a day."""
    form = form or (output.suffix.removeprefix(".") if output else "csv")
    forms = kinds.registry[kind].file_forms if kind in kinds.registry else tuple(file_types.TYPES)
    if form not in forms:
        told = {"form": form or "-", "forms": "|".join(sorted(forms))}
        message = _("%(form)s is no form of a file. Remedy: --format %(forms)s") % told
        raise click.ClickException(message)
    if kind == SNAPSHOT:
        on = as_of.date() if as_of else clock.today()
        _write(caller(username), lambda person: exports.snapshot(on=on, form=form, by=person), kind, output)
        return
    found = _found(kind)
    _write(
        caller(username), lambda person: files.export(found, person, QueryDict(query), form), found.title_plural, output
    )


def _found(slug: str) -> Kind:
    if slug not in kinds.registry:
        told = {"kind": slug, "kinds": ", ".join(sorted([*kinds.registry, SNAPSHOT]))}
        message = _("There is no kind %(kind)s. There are: %(kinds)s") % told
        raise click.ClickException(message)
    return kinds.registry[slug]


def _write(person: User, parts: Callable[[User], Iterable[bytes]], what: object, output: Path | None) -> None:
    try:
        with audit.door("cli"), _target(output) as file:
            for part in parts(person):
                file.write(part)
    except PermissionDenied as refused:
        message = _("%(person)s may not export this: %(kind)s.") % {"person": person, "kind": what}
        raise click.ClickException(message) from refused


@contextmanager
def _target(output: Path | None) -> Iterator[IO[bytes]]:
    """Yield where to write: the screen, or a draft that becomes the file only when whole."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    draft = output.with_name(f"{output.name}.part")
    try:
        with draft.open("wb") as file:
            yield file
        draft.replace(output)
    except OSError as reason:
        told = {"file": output, "why": reason.strerror}
        message = _("Cannot write %(file)s: %(why)s. Remedy: a folder you may write to, on a disk with room.") % told
        raise click.ClickException(message) from reason
    finally:
        draft.unlink(missing_ok=True)
