"""Kinds of record: declared once, found by every door."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language

from guke.kit.charge import Charge
from guke.kit.columns import Column, Title, capital
from guke.kit.file_types import TYPES
from guke.kit.hanging import Hanging, Question
from guke.kit.models import CustomField
from guke.kit.once import forget, once
from guke.kit.records import Person


def _all_customs() -> list[CustomField]:
    """Return the custom fields of all kinds: they are few, and a page asks for those of many."""
    return list(CustomField.objects.all())


for changed in (post_save, post_delete):
    changed.connect(forget, sender=CustomField)


class Columned(Hanging):
    """The columns of a kind: declared, hung on by other areas, made of custom fields; and who may see which."""

    model: ClassVar[type[models.Model]]
    slug: ClassVar[str]
    sensitive: ClassVar[Mapping[str, str]] = {}
    _columns: list[Column]

    @property
    def related(self) -> list[str]:
        """The relations that lists and pages need with each record."""
        return sorted({relation for column in [*self._columns, *self.hung_columns] for relation in column.related})

    def columns_for(self, user: Person) -> list[Column]:
        """Return the columns the person may see, custom fields last."""
        declared = [*self._columns, *self.hung_columns, *self.custom_columns()]
        return [column for column in declared if self._sees(user, column)]

    def _sees(self, user: Person, column: Column) -> bool:
        needed = column.permission or self.sensitive.get(column.path, "")
        return not needed or user.may(needed)

    def hides(self, user: Person, path: str) -> bool:
        """Return whether what lies at the path is kept from the person: guarded itself, or in every column that shows it."""
        if (needed := self.sensitive.get(path)) and not user.may(needed):
            return True
        columns = [column for column in (*self._columns, *self.hung_columns) if column.path == path]
        return bool(columns) and not any(self._sees(user, column) for column in columns)

    @property
    def customs(self) -> list[CustomField]:
        """The custom fields of this kind."""
        if not hasattr(self.model, "custom"):
            return []
        return [field for field in once("custom fields", _all_customs) if field.kind == self.slug]

    def custom_columns(self) -> Iterator[Column]:
        """Yield a column per custom field, hidden until chosen."""
        english = (get_language() or "").startswith("en")
        for field in self.customs:
            title = field.title_en if english and field.title_en else field.title
            yield Column(f"custom__{field.name}", title, shown=False, sort=False)


class Kind(Columned):
    """A kind of record. Subclasses declare; an instance of each stands in the registry.

    ``not_imported`` says why its files do not come back; every other kind is imported by its natural key.
    ``in_files`` are what files need besides the fields so that they come back.
    ``further_files`` are forms of a file besides those of every kind: of records, with the fields one may see.
    ``questions`` are asked back by form and API where a record is new or one of the fields ``asked_about`` changes.
    ``since`` is the day a record holds from, if not that of its entry; ``charges`` say what is open, to be handed over with its account.
    """

    icon: ClassVar[str] = "circle"
    menu: ClassVar[str] = ""
    order: ClassVar[int] = 50
    columns: ClassVar[tuple[str | Column, ...]] = ()
    filters: ClassVar[tuple[str, ...]] = ()
    search: ClassVar[tuple[str, ...]] = ()
    fields: ClassVar[tuple[str, ...]] = ()
    lead: ClassVar[tuple[str, ...]] = ()
    natural_key: ClassVar[tuple[str, ...]] = ()
    not_imported: ClassVar[str] = ""
    in_files: ClassVar[tuple[str, ...]] = ()
    panels: ClassVar[tuple[Any, ...]] = ()
    actions: ClassVar[tuple[Any, ...]] = ()
    subtitle: ClassVar[str] = ""
    ordering: ClassVar[str] = ""
    since: ClassVar[str] = ""
    empty: ClassVar[Title] = ""
    reads_logged: ClassVar[bool] = False
    further_files: ClassVar[Mapping[str, Callable[[Iterable[Any], Iterable[str]], Iterator[bytes]]]] = {}
    list_template: ClassVar[str] = "kit/list.html"
    noun: ClassVar[str] = ""
    hangs: ClassVar[bool] = True
    charges: ClassVar[tuple[Charge, ...]] = ()
    questions: ClassVar[tuple[Question, ...]] = ()
    asked_about: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        self.hung_columns: list[Column] = []
        self.hung_panels: list[Any] = list(self.panels)
        self.hung_actions: list[Any] = list(self.actions)
        self.hung_filters: list[str] = list(self.filters)
        self.hung_questions: list[Question] = list(self.questions)
        self.first_order = self.ordering
        self.required: list[str] = []
        self.filter_makers = []
        self.detail_view: Any = None
        self._columns = [(c if isinstance(c, Column) else Column(c)).bind(self.model) for c in self.columns]

    def __repr__(self) -> str:
        return f"<Kind {self.slug}>"

    @property
    def title(self) -> Title:
        """One such record."""
        return capital(self.model._meta.verbose_name or "")  # noqa: SLF001 - Django's documented reflection

    @property
    def title_plural(self) -> Title:
        """Many such records."""
        return capital(self.model._meta.verbose_name_plural or "")  # noqa: SLF001 - Django's documented reflection

    @property
    def file_forms(self) -> tuple[str, ...]:
        """The forms of a file in which its records can be had."""
        return (*TYPES, *self.further_files)

    def may(self, user: Any, verb: str, record: Any = None) -> bool:  # noqa: ARG002 - areas narrow it by the record
        """Return whether the person's role allows the verb on this kind; areas may look at the record too."""
        return bool(user.is_authenticated and user.may(f"{self.noun or self.slug}.{verb}"))

    def require(self, user: Any, verb: str, record: Any = None) -> None:
        """Refuse (403) when the person may not do this to the kind or the record."""
        if not self.may(user, verb, record):
            raise PermissionDenied

    def rows(self, user: Any) -> models.QuerySet[Any]:
        """Return the records the person may see: the only source of records for every door."""
        if not self.may(user, "view"):
            return self.model._default_manager.none()  # noqa: SLF001 - Django's documented reflection
        there = {f"{relation}__isnull": False for relation in self.required}
        return self.scoped(user).filter(**there).select_related(*self.related)

    def listed(self, user: Any, query: Mapping[str, str]) -> models.QuerySet[Any]:  # noqa: ARG002 - areas narrow it by the query
        """Return the records a list is made of; a kind of many days narrows them to the day the query asks for."""
        return self.rows(user)

    def scoped(self, user: Any) -> models.QuerySet[Any]:
        """Return the records in the person's scope."""
        rows = self.model._default_manager.all()  # noqa: SLF001 - Django's documented reflection
        return rows.visible_to(user) if hasattr(rows, "visible_to") else rows

    def get(self, user: Any, pk: int, *, alone: bool = False) -> Any:
        """Return one record; 403 without the right, 404 out of scope.

        ``alone`` leaves what it points at until somebody asks: to fetch that too takes longer than the record itself.
        """
        self.require(user, "view")
        rows = self.rows(user).select_related(None) if alone else self.rows(user)
        try:
            return rows.get(pk=pk)  # asks for no order, which costs as much as the rest of the question
        except ObjectDoesNotExist as error:
            raise Http404 from error

    def fields_for(self, user: Person) -> list[str]:
        """Return the fields the person may see and fill in."""
        return [name for name in self.fields if not (needed := self.sensitive.get(name)) or user.may(needed)]

    def actions_for(self, user: Person, record: Any = None) -> list[Any]:
        """Return the actions the person may take on the record now."""
        return [action for action in self.hung_actions if action.offered(record, by=user)]

    def action(self, name: str) -> Any:
        """Return the action of that name; 404 if there is none."""
        for action in self.hung_actions:
            if action.name == name:
                return action
        raise Http404

    def url(self, record: Any, page: str = "detail") -> str:
        """Return the address of a record's page."""
        return _address(self.slug, page).format(record if isinstance(record, int) else record.pk)

    def list_url(self, **query: object) -> str:
        """Return the address of the list, filtered by ``query``."""
        address = _list_address(self.slug)
        return f"{address}?{urlencode(query, doseq=True)}" if query else address

    def says(self, record: Any) -> str:
        """Return the line under a record's name."""
        return str(getattr(record, self.subtitle, "") or "") if self.subtitle else ""

    def key_of(self, record: Any) -> tuple[Any, ...]:
        """Return the record's natural key."""
        return tuple(Column(path).value(record) for path in self.natural_key)


@cache
def _list_address(slug: str) -> str:
    return reverse("kind-list", args=[slug])


@cache
def _address(slug: str, page: str) -> str:
    """Return the address of any record's page with a place for its id: a list asks for hundreds."""
    return reverse(f"kind-{page}", args=[slug, 0]).replace("/0/", "/{}/")


registry: dict[str, Kind] = {}
_by_model: dict[type[models.Model], Kind] = {}
_hooks: list[Callable[[Kind], None]] = []
_settled: list[bool] = []


def for_every(hook: Callable[[Kind], None]) -> Callable[[Kind], None]:
    """Call the hook with every kind on which things hang, once all are known; with later ones as they come."""
    _hooks.append(hook)
    return hook


def settle() -> None:
    """Say that all areas have declared their kinds."""
    _settled.append(True)
    for kind in registry.values():
        _hang(kind)


def _hang(kind: Kind) -> None:
    for hook in _hooks if kind.hangs else ():
        hook(kind)


def register(declared: type[Kind]) -> type[Kind]:
    """Put a kind into the registry."""
    kind = declared()
    registry[kind.slug] = kind
    _by_model[kind.model] = kind
    if _settled:
        _hang(kind)
    return declared


def of(model: type[models.Model] | models.Model) -> Kind | None:
    """Return the kind of a model or record, if it has one."""
    return _by_model.get(model if isinstance(model, type) else model.__class__)
