"""``guke import``: a file on its way in, as the wizard takes it."""

import json
import sys
from pathlib import Path
from typing import Any

import click
from django.core.exceptions import PermissionDenied

from guke.intake.actions import Summary, import_file
from guke.intake.importers import UnknownImporter
from guke.intake.rules import NotImported
from guke.site.commands.callers import as_user, caller

_SHOWN = 20
_JSON = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kind", help="What the file holds; otherwise recognised by its header.")
@click.option("--mapping", type=_JSON, help="JSON: field to column title.")
@click.option("--sheet", default="", help="Which sheet of a workbook.")
@click.option("--join", "joins", multiple=True, help="Another sheet or file to look up columns in; may be repeated.")
@click.option(
    "--set", "settings", multiple=True, metavar="NAME=VALUE", help="An option of the kind, e.g. unknown_account=create."
)
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="The summary as JSON, every refusal in it.")
@as_user
def import_(file: Path, mapping: Path | None, settings: tuple[str, ...], username: str | None, **asked: Any) -> None:
    """Import FILE, whole or not at all; the exit code is 1 when a row was rejected, 2 when the file was refused."""
    as_json = asked.pop("as_json")
    summary = _imported(file, mapping=_columns(mapping), options=_options(settings), by=caller(username), **asked)
    click.echo(json.dumps(summary.as_dict(), ensure_ascii=False, default=str, indent=1) if as_json else _told(summary))
    sys.exit(1 if summary.rejected else 0)


def _imported(file: Path, **asked: Any) -> Summary:
    try:
        return import_file(file, **asked)
    except NotImported as refused:
        click.echo(f"{file.name}: {refused}", err=True)
    except UnknownImporter as known:
        click.echo(f"There is no kind {asked['kind']} to import. There are: {known}", err=True)
    except PermissionDenied:
        click.echo(f"{asked['by']} may not import this.", err=True)
    sys.exit(2)


def _options(settings: tuple[str, ...]) -> dict[str, str]:
    pairs = [setting.partition("=") for setting in settings]
    if broken := [name for name, equals, _value in pairs if not equals]:
        message = f"--set {broken[0]}: write NAME=VALUE, e.g. unknown_account=create"
        raise click.ClickException(message)
    return {name: value for name, _equals, value in pairs}


def _columns(mapping: Path | None) -> dict[str, str] | None:
    if mapping is None:
        return None
    try:
        found: Any = json.loads(mapping.read_text(encoding="utf-8-sig"))
    except ValueError as broken:
        message = f"{mapping} is no JSON: {broken}"
        raise click.ClickException(message) from broken
    if not isinstance(found, dict):
        message = f'{mapping}: a mapping looks like {{"account": "客户编码", "amount": "金额"}}'
        raise click.ClickException(message)
    return found


def _told(summary: Summary) -> str:
    head = f"{summary.file} → {summary.kind}{' (dry run, nothing changed)' if summary.dry_run else ''}"
    names = ("read", "loaded", "updated", "unchanged", "rejected")
    counts = "   ".join(f"{name} {getattr(summary, name):,}" for name in names)
    refused = [f"  row {row}, {column or '-'}: {reason}  {value}" for row, column, value, reason in _refusals(summary)]
    more = [f"  … and more; all of them with --json, or on the import's page ({summary.batch})"]
    return "\n".join([head, counts, *refused, *(more if summary.rejected > len(refused) else [])])


def _refusals(summary: Summary) -> list[tuple[int, str, str, str]]:
    found = summary.refused[:_SHOWN]
    return [(r.row, r.column, r.value, f"{r.code} {r.detail or ''}".strip()) for r in found]
