"""Writes a company of any size straight into the database: ``python -m benchmarks.company ACCOUNTS LINES``."""

import functools
import sys
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import django
from django.db import connection, transaction
from pypinyin import lazy_pinyin

from benchmarks import invented

django.setup()
from guke.accounts.models import Account, Contact  # noqa: E402 - models need Django made ready
from guke.insight.models import Standing  # noqa: E402
from guke.kit import kinds, search  # noqa: E402
from guke.ledger.models import DirtyMonth, Product, ProductLine, SalesLine  # noqa: E402
from guke.people.models import Unit, User  # noqa: E402

MANAGERS = 50
_STEP = 5_000
_COLUMNS = "id, sold_on, account_id, product_id, quantity, amount, cost, specification, currency, document, note, key"


@functools.cache
def _reading(character: str) -> str:
    return "".join(lazy_pinyin(character, errors="ignore"))


def read_each(text: str, errors: Callable[[str], str]) -> list[str]:
    """Return the readings character by character, each looked up once: invented names need no context."""
    return [_reading(character) or errors(character) for character in text]


def main(accounts: int, lines: int) -> None:
    """Write people, accounts with a contact each, products and sales."""
    started = time.perf_counter()
    vars(search)["readings"] = lambda: SimpleNamespace(lazy_pinyin=read_each)
    with transaction.atomic():
        people()
        for start in range(1, accounts + 1, _STEP):
            customers(range(start, min(start + _STEP, accounts + 1)))
        goods()
        DirtyMonth.objects.bulk_create(DirtyMonth(month=month) for month in months())
        ledger(accounts, lines)
    print(f"{accounts:,} accounts and {lines:,} lines in {time.perf_counter() - started:.0f} s")


def people() -> None:
    """Write one executive, one head and the managers."""
    top = Unit.objects.create(pk=1, name="公司", sort="company", path="1/")
    leaders = [
        User(pk=pk, username=role, name=role, role=role, unit=top) for pk, role in ((1, "executive"), (2, "head"))
    ]
    managers = [User(pk=10 + i, username=f"manager{i}", name=f"经理{i}", unit=top) for i in range(MANAGERS)]
    User.objects.bulk_create([*leaders, *managers])


def customers(numbers: range) -> None:
    """Write accounts, each with its standing, its entry in the search and a contact."""
    accounts = [
        Account(
            pk=number,
            code=invented.account_code(number),
            name=invented.account_name(number),
            province=invented.province(number),
            owner_id=10 + number % MANAGERS,
            unit_id=1,
            currency="CNY",
            folded=search.fold(invented.account_name(number)),
        )
        for number in numbers
    ]
    Account.objects.bulk_create(accounts)
    contacts = [
        Contact(pk=account.pk, account=account, name=f"联系人{account.pk}", mobile=f"138{account.pk:08d}")
        for account in accounts
    ]
    Contact.objects.bulk_create(contacts)
    Standing.objects.bulk_create(Standing(account_id=number) for number in numbers)
    search.index(kinds.registry["accounts"], Account.objects.filter(pk__in=numbers).prefetch_related("aliases"))
    search.index(kinds.registry["contacts"], contacts)


def goods() -> None:
    """Write product lines and products."""
    lines = range(1, invented.LINES + 1)
    ProductLine.objects.bulk_create(ProductLine(pk=n, code=f"L{n}", name=f"品类{n}") for n in lines)
    Product.objects.bulk_create(
        Product(pk=n, code=invented.product_code(n), name=f"产品{n}", line_id=n % invented.LINES + 1)
        for n in range(1, invented.PRODUCTS + 1)
    )


def months() -> list[str]:
    """Return the first days of all months that have sales."""
    return [f"{number // 12}-{number % 12 + 1:02d}-01" for number in range(2023 * 12 + 6, 2026 * 12 + 6)]


def rows(accounts: int, lines: int) -> Iterator[list[tuple[object, ...]]]:
    """Yield blocks of the ledger's rows."""
    number = 0
    for block in invented.sales(accounts, lines):
        yield [
            (number + i, *row, "", "CNY", f"D{(number + i) // 4:08d}", "", (number + i).to_bytes(16, "big"))
            for i, row in enumerate(block, start=1)
        ]
        number += len(block)


def ledger(accounts: int, lines: int) -> None:
    """Write the sales: by COPY into PostgreSQL; into SQLite without indexes, which are made again afterwards."""
    table = SalesLine._meta.db_table  # noqa: SLF001 - Django's documented reflection
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({_COLUMNS}) FROM STDIN") as copy:
            for block in rows(accounts, lines):
                for row in block:
                    copy.write_row(row)
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql<>'' AND tbl_name=%s", [table])
        indexes = cursor.fetchall()
        for name, _sql in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        insert = f"INSERT INTO {table} ({_COLUMNS}) VALUES ({', '.join('?' * 12)})"
        for block in rows(accounts, lines):
            connection.connection.executemany(insert, block)
        for _name, sql in indexes:
            cursor.execute(sql)


main(int(sys.argv[1]), int(sys.argv[2]))
