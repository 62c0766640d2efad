"""Which column is which field: proposed from the titles, remembered by the header, or given."""

from collections.abc import Mapping as Given
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from guke.intake import importers
from guke.intake.importers import FieldSpec, Importer
from guke.intake.models import Mapping
from guke.intake.reading import Table
from guke.intake.rules import NotImported, fold
from guke.sheets import match

_SURE = 0.6
_SURELY = 0.9


@dataclass(frozen=True)
class Guess:
    """An importer with the columns that fit it; ``remembered`` when people chose them before."""

    importer: Importer
    columns: dict[str, int]
    options: dict[str, Any]
    remembered: bool
    score: float


def guess(table: Table, importer: Importer) -> Guess:
    """Return the mapping remembered for the header, else the one its titles propose."""
    specs = list(importer.fields())
    own = {spec.name: table.titles.index(spec.name) for spec in specs if table.by_name and spec.name in table.titles}
    if own:
        return Guess(importer, own, {}, False, len(own))
    proposed = match.propose(table.header, [_spec(str(place), spec) for place, spec in enumerate(specs)])
    sure = {place: each for place, each in proposed.items() if each.confidence >= _SURE}
    score = sum(each.confidence for each in sure.values())
    kept = Mapping.objects.filter(kind=importer.slug, signature=table.signature).first()
    if kept is not None:
        return Guess(importer, _known(table, importer, kept.columns), kept.options, True, score + 100)
    return Guess(importer, {specs[int(each.field)].name: place for place, each in sure.items()}, {}, False, score)


def _known(table: Table, importer: Importer, columns: Given[str, str]) -> dict[str, int]:
    specs = importer.specs()
    places = {fold(title): place for place, title in enumerate(table.titles)}
    return {name: places[fold(title)] for title, name in columns.items() if name in specs and fold(title) in places}


def best(table: Table, offered: Sequence[Importer], options: Given[str, Any]) -> Guess:
    """Return the importer that fits the header best; refuse when none does. Further lists must fit all of it."""
    guessed = (guess(table, importer) for importer in offered)
    fitting = [each for each in guessed if not each.importer.lacking(each.columns, options)]
    guesses = [each for each in fitting if not each.importer.general or each.score >= len(table.titles) * _SURELY]
    if not guesses:
        raise NotImported("no_kind", detail=", ".join(table.titles)[:200])
    return max(guesses, key=lambda each: (each.score, len(each.importer.needs)))


def chosen(table: Table, slug: str | None, by: Any, options: Given[str, Any]) -> Guess:
    """Return the guess for the named importer, or the best of those the person may use."""
    if slug is None:
        return best(table, importers.offered(by), options)
    return guess(table, importers.get(slug))


def resolved(table: Table, importer: Importer, given: Given[str, str]) -> dict[str, int]:
    """Read a mapping of titles or letters to fields, or of fields to titles; what it names must exist."""
    specs = importer.specs()
    if given and all(name in specs for name in given):
        given = {title: name for name, title in given.items() if title}
    places = {fold(column.letter): column.index for column in table.header.columns}
    places |= {fold(column.title): column.index for column in reversed(table.header.columns)}
    found: dict[str, int] = {}
    for title, name in given.items():
        if not name:
            continue
        if name not in specs:
            raise NotImported("no_such_field", detail=name)
        if fold(title) not in places:
            raise NotImported("no_such_column", detail=title)
        found[name] = places[fold(title)]
    return found


def complete(importer: Importer, columns: Given[str, int], options: Given[str, Any]) -> None:
    """Refuse a mapping that lacks a field the importer needs."""
    if lacking := importer.lacking(columns, options):
        specs = importer.specs()
        words = [" / ".join(str(spec.title) for name, spec in specs.items() if name in need) for need in lacking]
        raise NotImported("missing_columns", detail=", ".join(words))


def said(table: Table, columns: Given[str, int]) -> dict[str, str]:
    """Return the mapping as titles to fields."""
    return {table.titles[place]: name for name, place in columns.items()}


def remember(table: Table, guessed: Guess, columns: Given[str, int], options: Given[str, Any], by: Any) -> None:
    """Keep the mapping for the next file with this header."""
    Mapping.objects.update_or_create(
        kind=guessed.importer.slug,
        signature=table.signature,
        defaults={"columns": said(table, columns), "options": dict(options), "by": by},
    )


def _spec(name: str, spec: FieldSpec) -> match.FieldSpec:
    """Return the spec as the matching knows it; our own names are no titles people give (``state`` is a province)."""
    titles = []
    for language in ("zh-hans", "en"):
        with override(language):
            titles.append(str(spec.title))
    return match.FieldSpec(name, (*titles, *spec.words), spec.sort)
