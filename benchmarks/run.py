"""Runs the benchmarks, all or those named: ``python -m benchmarks.run [NAME …]``; prints them and writes results.json."""

import sys
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks import (
    analyses,
    capture,
    first_page,
    fit_speed,
    greetings,
    growth,
    import_lines,
    loss,
    month_ends,
    next_day,
    page,
    page_cost,
    page_weight,
    ranges,
    results,
    usual_way,
    who_knows_whom,
)
from benchmarks.results import Result


@dataclass(frozen=True)
class Benchmark:
    """What measures, and about how many minutes that takes: the first time, when what it needs is invented, and later."""

    measure: Callable[[], Iterable[Result]]
    first: int
    later: int

    @property
    def cost(self) -> str:
        """The minutes in words."""
        more = f", the first time {self.first}" if self.first > self.later else ""
        return f"about {self.later} minutes{more}"


BENCHMARKS = {
    "first_page": Benchmark(first_page.measure, 3, 1),
    "page_weight": Benchmark(page_weight.measure, 3, 1),
    "import_1m": Benchmark(import_lines.measure, 10, 10),
    "page_cost": Benchmark(page_cost.measure, 12, 2),
    "who_knows_whom": Benchmark(who_knows_whom.measure, 8, 2),
    "greetings": Benchmark(greetings.measure, 10, 10),
    "analyses": Benchmark(analyses.measure, 2, 1),
    "growth": Benchmark(growth.measure, 15, 15),
    "next_day": Benchmark(next_day.measure, 20, 10),
    "month_ends": Benchmark(month_ends.measure, 12, 3),
    "loss": Benchmark(loss.measure, 5, 5),
    "capture": Benchmark(capture.measure, 1, 1),
    "ranges": Benchmark(ranges.measure, 2, 2),
    "fit_speed": Benchmark(fit_speed.measure, 2, 2),
    "usual_way": Benchmark(usual_way.measure, 3, 2),
}


def main(names: list[str]) -> int:
    """Run them; return 1 when a figure is over its limit or a benchmark broke. One that breaks costs the others nothing."""
    if unknown := set(names) - set(BENCHMARKS):
        print(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(BENCHMARKS)}")
        return 2
    chosen = {name: BENCHMARKS[name] for name in names or BENCHMARKS}
    for name, benchmark in chosen.items():
        print(f"{name:<16}{benchmark.cost}")
    over, broken = [], []
    for name, benchmark in chosen.items():
        print(f"\n{name}: {benchmark.cost}", flush=True)
        measured, whole = _measured(benchmark)
        over += [result.name for result in measured if not result.holds]
        broken += [] if whole else [name]
    print(f"\nOver their limit: {'; '.join(over) or 'none'}\nBroken: {', '.join(broken) or 'none'}")
    return 1 if over or broken else 0


def _measured(benchmark: Benchmark) -> tuple[list[Result], bool]:
    """Return what one measured, printed and written, and whether it came to its end."""
    found: list[Result] = []
    started, whole = time.monotonic(), True
    try:
        for result in benchmark.measure():
            print(result.line(), flush=True)
            found.append(result)
    except Exception:  # noqa: BLE001 - whatever breaks one benchmark, the others are measured and the exit code tells
        traceback.print_exc()
        whole = False
    results.write(found)
    page.write(results.FILE)
    print(f"took {(time.monotonic() - started) / 60:.1f} minutes", flush=True)
    return found, whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
