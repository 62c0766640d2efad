"""Importing a file, from the wizard or the command line: check, load, undo, and what to do after a crash."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.db import DatabaseError, transaction

from guke.intake import mapping as mappings
from guke.intake import runs
from guke.intake.loaders import Doubt, Refused, Tally, Tell
from guke.intake.locks import one_at_a_time
from guke.intake.models import Batch, Refusal
from guke.intake.rules import NotImported
from guke.intake.runs import Plan, Wish, silent
from guke.intake.undoing import Undone, take_back
from guke.kit import actions as kit
from guke.kit import audit, clock, stamps

WAIT = 600.0
_ASKED = 200


@dataclass(frozen=True)
class Summary:
    """What came of a file: every row read is loaded, updated, unchanged or rejected."""

    kind: str
    file: str
    read: int
    loaded: int
    updated: int
    unchanged: int
    rejected: int
    refused: list[Refused] = field(default_factory=list)
    reasons: Mapping[str, int] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=dict)
    preview: list[dict[str, str]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    batch: int | None = None
    dry_run: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return it for JSON."""
        told = asdict(self)
        told["refused"] = [refused._asdict() for refused in self.refused]
        return told


def import_file(  # noqa: PLR0913 - the parts of a request, each named
    path: Path | str,
    *,
    kind: str | None = None,
    mapping: Mapping[str, str] | None = None,
    dry_run: bool = False,
    by: Any = None,
    options: Mapping[str, Any] | None = None,
    sheet: str = "",
    joins: tuple[str, ...] = (),
    tell: Tell = silent,
    wait: float = WAIT,
) -> Summary:
    """Import a file, or with ``dry_run`` only say what would happen; ``NotImported`` says why the whole is refused."""
    wish = Wish(Path(path), kind, mapping, sheet, joins, options or {})
    if dry_run:
        return check(wish, by=by, tell=tell)
    plan = planned(wish, by)
    batch = received(wish.path, by=by, kind=plan.importer.slug)
    return load(batch, wish, by=by, tell=tell, wait=wait, plan=plan)


def planned(wish: Wish, by: Any) -> Plan:
    """Decide kind, mapping and options; 403 for a kind the person may not import."""
    plan = runs.planned(wish, by)
    if by is not None and not plan.importer.may(by):
        raise PermissionDenied
    return plan


def received(path: Path, *, by: Any, kind: str = "", name: str = "") -> Batch:
    """Keep a file as a batch being prepared."""
    batch = Batch(kind=kind, file_name=(name or path.name)[:255], digest=_digest(path), by=by)
    try:
        with path.open("rb") as stream, runs.named_failures():
            batch.file.save(name or path.name, File(stream), save=False)
            batch.save()
    except FileNotFoundError:
        raise NotImported("no_such_file", detail=str(path)) from None
    return batch


def check(wish: Wish, *, by: Any, tell: Tell = silent, batch: Batch | None = None) -> Summary:
    """Read the whole file and say what would happen; no record changes."""
    plan = planned(wish, by)
    with audit.door("import"), runs.named_failures():
        loader = runs.taken(plan, by, clock.today(), tell)
    loader.close()
    if batch is not None:
        _note(batch, plan, loader.tally)
        batch.state = Batch.State.CHECKED
        with transaction.atomic():
            _keep_refusals(batch, loader.tally)
            batch.save()
    return _summary(plan, loader.tally, wish.path.name, dry_run=True, batch=batch)


def load(
    batch: Batch, wish: Wish, *, by: Any, tell: Tell = silent, wait: float = WAIT, plan: Plan | None = None
) -> Summary:
    """Load the file: all in one transaction, or nothing; ``plan`` is what was decided about it just now."""
    with one_at_a_time(wait), audit.door("import"):
        recover_locked()
        Batch.objects.filter(pk=batch.pk).update(state=Batch.State.LOADING, message="")
        with _failing(batch), runs.named_failures():
            plan = plan or planned(wish, by)
            loader = runs.taken(plan, by, clock.today(), tell)
            try:
                _store(batch, plan, loader, by, tell)
            finally:
                loader.close()
    stamps.bump(plan.importer.kind)
    kit.happened.send(sender=None, action="import", kind=plan.importer.kind, record=batch, by=by, result=batch)
    return _summary(plan, loader.tally, batch.file_name, dry_run=False, batch=batch)


def _store(batch: Batch, plan: Plan, loader: Any, by: Any, tell: Tell) -> None:
    tally = loader.tally
    _note(batch, plan, tally)
    if plan.options["on_error"] == "strict" and tally.rejected:
        _keep_refusals(batch, tally)
        raise NotImported("strict", detail=str(tally.rejected))
    with transaction.atomic():
        loader.write(batch, tell)
        _keep_refusals(batch, tally)
        batch.state, batch.loaded_at = Batch.State.LOADED, clock.now()
        batch.save()
        mappings.remember(plan.table, plan.guess, plan.columns, _asked(plan), by)
        counts = {name: [None, getattr(batch, name)] for name in ("read", "loaded", "updated", "unchanged", "rejected")}
        line = audit.line("import", None, by=by, changed=counts, kind="imports")
        line.object_id, line.title = batch.pk, batch.file_name[:200]
        line.save()


@contextmanager
def _failing(batch: Batch) -> Iterator[None]:
    """Say on the batch that nothing was loaded; should even that fail, the next start says it."""
    try:
        yield
    except BaseException as error:
        message = str(error) if isinstance(error, NotImported) else type(error).__name__
        with suppress(DatabaseError):
            Batch.objects.filter(pk=batch.pk).update(state=Batch.State.FAILED, message=message[:500])
        raise


def _asked(plan: Plan) -> dict[str, Any]:
    defaults = {option.name: option.default for option in plan.importer.options if option.kept}
    return {name: plan.options[name] for name, usual in defaults.items() if plan.options[name] != usual}


def _note(batch: Batch, plan: Plan, tally: Tally) -> None:
    batch.kind, batch.sheet = plan.importer.slug, plan.table.sheet[:120]
    for name in ("read", "loaded", "updated", "unchanged", "rejected"):
        setattr(batch, name, getattr(tally, name))
    batch.plan = {
        **batch.plan,
        "mapping": mappings.said(plan.table, plan.columns),
        "options": dict(plan.options),
        "preview": tally.preview,
        "reasons": dict(tally.reasons),
        "doubts": [asdict(doubt) for doubt in tally.doubts[:_ASKED]],
        "doubtful": len(tally.doubts),
        "notes": list(plan.notes),
        "joins": list(plan.joins),
    }


def _keep_refusals(batch: Batch, tally: Tally) -> None:
    batch.refusals.all().delete()
    rows = (
        Refusal(
            batch=batch, row=row, column=column, value=value, code=code, detail={"detail": detail} if detail else {}
        )
        for row, column, value, code, detail in tally.refused
    )
    Refusal.objects.bulk_create(rows, batch_size=2000)


def undo(batch: Batch, *, by: Any, wait: float = WAIT) -> Undone:
    """Take a loaded batch back, whole."""
    with one_at_a_time(wait), audit.door("import"), transaction.atomic():
        batch.refresh_from_db()
        if batch.state != Batch.State.LOADED:
            raise NotImported("not_loaded")
        result = take_back(batch, by)
        batch.state, batch.message = Batch.State.UNDONE, "\n".join(result.kept)
        batch.save()
        line = audit.line("undo", None, by=by, kind="imports")
        line.object_id, line.title = batch.pk, batch.file_name[:200]
        line.save()
    return result


def recover() -> int:
    """After a start: say of imports whose process was killed that nothing was loaded. One still running is left alone."""
    with suppress(NotImported), one_at_a_time(0):
        return recover_locked()
    return 0


def recover_locked() -> int:
    """Do the same while holding the lock: whoever was loading is gone."""
    cut = Batch.objects.filter(state=Batch.State.LOADING)
    return cut.update(state=Batch.State.FAILED, message="killed")


def _summary(plan: Plan, tally: Tally, name: str, *, dry_run: bool, batch: Batch | None) -> Summary:
    return Summary(
        kind=plan.importer.slug,
        file=name,
        read=tally.read,
        loaded=tally.loaded,
        updated=tally.updated,
        unchanged=tally.unchanged,
        rejected=tally.rejected,
        refused=tally.refused,
        reasons=dict(tally.reasons),
        mapping=mappings.said(plan.table, plan.columns),
        preview=tally.preview,
        doubts=tally.doubts,
        notes=plan.notes,
        batch=batch.pk if batch else None,
        dry_run=dry_run,
    )


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        raise NotImported("no_such_file", detail=str(path)) from None
