"""Loads lists of any kind through the kind's own form, one by one: what the page refuses, the import refuses too."""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django.db import models

from guke.intake import customs, readers
from guke.intake.cells import BadValue, blank, parse_text
from guke.intake.importers import Task
from guke.intake.loaders import PREVIEWED, Fault, Loader, Tell
from guke.intake.models import Batch, Change
from guke.intake.rules import NotImported, Rejected, fold
from guke.intake.spool import Spool
from guke.kit import actions, audit, forms, kinds, naming
from guke.sheets.model import Row

Values = dict[str, Any]
Key = tuple[str, ...]


class FormLoader(Loader):
    """Reads rows into records of a kind; rows may name each other, whichever comes first."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self.kind = kinds.registry[task.importer.kind]
        self.model = self.kind.model
        self.spool = Spool()
        names = [name for name in self.kind.fields if name in task.columns]
        self.fields: dict[str, Any] = {name: self.model._meta.get_field(name) for name in names}  # noqa: SLF001 - reflection
        self.fields |= {name: field for name, field in customs.fields(self.kind).items() if name in task.columns}
        self.own = [name for name, field in self.fields.items() if field.related_model is self.model]
        self.scans = bool(self.own)
        self.key = list(dict.fromkeys(path.partition("__")[0] for path in self.kind.natural_key))
        self._read_fields()
        self._stored = self._keys()
        every = [self.model._meta.get_field(name) for name in self.kind.fields]  # noqa: SLF001 - reflection
        self._defaults = {
            field.name: field.get_default()
            for field in every
            if isinstance(field, models.Field) and field.has_default()
        }
        self._seen: set[Key] = set()
        self.number, self.named = 0, ""
        self._in_file: set[str] = set()
        self._forms: dict[tuple[str, ...], Callable[..., forms.KindForm]] = {}

    def _read_fields(self) -> None:
        order, epoch = self.task.options.get("date_order", ""), self.task.epoch1904
        self.read = {n: readers.reader(f, date_order=order, epoch1904=epoch) for n, f in self.fields.items()}

    def _keys(self) -> dict[Key, int]:
        rows = self.model._default_manager.order_by().values_list("pk", *self.key)  # noqa: SLF001 - reflection
        return {_key(values): pk for pk, *values in rows.iterator(chunk_size=5000)}

    def scan(self, rows: list[Row]) -> None:
        """Learn which records the file itself brings, before those that name them are read."""
        naming_fields = [n for n in (*naming.CODES, *naming.NAMES) if n in self.task.columns]
        for _number, cells in rows:
            self._in_file |= {fold(parse_text(_at(cells, self.task.columns[name]))) for name in naming_fields}

    def take(self, rows: list[Row]) -> None:
        """Read a chunk, each row through the form."""
        self.tally.read += len(rows)
        plans = []
        for number, cells in rows:
            self.number, self.named = number, self._key_in(cells)
            values, later, faults = self._parsed(cells)
            plan = None if faults else self._plan(values, later, faults)
            if faults:
                self.tally.refuse(number, faults)
            elif plan is not None:
                plans.append((number, *plan))
        self.spool.add(plans)

    def _parsed(self, cells: list[Any]) -> tuple[Values, Values, list[Fault]]:
        """Return a row's values, the names of records that the file brings further on, and what is wrong."""
        values: Values = {}
        later: Values = {}
        faults: list[Fault] = []
        for name, read in self.read.items():
            cell = _at(cells, self.task.columns[name])
            try:
                value = read(cell)
            except (Rejected, BadValue) as error:
                if name in self.own and error.code == "unknown" and self._brought(cell):
                    later[name] = parse_text(cell)
                else:
                    faults.append(Fault(self.task.title(name), cell, error.code, getattr(error, "detail", "")))
            else:
                if value is not None:
                    values[name] = _sent(value)
        return values, later, faults

    def _key_in(self, cells: list[Any]) -> str:
        """Return what tells a row from others as the file has it."""
        said = [parse_text(_at(cells, self.task.columns[name])) for name in self.key if name in self.task.columns]
        return " ".join(text for text in said if text)

    def _brought(self, cell: Any) -> bool:
        text = parse_text(cell)
        return not blank(cell) and not self._in_file.isdisjoint({fold(text), fold(text.rpartition(" (")[0])})

    def _plan(self, values: Values, later: Values, faults: list[Fault]) -> tuple[int | None, Values, Values] | None:
        """Compare a row with what is stored; return what is to be done, or nothing where nothing is new."""
        key = _key([later.get(name, values.get(name)) for name in self.key])
        pk = self._stored.get(key)
        form, record = self._form(values, pk)
        before = _state(record) if pk else {}
        faults += self._faults(key, form, pk) or self.doubted(form)
        if faults:
            return None
        self._seen.add(key)
        changed = pk is None or bool(later) or _state(form.instance, form.cleaned_data) != before
        verdict = "loaded" if pk is None else "updated" if changed else "unchanged"
        setattr(self.tally, verdict, getattr(self.tally, verdict) + 1)
        if changed and len(self.tally.preview) < PREVIEWED:
            self.tally.preview.append(self._shown(form, later))
        return (pk, values, later) if changed else None

    def _faults(self, key: Key, form: forms.KindForm, pk: int | None) -> list[Fault]:
        shown, by = self.named, self.task.by
        title = self.task.title(self.key[-1])
        if key in self._seen:
            return [Fault(title, shown, "twice_in_file")]
        if pk is not None and by is not None and not self.kind.scoped(by).filter(pk=pk).exists():
            return [Fault(title, shown, "out_of_scope")]
        if not form.is_valid():
            return [
                Fault(
                    self.task.title(name) or str(name), form.data.get(name, ""), "not_valid", " ".join(map(str, said))
                )
                for name, said in form.errors.items()
            ]
        if by is not None and not self.kind.may(by, "create" if pk is None else "change", form.instance):
            return [Fault(title, shown, "out_of_scope")]
        return []

    def doubted(self, form: forms.KindForm) -> list[Fault]:  # noqa: ARG002 - importers refine this
        """Return why a row that could be stored is left out all the same: it may be one with another record."""
        return []

    def _form(self, values: Values, pk: int | None) -> tuple[forms.KindForm, models.Model]:
        """Return the form as the page and the API fill it in: whole for a new record, else only what the row gives."""
        names = tuple(values) if pk is not None else self.kind.fields
        if names not in self._forms:
            self._forms[names] = forms.record_form(self.kind, self.task.by, names)
        record = self.model._default_manager.get(pk=pk) if pk is not None else self.model()  # noqa: SLF001 - reflection
        given = values if pk is not None else {**self._defaults, **values}
        form = self._forms[names](given, instance=record)
        form.keep_customs(values)
        return form, record

    def _shown(self, form: forms.KindForm, later: Values) -> dict[str, str]:
        named = naming.Namer()
        found = {str(field.verbose_name): form.cleaned_data.get(name) for name, field in self.fields.items()}
        told = {title: named.plain(value if value is not None else "") for title, value in found.items()}
        said = {str(self.fields[name].verbose_name): text for name, text in later.items()}
        return {title: _text(value) for title, value in {**told, **said}.items()}

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the rows; those that name others of the file wait until these are there."""
        waiting = [plan for plans in self.spool.chunks() for plan in plans]
        done, total = 0, len(waiting)
        while waiting:
            directory = readers.directory_of(self.model) if self.own else None
            left = []
            for number, pk, values, later in waiting:
                found = {name: directory.find(text, "") for name, text in later.items()} if directory else {}
                if None in found.values():
                    left.append((number, pk, values, later))
                    continue
                self._store(batch, pk, {**values, **found})
                done += 1
                tell(done, total, "")
            if len(left) == len(waiting):
                raise NotImported("family_loop", detail=next(iter(left[0][3].values())))
            waiting = left

    def _store(self, batch: Batch, pk: int | None, values: Values) -> None:
        form, record = self._form(values, pk)
        before = audit.snapshot(record) if pk is not None else {}
        if not form.is_valid():
            raise NotImported("changed_meanwhile", detail=str(form.errors.as_text())[:200])
        actions.store(self.kind, form, by=self.task.by)
        after = audit.snapshot(form.instance)
        names = [name for name in after if before.get(name) != after[name]] if pk is not None else []
        kept = ({n: before.get(n) for n in names}, {n: after[n] for n in names}) if pk is not None else (None, None)
        Change.objects.create(
            batch=batch, kind=self.kind.slug, object_id=form.instance.pk, before=kept[0], after=kept[1]
        )

    def close(self) -> None:
        """Let the temporary file go."""
        self.spool.close()


def _at(cells: list[Any], place: int) -> Any:
    return cells[place] if place < len(cells) else None


def _key(values: Iterable[Any]) -> Key:
    return tuple("" if value is None else str(value) for value in values)


def _sent(value: Any) -> Any:
    """Return a value as the API would send it."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value) if isinstance(value, dt.date) else value


def _state(record: models.Model, given: Values | None = None) -> Values:
    """Return the stored values of a record, and the records it refers to by many: those given, else those kept."""
    many = {
        field.name: given[field.name] if given and field.name in given else getattr(record, field.name).all()
        for field in record._meta.many_to_many  # noqa: SLF001 - Django's documented reflection
        if given is None or field.name in given or record.pk
    }
    if given is not None and hasattr(record, "prepare"):
        record.prepare()
    own = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}  # noqa: SLF001 - reflection
    return {**own, **{name: {each.pk for each in rows} for name, rows in many.items()}}


def _text(value: Any) -> str:
    if isinstance(value, models.QuerySet):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
