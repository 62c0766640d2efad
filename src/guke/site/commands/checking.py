"""``guke check`` says whether this installation is sound."""

import sys
from datetime import UTC, datetime
from gettext import gettext as _

import click

from guke.site import health

_COLOURS = {"ok": "green", "warn": "yellow", "fail": "red"}
_STATES = {"ok": _("ok"), "warn": _("warn"), "fail": _("fail")}


@click.command(help=_("Say what is sound and what is not, with a remedy; the exit code is 1 when something fails."))
def check() -> None:
    """Say what is sound and what is not, with a remedy; the exit code is 1 when something fails."""
    findings = list(health.examine(datetime.now(UTC)))
    for finding in findings:
        state = click.style(f"{_STATES[finding.state]:<5}", fg=_COLOURS[finding.state])
        remedy = "   " + _("Remedy: %(remedy)s") % {"remedy": finding.remedy} if finding.remedy else ""
        click.echo(f"{state}{finding.name:<11}{finding.text}{remedy}")
    sys.exit(any(finding.state == "fail" for finding in findings))
