"""Use cases of words in confidence: writing one for named readers, opening it, taking it back."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account
from guke.care.models import Confidence
from guke.kit import audit
from guke.kit.actions import Refused, action
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.people.roles import ROLES

KIND = "confidences"


@action(gettext_lazy("Write in confidence"), on="accounts", permission="confidences.create", hidden=True)
def confide(
    *, record: Account, text: str, readers: Iterable[User], role: str, by: User, now: dt.datetime
) -> Confidence:
    """Keep a note that only its author, the people named and the role named may open; the trail never holds its text."""
    text, people = text.strip(), list(readers)
    if not text:
        raise Refused({"text": [_("Write something first.")]})
    if role and role not in ROLES:
        raise Refused({"role": [_("There is no such role.")]})
    blind = [person for person in people if not Account.objects.visible_to(person).filter(pk=record.pk).exists()]
    if blind:
        words = _("%(name)s does not see this account; add them to its team first.")
        raise Refused({"readers": [words % {"name": blind[0]}]})
    note = Confidence.objects.create(account=record, text=text, by=by, at=now, role=role)
    note.readers.set(people)
    audit.also("number", None, note.pk)
    return note


def open_note(note: Confidence, by: User) -> str:
    """Return what a note says; the reading is on record before the text leaves."""
    if not Confidence.objects.visible_to(by).filter(pk=note.pk).exists():
        raise PermissionDenied
    audit.write("read", note, by=by, kind=KIND)
    return note.text


def readings(note: Confidence, by: User) -> list[AuditLine]:
    """Return who else opened a note and when, the last first, to its author."""
    lines = AuditLine.objects.filter(kind=KIND, object_id=note.pk, action="read").exclude(by=by)
    return list(lines.select_related("by").order_by("-pk")) if note.by_id == by.pk else []


def burn(note: Confidence, by: User) -> None:
    """Take a note back; only its author may."""
    if note.by_id != by.pk:
        raise PermissionDenied
    audit.write("delete", note, by=by, kind=KIND)
    note.delete()
