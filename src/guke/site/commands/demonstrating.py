"""``guke demo``: the demo company."""

from collections.abc import Iterator
from gettext import gettext as _
from itertools import groupby

import click
from django.conf import settings
from django.core.exceptions import ValidationError

from guke.demo.actions import Person, Summary, build, make_figures
from guke.kit import audit, clock
from guke.people.roles import ROLES
from guke.site import prepared

_SHOWN = 3


@click.command(help=_("Fill an empty data folder with the demo company; print who may sign in."))
@click.option("--password", default="", envvar="GUKE_DEMO_PASSWORD", help=_("Of all demo people; otherwise a new one."))
@click.option("--scale", default=1.0, help=_("Less than 1 makes a smaller company."))
@click.option("--quiet", is_flag=True, help=_("Leave it to `guke serve` to say who may sign in."))
def demo(password: str, scale: float, *, quiet: bool) -> None:
    """Fill an empty data folder with the demo company; print who may sign in."""
    on = clock.today()
    click.echo(_("Making the demo company; this takes a minute"))
    with audit.door("cli"):
        try:
            summary = build(on=on, password=password, scale=scale)
        except ValidationError as refused:
            raise click.ClickException(" ".join(refused.messages)) from refused
        make_figures(on=on)
    said = "\n".join(_lines(summary))
    prepared.keep_greeting(settings.HOME, said)
    if not quiet:
        click.echo(said)


def _lines(summary: Summary) -> Iterator[str]:
    made = {name: f"{getattr(summary, name):,}" for name in ("accounts", "contacts", "products", "lines")}
    yield _("%(accounts)s accounts, %(contacts)s contacts, %(products)s products, %(lines)s sales lines") % made
    yield _("Sign in as any of these with the password %(password)s") % {"password": summary.password}
    order = list(ROLES)
    people = sorted(summary.people, key=lambda person: order.index(person.role))
    for role, group in groupby(people, key=lambda person: person.role):
        yield _role(role, list(group))


def _role(role: str, people: list[Person]) -> str:
    named = ", ".join(f"{person.username} ({person.name}, {person.post})" for person in people[:_SHOWN])
    more = _(" and %(n)d more") % {"n": len(people) - _SHOWN} if len(people) > _SHOWN else ""
    return f"  {role:<14}{named}{more}"
