"""The command ``guke``: each subcommand is loaded only when asked for, so that serving starts at once."""

import os
from importlib import import_module

import click
import django

import guke
from guke.site import preflight, prepared

_PLAIN = {
    "serve": "serving:serve",
    "web": "webserving:web",
    "backup": "keeping:backup",
    "restore": "keeping:restore",
}
_WITH_DJANGO = {
    "worker": "working:worker",
    "prepare": "preparing:prepare",
    "check": "checking:check",
    "user": "people:user",
    "export": "exporting:export",
    "demo": "demonstrating:demo",
    "import": "importing:import_",
    "refresh": "refreshing:refresh",
}
_ON_RECORDS = frozenset({"demo", "import", "export", "refresh", "user", "web", "worker"})


class _Commands(click.Group):
    """Finds a subcommand's module by name, Django made ready first where the module needs it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return all names."""
        return sorted(_PLAIN | _WITH_DJANGO)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the subcommand of that name, if there is one."""
        if cmd_name in _WITH_DJANGO:
            preflight.data_folder()
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guke.site.settings")
            django.setup()
        place = (_PLAIN | _WITH_DJANGO).get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command = getattr(import_module(f"guke.site.commands.{module}"), name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(guke.__version__, prog_name="Guke")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Guke 固客: key account management."""
    if ctx.invoked_subcommand in _ON_RECORDS:
        prepared.prepare(preflight.data_folder())
