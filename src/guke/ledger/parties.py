"""The accounts and products a ledger names: found, or made from what the ledger says of them."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Alias
from guke.intake import made
from guke.intake.directories import Directory
from guke.intake.models import Batch
from guke.intake.rules import fingerprint, fold
from guke.ledger.models import Product, ProductLine

NOBODY = "NO-CUSTOMER"
NOBODY_NAME = _("No customer named")
CURRENCIES = {
    "¥": "CNY", "￥": "CNY", "人民币": "CNY", "RMB": "CNY", "元": "CNY", "$": "USD", "美元": "USD", "美金": "USD",
    "€": "EUR", "欧元": "EUR", "£": "GBP", "英镑": "GBP", "港币": "HKD", "港元": "HKD", "日元": "JPY",
}  # fmt: skip


def accounts(*, creates: bool) -> Directory:
    """Return all accounts by code, name, short name and other names; merged ones lead to those kept."""
    rows = Account.objects.values_list("pk", "code", "name", "short_name", "merged_into")
    directory = Directory(creates)
    for pk, code, name, short, kept in rows.iterator(chunk_size=5000):
        directory.add(kept or pk, code, name)
        directory.name(kept or pk, short)
    for pk, name in Alias.objects.values_list("account", "name").iterator(chunk_size=5000):
        directory.name(pk, name)
    return directory


def products(*, creates: bool) -> Directory:
    """Return all products by code and name."""
    directory = Directory(creates)
    for pk, code, name in Product.objects.values_list("pk", "code", "name").iterator(chunk_size=5000):
        directory.add(pk, code, name)
    return directory


def store_accounts(directory: Directory, batch: Batch) -> list[int]:
    """Store the accounts that the file named for the first time; return their ids in order of planning."""
    return made.stored(batch, "accounts", directory.store(_account))


def _account(values: dict[str, Any]) -> Account:
    return Account(
        code=values["code"],
        name=values["name"],
        province=values.get("province", "")[:20],
        city=values.get("city", "")[:30],
    )


def store_products(directory: Directory, batch: Batch) -> list[int]:
    """Store the products that the file named for the first time, and their lines."""
    lines = store_lines({values.get("line", "") for values in directory.planned} - {""}, batch)
    return made.stored(batch, "products", directory.store(lambda values: _product(values, lines)))


def _product(values: dict[str, Any], lines: dict[str, ProductLine]) -> Product:
    return Product(
        code=values["code"],
        name=values["name"],
        line=lines.get(fold(values.get("line", ""))),
        specification=values.get("specification", ""),
        unit=values.get("unit", "")[:20],
    )


def store_lines(names: set[str], batch: Batch) -> dict[str, ProductLine]:
    """Store product lines not known yet; return all by folded name and code."""
    known = {fold(word): line for line in ProductLine.objects.all() for word in (line.name, line.code)}
    fresh = [ProductLine(code=_line_code(name), name=name[:80]) for name in sorted(names) if fold(name) not in known]
    made.stored(batch, "product-lines", ProductLine.objects.bulk_create(fresh, batch_size=500))
    return known | {fold(line.name): line for line in fresh}


def _line_code(name: str) -> str:
    return name if len(name) <= 40 else fingerprint([name]).hex()[:12]  # noqa: PLR2004 - the column of the table
