"""The worked numbers of the pages on the outlook are what its functions give."""

import numpy as np

from guke.analysis.outlook import amounts, expectation, lifetime, ordering
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.expectation import Range
from guke.analysis.outlook.histories import Histories, Summary
from guke.analysis.outlook.lifetime import Assumptions
from guke.analysis.outlook.ordering import Ordering
from tests.analysis import pages

MODEL = Ordering(0.9, 20.0, 0.4, 3.0)


def test_the_chance_of_loss():
    page = pages.read(pages.FOLDER / "loss.md")
    columns = {
        name: [float(row[name]) for row in page.inputs["repeat_orders"]] for name in page.inputs["repeat_orders"][0]
    }
    rows = Summary(
        np.array(columns["orders"], np.int64),
        np.array(columns["recency"]),
        np.array(columns["age"]),
        np.array(columns["evenness"], np.int64),
    )
    model = Ordering(*(float(page.parameters[name]) for name in ("r", "alpha", "a", "b")))
    assert model == MODEL
    silence = ordering.silence(model, rows, float(page.parameters["horizon"]))
    found = [
        {"orders": f"{orders:.0f}", "alive": f"{alive:.4f}", "loss": f"{loss:.4f}"}
        for orders, alive, loss in zip(columns["orders"], ordering.alive(model, rows), silence, strict=True)
    ]
    assert found == page.results["loss"]


def test_the_next_twelve_months():
    page = pages.read(pages.FOLDER / "expectation.md")
    parts = [[float(row[name]) for name in ("before", "first_half", "second_half")] for row in page.inputs["months"]]
    months = np.array([[before] * 12 + [first] * 6 + [second] * 6 for before, first, second in parts])
    asked = ["yes" if one else "no" for one in expectation.asked(months)]
    said = {name: [f"{value:.2f}" for value in method(months)] for name, method in expectation.METHODS.items()}
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
