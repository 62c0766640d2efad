"""The secret address of one's calendar: made, made anew, ended."""

import hashlib
import secrets

from django.utils.translation import gettext_lazy as _

from guke.kit import audit
from guke.kit.actions import action
from guke.people.models import User
from guke.relations.models import Feed


def digest(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


@action(_("New calendar address"), on="users", hidden=True)
def make_feed(*, record: User, by: User) -> str:  # noqa: ARG001 - the door audits by
    """Make the secret address of the person's calendar, which ends the one before; the secret is returned this once."""
    secret = secrets.token_urlsafe(32)
    _feed, new = Feed.objects.update_or_create(user=record, defaults={"digest": digest(secret), "read_at": None})
    audit.also("calendar", None if new else "ended", "made")
    return secret


@action(_("End the calendar address"), on="users", hidden=True)
def end_feed(*, record: User, by: User) -> None:  # noqa: ARG001 - the door audits by
    """End the secret address; calendars that read it find nothing any more."""
    Feed.objects.filter(user=record).delete()
    audit.also("calendar", "made", "ended")
