"""Use cases around records of any kind: deciding requests, commenting, attaching, tagging, following."""

from typing import Annotated, Any

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.collab import approving, rules
from guke.collab.models import Approval, Attachment, Comment, Follow, Tag, Tagging, Verdict
from guke.kit import actions, audit, kinds, options
from guke.kit.actions import Field, Long, Refused, action
from guke.people.models import User

options.option(
    "attachments.megabytes",
    section=_("Files"),
    title=_("Largest file in megabytes"),
    default=25,
    help=_("larger files are refused when somebody attaches them to a record"),
)
_LONGEST_TAG = 30


def decides(record: Approval | None, by: Any) -> bool:
    """Return whether the person is to decide the request now."""
    if record is None or record.state != Approval.State.WAITING or record.by_id == by.pk:
        return False
    return record.deciders.filter(pk=by.pk).exists()


def asked(record: Approval | None, by: Any) -> bool:
    """Return whether the request is the person's own and still waits."""
    return record is not None and record.state == Approval.State.WAITING and record.by_id == by.pk


Word = Annotated[str, Field(_("A word on it"), long=True)]


@action(_("Grant"), on="approvals", icon="check", primary=True, allowed=decides)
def grant(*, record: Approval, by: User, word: Word = "") -> Approval:
    """Agree to the present step; with the last one the action is carried out as whoever asked."""
    request = _judged(record, by, word, granted=True)
    if request.step + 1 < len(request.steps):
        request.step += 1
        request.save(update_fields=["step"])
        approving.assign(request)
    else:
        _end(request, Approval.State.GRANTED)
        approving.carry_out(request)
    return _fresh(record)


@action(_("Refuse"), on="approvals", icon="x", danger=True, allowed=decides)
def refuse(*, record: Approval, by: User, word: Word) -> Approval:
    """Say no, with a word; nothing is carried out."""
    _end(_judged(record, by, word, granted=False), Approval.State.REFUSED)
    return _fresh(record)


@action(_("Withdraw"), on="approvals", icon="arrow-back-up", allowed=asked)
def withdraw(*, record: Approval, by: User) -> Approval:
    """Take one's own request back."""
    del by
    _end(_waiting(record), Approval.State.WITHDRAWN)
    return _fresh(record)


def _waiting(record: Approval) -> Approval:
    request = Approval.objects.select_for_update().select_related("by").get(pk=record.pk)
    if request.state != Approval.State.WAITING or request.step != record.step:
        raise Refused(_("Somebody has decided this in the meantime."))
    return request


def _judged(record: Approval, by: User, word: str, *, granted: bool) -> Approval:
    request = _waiting(record)
    if not approving.sees(request, by):
        raise PermissionDenied
    try:
        with transaction.atomic():
            Verdict.objects.create(approval=request, step=request.step, by=by, granted=granted, word=word[:300])
    except IntegrityError as error:
        raise Refused(_("Somebody has decided this in the meantime.")) from error
    audit.also("word", None, word)
    return request


def _end(request: Approval, state: Approval.State) -> None:
    request.state = state
    request.save(update_fields=["state"])
    request.deciders.clear()


def _fresh(record: Approval) -> Approval:
    record.refresh_from_db(fields=["state", "step"])
    return record


@action(_("Comment"), permission="comments.create", hidden=True)
def comment(*, record: Any, text: Long, by: User) -> Comment:
    """Say something about a record; whoever is named with @ and sees the record is told."""
    text = text.strip()
    if not text:
        raise Refused({"text": [gettext("Write something first.")]})
    kind = _kind(record)
    made = Comment(kind=kind.slug, object_id=record.pk, text=text, by=by)
    actions.save(kinds.registry["comments"], by=by, record=made)
    made.mentions.set(_named(text, kind, record))
    audit.also("comment", None, text[:200])
    return made


def _named(text: str, kind: kinds.Kind, record: Any) -> list[User]:
    if "@" not in text and "\uff20" not in text:
        return []
    known = User.objects.filter(is_active=True).values_list("pk", "username", "name")
    people = User.objects.filter(pk__in=rules.mentioned(text, known))
    return [person for person in people if kind.rows(person).filter(pk=record.pk).exists()]


@action(_("Attach"), permission="attachments.create", hidden=True)
def attach(*, record: Any, file: UploadedFile, by: User) -> Attachment:
    """Keep a file with a record."""
    size, name = file.size or 0, (file.name or "").strip()[-200:]
    most = options.value("attachments.megabytes")
    if not size:
        raise Refused(gettext("“%(name)s” is empty.") % {"name": name})
    if size > most * 1024 * 1024:
        raise Refused(gettext("“%(name)s” is larger than %(most)s MB.") % {"name": name, "most": most})
    made = Attachment(kind=_kind(record).slug, object_id=record.pk, file=file, name=name, size=size, by=by)
    actions.save(kinds.registry["attachments"], by=by, record=made)
    audit.also("file", None, name)
    return made


@action(_("Tag"), permission="tags.create", hidden=True)
def tag(*, record: Any, name: Annotated[str, Field(_("Tag"))], by: User) -> Tagging:
    """Put a tag on a record; a tag nobody used before is made."""
    name = " ".join(name.split())
    if not 0 < len(name) <= _LONGEST_TAG:
        raise Refused({"name": [gettext("A tag has 1 to 30 characters.")]})
    label: Any = Tag.objects.filter(name__iexact=name).first() or actions.save(
        kinds.registry["tags"], by=by, record=Tag(name=name)
    )
    tagging, new = Tagging.objects.get_or_create(kind=_kind(record).slug, object_id=record.pk, tag=label)
    if new:
        audit.also("tags", None, str(label))
    return tagging


@action(_("Take the tag off"), permission="tags.create", hidden=True)
def untag(*, record: Any, name: Annotated[str, Field(_("Tag"))], by: User) -> None:
    """Take a tag off a record."""
    del by
    gone = Tagging.objects.filter(kind=_kind(record).slug, object_id=record.pk, tag__name=name)
    if not gone.delete()[0]:
        raise Refused(gettext("The record does not carry this tag."))
    audit.also("tags", name, None)


@action(_("Star"), hidden=True)
def star(*, record: Any, by: User) -> Follow:
    """Follow a record."""
    return Follow.objects.get_or_create(kind=_kind(record).slug, object_id=record.pk, user=by)[0]


@action(_("Take the star off"), hidden=True)
def unstar(*, record: Any, by: User) -> None:
    """Follow a record no more."""
    Follow.objects.filter(kind=_kind(record).slug, object_id=record.pk, user=by).delete()


def _kind(record: Any) -> kinds.Kind:
    kind = kinds.of(record)
    if kind is None or not kind.hangs:
        raise Refused(gettext("Nothing can hang on this record."))
    return kind
