"""Search by any part of a name, its pinyin, initials, phone or code: pairs of letters in FTS5 or a tsvector, kind by kind.

What a permission guards stands in a second text (``closed``), asked only for those who hold it.
"""

import functools
import importlib
import re
import unicodedata
from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL

from guke.kit import kinds
from guke.kit.columns import follow
from guke.kit.models import SearchEntry

_LONGEST = 60
_FIRST = 5
_VECTOR = "(setweight(to_tsvector('simple', text), 'A') || setweight(to_tsvector('simple', closed), 'B'))"
_THERE = "(SELECT 1 WHERE EXISTS (SELECT 1 FROM kit_searchentry WHERE kind = %s)) AS there"
"""A kind of which there is nothing is not searched: to learn it from the words takes ten times as long."""

_FIRST_OF_KIND = {
    "sqlite": f"SELECT rowid FROM (SELECT kit_searchtext.rowid FROM {_THERE} CROSS JOIN kit_searchtext WHERE kit_searchtext MATCH %s LIMIT {{}})",  # noqa: S608 - fixed texts
    "postgresql": f"SELECT id FROM (SELECT id FROM {_THERE} CROSS JOIN kit_searchentry WHERE {_VECTOR} @@ to_tsquery('simple', %s) LIMIT {{}}) AS first",  # noqa: S608 - fixed texts
}
_JUNK = re.compile(r"[\W_]+", re.UNICODE)
_NO_HAN = "\0"
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
    """Return what is indexed for the values: their pairs, pinyin, initials and single characters.

    >>> entry_text(["Ａ1公司"])
    'a1 1公 公司 | a1 1g go on ng gs si | a1 1g gs | 公 司'
    """
    parts: list[str] = []
    for value in values:
        folded = fold(value)[:_LONGEST]
        parts.append(pairs(folded))
        if _HAN.search(folded):
            said = readings().lazy_pinyin(folded, errors=lambda rest: _NO_HAN + rest)
            parts.append(pairs("".join(said).replace(_NO_HAN, "")))
            parts.append(pairs("".join(part if part[0] == _NO_HAN else part[0] for part in said).replace(_NO_HAN, "")))
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
        text=f"{_word(kind.slug)} | {entry_text(said)}",
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


def unlocked(kind: kinds.Kind, user: Any) -> bool:
    """Return whether the person may search the closed texts of the kind, where it has any."""
    return all(user.may(kind.sensitive[path]) for path in kind.search if path in kind.sensitive)


def sharing(slug: str, groups: Iterable[Iterable[str]], limit: int) -> list[int]:
    """Return the ids of the kind's records that contain all texts of at least one of the groups."""
    return list(_entries(_query(slug, groups, closed=True)).values_list("object_id", flat=True)[:limit])


def ids(kind: kinds.Kind, user: Any, text: str) -> models.QuerySet[SearchEntry, Any]:
    """Return the ids of the kind's records that match for the person, for use in a filter."""
    return _entries(_asked(kind, user, text)).values("object_id")


def among(kind: kinds.Kind, user: Any, text: str, records: list[Any]) -> list[int]:
    """Return which of these records match for the person: records as they were, which no index knows."""
    if not records:
        return []
    models.prefetch_related_objects(records, *_relations(kind))
    words = [f" {pairs(fold(word)[:_LONGEST])} " for word in text.split() if fold(word)]
    closed = unlocked(kind, user)
    said = ((entry.object_id, f" {entry.text} {entry.closed if closed else ''} ") for entry in (_entry(kind, record) for record in records))  # fmt: skip
    return [pk for pk, told in said if words and all(word in told for word in words)]


def _asked(kind: kinds.Kind, user: Any, text: str) -> str:
    """Return what the index is asked for: records of the kind with every word of the text in what the person may search."""
    return _query(kind.slug, [text.split()], closed=unlocked(kind, user))


def _query(slug: str, groups: Iterable[Iterable[str]], *, closed: bool) -> str:
    """Return the question for the kind and all texts of at least one group; nothing where no group has any."""
    folded = ([pairs(fold(text)[:_LONGEST]) for text in texts if fold(text)] for texts in groups)
    words = [group for group in folded if group]
    if not words:
        return ""
    if connection.vendor == "postgresql":
        ands = (" & ".join(_phrase(word, "" if closed else ":A") for word in group) for group in words)
        return f"{_word(slug)} & ({' | '.join(f'({together})' for together in ands)})"
    ands = (" AND ".join(f'"{word}"' for word in group) for group in words)
    query = f"{_word(slug)} AND ({' OR '.join(f'({together})' for together in ands)})"
    return query if closed else f"text : ({query})"


def _word(slug: str) -> str:
    return slug.replace("-", "")


def _phrase(word: str, weight: str) -> str:
    return "(" + " <-> ".join(f"'{pair}'{weight}" for pair in word.split()) + ")"


def _entries(query: str) -> models.QuerySet[SearchEntry]:
    if not query:
        return SearchEntry.objects.none()
    if connection.vendor == "postgresql":
        condition = RawSQL(f"{_VECTOR} @@ to_tsquery('simple', %s)", [query])  # noqa: S611 - fixed text, its value apart
        return SearchEntry.objects.annotate(hit=condition).filter(hit=True)
    found = RawSQL("SELECT rowid FROM kit_searchtext WHERE kit_searchtext MATCH %s", [query])
    return SearchEntry.objects.filter(pk__in=found)


def find(user: Any, text: str, limit: int = 8) -> list[tuple[kinds.Kind, list[SearchEntry]]]:
    """Return the best hits the person may see, by kind."""
    asked = [
        (kind, _asked(kind, user, text)) for kind in kinds.registry.values() if kind.search and kind.may(user, "view")
    ]
    first = _first({kind.slug: query for kind, query in asked if query}, limit * _FIRST)
    folded = fold(text)
    return [
        (kind, _best(seen, folded, limit))
        for kind, query in asked
        if (hits := first.get(kind.slug)) and (seen := _seen(kind.scoped(user), query, hits, limit))
    ]


def _first(queries: dict[str, str], few: int) -> dict[str, list[SearchEntry]]:
    """Return the first hits of each kind, all asked for at once."""
    if not queries:
        return {}
    union = " UNION ALL ".join([_FIRST_OF_KIND[connection.vendor].format(few)] * len(queries))
    found: dict[str, list[SearchEntry]] = {}
    entries = SearchEntry.objects.filter(pk__in=RawSQL(union, list(chain.from_iterable(queries.items()))))  # noqa: S611 - fixed texts, their values apart
    for hit in entries.defer("text", "closed"):
        found.setdefault(hit.kind, []).append(hit)
    return found


def _seen(rows: models.QuerySet[Any], query: str, hits: list[SearchEntry], limit: int) -> list[SearchEntry]:
    """Keep the hits the person may see; where too few of very many are left, look for more of them."""
    pks = set(rows.filter(pk__in=[hit.object_id for hit in hits]).values_list("pk", flat=True))
    if len(pks) < limit and len(hits) == limit * _FIRST:
        return list(_entries(query).filter(object_id__in=rows.values("pk")).defer("text", "closed")[: limit * _FIRST])
    return [hit for hit in hits if hit.object_id in pks]


def _best(hits: list[SearchEntry], folded: str, limit: int) -> list[SearchEntry]:
    return sorted(hits, key=lambda hit: (not fold(hit.title).startswith(folded), len(hit.title)))[:limit]
