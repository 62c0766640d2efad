"""Search by any part of a name, its pinyin, initials, phone or code.

Texts are indexed as overlapping pairs, in FTS5 or a tsvector; what a permission guards is asked only for its holders (``closed``).
"""

import functools
import importlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL

from guke.kit import kinds
from guke.kit.columns import follow
from guke.kit.models import SearchEntry

_LONGEST = 60
_FEW = 200
_JUNK = re.compile(r"[\W_]+", re.UNICODE)
_HAN = re.compile(r"[\u4e00-\u9fff]")


def fold(text: str) -> str:
    """Return the text as it is compared: one width, lower case, nothing but letters and digits.

    >>> fold("（南京）Ａ-1 公司")
    '南京a1公司'
    """
    return _JUNK.sub("", unicodedata.normalize("NFKC", text).lower())


def pairs(text: str) -> str:
    """Return the overlapping pairs of a folded text; one character stands alone.

    >>> pairs("abc")
    'ab bc'
    """
    return " ".join(text[i : i + 2] for i in range(len(text) - 1)) if len(text) > 1 else text


@functools.cache
def readings() -> Any:
    """Return the library of readings, loaded when first needed: its dictionary takes half a second."""
    return importlib.import_module("pypinyin")


def entry_text(values: Iterable[str]) -> str:
    """Return what is indexed for the values: their pairs, single characters, pinyin and initials."""
    parts: list[str] = []
    for value in values:
        folded = fold(value)[:_LONGEST]
        parts.append(pairs(folded))
        if _HAN.search(folded):
            parts.append(pairs("".join(readings().lazy_pinyin(folded))))
            parts.append(pairs("".join(readings().lazy_pinyin(folded, style=readings().Style.FIRST_LETTER))))
            parts.append(" ".join(sorted(set(_HAN.findall(folded)))))
    return " | ".join(dict.fromkeys(part for part in parts if part))


def texts(record: models.Model, paths: Iterable[str]) -> list[str]:
    """Return the record's searchable values at the paths."""
    found: list[str] = []
    for path in paths:
        value = follow(record, path)
        if hasattr(value, "all"):
            found.extend(str(child) for child in value.all())
        elif value:
            found.append(str(value))
    return found


def _entry(kind: kinds.Kind, record: models.Model) -> SearchEntry:
    said = texts(record, [path for path in kind.search if path not in kind.sensitive])
    closed = texts(record, [path for path in kind.search if path in kind.sensitive])
    title = said[0] if said else str(record)
    return SearchEntry(
        kind=kind.slug,
        object_id=record.pk,
        title=title[:200],
        subtitle=kind.says(record)[:200],
        text=entry_text(said),
        closed=entry_text(closed),
    )


def index(kind: kinds.Kind, records: Iterable[models.Model]) -> None:
    """Put the records into the index, or bring their entries up to date."""
    if not kind.search:
        return
    found = list(records)
    models.prefetch_related_objects(found, *_relations(kind))
    SearchEntry.objects.bulk_create(
        [_entry(kind, record) for record in found],
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=["title", "subtitle", "text", "closed"],
        batch_size=500,
    )


def _relations(kind: kinds.Kind) -> list[str]:
    """Return the relations that the kind's searchable values lie behind, to be read for all records at once."""
    firsts = {path.partition("__")[0] for path in kind.search}
    return [field.name for field in kind.model._meta.get_fields() if field.is_relation and field.name in firsts]  # noqa: SLF001 - Django's documented reflection


def forget(kind: kinds.Kind, pks: Iterable[int]) -> None:
    """Take records out of the index."""
    SearchEntry.objects.filter(kind=kind.slug, object_id__in=list(pks)).delete()


def matching(text: str, *, closed: bool = True) -> models.QuerySet[SearchEntry]:
    """Return the entries that contain every word of the text; without ``closed`` in their open texts alone."""
    return _entries([text.split()], closed=closed)


def sharing(slug: str, groups: Iterable[Iterable[str]], limit: int) -> list[int]:
    """Return the ids of the kind's records that contain all texts of at least one of the groups."""
    entries = _entries(groups, closed=True).filter(kind=slug)
    return list(entries.values_list("object_id", flat=True)[:limit])


def _entries(groups: Iterable[Iterable[str]], *, closed: bool) -> models.QuerySet[SearchEntry]:
    folded = ([pairs(fold(text)[:_LONGEST]) for text in texts if fold(text)] for texts in groups)
    words = [group for group in folded if group]
    if not words:
        return SearchEntry.objects.none()
    if connection.vendor == "postgresql":
        ands = (" & ".join(_phrase(word, "" if closed else ":A") for word in group) for group in words)
        query = " | ".join(f"({together})" for together in ands)
        condition = RawSQL(
            "(setweight(to_tsvector('simple', text), 'A') || setweight(to_tsvector('simple', closed), 'B'))"
            " @@ to_tsquery('simple', %s)",
            [query],
        )
        return SearchEntry.objects.annotate(hit=condition).filter(hit=True)
    query = " OR ".join("(" + " AND ".join(f'"{word}"' for word in group) + ")" for group in words)
    query = query if closed else f"text : ({query})"
    found = RawSQL("SELECT rowid FROM kit_searchtext WHERE kit_searchtext MATCH %s", [query])
    return SearchEntry.objects.filter(pk__in=found)


def _phrase(word: str, weight: str) -> str:
    return "(" + " <-> ".join(f"'{pair}'{weight}" for pair in word.split()) + ")"


def unlocked(kind: kinds.Kind, user: Any) -> bool:
    """Return whether the person may search the closed texts of the kind, where it has any."""
    return all(user.may(kind.sensitive[path]) for path in kind.search if path in kind.sensitive)


def ids(kind: kinds.Kind, user: Any, text: str) -> models.QuerySet[SearchEntry, Any]:
    """Return the ids of the kind's records that match for the person, for use in a filter."""
    return matching(text, closed=unlocked(kind, user)).filter(kind=kind.slug).values("object_id")


def find(user: Any, text: str, limit: int = 8) -> list[tuple[kinds.Kind, list[SearchEntry]]]:
    """Return the best hits the person may see, by kind."""
    closed = {unlocked(kind, user) for kind in kinds.registry.values() if _closes(kind)} or {True}
    hits = list(matching(text, closed=True in closed)[:_FEW])
    if len(hits) < _FEW and len(closed) == 1:
        by_kind: dict[str, list[SearchEntry]] = {}
        for hit in hits:
            by_kind.setdefault(hit.kind, []).append(hit)
        found = {
            slug: _seen(kinds.registry[slug], user, group) for slug, group in by_kind.items() if slug in kinds.registry
        }
    else:
        found = {slug: _visible(kind, user, text, limit) for slug, kind in kinds.registry.items() if kind.search}
    folded = fold(text)
    return [
        (kind, _best(found[slug], folded, limit))
        for slug, kind in kinds.registry.items()
        if found.get(slug) and kind.may(user, "view")
    ]


def _closes(kind: kinds.Kind) -> bool:
    return not kind.sensitive.keys().isdisjoint(kind.search)


def _seen(kind: kinds.Kind, user: Any, hits: list[SearchEntry]) -> list[SearchEntry]:
    """Keep the hits the person may see: few were found, so their ids are looked up."""
    if not kind.may(user, "view"):
        return []
    seen = set(kind.scoped(user).filter(pk__in=[hit.object_id for hit in hits]).values_list("pk", flat=True))
    return [hit for hit in hits if hit.object_id in seen]


def _visible(kind: kinds.Kind, user: Any, text: str, limit: int) -> list[SearchEntry]:
    """Return the first hits of a kind the person may see: very many were found, so the database stops early."""
    seen = kind.scoped(user).filter(pk=models.OuterRef("object_id"))
    found = matching(text, closed=unlocked(kind, user)).filter(kind=kind.slug)
    return list(found.filter(models.Exists(seen))[: limit * 5])


def _best(hits: list[SearchEntry], folded: str, limit: int) -> list[SearchEntry]:
    return sorted(hits, key=lambda hit: (not fold(hit.title).startswith(folded), len(hit.title)))[:limit]
