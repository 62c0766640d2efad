"""What the refresh of the next day costs against the floor: 20,000 lines more, 50 corrections in old months, ten million lines before.

It is late in the month, when the month that changes is the fullest; the orders come from accounts as often as they bought before.
Then comes the day after, the last of the month: the month becomes complete, and what hangs on complete months is made anew.
"""

import json
import os
import random
import shutil
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from benchmarks import invented_ledger, places
from benchmarks.processes import Place, run
from benchmarks.results import Result

ACCOUNTS, LINES = 100_000, 10_000_000
BEFORE, ON, LAST, OLD = date(2026, 6, 28), date(2026, 6, 29), date(2026, 6, 30), date(2026, 3, 31)
ORDERS, LINES_AN_ORDER, CORRECTIONS = 5_000, 4, 50
TIMES = 4


def measure() -> Iterator[Result]:
    """Let a copy of the company have its next day."""
    place = Place(places.BASE / "next-day")
    shutil.rmtree(place.home, ignore_errors=True)
    shutil.copytree(places.company(ACCOUNTS, LINES).home, place.home)
    files = invented_ledger.write(places.BASE / "ledger" / f"{LINES}-{ACCOUNTS}", LINES, ACCOUNTS)["sales"]
    told = json.loads(run(place, "benchmarks.next_day", *map(str, files)).output.strip().splitlines()[-1])
    yield from _results("next day", told["floor"], told["days"][0])
    yield from _results("last day of the month", told["floor"], told["days"][1])


def _results(day: str, floor: float, spent: dict[str, float]) -> Iterator[Result]:
    both = spent["mirror"] + spent["analyses"]
    yield Result(f"{day}: the mirror, beside the floor", spent["mirror"] / floor, "times")
    yield Result(f"{day}: the analyses, beside the floor", spent["analyses"] / floor, "times")
    yield Result(f"{day}: both, beside the floor", both / floor, "times", TIMES)
    yield Result(f"{day}: writing the SQL", spent["sql"], "s")
    yield Result(f"{day}: months the mirror read, whole or in part", spent["months"], "months")


def main(files: list[Path]) -> None:
    """Mirror what is there, write the next days, and print the processor seconds of each part as JSON."""
    import django  # noqa: PLC0415 - only the process that runs in a data folder has one to set up

    django.setup()
    from django.conf import settings  # noqa: PLC0415 - the same

    from benchmarks import analyses  # noqa: PLC0415 - the same

    if files:
        prepare(files)
    root = Path(settings.MIRROR)
    before = _refreshed(BEFORE)
    floor = analyses.floor([root / month.files["sales"].path for month in before.manifest.months.values()])
    days = []
    for on in (ON, LAST):
        _write(on)
        days.append(_refreshed(on).told)
    print(json.dumps({"floor": floor, "days": days}))


class _Refreshed(NamedTuple):
    """A day's mirror, and the processor seconds of its parts."""

    manifest: Any
    told: dict[str, float]


def _refreshed(on: date) -> _Refreshed:
    """Do what a refresh does up to the figures: mirror, take what is carried, make the analyses, keep what the next day carries."""
    from django.conf import settings  # noqa: PLC0415 - the same

    from benchmarks import analyses  # noqa: PLC0415 - the same
    from guke.insight import carrying, limits, mirror, renewal  # noqa: PLC0415 - the same

    root, marks = Path(settings.MIRROR), limits.chosen()
    started = time.process_time()
    renewed = renewal.renew(root, settings.CURRENCY, lambda *_told: None)
    read = time.process_time()
    carried = carrying.found(root, renewed, on, marks)
    sources = {**mirror.sources(root, renewed.manifest, on), "accounts": renewed.accounts, "potential": []}
    held = carried.sources if carried else {}
    spent = analyses.steps({**sources, **held}, on, carried.on if carried else None)
    carrying.keep(root, spent.parts, on, marks, carried)
    made = time.process_time() - read - spent.written
    for name, seconds in spent.each.items():
        print(f"{on} {name:22}{seconds:8.3f} s")
    told = {"mirror": read - started, "analyses": made, "sql": spent.written, "months": renewed.months}
    return _Refreshed(renewed.manifest, told)


def prepare(files: Sequence[Path]) -> None:
    """Put the lines of the analyses' invented ledger in place of the company's own, which buys too evenly to be like one."""
    from django.db import connection, transaction  # noqa: PLC0415 - the same

    from guke.ledger.actions import mark_dirty  # noqa: PLC0415 - the same
    from guke.ledger.models import Product, ProductLine  # noqa: PLC0415 - the same

    table = "ledger_salesline"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys=OFF")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql<>'' AND tbl_name=%s", [table])
        indexes = cursor.fetchall()
        for name, _sql in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        cursor.execute(f"DELETE FROM {table}")
        cursor.execute("DELETE FROM ledger_product")
        cursor.execute("DELETE FROM ledger_productline")
        lines = range(1, invented_ledger.PRODUCT_LINES + 1)
        ProductLine.objects.bulk_create(ProductLine(pk=n, code=f"L{n}", name=f"品类{n}") for n in lines)
        goods = range(100 * invented_ledger.PRODUCT_LINES)
        Product.objects.bulk_create(
            Product(pk=n + 1, code=f"P{n}", name=f"产品{n}", line_id=n // 100 + 1) for n in goods
        )
        for path in files:
            connection.connection.executemany(_INSERT.format(table=table), _rows(path))
        for _name, sql in indexes:
            cursor.execute(sql)
        mark_dirty(date.fromisoformat(f"{path.stem}-01") for path in files)


_INSERT = (
    "INSERT INTO {table} (id, key, sold_on, account_id, product_id, quantity, amount, cost, document, "
    "specification, currency, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'CNY', '')"
)


def _rows(path: Path) -> Iterator[tuple[Any, ...]]:
    """Give the lines of a month; an order is four lines of an account and a day, since the file holds no documents."""
    names = ("line_id", "sold_on", "account_id", "product_id", "quantity", "amount", "cost", "opens")
    columns = [pq.read_table(path)[name].to_pylist() for name in names]
    order = 0
    for number, day, account, product, quantity, amount, cost, opens in zip(*columns, strict=True):
        order += opens
        key = (number + 1).to_bytes(16, "big")
        document = f"D{day:%y%m}{order:06d}"
        yield number + 1, key, day.isoformat(), account, product + 1, quantity, amount, cost, document


def _write(on: date) -> None:
    """Write the day's lines and the corrections as an import and as people do."""
    from django.db import transaction  # noqa: PLC0415 - the same

    from guke.ledger.actions import correct, mark_changed  # noqa: PLC0415 - the same
    from guke.ledger.models import SalesLine  # noqa: PLC0415 - the same

    chance = random.Random(f"{os.environ.get('GUKE_CHANCE', '7')}{on}")
    drawn = SalesLine.objects.in_bulk(chance.sample(range(1, LINES), ORDERS))
    with transaction.atomic():
        made = [
            _line(SalesLine, line, number, on)
            for number, line in enumerate(drawn.values())
            for _each in range(LINES_AN_ORDER)
        ]
        SalesLine.objects.bulk_create(made, batch_size=1000)
        mark_changed(((line.sold_on, line.account_id) for line in made), added=True)
    old = list(SalesLine.objects.filter(pk__in=chance.sample(range(1, LINES), 4 * CORRECTIONS), sold_on__lte=OLD))
    for line in chance.sample(old, CORRECTIONS):
        correct(record=line, reason="price", by=None, on=on)


def _line(model: Any, like: Any, number: int, on: date) -> Any:
    return model(
        sold_on=on,
        account_id=like.account_id,
        product_id=like.product_id,
        quantity=Decimal(1),
        amount=like.amount,
        cost=like.cost,
        currency=like.currency,
        document=f"N{on:%d}-{number}",
        key=uuid.uuid4().bytes,
    )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
