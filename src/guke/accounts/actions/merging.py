"""Two files of one customer become one with every child kept, and apart again exactly as they were."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.actions import links
from guke.accounts.models import Account, Alias, Merge
from guke.accounts.rules import families
from guke.kit import audit, kinds, search, stamps
from guke.kit.actions import Field, Refused, action
from guke.people.models import User

_KEPT_AS_IS = {
    "id", "code", "name", "folded", "parent", "family", "merged_into", "created_at", "updated_at", "custom", "verified", "state", "sort", "level",
}  # fmt: skip


@action(_("Merge a duplicate into this"), on="accounts", permission="accounts.merge", icon="git-merge")
def merge(
    *,
    record: Account,
    other: Annotated[Account, Field(_("the duplicate"), _("Everything it has moves here; it can be undone."))],
    by: User | None,
    reason: str = "",  # noqa: ARG001 - kept in the trail by the door
) -> Merge:
    """Move everything of the duplicate here, fill this file's gaps from it and hide it."""
    if other.pk == record.pk:
        raise Refused({"other": _("Choose another account than this one.")})
    if record.merged_into_id or other.merged_into_id:
        raise Refused({"other": _("One of the two is merged already.")})
    note = Merge(kept=record, gone=other, by=by, before={"gone": audit.snapshot(other), "kept": {}})
    _step_aside(record, other, note)
    moves = {link: links.move(link, other.pk, record.pk) for link in links.links()}
    note.moved = {
        "rows": {link.name: links.packed(moved) for link, (moved, _left) in moves.items() if moved},
        "left": {link.name: links.packed(left) for link, (_moved, left) in moves.items() if left},
    }
    _hide(other, record)
    _fill(record, note)
    _remember_name(record, other, note)
    note.save()
    _refresh([record.pk, *_parents(note)], record, other)
    return note


@action(
    _("Undo the merge"),
    on="merges",
    permission="accounts.merge",
    icon="arrow-back-up",
    allowed=lambda record, _by: record is None or record.undone_at is None,
)
def unmerge(*, record: Merge, by: User | None, now: dt.datetime) -> Account:  # noqa: ARG001 - the door audits by
    """Give back what was moved, wherever it is now under the kept account, and show the file again."""
    if record.undone_at is not None:
        raise Refused(_("This merge is undone already."))
    gone, kept = Account.objects.get(pk=record.gone_id), Account.objects.get(pk=record.kept_id)
    holders = _holders(kept)
    Alias.objects.filter(pk__in=record.moved.get("made", [])).delete()
    for link in links.links():
        pks = links.unpacked(record.moved.get("rows", {}).get(link.name, []))
        for holder in holders if pks else ():
            links.move(link, holder, gone.pk, pks)
    _empty_again(kept, record)
    _show(gone, record)
    record.undone_at = now
    record.save()
    _refresh([gone.pk, kept.pk, *_parents(record)], gone, kept)
    return gone


def _step_aside(record: Account, other: Account, note: Merge) -> None:
    """Put the kept account in the duplicate's place where it stood below it, so that the family stays a tree."""
    above = families.ancestors(Account.objects.parents([record.pk, other.pk]), record.pk)
    if other.pk in above:
        note.before["kept"]["parent"] = [record.parent_id, other.parent_id]
        Account.objects.filter(pk=record.pk).update(parent=other.parent_id)
        record.parent_id = other.parent_id


def _hide(other: Account, record: Account) -> None:
    Account.objects.filter(pk=other.pk).update(merged_into=record.pk, uscc=None, parent=None, family=None)
    other.refresh_from_db()


def _fill(record: Account, note: Merge) -> None:
    """Fill the kept file's empty fields with what the duplicate knew."""
    told = note.before["gone"]
    for field in Account._meta.concrete_fields:  # noqa: SLF001 - Django's documented reflection
        old = getattr(record, field.attname)
        if field.name in _KEPT_AS_IS or old not in (None, "") or told.get(field.name) in (None, ""):
            continue
        setattr(record, field.attname, field.to_python(told[field.name]))
        note.before["kept"][field.name] = [old, told[field.name]]
    record.save()


def _remember_name(record: Account, other: Account, note: Merge) -> None:
    names = {record.name, *record.aliases.values_list("name", flat=True)}
    made = [
        Alias.objects.create(account=record, name=name).pk for name in {other.name, other.short_name} - names if name
    ]
    note.moved["made"] = made


def _empty_again(kept: Account, note: Merge) -> None:
    """Take back from the kept file what came from the other and was not changed since."""
    for name, (old, given) in note.before.get("kept", {}).items():
        field: Any = Account._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
        if audit.plain(getattr(kept, field.attname)) == given:
            setattr(kept, field.attname, field.to_python(old))
    kept.save()


def _show(gone: Account, note: Merge) -> None:
    told = note.before.get("gone", {})
    taken = Account.objects.filter(uscc=told.get("uscc")).exclude(pk=gone.pk).exists()
    gone.merged_into = None
    gone.uscc = None if taken else told.get("uscc")
    gone.parent_id = told.get("parent")
    gone.save()


def _holders(kept: Account) -> list[int]:
    """Return the kept account and those it was itself merged into since."""
    found, at = [kept.pk], kept
    while at.merged_into is not None:
        at = at.merged_into
        found.append(at.pk)
    return found


def _parents(note: Merge) -> list[int]:
    told = note.before.get("gone", {})
    return [told["parent"]] if told.get("parent") else []


def _refresh(pks: list[int], *accounts: Account) -> None:
    """Bring the families, the search and the kept counts up to date."""
    below = Account.objects.filter(parent__in=[account.pk for account in accounts]).values_list("pk", flat=True)
    Account.objects.plant([*pks, *below])
    kind = kinds.registry["accounts"]
    for account in accounts:
        account.refresh_from_db()
        (search.forget(kind, [account.pk]) if account.merged_into_id else search.index(kind, [account]))
    stamps.bump(kind.slug)
