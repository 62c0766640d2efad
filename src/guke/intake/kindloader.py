"""Loads the records of any kind: found again by their natural key, made, changed or left as they are."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from guke.intake import customs, made, readers
from guke.intake.cells import BadValue
from guke.intake.importers import FieldSpec, Task
from guke.intake.loaders import PREVIEWED, Fault, Loader, Tell
from guke.intake.models import Batch
from guke.intake.rules import Rejected
from guke.intake.spool import Spool
from guke.kit import audit, kinds
from guke.sheets.model import Row

Values = dict[str, Any]
Key = tuple[Any, ...]


def specs(kind: kinds.Kind, words: Mapping[str, tuple[str, ...]]) -> list[FieldSpec]:
    """Return the fields of a kind that a file may fill; the key is asked for."""
    found = []
    for name in kind.fields:
        field = kind.model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
        if isinstance(field, models.Field):
            needed = not field.blank and not field.has_default()
            found.append(FieldSpec(name, field.verbose_name, readers.sort_of(field), words.get(name, ()), needed))
    known = kind.customs
    said = customs.words(known)
    return [
        *found,
        *(
            FieldSpec(name, field.verbose_name, readers.sort_of(field), said[name], not field.blank)
            for name, field in customs.fields(kind, known).items()
        ),
    ]


class KindLoader(Loader):
    """Reads rows into records of a kind."""

    def __init__(self, task: Task, slug: str = "", prefix: str = "") -> None:
        super().__init__(task)
        self.kind = kinds.registry[slug or task.importer.kind]
        self.model = self.kind.model
        self.prefix = prefix
        self.spool = Spool()
        self.dropped: set[int] = set()
        self._seen: set[Key] = set()
        self._blank = self.model()
        self._defaults = {field.attname: field.get_default() for field in self.model._meta.concrete_fields}  # noqa: SLF001 - reflection
        self.fields = {name: self._field(name) for name in self.kind.fields if prefix + name in task.columns}
        self.fields |= {n: field for n, field in customs.fields(self.kind).items() if prefix + n in task.columns}
        order, epoch = task.options.get("date_order", ""), task.epoch1904
        self.read = {n: readers.reader(f, date_order=order, epoch1904=epoch) for n, f in self.fields.items()}
        self.key = [self._field(path.partition("__")[0]).attname for path in self.kind.natural_key]
        self.unique = [f for f in self.fields.values() if f.unique and f.attname not in self.key]
        self._taken: dict[str, set[Any]] = {field.attname: set() for field in self.unique}

    def _field(self, name: str) -> models.Field[Any, Any]:
        field = self.model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
        assert isinstance(field, models.Field)  # noqa: S101 - kinds name their own fields
        return field

    def take(self, rows: list[Row]) -> None:
        """Read a chunk and compare it with what is stored."""
        self.tally.read += len(rows)
        good = [(number, values) for number, values in map(self.parsed, rows) if values is not None]
        self.compare(good)

    def parsed(self, row: Row) -> tuple[int, Values | None]:
        """Read one row; one with faults is refused."""
        number, cells = row
        values: Values = {}
        faults = []
        for name, field in self.fields.items():
            place = self.task.columns[self.prefix + name]
            cell = cells[place] if place < len(cells) else None
            try:
                value = self.read[name](cell)
            except Rejected as error:
                faults.append(Fault(self.task.titles[place], str(error.value), error.code, error.detail))
            except BadValue as error:
                faults.append(Fault(self.task.titles[place], cell, error.code))
            else:
                if value is not None:
                    values[field.attname] = value
        faults = faults or self.completed(values, cells)
        if faults:
            self.tally.refuse(number, faults)
            return number, None
        return number, values

    def completed(self, values: Values, _cells: Sequence[Any]) -> list[Fault]:
        """Add what the file leaves out and check what must be there; importers refine this."""
        missing = [name for name, field in self.fields.items() if self._needed(field) and field.attname not in values]
        return [Fault(self.task.title(self.prefix + name), None, "missing") for name in missing]

    def _needed(self, field: models.Field[Any, Any]) -> bool:
        return not field.blank and not field.has_default()

    def compare(self, good: list[tuple[int, Values]]) -> None:
        """Decide for each row whether it makes, changes or leaves a record."""
        stored = self.found([values for _number, values in good])
        visible = self._visible(stored)
        owners = self._owners([values for _number, values in good])
        plans: list[Any] = []
        for number, values in good:
            key = self.key_of(values)
            record = stored.get(key)
            code = self._refusal(key, values, record, visible, owners)
            fresh, faults = ({}, [Fault(code[1], code[2], code[0])]) if code else self.told(values, record)
            if faults:
                self.tally.refuse(number, faults)
                continue
            self._seen.add(key)
            self._plan(number, fresh, record, plans)
        self.spool.add(plans)

    def _refusal(
        self, key: Key, values: Values, record: Any, visible: set[int] | None, owners: dict[tuple[str, Any], int]
    ) -> tuple[str, str, Any] | None:
        shown = " ".join(str(values.get(name, "")) for name in self.key)
        title = self.task.title(self.prefix + self.kind.natural_key[-1])
        if key in self._seen:
            return "twice_in_file", title, shown
        if record is not None and visible is not None and record.pk not in visible:
            return "out_of_scope", title, shown
        for field in self.unique:
            value = values.get(field.attname)
            owner = owners.get((field.attname, value))
            if value in self._taken[field.attname] or (owner and (record is None or owner != record.pk)):
                return "taken", self.task.title(self.prefix + field.name), value
            if value is not None:
                self._taken[field.attname].add(value)
        return None

    def key_of(self, values: Values) -> Key:
        """Return the natural key of a row's values."""
        return tuple(values.get(name) for name in self.key)

    def found(self, rows: list[Values]) -> dict[Key, models.Model]:
        """Return the stored records of these rows by natural key."""
        by_name = {name: {values.get(name) for values in rows} - {None} for name in self.key}
        first, wanted = max(by_name.items(), key=lambda pair: len(pair[1]))
        found = {}
        for part in _parts(sorted(wanted, key=str)):
            for record in self.model._default_manager.filter(**{f"{first}__in": part}):  # noqa: SLF001 - reflection
                found[tuple(getattr(record, name) for name in self.key)] = record
        return found

    def _visible(self, stored: dict[Key, models.Model]) -> set[int] | None:
        if self.task.by is None:
            return None
        pks = [record.pk for record in stored.values()]
        rows = self.kind.scoped(self.task.by)
        return {pk for part in _parts(pks) for pk in rows.filter(pk__in=part).values_list("pk", flat=True)}

    def _owners(self, rows: list[Values]) -> dict[tuple[str, Any], int]:
        found: dict[tuple[str, Any], int] = {}
        for field in self.unique:
            wanted = [values[field.attname] for values in rows if values.get(field.attname) is not None]
            for part in _parts(wanted):
                pairs = self.model._default_manager.filter(**{f"{field.attname}__in": part})  # noqa: SLF001 - reflection
                found |= {(field.attname, value): pk for pk, value in pairs.values_list("pk", field.attname)}
        return found

    def told(self, values: Values, record: models.Model | None) -> tuple[Values, list[Fault]]:
        """Return what is new in the values, in the form the model keeps them, and what the model itself refuses."""
        values = customs.folded(values, record)
        before = {name: getattr(record, name) for name in values} if record is not None else {}
        candidate = record or self._emptied()
        for name, value in values.items():
            setattr(candidate, name, value)
        try:
            candidate.clean()
        except ValidationError as error:
            return {}, self._said(error, values)
        if record is not None and hasattr(record, "prepare"):
            record.prepare()
        fresh = {name: value for name in values if (value := getattr(candidate, name)) != before.get(name)}
        return fresh, []

    def _emptied(self) -> models.Model:
        """Return a record without values, the same one each time: making one for each row takes longest of all."""
        for field in self.fields.values():
            if field.attname in self._defaults:
                setattr(self._blank, field.attname, self._defaults[field.attname])
        if "custom" in self._defaults:
            self._blank.custom = {}  # type: ignore[attr-defined]
        return self._blank

    def _said(self, error: ValidationError, values: Values) -> list[Fault]:
        by_field = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        return [
            Fault(self.task.title(self.prefix + name), values.get(name, ""), "not_valid", " ".join(words))
            for name, words in by_field.items()
        ]

    def _plan(self, number: int, fresh: Values, record: models.Model | None, plans: list[Any]) -> None:
        if record is not None and not fresh:
            self.tally.unchanged += 1
            return
        if record is None:
            self.tally.loaded += 1
        else:
            self.tally.updated += 1
        plans.append((number, None if record is None else record.pk, readers.kept(fresh)))
        if len(self.tally.preview) < PREVIEWED:
            self.tally.preview.append(self.shown(fresh))

    def shown(self, values: Values) -> dict[str, str]:
        """Return values as people read them."""
        values = values | {f"{customs.PREFIX}{name}": value for name, value in (values.get("custom") or {}).items()}
        return {str(f.verbose_name): _text(f, values.get(f.attname)) for f in self.fields.values()}

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store what is new, then what changed."""
        done = 0
        for plans in self.spool.chunks():
            kept = [(pk, readers.loaded(self.model, values)) for row, pk, values in plans if row not in self.dropped]
            rows = [(pk, self.settled(values)) for pk, values in kept]
            self.create(batch, [values for pk, values in rows if pk is None])
            self.change(batch, {pk: values for pk, values in rows if pk is not None and values})
            done += len(plans)
            tell(done, self.spool.rows, "")

    def create(self, batch: Batch, rows: list[Values]) -> list[models.Model]:
        """Make records."""
        manager = self.model._default_manager  # noqa: SLF001 - Django's documented reflection
        records = [self.prepared(self.model(**values)) for values in rows]
        stored: list[models.Model] = manager.bulk_create(records, batch_size=500)
        made.stored(batch, self.kind.slug, stored)
        return stored

    def change(self, batch: Batch, changes: dict[int, Values]) -> None:
        """Change records, keeping what they were."""
        noted = []
        for record in self.model._default_manager.filter(pk__in=changes).select_for_update():  # noqa: SLF001 - reflection
            before = audit.snapshot(record)
            for name, value in changes[record.pk].items():
                setattr(record, name, value)
            self.prepared(record).save()
            after = audit.snapshot(record)
            names = [name for name in after if before.get(name) != after[name]]
            noted.append((record, {n: before.get(n) for n in names}, {n: after[n] for n in names}))
        if noted:
            made.changed(batch, self.kind.slug, noted)

    def settled(self, values: Values) -> Values:
        """Replace what could only be known when writing; importers refine this."""
        return values

    def prepared(self, record: models.Model) -> models.Model:
        """Fill what is worked out from other fields; importers refine this."""
        return record

    def close(self) -> None:
        """Let the temporary file go."""
        self.spool.close()


def _parts(values: Sequence[Any], size: int = 5000) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


def _text(field: models.Field[Any, Any], value: Any) -> str:
    if value is None:
        return ""
    if field.is_relation and field.related_model is not None:
        return str(field.related_model._default_manager.filter(pk=value).first() or "")  # noqa: SLF001 - reflection
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)
