"""The command ``guke``: each subcommand is loaded only when asked for, so that serving starts at once."""

import os
from collections.abc import Callable
from copy import copy
from functools import cache, wraps
from gettext import gettext as _
from importlib import import_module
from typing import Any

import click
import django
from django.utils import translation

import guke
from guke.site import loading, preflight, prepared, speech

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

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Choose the language first; what is asked for by option comes on top."""
        speech.choose()
        return super().main(*args, **kwargs)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what the command is for in the language chosen."""
        self.help = speech.about()
        for param in self.params:
            if isinstance(param, click.Option) and param.help:
                param.help = _(param.help)
        super().format_help(ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return all names."""
        return sorted(_PLAIN | _WITH_DJANGO)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the subcommand of that name, if there is one."""
        if cmd_name in _WITH_DJANGO:
            preflight.data_folder()
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guke.site.settings")
            with loading.undisturbed():
                django.setup()
            translation.activate(speech.language())
        return _loaded(cmd_name)


@cache
def _loaded(name: str) -> click.Command | None:
    """Return the subcommand of that name, if there is one, made to bring the data folder up to date before it runs."""
    module, _sign, word = (_PLAIN | _WITH_DJANGO).get(name, "").partition(":")
    if not module:
        return None
    command = getattr(import_module(f"guke.site.commands.{module}"), word)
    if not isinstance(command, click.Command):
        return None
    if name not in _ON_RECORDS or command.callback is None:
        return command
    ready = copy(command)
    ready.callback = _after_preparing(command.callback)
    return ready


def _after_preparing(run: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(run)
    def prepared_first(*args: Any, **kwargs: Any) -> Any:
        prepared.prepare(preflight.data_folder())
        return run(*args, **kwargs)

    return prepared_first


def _speak(_ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    if value:
        speech.choose(value)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(guke.__version__, prog_name="Guke")
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), is_eager=True, expose_value=False, callback=_speak, help="中文 / English"
)
def main() -> None:
    """Speak the language chosen; a subcommand that works on records brings the data folder up to date first."""
