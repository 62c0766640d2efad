"""Use cases behind one door: the right is checked, the change is atomic, audited and told to whoever listens."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import update_wrapper
from typing import Annotated, Any, Generic, ParamSpec, TypeVar, get_args, get_origin, get_type_hints

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _

from guke.kit import audit, clock, kinds, search, stamps
from guke.kit.columns import Title
from guke.kit.hanging import Odd

P = ParamSpec("P")
R = TypeVar("R")

happened = Signal()
"""Sent after commit with ``action``, ``kind`` (slug), ``record``, ``by`` and ``result``."""


class Refused(ValidationError):
    """The rules do not allow this; the message says why and what to do instead."""


class Asked(Refused):
    """Something is odd, which ``odd`` says; it is done once somebody says that it is meant so."""

    def __init__(self, odd: list[Odd]) -> None:
        super().__init__({"sure": [str(each) for each in odd]})
        self.odd = odd


class Held(Exception):
    """The action needs approval; ``approval`` is the request now waiting."""

    def __init__(self, approval: models.Model) -> None:
        super().__init__(str(approval))
        self.approval = approval


@dataclass(frozen=True)
class Field:
    """How a parameter is asked for."""

    title: Title = ""
    help: Title = ""
    long: bool = False
    choices: tuple[tuple[str, Title], ...] = ()


Long = Annotated[str, Field(long=True)]
_FILLED = {"record", "records", "by", "now", "on"}
gates: list[Callable[..., models.Model | None]] = []
"""Asked before an action runs; one that returns a record holds the action until that is approved."""
_within: ContextVar[bool] = ContextVar("within", default=False)


@contextmanager
def _running() -> Iterator[None]:
    """Let what an action does by way of others pass the gates with it."""
    token = _within.set(True)
    try:
        yield
    finally:
        _within.reset(token)


@dataclass(frozen=True)
class Param:
    """A parameter that a person gives: its name, type, how to ask, and its default."""

    name: str
    type: Any
    field: Field
    default: Any
    required: bool


class Action(Generic[P, R]):
    """A use case. Calling it goes through the door; a template may name it but never call it."""

    do_not_call_in_templates = True

    def __init__(self, run: Callable[P, R], title: Title, **options: Any) -> None:
        self.run, self.title, self.name = run, title, run.__name__
        self.on: str | None = options.get("on")
        self.permission: str = options.get("permission", "")
        self.icon: str = options.get("icon", "bolt")
        self.allowed: Callable[[Any, Any], bool] = options.get("allowed") or (lambda _record, _by: True)
        self.primary: bool = options.get("primary", False)
        self.danger: bool = options.get("danger", False)
        self.hidden: bool = options.get("hidden", False)
        self.signature = inspect.signature(run)
        update_wrapper(self, run)

    def __repr__(self) -> str:
        return f"<Action {self.on or ''}.{self.name}>"

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Check the right, run in one transaction, audit, and tell after commit."""
        by, record = kwargs.get("by"), kwargs.get("record")
        self.check(record, by)
        self._fill_clock(kwargs)
        if by is not None and not _within.get():
            self._ask_gates(kwargs)
        with transaction.atomic(), _running(), audit.gathered() as aside:
            before = audit.snapshot(record) if isinstance(record, models.Model) else {}
            result = self.run(*args, **kwargs)
            self._record(record if record is not None else result, before, kwargs, aside)
            transaction.on_commit(lambda: self._tell(record, by, result))
        return result

    def check(self, record: Any, by: Any) -> None:
        """Refuse a person without the right (403) or a record in the wrong state."""
        if by is None:
            return
        if self.permission and not by.may(self.permission):
            raise PermissionDenied
        if not self.allowed(record, by):
            raise Refused(_("This is not possible for this record now."))

    def offered(self, record: Any, by: Any) -> bool:
        """Return whether to show the button."""
        right = not self.permission or by.may(self.permission)
        return bool(not self.hidden and right and self.allowed(record, by))

    @property
    def params(self) -> list[Param]:
        """What a person gives."""
        hints = get_type_hints(self.run, include_extras=True)
        return [
            _param(name, hints.get(name, str), parameter.default)
            for name, parameter in self.signature.parameters.items()
            if name not in _FILLED
        ]

    @property
    def bulk(self) -> bool:
        """Whether it takes many records at once."""
        return "records" in self.signature.parameters

    def taking(self, record: Any) -> dict[str, Any]:
        """Return one record as the action takes it: alone, as the only one of many, or not at all."""
        if self.bulk:
            return {"records": [record]}
        return {"record": record} if "record" in self.signature.parameters else {}

    def _fill_clock(self, kwargs: dict[str, Any]) -> None:
        for name, read in (("now", clock.now), ("on", clock.today)):
            if name in self.signature.parameters and name not in kwargs:
                kwargs[name] = read()

    def _ask_gates(self, kwargs: dict[str, Any]) -> None:
        for gate in gates:
            approval = gate(self, kwargs)
            if approval is not None:
                raise Held(approval)

    def _record(self, record: Any, before: dict[str, Any], kwargs: dict[str, Any], aside: dict[str, Any]) -> None:
        known = record if isinstance(record, models.Model) else None
        changed = (audit.changes(before, audit.snapshot(known)) if known is not None else {}) | aside
        audit.write(
            self.name,
            known,
            by=kwargs.get("by"),
            changed=changed,
            reason=str(kwargs.get("reason") or ""),
            kind=self.on or "",
        )

    def _tell(self, record: Any, by: Any, result: Any) -> None:
        note(record)
        if result is not record:
            note(result)  # what was made of a record, a touch with an account, is found too
        happened.send(sender=self, action=self.name, kind=self.on, record=record, by=by, result=result)


def _param(name: str, hint: Any, default: Any) -> Param:
    field = Field()
    if get_origin(hint) is Annotated:
        hint, *extras = get_args(hint)
        field = next((extra for extra in extras if isinstance(extra, Field)), field)
    required = default is inspect.Parameter.empty
    return Param(name, hint, field, None if required else default, required)


def action(title: Title, **options: Any) -> Callable[[Callable[P, R]], Action[P, R]]:
    """Declare a use case; options: ``on`` (kind), ``permission``, ``icon``, ``allowed``, ``primary``, ``danger``."""
    return lambda run: Action(run, title, **options)


def note(record: Any) -> None:
    """Let the search and the kept counts know that a record changed."""
    kind = kinds.of(record) if isinstance(record, models.Model) else None
    if kind is not None:
        search.index(kind, [record])
        stamps.bump(kind.slug)


def save(kind: kinds.Kind, *, by: Any, record: models.Model, reason: str = "") -> models.Model:
    """Store a new or changed record; nothing more than its own values changes."""
    created = record.pk is None
    if by is not None:
        kind.require(by, "create" if created else "change", record)
    with transaction.atomic():
        stored = None if created else kind.model._default_manager.filter(pk=record.pk).first()  # noqa: SLF001 - reflection
        before = audit.snapshot(stored)
        if hasattr(record, "noted_by_id") and created:
            record.noted_by = by  # type: ignore[attr-defined]  # asked for just above
        record.save()
        _told(kind, "create" if created else "change", record, by=by, before=before, reason=reason)
    return record


def store(kind: kinds.Kind, form: Any, *, by: Any) -> None:
    """Store what a form says, the relations to many with a line of their own."""
    record = form.instance
    names = [field.name for field in record._meta.many_to_many if field.name in form.fields]  # noqa: SLF001 - Django's documented reflection
    with transaction.atomic():
        before = _many(record, names)
        save(kind, by=by, record=record)
        form.save_m2m() if hasattr(form, "save_m2m") else form._save_m2m()  # noqa: SLF001 - ModelForm offers no other way
        if changed := audit.changes(before, _many(record, names)):
            audit.write("change", record, by=by, changed=changed, kind=kind.slug)


def _many(record: models.Model, names: list[str]) -> dict[str, Any]:
    if record.pk is None:
        return dict.fromkeys(names, "")
    return {name: ", ".join(sorted(map(str, getattr(record, name).all()))) for name in names}


def delete(kind: kinds.Kind, *, by: Any, record: models.Model, reason: str = "") -> None:
    """Remove a record; the trail keeps all its values so that it can be restored."""
    if by is not None:
        kind.require(by, "delete", record)
    with transaction.atomic():
        before = audit.snapshot(record)
        pk, text = record.pk, str(record)[:200]
        try:
            record.delete()
        except models.ProtectedError as error:
            raise Refused(_("Other records still point here; move or remove those first.")) from error
        written = audit.line("delete", None, by=by, changed=audit.changes(before, {}), reason=reason, kind=kind.slug)
        written.object_id, written.title = pk, text
        written.save()
        search.forget(kind, [pk])
        stamps.bump(kind.slug)
        transaction.on_commit(lambda: _send("delete", kind, record, by))


def restore(kind: kinds.Kind, *, by: Any, line: Any) -> models.Model:
    """Bring a deleted record back from its line in the trail."""
    values = {name: pair[0] for name, pair in line.changes.items()}
    fields = [field for field in kind.model._meta.concrete_fields if field.name in values]  # noqa: SLF001 - reflection
    record = kind.model(**{field.attname: field.to_python(values[field.name]) for field in fields})
    if by is not None:
        kind.require(by, "create", record)
    with transaction.atomic():
        record.save(force_insert=True)
        _told(kind, "restore", record, by=by, before={}, reason="")
    return record


def _told(kind: kinds.Kind, name: str, record: models.Model, *, by: Any, before: dict[str, Any], reason: str) -> None:
    changed = audit.changes(before, audit.snapshot(record))
    if changed:
        audit.write(name, record, by=by, changed=changed, reason=reason, kind=kind.slug)
    note(record)
    transaction.on_commit(lambda: _send(name, kind, record, by))


def _send(name: str, kind: kinds.Kind, record: models.Model, by: Any) -> None:
    happened.send(sender=None, action=name, kind=kind.slug, record=record, by=by, result=record)
