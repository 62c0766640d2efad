"""Use cases of insight: making a snapshot of a day, remembering past days, and setting a class by hand."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.analysis import engine
from guke.insight import (
    books,
    carrying,
    classes,
    facts,
    figures,
    findings,
    health,
    limits,
    mirror,
    outlook,
    past,
    renewal,
    rules,
    shares,
    standings,
    store,
    track,
)
from guke.insight.carrying import Carried
from guke.insight.models import Book, ClassChange, Finding, Overrule, PastStanding, Snapshot, Standing
from guke.insight.renewal import Renewed
from guke.insight.rules import history
from guke.insight.words import SETTINGS, Which
from guke.kit import audit, stamps
from guke.kit.actions import Field, Refused, action
from guke.kit.fields import unscaled
from guke.ledger.models import SalesLine
from guke.people.models import User

Progress = Callable[..., None]
PRESENT = [field.name for field in Standing._meta.concrete_fields if not field.primary_key]  # noqa: SLF001 - Django's documented reflection
_STEPS = 100
_READ, _ANALYSED = 50, 85
HISTORY = rules.HISTORY


@dataclass(frozen=True)
class _Day:
    """What was found for a day: the analyses, and the standings as they go to disk."""

    found: figures.Found
    columns: standings.Columns


def refresh(*, on: date, by: User | None = None, progress: Progress | None = None, wait: float = 0) -> Snapshot:
    """Bring mirror, standings and books up to date as of a day; until the last step the snapshot of before stays."""
    tell = progress or _silent
    root = Path(settings.MIRROR)
    with mirror.locked(root, wait), engine.one_database(root / "shelf"):
        started = time.monotonic()
        _bury_unfinished()
        snapshot = Snapshot.objects.create(as_of=on, currency=settings.CURRENCY, by=by)
        try:
            renewed = renewal.renew(root, settings.CURRENCY, _part(tell, 0, _READ))
            marks = limits.chosen()
            carried = carrying.found(root, renewed, on, marks)
            with _analysed(root, renewed, on, _part(tell, _READ, _ANALYSED), carried) as day:
                if carrying.pays(renewed):
                    parts = day.found.parts(carrying.since(carried))
                    carrying.keep(root, parts, on, marks, carried)
                _note(snapshot, renewed, time.monotonic() - started)
                _publish(snapshot, day, by)
            store.take_statistics()
        except BaseException as error:
            Snapshot.objects.filter(pk=snapshot.pk).update(state=Snapshot.State.FAILED, error=repr(error)[:500])
            raise
        finally:
            figures.clear(root)
    stamps.bump("accounts")
    tell(_STEPS, _STEPS, "")
    return snapshot


def remember(*, on: date, whole: bool = False, wait: float = 0) -> int:
    """Keep the figures and classes of a past day, and what is found of the ``whole`` company; return of how many accounts."""
    root = Path(settings.MIRROR)
    with mirror.locked(root, wait), engine.one_database(root / "shelf"):
        renewed = renewal.renew(root, settings.CURRENCY, _silent)
        try:
            return _remember(root, renewed, on, whole=whole)
        finally:
            figures.clear(root)


def unkept(*, on: date) -> list[date]:
    """Return the ends of the last thirteen months that the ledger reaches and nobody kept yet, newest first."""
    first = SalesLine.objects.order_by("sold_on").values_list("sold_on", flat=True).first()
    ends = history(on, HISTORY)
    kept = set(PastStanding.objects.filter(as_of__in=ends).values_list("as_of", flat=True).distinct())
    return [end for end in ends if first and end > first and end not in kept]


def keep_history(*, on: date, progress: Progress | None = None) -> int:
    """Keep the past month ends that nobody kept yet, then see what became of the healths of then; return how many."""
    tell, missing = progress or _silent, unkept(on=on)
    for done, end in enumerate(missing):
        tell(done, len(missing), end.isoformat())
        remember(on=end)
    now = Snapshot.objects.filter(current=True).first()
    if missing and now is not None:
        now.company |= {"track_record": track.record(now.as_of)}
        now.save(update_fields=["company"])
    return len(missing)


def add_missing() -> None:
    """Give accounts that came in bulk their empty standing, so that lists show them before the next refresh."""
    store.add_missing(Standing, Account)


def _silent(*_told: Any) -> None:
    """Tell nobody."""


def _part(tell: Progress, start: int, end: int) -> Callable[[int, int, str], None]:
    """Give a progress that fills a part of the whole."""
    return lambda done, total, message: tell(start + (end - start) * done // max(total, 1), _STEPS, message)


def _bury_unfinished() -> None:
    """Mark the snapshots a killed process left: whoever holds the lock knows that nobody works on them."""
    left = Snapshot.objects.filter(state=Snapshot.State.BUILDING)
    left.update(state=Snapshot.State.FAILED, error="killed")


@contextmanager
def _analysed(root: Path, renewed: Renewed, on: date, tell: Progress, carried: Carried | None = None) -> Iterator[_Day]:
    """Run the analyses of a day and bring their results into the form of standings."""
    with facts.consistent() as cursor:
        rates = facts.rates(cursor)
    known = shares.known(on, settings.CURRENCY, rates)
    files = mirror.sources(root, renewed.manifest, on)
    material = figures.Material(files, renewed.accounts, shares.potential(known), carried)
    with figures.analysed(root, material, on, limits.chosen(), lambda name: tell(0, 1, name)) as found:
        columns = standings.columns(found.rows, on)
        classes.add_stages(columns, found.rows, known)
        health.add(columns, found, known, on)
        standings.propose(columns, found.session.rows(found.book.proposals))
        tell(0, 1, "outlook")
        outlook.add(columns, found, on, limits.frame())
        yield _Day(found, columns)


def _note(snapshot: Snapshot, renewed: Renewed, seconds: float) -> None:
    snapshot.lines = renewed.manifest.lines
    snapshot.ledger_sum = unscaled(renewed.manifest.amount)
    snapshot.left_out = renewal.left_out(renewed.manifest)
    snapshot.months = renewed.months
    snapshot.seconds = round(seconds, 2)


def _publish(snapshot: Snapshot, day: _Day, by: User | None) -> None:
    """Exchange the snapshot in force, the standings and the books in one transaction."""
    columns, on = day.columns, snapshot.as_of
    add_missing()
    classes.overrule(columns, on)
    made, found = books.make(snapshot, day.found, columns), findings.make(snapshot, day.found)
    with transaction.atomic():
        over = classes.overrule(columns, on)
        Overrule.objects.bulk_update(over, ["computed", "ended_on"], batch_size=500)
        changed = classes.changes(columns, day.found.rows, classes.before(), over, on)
        store.put(Standing, ["account"], PRESENT, columns.rows(PRESENT))
        ClassChange.objects.bulk_create(changed, batch_size=1000)
        past.forget_day_before(on)
        past.keep(columns, on, found)
        Snapshot.objects.filter(current=True).update(current=False)
        snapshot.state, snapshot.current = Snapshot.State.READY, True
        snapshot.company = day.found.company() | {"track_record": track.record(on)}
        snapshot.save()
        Book.objects.exclude(snapshot=snapshot).delete()
        Book.objects.bulk_create(made)
        Finding.objects.exclude(snapshot=snapshot).delete()
        Finding.objects.bulk_create(found)
        audit.write("refresh", snapshot, by=by, kind="snapshots", changed={"as_of": [None, on.isoformat()]}, reason="")


def _remember(root: Path, renewed: Renewed, on: date, *, whole: bool = False) -> int:
    with _analysed(root, renewed, on, _silent) as day:
        past.keep(day.columns, on, findings.make(None, day.found) if whole else None)
    return len(day.columns.ids)


@action(_("Set a class by hand"), on="accounts", permission="accounts.change", icon="adjustments-horizontal")
def overrule(
    *,
    record: Account,
    to: Annotated[str, Field(_("set to"), choices=SETTINGS)],
    reason: Annotated[str, Field(_("reason"), long=True)],
    until_on: Annotated[date | None, Field(_("until"))] = None,
    by: User | None,
    on: date,
) -> Overrule:
    """Set a class against the rule (``level:special``), with the reason, until a day or until withdrawn."""
    if to not in dict(SETTINGS):
        raise Refused({"to": _("Choose one of: %s.") % ", ".join(dict(SETTINGS))})
    if not reason.strip():
        raise Refused({"reason": _("Say why, so that others understand it later.")})
    if until_on is not None and until_on < on:
        raise Refused({"until_on": _("The last day lies before today.")})
    which, value = to.split(":")
    standing = Standing.objects.select_for_update().get_or_create(account=record)[0]
    earlier = Overrule.objects.filter(account=record, which=which, ended_on=None)
    computed = earlier[0].computed if earlier else getattr(standing, which)
    Overrule.objects.filter(pk__in=[setting.pk for setting in earlier]).update(ended_on=on)
    made = Overrule.objects.create(
        account=record, which=which, value=value, computed=computed, reason=reason, by=by, from_on=on, until_on=until_on
    )
    _set(standing, which, value, _Why({"code": "overruled", "numbers": {"note": reason}}, by, on))
    return made


def may_withdraw(account: Account, _by: User | None) -> bool:
    """Return whether a class of the account is set by hand."""
    return Overrule.objects.filter(account=account, ended_on=None).exists()


@action(
    _("Let the rule decide again"),
    on="accounts",
    permission="accounts.change",
    icon="adjustments-horizontal",
    allowed=may_withdraw,
)
def withdraw_overrule(
    *,
    record: Account,
    which: Annotated[str, Field(_("class"), choices=tuple(Which.choices))],
    reason: Annotated[str, Field(_("reason"))] = "",
    by: User | None,
    on: date,
) -> Overrule:
    """End what was set by hand: the class is what the rule says."""
    setting = Overrule.objects.filter(account=record, which=which, ended_on=None).first()
    if setting is None:
        raise Refused(_("Nothing is set by hand here."))
    setting.ended_on = on
    setting.save(update_fields=["ended_on"])
    standing = Standing.objects.select_for_update().get(account=record)
    _set(standing, which, setting.computed, _Why({"code": "withdrawn", "numbers": {"note": reason}}, by, on))
    return setting


@dataclass(frozen=True)
class _Why:
    """The reason of a change of class, by whom and when."""

    reason: dict[str, Any]
    by: User | None
    on: date


def _set(standing: Standing, which: str, value: str, why: _Why) -> None:
    earlier = getattr(standing, which)
    if earlier == value:
        return
    setattr(standing, which, value)
    standing.save(update_fields=[which])
    ClassChange.objects.create(
        account_id=standing.pk, on=why.on, which=which, before=earlier, after=value, reason=why.reason, by=why.by
    )
