"""Month ends kept before what is found was kept by day: filled in the background, a few a run, whole or not at all."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from guke.insight import actions, filling, findings, store
from guke.insight.findings import KEPT
from guke.insight.jobs import FOUND
from guke.insight.models import PastFinding, PastStanding, Snapshot
from guke.kit import jobs
from guke.kit.models import Job
from tests.insight.ledgers import ON, Company

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of past days
ENDS = [date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31)]


@pytest.fixture
def kept(silent: Company, monkeypatch: pytest.MonkeyPatch) -> Company:
    """Return a company three of whose month ends were kept as before: figures alone; a run fills two."""
    assert filling.AT_ONCE == 3  # of a year's month ends; here fewer are kept
    monkeypatch.setattr(actions, "HISTORY", 3)
    monkeypatch.setattr(filling, "AT_ONCE", 2)
    PastStanding.objects.exclude(as_of=ON).update(proposals=None)
    oldest = PastStanding.objects.filter(as_of=ENDS[1])
    PastStanding.objects.bulk_create([_as_of(past, ENDS[2]) for past in oldest])
    return silent


def _as_of(past: PastStanding, day: date) -> PastStanding:
    """Return the figures of a day as those of another: what they say matters to nobody here."""
    past.pk, past.as_of = None, day
    return past


def test_a_run_that_breaks_leaves_what_was_and_the_next_fills_the_newest(
    kept: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    del kept

    def broken(*_given: Any, **_named: Any) -> None:
        raise KeyboardInterrupt

    before = list(PastStanding.objects.order_by("pk").values())
    for place, name in ((findings, "make"), (store, "put"), (PastFinding.objects, "bulk_create")):
        with monkeypatch.context() as patched:
            patched.setattr(place, name, broken)
            with pytest.raises(KeyboardInterrupt):
                filling.fill(on=ON, progress=lambda *_step: None)
        assert list(PastStanding.objects.order_by("pk").values()) == before, (place, name)
        assert filling.lacking(on=ON) == ENDS, (place, name)
    told: list[tuple[Any, ...]] = []
    assert filling.fill(on=ON, progress=lambda *step: told.append(step)) == 1
    assert told == [(0, 2, "2026-10-31"), (1, 2, "2026-09-30"), (2, 2, "")]
    assert filling.lacking(on=ON) == ENDS[2:]
    assert PastFinding.objects.filter(as_of=ENDS[0]).count() == len(KEPT)
    assert list(PastStanding.objects.filter(as_of=ENDS[0]).values_list("proposals", flat=True)) == [[], []]
    assert list(PastStanding.objects.filter(as_of=ENDS[2]).values_list("behind", flat=True)) == [{"later": 3}, {}]
    PastStanding.objects.filter(as_of=ENDS[1]).update(behind=None)
    assert filling.lacking(on=ON) == ENDS[1:], "a month end kept without reasons is filled too"


def test_the_job_goes_on_until_nothing_is_left(
    kept: Company, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    del kept
    monkeypatch.setattr(actions, "HISTORY", 2)
    monkeypatch.setattr(filling, "AT_ONCE", 1)
    with django_capture_on_commit_callbacks(execute=True):
        Snapshot.objects.get(current=True).save()
    assert list(Job.objects.filter(name=FOUND).order_by("pk").values_list("state", "result")) == [
        ("done", {"left": 1}),
        ("done", {"left": 0}),
    ]
    assert filling.lacking(on=ON) == []
    with django_capture_on_commit_callbacks(execute=True):
        Snapshot.objects.get(current=True).save()
    assert Job.objects.filter(name=FOUND).count() == 2


def test_a_day_that_cannot_be_filled_is_not_tried_for_ever(kept: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    del kept
    monkeypatch.setattr(actions, "remember", lambda **_named: 0)
    row = jobs.enqueue(FOUND, on=ON.isoformat())
    jobs.run_now(row.pk)
    assert Job.objects.filter(name=FOUND).count() == 1
