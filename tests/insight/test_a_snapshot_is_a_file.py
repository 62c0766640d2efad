"""``guke export snapshot`` writes where each account stood on a day; ``guke refresh`` refuses with a remedy."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from guke.insight import mirror, queries
from guke.insight.models import PastStanding, Snapshot, Standing
from guke.site.commands.exporting import export
from guke.site.commands.refreshing import refresh
from tests.insight.ledgers import Company, person

DAY = ["--as-of", "2026-10-31"]


@pytest.fixture
def traded(company: Company) -> Company:
    for code, owner in (("A1", company.manager), ("B1", company.outsider)):
        account = company.account(code, owner)
        company.sell(account, date(2026, 10, 10), "100", cost="60")
        company.sell(account, date(2026, 11, 10), "900")
    person("boss", "administrator", company.top)
    return company


def rows(*arguments: str) -> list[dict[str, str]]:
    answer = CliRunner().invoke(export, ["snapshot", *arguments])
    assert answer.exit_code == 0, answer.output
    return list(csv.DictReader(io.StringIO(answer.output.lstrip("\ufeff"))))


@pytest.mark.slow  # runs the analyses of a past day
def test_a_past_day_is_made_and_written_and_one_reads_the_own_accounts_if_one_may(
    traded: Company, tmp_path: Path
) -> None:
    del traded
    found = rows(*DAY, "--user", "head")
    assert [list(row.values())[:4] for row in found] == [
        ["A1", "客户A1", "2026-10-31", "100.00"],
        ["B1", "客户B1", "2026-10-31", "100.00"],
    ]
    assert PastStanding.objects.filter(as_of=date(2026, 10, 31)).count() == 2
    assert not Snapshot.objects.filter(current=True).exists()
    file = tmp_path / "day.xlsx"
    assert CliRunner().invoke(export, ["snapshot", *DAY, "-o", str(file), "--user", "head"]).exit_code == 0
    assert file.read_bytes()[:2] == b"PK"
    mine = rows(*DAY, "--user", "lead")
    assert [next(iter(row.values())) for row in mine] == ["A1"]
    assert len(mine[0]) == len(found[0])
    refused = CliRunner().invoke(export, ["snapshot", *DAY, "--user", "service"])
    assert (refused.exit_code, "service may not export this" in refused.output) == (1, True)


@pytest.mark.slow  # runs all analyses
def test_a_refresh_of_a_day_is_told_in_a_line_and_sees_only_what_was_sold_by_then(traded: Company) -> None:
    answer = CliRunner().invoke(refresh, DAY)
    assert answer.output.startswith("As of 2026-10-31: 4 sales lines, 2 months read")
    standing = Standing.objects.get(account__code="A1")
    assert (standing.revenue_12m, standing.last_on) == (100, date(2026, 10, 10))
    sheet = queries.book(traded.head)
    assert sheet is not None
    assert sheet.figures["lifetime_revenue"] == 200


def test_a_refresh_beside_another_is_refused_with_a_remedy(company: Company, mirror_root: Path) -> None:
    with mirror.locked(mirror_root):
        answer = CliRunner().invoke(refresh, DAY)
    assert (answer.exit_code, "let it end" in answer.output) == (1, True)


@pytest.mark.slow  # mirrors the ledger
@pytest.mark.parametrize(("engine", "said"), [("spark", "guke[spark]"), ("abacus", "duckdb or spark")])
def test_an_engine_that_is_not_there_leaves_the_last_good_snapshot(
    sold: Company, settings: Any, engine: str, said: str
) -> None:
    del sold
    good = Snapshot.objects.get(current=True)
    settings.ENGINE, settings.SPARK = engine, "sc://127.0.0.1:9"
    answer = CliRunner().invoke(refresh, ["--as-of", "2026-11-23"])
    assert answer.exit_code == 1
    assert said in answer.output or "GUKE_SPARK" in answer.output
    assert Snapshot.objects.get(current=True) == good
