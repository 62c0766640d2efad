"""``guke export``: what the caller may see of a kind, as a file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click
from django.core.exceptions import PermissionDenied
from django.http import QueryDict

from guke.kit import audit, files, kinds
from guke.kit.kinds import Kind
from guke.people.models import User
from guke.site.commands.callers import as_user, caller


@click.command()
@click.argument("kind")
@click.option(
    "--format", "form", type=click.Choice(sorted(files.TYPES)), help="Otherwise by the name of the file, else csv."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file; otherwise the screen.")
@click.option("--filter", "query", default="", help="A list's filter, as in its address: 'province=江苏&o=-revenue'.")
@as_user
def export(kind: str, form: str | None, output: Path | None, query: str, username: str | None) -> None:
    """Write every record of KIND that the caller may see; the columns import back."""
    form = form or (output.suffix.removeprefix(".") if output else "csv")
    if form not in files.TYPES:
        message = f"{form or 'no ending'}: unknown. Remedy: --format {'|'.join(sorted(files.TYPES))}"
        raise click.ClickException(message)
    _write(_found(kind), caller(username), query, form, output)


def _found(slug: str) -> Kind:
    if slug not in kinds.registry:
        message = f"There is no kind {slug}. There are: {', '.join(sorted(kinds.registry))}"
        raise click.ClickException(message)
    return kinds.registry[slug]


def _write(kind: Kind, person: User, query: str, form: str, output: Path | None) -> None:
    try:
        with audit.door("cli"), _target(output) as file:
            for part in files.export(kind, person, QueryDict(query), form):
                file.write(part)
    except PermissionDenied as refused:
        message = f"{person} may not export {kind.title_plural}."
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
        message = f"Cannot write {output}: {reason.strerror}. Remedy: a folder you may write to, on a disk with room."
        raise click.ClickException(message) from reason
    finally:
        draft.unlink(missing_ok=True)
