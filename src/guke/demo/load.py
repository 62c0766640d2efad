"""Writes the company in bulk: records by Django, the ledger by plain statements."""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import md5
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models
from django.utils import translation

from guke.accounts.models import Group
from guke.accounts.rules import names
from guke.demo.company import Company
from guke.demo.plays import Plans
from guke.demo.sales import Numbered, numbered
from guke.insight.policies import first_policies
from guke.kit import kinds, search
from guke.ledger.actions import mark_dirty
from guke.ledger.models import SalesLine
from guke.planning.models import Play
from guke.relations.models import Touch

_COLUMNS = (
    "id", "sold_on", "account_id", "product_id", "specification", "quantity", "amount", "cost", "currency",
    "document", "corrects_id", "note", "batch_id", "key",
)  # fmt: skip
_AT_ONCE = 5_000


def write(company: Company) -> None:
    """Write everything; call it in a transaction."""
    with translation.override("zh-hans"):
        for records in (*_records(company), company.touches.touches, company.touches.promises):
            _insert(records)
    _members(company)
    _sales(company)
    _reset_sequences()


def _records(company: Company) -> list[list[Any]]:
    """Return the records by kind, each after what it points at."""
    rest = company.parcels
    everyone: list[Any] = [*company.accounts, *rest.aliases]
    for named in everyone:
        named.folded = names.key(named.name)
    return [
        list(company.staff.units.values()),
        company.staff.people,
        company.trades,
        company.accounts,
        rest.aliases,
        rest.stakes,
        company.faces.contacts,
        company.faces.habits,
        company.seats,
        rest.groups,
        company.product_lines,
        [good.product for good in company.goods],
        company.rates,
        company.estimates,
        company.rivals,
        *_known(company),
        *company.care,
        company.tips,
        company.notes.comments,
        company.notes.tags,
        company.notes.taggings,
        rest.fields,
        rest.views,
        rest.batches,
        rest.refusals,
        rest.merges,
        list(first_policies()),
        *_planned(company.plans),
    ]


def _known(company: Company) -> list[list[Any]]:
    """Return who knows whom, and what people judge of accounts."""
    ties, worths = company.ties, company.worths
    judged: list[list[Any]] = [
        worths.nominations,
        worths.judgements,
        worths.buyers,
        worths.perceptions,
        worths.yardsticks,
        worths.figures,
    ]
    return [ties.ties, ties.regards, ties.handovers, ties.introductions, *judged]


def _planned(plans: Plans) -> list[list[Any]]:
    """Return what is planned with accounts."""
    return [plans.openings, _moved(plans), plans.criteria, plans.scores, *plans.others]


def _moved(plans: Plans) -> list[Any]:
    """Return the steps with the moves of the shipped playbook, which has been loaded with the tables."""
    by_code = {play.code: play for play in Play.objects.exclude(code="")}
    for step in plans.steps:
        step.play = by_code[plans.codes[step.pk]]
    return plans.steps


def _insert(records: list[Any]) -> None:
    if records:
        type(records[0]).objects.bulk_create(records, batch_size=500)


def _members(company: Company) -> None:
    through = Group.members.through
    through.objects.bulk_create(
        [through(group_id=group, account_id=member) for group, member in company.parcels.members]
    )
    there = Touch.contacts.through
    there.objects.bulk_create(
        [there(touch_id=touch, contact_id=contact) for touch, contact in company.touches.present], batch_size=2000
    )


def _row(entry: Numbered) -> tuple[Any, ...]:
    line = entry.line
    return (
        entry.pk,
        date.fromordinal(line.day).isoformat(),
        line.account,
        line.product,
        line.specification,
        line.quantity,
        line.amount,
        line.cost,
        line.currency,
        entry.document,
        entry.corrects,
        line.note,
        None,
        md5(f"demo {entry.document} {entry.place}".encode(), usedforsecurity=False).digest(),
    )


def _chunks(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    waiting = iter(rows)
    while chunk := list(islice(waiting, _AT_ONCE)):
        yield chunk


def _sales(company: Company) -> None:
    lines = numbered(company.sales)
    table = SalesLine._meta.db_table  # noqa: SLF001 - Django's documented reflection
    marks = ", ".join(["%s"] * len(_COLUMNS))
    statement = f"INSERT INTO {table} ({', '.join(_COLUMNS)}) VALUES ({marks})"  # noqa: S608 - names of our own table
    with connection.cursor() as cursor:
        for chunk in _chunks(_row(entry) for entry in lines):
            cursor.executemany(statement, chunk)
    mark_dirty({date.fromordinal(entry.line.day) for entry in lines})


def _reset_sequences() -> None:
    """Let the next record made by hand come after the fixed keys."""
    every = [model for model in _all_models() if model._meta.managed]  # noqa: SLF001 - Django's documented reflection
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), every):
            cursor.execute(statement)


def _all_models() -> list[type[models.Model]]:
    return list(connection.introspection.get_migratable_models()) if connection.vendor == "postgresql" else []


def index(company: Company) -> None:
    """Put what was written into the search index."""
    models.prefetch_related_objects(company.accounts, "aliases")
    rest = company.parcels
    units, people = list(company.staff.units.values()), company.staff.people
    products = [good.product for good in company.goods]
    shown = [account for account in company.accounts if not account.merged_into_id]
    for records in (
        shown,
        company.faces.contacts,
        products,
        company.product_lines,
        people,
        units,
        rest.groups,
        company.worths.nominations,
    ):
        kind = kinds.of(records[0])
        if kind is not None:
            search.index(kind, records)
