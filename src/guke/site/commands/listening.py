"""Where a server listens: the options that ``guke serve`` and ``guke web`` share."""

from gettext import gettext as _

import click

at_host = click.option(
    "--host", default="127.0.0.1", envvar="GUKE_HOST", show_default=True, help=_("Address to listen on.")
)
at_port = click.option("--port", default=8000, envvar="GUKE_PORT", show_default=True, help=_("Port to listen on."))
