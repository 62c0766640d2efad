"""Draws how the analyses grow with the ledger, beside the floor: ``python -m benchmarks.growth FOLDER [LINES …]`` writes the documents' chart."""

import math
import sys
from pathlib import Path

from benchmarks.analyses import measured
from benchmarks.processes import ROOT

FILE = ROOT / "docs" / "pictures" / "analyses-growth.svg"
SIZES = (300_000, 1_000_000, 3_000_000, 10_000_000)
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
    for points, (name, colour) in zip(series, _SERIES, strict=True):
        spots = [place(*point) for point in points]
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
        parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in spots]
        x, y = spots[-1]
        label = f"{name}: {points[-1][1]:.2f} s"
        parts.append(f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="end" fill="{colour}">{label}</text>')
    parts.append(
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle" fill="#556">sales lines 销售明细</text></svg>'
    )
    return "\n".join(parts) + "\n"


def main(folder: Path, sizes: list[int]) -> None:
    """Measure each size and write the chart."""
    found: list[Points] = [[], []]
    for size in sizes:
        spent, least, _written = measured(size, size // LINES_AN_ACCOUNT, folder)
        found[0].append((size, sum(spent.values())))
        found[1].append((size, least))
        print(
            f"{size:,} lines: {sum(spent.values()):.2f} s, floor {least:.3f} s, {sum(spent.values()) / least:.1f} times"
        )
    FILE.write_text(chart(found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(text) for text in sys.argv[2:]] or list(SIZES))
