"""Everything that points at an account, found by reflection: moved to another account and back without loss."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from guke.accounts.models import Account, Merge
from guke.collab.models import Hung

Ranges = list[list[int]]
_SLUG = "accounts"
_DERIVED = {"family", "merged_into"}


@dataclass(frozen=True)
class Link:
    """A column by which rows of a model belong to an account."""

    model: type[models.Model]
    column: str
    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """The link in words a record of moves can keep."""
        return f"{self.model._meta.label}.{self.column}"  # noqa: SLF001 - Django's documented reflection

    @property
    def base(self) -> str:
        """The name of the field behind the column."""
        return next(f.name for f in self.model._meta.concrete_fields if f.attname == self.column)  # noqa: SLF001 - Django's documented reflection

    def rows(self, **which: Any) -> models.QuerySet[Any]:
        """Return the rows linked, whoever may see them."""
        return self.model._base_manager.filter(**dict(self.fixed), **which)  # noqa: SLF001 - Django's documented reflection

    def of(self, account: int) -> models.QuerySet[Any]:
        """Return the rows of an account."""
        return self.rows(**{self.column: account})

    @property
    def uniques(self) -> list[tuple[tuple[str, ...], models.Q]]:
        """The sets of columns that may occur once for each account, and among which rows."""
        meta = self.model._meta  # noqa: SLF001 - Django's documented reflection
        declared = [
            (tuple(c.fields), c.condition or models.Q())
            for c in meta.constraints
            if isinstance(c, models.UniqueConstraint)
        ]
        together = [(tuple(names), models.Q()) for names in meta.unique_together]
        alone = [((self.base,), models.Q())] if getattr(meta.get_field(self.base), "unique", False) else []
        return [(names, among) for names, among in (*declared, *together, *alone) if self.base in names]


def links() -> list[Link]:
    """Return every link to accounts there is, in all areas, save those that are derived or tell of merges."""
    return [*_relations(), *_hung()]


def _relations() -> Iterator[Link]:
    for field in Account._meta.get_fields(include_hidden=True):  # noqa: SLF001 - Django's documented reflection
        if not isinstance(field, models.ManyToOneRel) or field.related_model is Merge:
            continue
        model: Any = field.related_model
        column = field.field
        if not getattr(model, "derived", False) and not (model is Account and column.name in _DERIVED):
            yield Link(model, column.attname)


def _hung() -> Iterator[Link]:
    for model in apps.get_models():
        if issubclass(model, Hung):
            yield Link(model, "object_id", (("kind", _SLUG),))


def move(link: Link, source: int, target: int, only: Iterable[int] | None = None) -> tuple[list[int], list[int]]:
    """Move rows from one account to another; return the ids moved and those left because the target has their equal."""
    rows = link.of(source) if only is None else link.of(source).filter(pk__in=list(only))
    pks = list(rows.order_by("pk").values_list("pk", flat=True))
    left = _clashing(link, source, target, pks) if pks else set()
    moved = [pk for pk in pks if pk not in left]
    for start in range(0, len(moved), 5000):
        link.rows(pk__in=moved[start : start + 5000]).update(**{link.column: target})
    return moved, sorted(left)


def _clashing(link: Link, source: int, target: int, pks: list[int]) -> set[int]:
    found: set[int] = set()
    for names, among in link.uniques:
        others = [name for name in names if name != link.base]
        there, mine = link.of(target).filter(among), link.of(source).filter(among, pk__in=pks)
        if others:
            taken = set(there.values_list(*others))
            rows = mine.values_list("pk", *others) if taken else ()
            found |= {row[0] for row in rows if tuple(row[1:]) in taken and None not in row[1:]}
        elif there.exists():
            found |= set(mine.values_list("pk", flat=True))
    return found


def packed(pks: Iterable[int]) -> Ranges:
    """Return ids as ranges, so that a hundred thousand lines take a few bytes.

    >>> packed([1, 2, 3, 7])
    [[1, 3], [7, 7]]
    """
    found: Ranges = []
    for pk in sorted(pks):
        if found and found[-1][1] == pk - 1:
            found[-1][1] = pk
        else:
            found.append([pk, pk])
    return found


def unpacked(ranges: Ranges) -> list[int]:
    """Return the ids of ranges.

    >>> unpacked([[1, 3], [7, 7]])
    [1, 2, 3, 7]
    """
    return [pk for first, last in ranges for pk in range(first, last + 1)]
