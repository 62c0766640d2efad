"""Prints the seconds of the bare insert of a file's sales into an empty ledger: executemany in one transaction, or COPY."""

import csv
import sys
import time
from pathlib import Path

import django
from django.db import connection, transaction

from benchmarks import invented

django.setup()

_COLUMNS = "sold_on, account_id, product_id, quantity, amount, cost, currency, document, specification, note, key"


def rows(file: str) -> list[tuple[object, ...]]:
    """Return the file's lines as rows of the ledger."""
    accounts = {invented.account_code(n): n for n in range(1, 1_000_001)}
    products = {invented.product_code(n): n for n in range(1, invented.PRODUCTS + 1)}
    with Path(file).open(encoding="utf-8", newline="") as source:
        lines = csv.reader(source)
        next(lines)
        return [
            (
                day,
                accounts[account],
                products[product],
                int(quantity) * 10_000,
                round(float(amount) * 10_000),
                round(float(cost) * 10_000),
                currency,
                document,
                "",
                "",
                number.to_bytes(16, "big"),
            )
            for number, (day, account, product, quantity, amount, cost, currency, document) in enumerate(lines)
        ]


def insert(sales: list[tuple[object, ...]]) -> None:
    """Insert them the shortest way the database knows."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor, cursor.copy(f"COPY ledger_salesline ({_COLUMNS}) FROM STDIN") as copy:
            for row in sales:
                copy.write_row(row)
        return
    places = ", ".join("?" * (_COLUMNS.count(",") + 1))
    connection.connection.executemany(f"INSERT INTO ledger_salesline ({_COLUMNS}) VALUES ({places})", sales)


def main(file: str) -> None:
    """Insert and print the seconds."""
    sales = rows(file)
    connection.ensure_connection()
    started = time.perf_counter()
    with transaction.atomic():
        insert(sales)
    print(time.perf_counter() - started)


main(sys.argv[1])
