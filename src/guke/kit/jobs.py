"""Long work: a row in the transaction that asks for it, run after commit, with progress one can watch and leave."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from huey import crontab

from guke.kit import audit, clock
from guke.kit.columns import Title
from guke.kit.models import Job
from guke.kit.queue import huey

_SILENT_FOR = dt.timedelta(minutes=10)
_TRIES = 3


class Progress:
    """Says how far a job is; each call is also its sign of life."""

    def __init__(self, job: Job) -> None:
        self.job = job

    def __call__(self, done: int, total: int | None = None, message: str = "") -> None:
        """Note the progress."""
        Job.objects.filter(pk=self.job.pk).update(done=done, total=total, message=message, beat_at=clock.now())


@dataclass(frozen=True)
class Work:
    """A declared kind of job."""

    name: str
    title: Title
    run: Callable[..., dict[str, Any] | None]
    every: str


works: dict[str, Work] = {}


def job(name: str, *, title: Title, every: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare a job; ``every`` is ``daily HH:MM`` or ``minutes N``. It takes a Progress and keyword parameters."""

    def declare(run: Callable[..., Any]) -> Callable[..., Any]:
        works[name] = Work(name, title, run, every)
        return run

    return declare


def enqueue(name: str, *, by: Any = None, **params: Any) -> Job:
    """Ask for a job; it starts once the surrounding transaction is committed."""
    row = Job.objects.create(name=name, title=str(works[name].title), params=params, by=by)
    transaction.on_commit(lambda: _carry(row.pk))
    return row


@huey.task()
def _carry(pk: int) -> None:
    run_now(pk)


def run_now(pk: int) -> None:
    """Run a waiting job to its end; a failure is kept on the row with its words."""
    taken = Job.objects.filter(pk=pk, state=Job.State.WAITING).update(state=Job.State.RUNNING, beat_at=clock.now())
    if not taken:
        return
    row = Job.objects.get(pk=pk)
    try:
        with audit.door("job"):
            result = works[row.name].run(Progress(row), **row.params) or {}
    except Exception as error:
        _end(pk, Job.State.FAILED, {"error": f"{type(error).__name__}: {error}"})
        raise
    _end(pk, Job.State.DONE, result)


def _end(pk: int, state: Job.State, result: dict[str, Any]) -> None:
    Job.objects.filter(pk=pk).update(state=state, result=result, ended_at=clock.now())


def recover(now: dt.datetime) -> list[int]:
    """Put back jobs whose worker died: silent for ten minutes while running, or never carried. Returns their ids."""
    silent = Job.objects.filter(state=Job.State.RUNNING, beat_at__lt=now - _SILENT_FOR)
    silent.filter(tries__gte=_TRIES).update(state=Job.State.FAILED, ended_at=now)
    revived = list(silent.filter(tries__lt=_TRIES).values_list("pk", flat=True))
    for row in Job.objects.filter(pk__in=revived):
        Job.objects.filter(pk=row.pk).update(state=Job.State.WAITING, tries=row.tries + 1)
    waiting = Job.objects.filter(state=Job.State.WAITING, created_at__lt=now - dt.timedelta(minutes=1))
    return list(waiting.values_list("pk", flat=True))


def due(every: str, now: dt.datetime) -> bool:
    """Return whether a scheduled job has to run at this minute.

    >>> due("daily 02:30", dt.datetime(2026, 1, 1, 2, 30))
    True
    """
    what, _space, when = every.partition(" ")
    if what == "minutes":
        return now.minute % int(when) == 0
    return f"{now:%H:%M}" == when if what == "daily" else False


@huey.periodic_task(crontab(), name="tick")
def tick() -> None:
    """Each minute: carry on what a dead worker left, and ask for what is due."""
    now = clock.now()
    for pk in recover(now):
        _carry(pk)
    local = timezone.localtime(now)
    for work in works.values():
        this_minute = Job.objects.filter(name=work.name, created_at__gte=local.replace(second=0, microsecond=0))
        if work.every and due(work.every, local) and not this_minute.exists():
            enqueue(work.name)
