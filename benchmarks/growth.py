"""How all analyses grow with the ledger, up to 100,000,000 lines, beside one scan of it; draws the documents' chart."""

import json
import math
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import analyses, invented_ledger, places
from benchmarks.processes import ROOT, Place, run
from benchmarks.results import Result

FILE = ROOT / "docs" / "pictures" / "analyses-growth.svg"
SIZES = (1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000)
TIMES, MEMORY = 12, 8192
LINES_AN_ACCOUNT = 100
WIDTH, HEIGHT, MARGIN = 640, 320, 56
_SERIES = (("all analyses 全部分析", "#1f5fbf"), ("floor: one scan 基准：一次扫描", "#8a94a6"))

Points = list[tuple[int, float]]


def chart(series: list[Points]) -> str:
    """Return the chart: both axes by powers of ten, so that a straight line at 45° is growth in step."""
    sizes = [size for size, _seconds in series[0]]
    times = [seconds for points in series for _size, seconds in points]
    left, right = math.log10(min(sizes)), math.log10(max(sizes))
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def place(size: float, seconds: float) -> tuple[float, float]:
        x = MARGIN + (math.log10(size) - left) / (right - left) * (WIDTH - 2 * MARGIN)
        return x, HEIGHT - MARGIN - (math.log10(seconds) - low) / (high - low) * (HEIGHT - 2 * MARGIN)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(low, high + 1):
        y = place(sizes[0], 10**power)[1]
        parts.append(f'<path d="M{MARGIN} {y:.1f}H{WIDTH - MARGIN}" stroke="#e3e7ee"/>')
        parts.append(f'<text x="{MARGIN - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#556">{10.0**power:g} s</text>')
    for size in sizes:
        x = place(size, 10**low)[0]
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - MARGIN + 18}" text-anchor="middle" fill="#556">{size:,}</text>')
    for points, (name, colour), below in zip(series, _SERIES, (-8, 18), strict=True):
        spots = [place(*point) for point in points]
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
        parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in spots]
        x, y = spots[-1]
        label = f"{name}: {points[-1][1]:.2f} s"
        parts.append(f'<text x="{x:.1f}" y="{y + below:.1f}" text-anchor="end" fill="{colour}">{label}</text>')
    parts.append(
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle" fill="#556">sales lines 销售明细</text></svg>'
    )
    return "\n".join(parts) + "\n"


def measure() -> Iterator[Result]:
    """Measure each size in a process of its own, so that each has its own peak of memory, and draw the chart."""
    found = {size: _of(size) for size in SIZES}
    FILE.write_text(chart([[(size, each[name]) for size, each in found.items()] for name in ("spent", "floor")]), encoding="utf-8")  # fmt: skip
    for size, each in found.items():
        yield Result(f"growth: all analyses of {size:,} lines", each["spent"], "CPU s")
        yield Result(
            f"growth: all analyses of {size:,} lines, beside the floor", each["spent"] / each["floor"], "times"
        )
    large, ten = found[SIZES[-1]], found[10_000_000]
    yield Result("growth: 100,000,000 lines beside 10,000,000", large["spent"] / ten["spent"], "times", TIMES)
    yield Result("growth: peak memory at 100,000,000 lines", large["peak_mb"], "MB", MEMORY)


def _of(size: int) -> dict[str, float]:
    """Return what was measured of a size; the large ledgers are made for it and not kept."""
    place = Place(places.BASE)
    run(place, "benchmarks.growth", "write", str(size))
    cost = run(place, "benchmarks.growth", "measure", str(size))
    found: dict[str, float] = json.loads(cost.output.strip().splitlines()[-1]) | {"peak_mb": cost.peak_mb}
    print(
        f"{size:,} lines: {found['spent']:.2f} CPU s, floor {found['floor']:.3f} s, {cost.peak_mb:.0f} MB", flush=True
    )
    if size > analyses.LINES:
        shutil.rmtree(_folder(size))
    return found


def sources(size: int) -> dict[str, list[Path]]:
    """Return the files of a ledger of so many lines; beyond ten million, that of ten million several times side by side."""
    if size <= analyses.LINES:
        return invented_ledger.write(_folder(size), size, size // LINES_AN_ACCOUNT)
    first = sources(analyses.LINES)
    return invented_ledger.beside(first, _folder(size), size // analyses.LINES, analyses.LINES // LINES_AN_ACCOUNT)


def _folder(size: int) -> Path:
    return places.BASE / "ledger" / f"{size}-{size // LINES_AN_ACCOUNT}"


def main(what: str, size: int) -> None:
    """Write a ledger of so many lines, or measure one written before and print that as JSON."""
    found = sources(size)
    if what == "measure":
        least = analyses.floor(found["sales"])
        spent = analyses.steps(found)
        print(json.dumps({"spent": sum(spent.each.values()), "floor": least}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
