"""``guke backup`` and ``guke restore``."""

from datetime import UTC, datetime
from gettext import gettext as _
from pathlib import Path

import click

from guke.site import archive, env


@click.command(help=_("Write everything of this installation into FILE (a zip), also while Guke runs."))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--mirror", is_flag=True, help=_("With the columnar files too; without, `guke refresh` makes them again.")
)
def backup(file: Path, *, mirror: bool) -> None:
    """Write everything of this installation into FILE (a zip), also while Guke runs."""
    now = datetime.now(UTC)
    home = env.home()
    manifest = archive.write(home, file, now, mirror=mirror)
    (home / "backed-up").write_text(now.isoformat())
    size = sum(entry["size"] for entry in manifest["entries"].values())
    told = {"file": file, "n": len(manifest["entries"]), "size": f"{size / 1024**2:.1f}"}
    click.echo(_("%(file)s: %(n)d files, %(size)s MB before packing, each with its checksum") % told)


@click.command(help=_("Put the backup FILE back; stop Guke first. Nothing changes unless the whole file is sound."))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help=_("Although there is data: it is set aside under another name."))
def restore(file: Path, *, force: bool) -> None:
    """Put the backup FILE back; stop Guke first. Nothing changes unless the whole file is sound."""
    home = env.home()
    manifest = archive.restore(file, home, force=force)
    click.echo(_("%(home)s is as of %(at)s. Now: guke serve") % {"home": home, "at": manifest["made_at"]})
