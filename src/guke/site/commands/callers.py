"""In whose name a command works."""

from gettext import gettext as _

import click

from guke.people.models import User

as_user = click.option("--user", "username", help=_("In whose name; otherwise the first administrator's."))


def caller(username: str | None) -> User:
    """Return the person of that name, or the first administrator."""
    active = User.objects.filter(is_active=True)
    found = active.filter(username=username) if username else active.filter(role="administrator").order_by("pk")
    person = found.first()
    if person is None:
        told = _("There is nobody who signs in as “%(name)s”.") if username else _("There is no administrator yet.")
        message = told % {"name": username} + " " + _("Remedy: guke user add NAME --role administrator")
        raise click.ClickException(message)
    return person
