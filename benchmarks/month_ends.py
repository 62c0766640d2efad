"""What keeping a past month end costs: figures alone, and with what is found of the whole company, for a hundred thousand accounts."""

import json
import shutil
import sys
import time
from collections.abc import Iterator
from datetime import date

from benchmarks import places
from benchmarks.processes import Place, run
from benchmarks.results import Result

ACCOUNTS, LINES = 100_000, 10_000_000
DAYS = {"figures": "2026-04-30", "whole": "2026-03-31"}
_MB = 1_000_000


def measure() -> Iterator[Result]:
    """Keep two month ends of a copy of the company that it has not kept, each in a process of its own."""
    place = Place(places.BASE / "month-ends")
    shutil.rmtree(place.home, ignore_errors=True)
    shutil.copytree(places.company(ACCOUNTS, LINES).home, place.home)
    told = {how: _told(place, how, day) for how, day in DAYS.items()}
    shutil.rmtree(place.home)
    for how, name in (("figures", "figures alone"), ("whole", "with what is found")):
        yield Result(f"a past month end, {name}: CPU at {ACCOUNTS:,} accounts", told[how]["cpu"], "s")
        yield Result(f"a past month end, {name}: room in the database", told[how]["bytes"] / _MB, "MB")
    yield Result("a past month end: of it what might be bought next", told["whole"]["proposals"] / _MB, "MB")
    yield Result("a past month end: of it what is found of the company", told["whole"]["findings"] / _MB, "MB")


def _told(place: Place, how: str, day: str) -> dict[str, float]:
    told: dict[str, float] = json.loads(run(place, "benchmarks.month_ends", how, day).output.strip().splitlines()[-1])
    return told


def main(how: str, day: date) -> None:
    """Keep a month end here and print what it cost as JSON."""
    import django  # noqa: PLC0415 - only the process that runs in a data folder has one to set up

    django.setup()
    from django.db.models import Sum, TextField  # noqa: PLC0415 - the same
    from django.db.models.functions import Cast, Length  # noqa: PLC0415 - the same

    from guke.insight import actions  # noqa: PLC0415 - the same
    from guke.insight.models import PastFinding, PastStanding  # noqa: PLC0415 - the same

    used, started = _used(), time.process_time()
    actions.remember(on=day, whole=how == "whole")
    spent = time.process_time() - started
    sizes = {
        name: model.objects.filter(as_of=day).aggregate(size=Sum(Length(Cast(field, TextField()))))["size"] or 0
        for name, model, field in (("proposals", PastStanding, "proposals"), ("findings", PastFinding, "rows"))
    }
    print(json.dumps({"cpu": spent, "bytes": _used() - used, **sizes}))


def _used() -> int:
    """Return the bytes of the pages in use."""
    from django.db import connection  # noqa: PLC0415 - the same

    with connection.cursor() as cursor:
        values = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")]  # fmt: skip
    return int((values[0] - values[1]) * values[2])


if __name__ == "__main__":
    main(sys.argv[1], date.fromisoformat(sys.argv[2]))
