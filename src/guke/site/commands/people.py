"""``guke user``: people who sign in, added from the command line."""

from gettext import gettext as _

import click
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from guke.kit import audit
from guke.people.models import User
from guke.people.roles import ROLES

_password = click.option(
    "--password",
    envvar="GUKE_PASSWORD",
    prompt=True,
    hide_input=True,
    confirmation_prompt=True,
    help=_("Asked for otherwise."),
)


@click.group(help=_("Add people who sign in, or give them a new password."))
def user() -> None:
    """Add people who sign in, or give them a new password."""


@user.command(help=_("Add the person who signs in as USERNAME."))
@click.argument("username")
@click.option("--name", default="", help=_("The name shown; otherwise the one to sign in with."))
@click.option("--role", type=click.Choice(sorted(ROLES)), default="manager", show_default=True)
@_password
def add(username: str, name: str, role: str, password: str) -> None:
    """Add the person who signs in as USERNAME."""
    if User.objects.filter(username=username).exists():
        message = _("%(name)s is taken. Remedy: another name, or a new password: guke user password %(name)s") % {
            "name": username
        }
        raise click.ClickException(message)
    person = User(username=username, name=name or username, role=role)
    _give(person, password)
    _note(person, "add")
    told = {"person": person, "name": username, "role": ROLES[role].title}
    click.echo(_("%(person)s signs in as %(name)s: %(role)s") % told)


@user.command("password", help=_("Give USERNAME a new password."))
@click.argument("username")
@_password
def new_password(username: str, password: str) -> None:
    """Give USERNAME a new password."""
    person = User.objects.filter(username=username).first()
    if person is None:
        message = _("There is nobody who signs in as “%(name)s”.") % {"name": username}
        raise click.ClickException(message)
    _give(person, password)
    _note(person, "password")
    click.echo(_("%(person)s has a new password") % {"person": person})


def _give(person: User, password: str) -> None:
    try:
        person.clean_fields(exclude={"password"})
        validate_password(password, person)
    except ValidationError as refused:
        raise click.ClickException(" ".join(refused.messages)) from refused
    person.set_password(password)
    person.save()


def _note(person: User, done: str) -> None:
    with audit.door("cli"):
        audit.write(done, person, by=None)
