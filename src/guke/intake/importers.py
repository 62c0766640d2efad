"""What can be imported: each area registers importers (fields, options and a loader), so intake names no area."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.kit import kinds
from guke.kit.columns import Title


@dataclass(frozen=True)
class FieldSpec:
    """A field a column may be mapped to; ``words`` are the headers people give it, in any language."""

    name: str
    title: Title
    sort: str = "text"
    words: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Option:
    """A choice about the whole file; ``choices`` empty means a free text, ``kept`` that the next file like it has it too.

    ``stands_for`` names the field that the option gives to rows without one, so that no column is needed.
    """

    name: str
    title: Title
    choices: tuple[tuple[str, Title], ...] = ()
    default: str = ""
    help: Title = ""
    kept: bool = True
    stands_for: str = ""


COMMON = (
    Option(
        "on_error",
        _("Rows with errors"),
        (("skip", _("Leave them out and list them")), ("strict", _("Load nothing until all are right"))),
        "skip",
    ),
    Option(
        "date_order",
        _("Dates such as 03/04/2025"),
        (
            ("", _("As the file shows")),
            ("ymd", _("Year, month, day")),
            ("dmy", _("Day first")),
            ("mdy", _("Month first")),
        ),
    ),
)


def _nothing(_batch: Batch) -> None:
    """Stand in for importers that leave nothing but records behind."""


@dataclass(frozen=True)
class Importer:
    """A way in for one sort of file. ``needs`` are sets of fields of which one each must be mapped."""

    slug: str
    title: Title
    kind: str
    fields: Callable[[], Sequence[FieldSpec]]
    load: Callable[["Task"], Any]
    says: Title = ""
    icon: str = "file-import"
    permission: str = ""
    needs: tuple[frozenset[str], ...] = ()
    choices: tuple[Option, ...] = ()
    order: int = 50
    undo: Callable[[Batch], None] = _nothing
    general: bool = False

    @property
    def right(self) -> str:
        """The permission asked for."""
        return self.permission or f"import.{self.kind}"

    def may(self, user: Any) -> bool:
        """Return whether the person may use it; a list that nobody declared a way for takes the rights of its form too."""
        kind = kinds.registry[self.kind]
        made = not self.general or (kind.may(user, "create") and kind.may(user, "change"))
        return bool(user.may(self.right) and made)

    def specs(self) -> dict[str, FieldSpec]:
        """Return the fields by name."""
        return {spec.name: spec for spec in self.fields()}

    @property
    def options(self) -> tuple[Option, ...]:
        """The choices about a file: the importer's own, then those of all."""
        return (*self.choices, *COMMON)

    def lacking(self, columns: Iterable[str], options: Mapping[str, Any]) -> list[frozenset[str]]:
        """Return the needs that neither a column nor an option meets."""
        given = {option.stands_for for option in self.choices if str(options.get(option.name) or "").strip()}
        return [need for need in self.needs if need.isdisjoint(given.union(columns))]

    def chosen(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Return every option with its value, the default where none was given."""
        known = {option.name: option for option in self.options}
        for name, value in options.items():
            allowed = [word for word, _title in known[name].choices] if name in known else None
            if allowed is None or (allowed and value not in allowed):
                raise NotImported("no_such_option", detail=f"{name}={value}")
        return {**{option.name: option.default for option in self.options}, **options}


@dataclass(frozen=True)
class Task:
    """What is to be loaded: the importer, which column each field stands in, the options, for whom and when.

    ``rows`` has what was chosen for single rows, by their number.
    """

    importer: Importer
    titles: tuple[str, ...]
    columns: Mapping[str, int]
    options: Mapping[str, Any]
    by: Any
    on: date
    epoch1904: bool = False
    rows: Mapping[str, str] = field(default_factory=dict)

    def title(self, name: str) -> str:
        """Return the file's title of the field's column."""
        place = self.columns.get(name)
        return "" if place is None else self.titles[place]


registry: dict[str, Importer] = {}


def register(importer: Importer) -> Importer:
    """Offer an importer."""
    registry[importer.slug] = importer
    return importer


def offered(user: Any) -> list[Importer]:
    """Return the importers the person may use; the system itself may use all."""
    found = [importer for importer in registry.values() if user is None or importer.may(user)]
    return sorted(found, key=lambda importer: importer.order)


class UnknownImporter(LookupError):
    """No importer of that name is registered; the message lists those there are."""


def get(slug: str) -> Importer:
    """Return the importer of that name."""
    try:
        return registry[slug]
    except KeyError:
        raise UnknownImporter(", ".join(sorted(registry))) from None
