"""What hangs on records, read for one record, for a list of them, or for a person."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from guke.collab.models import Approval, Attachment, Comment, Follow, Tag, Tagging
from guke.kit import kinds

_LATEST = 100


def waiting_for(user: Any) -> int:
    """Return how many requests wait for the person's word."""
    return Approval.objects.filter(state=Approval.State.WAITING, deciders=user).count()


def to_decide(user: Any) -> list[Approval]:
    """Return the requests that wait for the person's word, the oldest first."""
    rows = Approval.objects.filter(state=Approval.State.WAITING, deciders=user)
    return list(rows.select_related("by").prefetch_related("deciders", "verdicts__by").order_by("id")[:_LATEST])


def asked_by(user: Any) -> list[Approval]:
    """Return what the person asked for, the latest first."""
    rows = Approval.objects.filter(by=user).select_related("by").prefetch_related("deciders", "verdicts__by")
    return list(rows[:_LATEST])


def waiting_at(kind: kinds.Kind, pk: int) -> list[Approval]:
    """Return the requests that wait at a record."""
    rows = Approval.objects.filter(kind=kind.slug, object_id=pk, state=Approval.State.WAITING)
    return list(rows.select_related("by").prefetch_related("deciders", "verdicts__by"))


def comments_on(kind: kinds.Kind, pk: int) -> list[Comment]:
    """Return a record's comments, the latest first."""
    return list(Comment.objects.filter(kind=kind.slug, object_id=pk).select_related("by")[:_LATEST])


def files_at(kind: kinds.Kind, pk: int) -> list[Attachment]:
    """Return a record's files, the latest first."""
    return list(Attachment.objects.filter(kind=kind.slug, object_id=pk).select_related("by")[:_LATEST])


def tags_of(slug: str, pks: Iterable[int]) -> dict[int, list[Tag]]:
    """Return the tags of each record."""
    found: dict[int, list[Tag]] = defaultdict(list)
    for tagging in (
        Tagging.objects.filter(kind=slug, object_id__in=list(pks)).select_related("tag").order_by("tag__name")
    ):
        found[tagging.object_id].append(tagging.tag)
    return found


def mentions_of(user: Any) -> list[Comment]:
    """Return the comments that name the person, on records still seen."""
    rows = Comment.objects.filter(mentions=user).visible_to(user).select_related("by")
    return list(rows[:_LATEST])


def starred_by(user: Any) -> list[Follow]:
    """Return what the person follows, of what is still seen."""
    return list(Follow.objects.filter(user=user).visible_to(user).order_by("-id")[:_LATEST])


def records_of(user: Any, places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Any]:
    """Return the records at these places that the person sees, one query per kind."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for slug, pk in places:
        if slug in kinds.registry:
            wanted[slug].add(pk)
    return {
        (slug, record.pk): record
        for slug, pks in wanted.items()
        for record in kinds.registry[slug].rows(user).filter(pk__in=pks)
    }
