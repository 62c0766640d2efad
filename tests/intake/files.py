"""Small files to import, and the one call every test makes."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from guke.intake.actions import Summary, import_file

SALES = ("日期", "单号", "行号", "客户编码", "产品编码", "产品名称", "数量", "金额")
CREATE = {"unknown_account": "create"}


def written(path: Path, *rows: Sequence[object]) -> Path:
    """Write rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def sales(path: Path, *rows: Sequence[object], **options: Any) -> Summary:
    """Import sales lines under the usual header, making customers as they come."""
    return import_file(written(path / "sales.csv", SALES, *rows), kind="sales", options={**CREATE, **options})
