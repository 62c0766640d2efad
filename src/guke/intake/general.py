"""What every importer of a kind's records has in common, and the importers that kinds get without saying anything."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from guke.intake import importers
from guke.intake.formloader import FormLoader
from guke.intake.importers import FieldSpec, Importer
from guke.intake.kindloader import specs
from guke.kit import kinds
from guke.kit.columns import Title

_LAST = 500


def heads(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the headers people give, written as one text for each field.

    >>> heads({"code": "编号, item code"})
    {'code': ('编号', 'item code')}
    """
    return {name: tuple(said.split(", ")) for name, said in words.items()}


def rows(*told: tuple[str, Title, str, str]) -> tuple[FieldSpec, ...]:
    """Return fields that no kind has as they are: name, title, sort and the headers people give."""
    return tuple(FieldSpec(name, title, sort, tuple(said.split(", "))) for name, title, sort, said in told)


def declare(
    slug: str,
    load: Callable[[importers.Task], Any],
    *,
    fields: Callable[[], Sequence[FieldSpec]] | None = None,
    words: Mapping[str, str] | None = None,
    needs: Sequence[str] = (),
    **more: Any,
) -> Importer:
    """Offer an importer for a kind: what is not said comes from the kind; ``needs`` are names of which one each is asked for."""
    kind = kinds.registry[more.pop("kind", slug)]
    told = {"title": kind.title_plural, "icon": kind.icon, "fields": fields or partial(specs, kind, heads(words or {}))}
    asked = tuple(frozenset(names.split()) for names in needs)
    return importers.register(Importer(slug=slug, kind=kind.slug, load=load, needs=asked, **{**told, **more}))


@kinds.for_every
def offer(kind: kinds.Kind) -> None:
    """Let every kind with fields and a natural key come in, unless its area declared a way or the kind says why not."""
    if kind.slug in importers.registry or kind.not_imported or not (kind.fields and kind.natural_key):
        return
    keys = list(dict.fromkeys(path.partition("__")[0] for path in kind.natural_key))
    needed = [name for name in keys if not _may_be_empty(kind, name)]
    declare(kind.slug, FormLoader, needs=needed, order=_LAST + kind.order, general=True)


def _may_be_empty(kind: kinds.Kind, name: str) -> bool:
    field: Any = kind.model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    return bool(field.null)
