"""Imports too large to wait for: checked, loaded and undone in the background, with progress."""

from typing import Any

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guke.intake import actions
from guke.intake.models import Batch
from guke.intake.queries import wish_of
from guke.intake.rules import NotImported
from guke.kit.jobs import Progress, job
from guke.kit.queue import huey


@job("intake.check", title=_("Check a file"))
def check_job(progress: Progress, *, batch: int) -> dict[str, Any]:
    """Check the batch's file."""
    row = Batch.objects.get(pk=batch)
    try:
        actions.check(wish_of(row), by=row.by, tell=progress, batch=row)
    except NotImported as error:
        Batch.objects.filter(pk=batch).update(message=str(error)[:500])
    return _shown(batch)


@job("intake.load", title=_("Import a file"))
def load_job(progress: Progress, *, batch: int) -> dict[str, Any]:
    """Load the batch's file; one that is loaded already stays as it is."""
    row = Batch.objects.get(pk=batch)
    if row.state != Batch.State.LOADED:
        total = row.read or None
        try:
            actions.load(row, wish_of(row), by=row.by, tell=lambda done, _total, said: progress(done, total, said))
        except NotImported as error:
            Batch.objects.filter(pk=batch).update(message=str(error)[:500])
    return _shown(batch)


@job("intake.undo", title=_("Undo an import"))
def undo_job(progress: Progress, *, batch: int, by_id: int | None) -> dict[str, Any]:
    """Take the batch back."""
    row = Batch.objects.get(pk=batch)
    progress(0, row.loaded, "")
    actions.undo(row, by=get_user_model().objects.filter(pk=by_id or 0).first())
    return _shown(batch)


@huey.on_startup("recover_imports")
def recover() -> None:
    """When the worker starts: say of imports whose process was killed that nothing was loaded."""
    actions.recover()


def _shown(batch: int) -> dict[str, Any]:
    return {"url": reverse("import-batch", args=[batch])}
