"""The worked numbers of the pages on the outlook are what its functions give."""

import numpy as np

from guke.analysis.outlook import amounts, contributions, expectation, lifetime, ordering
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.histories import Floats, Histories, Summary
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.ordering import Ordering
from tests.analysis import pages
from tests.analysis.pages import Page

MODEL = Ordering(0.9, 20.0, 0.4, 3.0)


def repeat_orders(page: Page) -> tuple[dict[str, Floats], Summary]:
    given = page.inputs["repeat_orders"]
    columns = {name: np.array([float(row[name]) for row in given]) for name in given[0]}
    orders, evenness = (columns[name].astype(np.int64) for name in ("orders", "evenness"))
    return columns, Summary(orders, columns["recency"], columns["age"], evenness)


def test_the_chance_of_loss():
    page = pages.read(pages.FOLDER / "loss.md")
    columns, rows = repeat_orders(page)
    model = Ordering(*(float(page.parameters[name]) for name in ("r", "alpha", "a", "b")))
    assert model == MODEL
    silence = ordering.silence(model, rows, float(page.parameters["horizon"]))
    found = [
        {"orders": f"{orders:.0f}", "alive": f"{alive:.4f}", "loss": f"{loss:.4f}"}
        for orders, alive, loss in zip(columns["orders"], ordering.alive(model, rows), silence, strict=True)
    ]
    assert found == page.results["loss"]


def test_what_the_chance_of_loss_is_made_of():
    page = pages.read(pages.FOLDER / "loss-parts.md")
    columns, rows = repeat_orders(page)
    ahead = np.full(len(rows.orders), float(page.parameters["horizon"]))
    steps = contributions.ladder(MODEL, rows, ahead, (columns["span"], columns["since"]))
    parts = np.diff(np.round(steps, 4), axis=1, prepend=0)
    names = (*contributions.STEPS, "loss")
    found = [
        dict(zip(names, [f"{value + 0.0:.4f}" for value in (*row, last)], strict=True))
        for row, last in zip(parts, steps[:, -1], strict=True)
    ]
    assert found == page.results["loss_parts"]
    assert np.allclose(steps[:, -1], ordering.silence(MODEL, rows, ahead), rtol=0, atol=0)


def test_the_next_twelve_months():
    page = pages.read(pages.FOLDER / "expectation.md")
    parts = [[float(row[name]) for name in ("before", "first_half", "second_half")] for row in page.inputs["months"]]
    months = np.array([[before] * 12 + [first] * 6 + [second] * 6 for before, first, second in parts])
    asked = ["yes" if one else "no" for one in expectation.asked(months)]
    said = {
        name: [f"{value:.2f}" for value in method(expectation.seen(months))]
        for name, method in expectation.METHODS.items()
    }
    found = [
        {"account": str(at + 1), **{name: values[at] for name, values in said.items()}, "asked": asked[at]}
        for at in range(len(months))
    ]
    assert found == page.results["expectation"]


def test_the_lifetime_value():
    page = pages.read(pages.FOLDER / "lifetime.md")
    numbers = page.parameters
    assumed = Assumptions(int(numbers["years"]), float(numbers["discount"]), float(numbers["kept"]))
    steady = lifetime.steady(Range(*(np.array([value]) for value in (800.0, 1000.0, 1200.0))), assumed)
    sizes = Amounts(6.25, 3.74, 15.44)
    known = Histories(
        np.array([1]), np.array([0, 5]), np.array([0, 20, 40, 60, 80]), np.array([10.0, 22.35, 22.35, 22.35, 22.35])
    )
    rows = Summary(np.array([4]), np.array([80.0]), np.array([100.0]), np.array([1]))
    irregular = lifetime.irregular(MODEL, sizes, (known, rows), assumed)
    size, _spread = amounts.worth(sizes, rows.orders, np.array([22.35]))
    found = [["1", "steady", "", *_written(steady)], ["2", "irregular", f"{size[0]:.2f}", *_written(irregular)]]
    assert found == [list(row.values()) for row in page.results["lifetime"]]


def _written(value: Range) -> list[str]:
    return [f"{part[0]:.2f}" for part in value]
