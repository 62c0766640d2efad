"""``guke import``: a file on its way in, as the wizard takes it."""

import json
import sys
from collections.abc import Iterator
from gettext import gettext as _
from pathlib import Path
from typing import Any

import click
from django.core.exceptions import PermissionDenied

from guke.intake import wording
from guke.intake.actions import Summary, import_file
from guke.intake.importers import UnknownImporter
from guke.intake.rules import NotImported
from guke.site.commands.callers import as_user, caller

_SHOWN = 20
_JSON = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "import",
    help=_(
        "Import FILE, whole or not at all; the exit code is 1 when a row was rejected, 2 when the file was refused."
    ),
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--kind", help=_("What the file holds; otherwise recognised by its header."))
@click.option("--mapping", type=_JSON, help=_("JSON: field to column title."))
@click.option("--sheet", default="", help=_("Which sheet of a workbook."))
@click.option("--join", "joins", multiple=True, help=_("Another sheet or file to look up columns in; may be repeated."))
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help=_("An option of the kind, e.g. unknown_account=create."),
)
@click.option("--dry-run", is_flag=True, help=_("Say what would happen; change nothing."))
@click.option("--json", "as_json", is_flag=True, help=_("The summary as JSON, every refusal in it."))
@as_user
def import_(file: Path, mapping: Path | None, settings: tuple[str, ...], username: str | None, **asked: Any) -> None:
    """Import a file and say what came of it."""
    as_json = asked.pop("as_json")
    person = caller(username)
    try:
        summary = import_file(file, mapping=_columns(mapping), options=_options(settings), by=person, **asked)
    except (NotImported, UnknownImporter, PermissionDenied) as error:
        _refuse(file, _why(error, asked["kind"], person), as_json=as_json)
    click.echo(_as_json(summary) if as_json else "\n".join(_told(summary)))
    sys.exit(1 if summary.rejected else 0)


def _why(error: Exception, kind: str | None, person: Any) -> tuple[str, str, str]:
    """Return code, sentence and remedy of what refused the whole file."""
    if isinstance(error, NotImported):
        return error.code, *wording.whole(error.code, error.place, error.detail)
    if isinstance(error, UnknownImporter):
        return (
            "no_such_kind",
            _("There is no kind “%(kind)s” to import.") % {"kind": kind},
            _("There are: %(kinds)s") % {"kinds": error},
        )
    return (
        "no_right",
        _("%(person)s may not import this.") % {"person": person},
        _("Ask an administrator, or use --user."),
    )


def _refuse(file: Path, why: tuple[str, str, str], *, as_json: bool) -> None:
    code, sentence, remedy = why
    if as_json:
        click.echo(
            json.dumps({"file": file.name, "code": code, "reason": sentence, "remedy": remedy}, ensure_ascii=False)
        )
    told = {"file": file.name, "sentence": sentence, "remedy": remedy}
    click.echo(_("%(file)s: %(sentence)s %(remedy)s") % told, err=True)
    sys.exit(2)


def _options(settings: tuple[str, ...]) -> dict[str, str]:
    pairs = [setting.partition("=") for setting in settings]
    if broken := [name for name, equals, _value in pairs if not equals]:
        message = _("--set %(given)s: write NAME=VALUE, e.g. unknown_account=create") % {"given": broken[0]}
        raise click.ClickException(message)
    return {name: value for name, _equals, value in pairs}


def _columns(mapping: Path | None) -> dict[str, str] | None:
    if mapping is None:
        return None
    try:
        found: Any = json.loads(mapping.read_text(encoding="utf-8-sig"))
    except ValueError as broken:
        message = _("%(file)s is no JSON: %(why)s") % {"file": mapping, "why": broken}
        raise click.ClickException(message) from broken
    if not isinstance(found, dict):
        looks = '{"account": "客户编码", "amount": "金额"}'
        message = _("%(file)s: a mapping looks like %(looks)s") % {"file": mapping, "looks": looks}
        raise click.ClickException(message)
    return found


def _as_json(summary: Summary) -> str:
    told = summary.as_dict()
    for refusal in told["refused"]:
        refusal["reason"], refusal["remedy"] = wording.cell(refusal["code"], refusal["value"], refusal["detail"])
    return json.dumps(told, ensure_ascii=False, default=str, indent=1)


def _told(summary: Summary) -> Iterator[str]:
    yield f"{summary.file} → {summary.kind}{' ' + _('(dry run, nothing changed)') if summary.dry_run else ''}"
    words = {
        "read": _("rows read"),
        "loaded": _("loaded"),
        "updated": _("updated"),
        "unchanged": _("unchanged"),
        "rejected": _("rejected"),
    }
    yield "   ".join(f"{word} {getattr(summary, name):,}" for name, word in words.items())
    yield from (f"  {wording.note(code)}" for code in summary.notes)
    for doubt in summary.doubts[:_SHOWN]:
        yield _("  row %(row)d: “%(value)s” is much like %(like)s") % {
            "row": doubt.row,
            "value": doubt.value,
            "like": doubt.like,
        }
    if len(summary.doubts) > _SHOWN:
        yield _("  … and %(n)d more; all of them with --json") % {"n": len(summary.doubts) - _SHOWN}
    for refusal in summary.refused[:_SHOWN]:
        sentence, remedy = wording.cell(refusal.code, refusal.value, refusal.detail)
        told = {"row": refusal.row, "column": refusal.column, "sentence": sentence, "remedy": remedy}
        where = (
            _("  row %(row)d, %(column)s: %(sentence)s %(remedy)s")
            if refusal.column
            else _("  row %(row)d: %(sentence)s %(remedy)s")
        )
        yield where % told
    if len(summary.refused) > _SHOWN:
        yield _("  … and %(n)d more; all of them with --json") % {"n": len(summary.refused) - _SHOWN}
