"""``guke backup`` and ``guke restore``."""

from datetime import UTC, datetime
from pathlib import Path

import click

from guke.site import archive, env


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--mirror", is_flag=True, help="With the columnar files too; without, `guke refresh` makes them again.")
def backup(file: Path, *, mirror: bool) -> None:
    """Write everything of this installation into FILE (a zip), also while Guke runs."""
    now = datetime.now(UTC)
    home = env.home()
    manifest = archive.write(home, file, now, mirror=mirror)
    (home / "backed-up").write_text(now.isoformat())
    size = sum(entry["size"] for entry in manifest["entries"].values())
    click.echo(
        f"{file}: {len(manifest['entries'])} files, {size / 1024**2:.1f} MB before packing, each with its checksum"
    )


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Although there is data: it is set aside under another name.")
def restore(file: Path, *, force: bool) -> None:
    """Put the backup FILE back; stop Guke first. Nothing changes unless the whole file is sound."""
    home = env.home()
    manifest = archive.restore(file, home, force=force)
    click.echo(f"{home} is as of {manifest['made_at']}. Now: guke serve")
