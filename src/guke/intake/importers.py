"""What can be imported: each area registers importers (fields, options and a loader), so intake names no area."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from guke.kit.columns import Title

if TYPE_CHECKING:
    from guke.intake.loaders import Loader, Task


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
    """A choice about the whole file; ``choices`` empty means a free text."""

    name: str
    title: Title
    choices: tuple[tuple[str, Title], ...] = ()
    default: str = ""
    help: Title = ""


DATE_ORDER = "date_order"
ON_ERROR = "on_error"


@dataclass(frozen=True)
class Importer:
    """A way in for one sort of file. ``needs`` are sets of fields of which one each must be mapped."""

    slug: str
    title: Title
    kind: str
    fields: Callable[[], Sequence[FieldSpec]]
    load: Callable[["Task"], "Loader"]
    says: Title = ""
    icon: str = "file-import"
    permission: str = ""
    needs: tuple[frozenset[str], ...] = ()
    options: tuple[Option, ...] = ()
    order: int = 50
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def right(self) -> str:
        """The permission asked for."""
        return self.permission or f"import.{self.kind}"

    def specs(self) -> dict[str, FieldSpec]:
        """Return the fields by name."""
        return {spec.name: spec for spec in self.fields()}

    def chosen(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Return every option with its value, the default where none was given."""
        return {**{option.name: option.default for option in self.options}, **options}


registry: dict[str, Importer] = {}


def register(importer: Importer) -> Importer:
    """Offer an importer."""
    registry[importer.slug] = importer
    return importer


def offered(user: Any) -> list[Importer]:
    """Return the importers the person may use; the system itself may use all."""
    found = [importer for importer in registry.values() if user is None or user.may(importer.right)]
    return sorted(found, key=lambda importer: importer.order)


class UnknownImporter(LookupError):
    """No importer of that name is registered; the message lists those there are."""


def get(slug: str) -> Importer:
    """Return the importer of that name."""
    try:
        return registry[slug]
    except KeyError:
        raise UnknownImporter(", ".join(sorted(registry))) from None
