"""Use cases around people: the first administrator, a new person, a new password, leaving, keys to the API."""

import datetime as dt
from typing import Annotated, Any

from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from guke.kit import audit, options, tokens
from guke.kit.actions import Field, Refused, action
from guke.people.models import Unit, User

options.option("company.name", section=_("Company"), title=_("Name of the company"), default="")


@action(_("Set up the company"))
def set_up(*, company: str, name: str, username: str, password: str, by: None = None) -> User:
    """Name the company and make its first administrator; only while there is nobody yet."""
    del by
    if User.objects.exists():
        raise Refused(_("This installation has been set up already. Sign in."))
    options.choose({"company.name": company})
    unit = Unit.objects.create(name=company, sort=Unit.Sort.COMPANY)
    return _made(User(name=name, username=username, role="administrator", unit=unit, is_staff=True), password)


@action(_("Add a person"), permission="users.create")
def add_user(*, username: str, name: str, role: str, password: str, by: Any) -> User:
    """Make a person who can sign in. Raises Refused for a taken name or a weak password."""
    del by
    if User.objects.filter(username=username).exists():
        raise Refused(_("The user name “%(name)s” is taken.") % {"name": username})
    return _made(User(name=name, username=username, role=role), password)


def _made(user: User, password: str) -> User:
    validate_password(password, user)
    user.set_password(password)
    user.save()
    return user


@action(_("Set a new password"), on="users", permission="users.change", icon="key")
def set_password(*, record: User, password: Annotated[str, Field(_("New password"))], by: Any) -> User:
    """Give a person a new password, to be told in person; all their sessions end."""
    del by
    return _made(record, password)


@action(
    _("Has left"),
    on="users",
    permission="users.change",
    icon="logout",
    danger=True,
    allowed=lambda user, _by: user is None or user.is_active,
)
def leave(*, record: User, by: Any, on: dt.date) -> User:
    """End a person's access from today; what they did stays."""
    del by
    record.is_active = False
    record.left_on = on
    record.save(update_fields=["is_active", "left_on"])
    record.api_tokens.all().delete()
    return record


def new_token(*, name: str, by: User) -> str:
    """Make a key to the API for oneself; the secret is returned this once."""
    token, secret = tokens.issue(by, name)
    audit.write("token", by, by=by, changed={"token": [None, token.name]})
    return secret
