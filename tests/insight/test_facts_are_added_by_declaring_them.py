"""A table of facts is mirrored once it is declared: exact, by month, verified, brought into the company's currency."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guke.insight import declared, mirror, renewal
from guke.intel.models import ShareEstimate
from guke.ledger.models import Rate
from tests.insight.ledgers import Company

ESTIMATES = ibis.table(
    {"estimate_id": "int64", "seen_on": "date", "account_id": "int64", "total": "int64"}, name="estimates"
)
MONTHLY = ESTIMATES.group_by("account_id", month=ESTIMATES.seen_on.truncate("M")).agg(total=ESTIMATES.total.sum())
FACTS = declared.Facts(
    name="estimates",
    table="intel_shareestimate",
    columns=pa.schema(
        [
            ("estimate_id", pa.int64()),
            ("seen_on", pa.date32()),
            ("account_id", pa.int64()),
            ("total", pa.int64()),
            ("currency", pa.string()),
        ]
    ),
    day="seen_on",
    sums=("total",),
    money=("total",),
    renamed={"estimate_id": "id", "total": "total_likely"},
    marts={"estimate_months": MONTHLY},
)


@pytest.fixture(autouse=True)
def estimates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(declared, "registry", dict(declared.registry))
    monkeypatch.setattr(renewal, "registry", declared.registry)
    monkeypatch.setattr(mirror, "registry", declared.registry)
    declared.declare(FACTS)


def estimate(company: Company, seen_on: date, total: str, currency: str = "CNY") -> ShareEstimate:
    account = company.account(f"E{ShareEstimate.objects.count()}")
    amounts = {"ours": 1, "total_low": Decimal(total), "total_likely": Decimal(total), "total_high": Decimal(total)}
    return ShareEstimate.objects.create(
        account=account, year=2026, currency=currency, seen_on=seen_on, source="peer", **amounts
    )


def renew(root: Path) -> renewal.Renewed:
    return renewal.renew(root, "CNY", lambda *_told: None)


@pytest.mark.slow  # writes and reads several files
def test_months_are_mirrored_exactly_with_their_marts(company: Company, mirror_root: Path) -> None:
    estimate(company, date(2026, 2, 3), "1000.0001")
    estimate(company, date(2026, 5, 3), "20", "USD")
    estimate(company, date(2026, 5, 4), "30", "EUR")
    Rate.objects.create(currency="USD", from_on=date(2026, 1, 1), rate=Decimal("7.1"))
    made = renew(mirror_root)
    assert made.months == 2
    files = mirror.sources(mirror_root, made.manifest, date(2026, 12, 31))
    rows = pq.read_table(files["estimates"]).to_pylist()
    assert [(row["seen_on"], row["total"]) for row in rows] == [
        (date(2026, 2, 3), 10_000_001),
        (date(2026, 5, 3), 1_420_000),
    ]
    assert pq.read_table(files["estimate_months"])["total"].to_pylist() == [10_000_001, 1_420_000]
    assert made.manifest.tables["estimates"]["2026-05"].left_out == {"EUR": [1, 300_000]}


@pytest.mark.slow  # writes and reads several files
def test_without_notes_a_changed_month_is_found_by_its_sums(company: Company, mirror_root: Path) -> None:
    estimate(company, date(2026, 2, 3), "1000")
    changed = estimate(company, date(2026, 5, 3), "20")
    renew(mirror_root)
    assert renew(mirror_root).months == 0
    changed.total_likely = changed.total_high = Decimal(25)
    changed.save()
    made = renew(mirror_root)
    assert made.months == 1
    assert made.manifest.tables["estimates"]["2026-05"].amount == 250_000
    changed.delete()
    assert list(renew(mirror_root).manifest.tables["estimates"]) == ["2026-02"]
