"""Writes sales lines in bulk: executemany on SQLite, COPY on PostgreSQL, ten-thousandths as they are."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from guke.intake.directories import Directory
from guke.intake.loaders import Tell
from guke.intake.models import Batch
from guke.intake.rules import NotImported
from guke.intake.spool import Spool
from guke.kit.fields import unscaled
from guke.ledger.actions import mark_changed, mark_dirty
from guke.ledger.models import SalesLine

COLUMNS = (
    "sold_on", "account_id", "product_id", "specification", "quantity", "amount", "cost", "currency",
    "document", "note", "key", "corrects_id", "batch_id",
)  # fmt: skip
BY_ACCOUNT = 50_000
"""Up to how many lines a batch notes the accounts it touches."""

Line = tuple[Any, ...]
Ids = tuple[list[int], list[int]]


def store(spool: Spool, batch: Batch, ids: Ids, tell: Tell) -> None:
    """Write the spooled lines; numbers below zero stand for what was just stored."""
    put = _copied if connection.vendor == "postgresql" else _inserted
    done = 0
    for chunk in spool.chunks():
        put(_numbered(chunk, ids), batch.pk)
        done += len(chunk)
        tell(done, spool.rows, _("Writing"))


def _numbered(chunk: list[Line], ids: Ids) -> Iterable[Line]:
    accounts, products = ids
    if not accounts and not products:
        return chunk
    return [
        (
            line[0],
            line[1] if line[1] > 0 else accounts[-line[1] - 1],
            line[2] if line[2] > 0 else products[-line[2] - 1],
            *line[3:],
        )
        for line in chunk
    ]


def _inserted(lines: Iterable[Line], batch: int) -> None:
    table = SalesLine._meta.db_table  # noqa: SLF001 - Django's documented reflection
    marks = ",".join(["%s"] * (len(COLUMNS) - 1))
    sql = f"INSERT INTO {table} ({', '.join(COLUMNS)}) VALUES ({marks}, {int(batch)})"  # noqa: S608 - our own names
    with connection.cursor() as cursor:
        cursor.executemany(sql, lines)  # type: ignore[arg-type]  # any iterable does; the stub asks for a list


def _copied(lines: Iterable[Line], batch: int) -> None:
    table = SalesLine._meta.db_table  # noqa: SLF001 - Django's documented reflection
    sql = f"COPY {table} ({', '.join(COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        for line in lines:
            copy.write_row((*line, batch))


def mark(batch: Batch, months: Iterable[str], *, added: bool = True) -> None:
    """Mark for the mirror what the lines of a batch touch, in their transaction: accounts, or whole months of many lines."""
    lines = SalesLine.objects.filter(batch=batch)
    if lines.count() > BY_ACCOUNT:
        mark_dirty(date.fromisoformat(f"{month}-01") for month in months)
    else:
        mark_changed(lines.values_list("sold_on", "account_id").distinct(), added=added)


def shown(line: Line, accounts: Directory | None, products: Directory | None) -> dict[str, str]:
    """Return a line as people read it, for the preview."""
    day, account, product, specification, quantity, amount, cost, currency, document = line[:9]
    return {
        str(_("Date")): day,
        str(_("Document")): document,
        str(_("Account")): _label(accounts, account),
        str(_("Product")): _label(products, product),
        str(_("Specification")): specification,
        str(_("Quantity")): f"{unscaled(quantity):f}",
        str(_("Amount")): f"{unscaled(amount):f} {currency}",
        str(_("Cost")): "" if cost is None else f"{unscaled(cost):f}",
    }


def _label(directory: Directory | None, number: int) -> str:
    return str(number) if directory is None else directory.label(number)


def take_back(batch: Batch) -> None:
    """Remove the lines of a batch; refused while a later one corrects them."""
    lines = SalesLine.objects.filter(batch=batch)
    if SalesLine.objects.filter(corrects__batch=batch).exclude(batch=batch).exists():
        raise NotImported("corrected_later")
    mark(batch, (f"{month:%Y-%m}" for month in lines.dates("sold_on", "month")), added=False)
    table = SalesLine._meta.db_table  # noqa: SLF001 - Django's documented reflection
    with connection.cursor() as cursor:  # a million lines go at once; nothing but corrections points at them
        cursor.execute(f"DELETE FROM {table} WHERE batch_id = %s", [batch.pk])  # noqa: S608 - our own names
