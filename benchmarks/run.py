"""Runs the benchmarks, all or those named: ``python -m benchmarks.run [NAME …]``; prints them and writes results.json."""

import sys
from collections.abc import Callable, Iterable

from benchmarks import (
    analyses,
    first_page,
    fit_speed,
    import_lines,
    loss,
    next_day,
    page,
    page_cost,
    page_weight,
    results,
    usual_way,
    who_knows_whom,
)
from benchmarks.results import Result

BENCHMARKS: dict[str, Callable[[], Iterable[Result]]] = {
    "first_page": first_page.measure,
    "page_weight": page_weight.measure,
    "import_1m": import_lines.measure,
    "page_cost": page_cost.measure,
    "who_knows_whom": who_knows_whom.measure,
    "analyses": analyses.measure,
    "next_day": next_day.measure,
    "loss": loss.measure,
    "fit_speed": fit_speed.measure,
    "usual_way": usual_way.measure,
}


def main(names: list[str]) -> int:
    """Run them and return 1 when a figure is over its limit."""
    if unknown := set(names) - set(BENCHMARKS):
        print(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(BENCHMARKS)}")
        return 2
    held = True
    for name in names or BENCHMARKS:
        measured = []
        for result in BENCHMARKS[name]():
            print(result.line(), flush=True)
            measured.append(result)
            held = held and result.holds
        results.write(measured)
        page.write(results.FILE)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
