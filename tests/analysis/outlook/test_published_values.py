"""BG/NBD and Gamma-Gamma on CDNOW give what their authors published."""

import csv
from functools import cache

import numpy as np
import pytest

from guke.analysis.outlook import amounts, ordering
from guke.analysis.outlook.amounts import Amounts
from guke.analysis.outlook.histories import Summary
from guke.analysis.outlook.ordering import Ordering
from tests.real import data

pytestmark = pytest.mark.real_data


@cache
def cdnow() -> tuple[Summary, np.ndarray]:
    with data("cdnow", "lifetimes_cdnow_customers_summary_with_transactions.csv").open() as file:
        rows = list(csv.DictReader(file))
    orders = np.array([int(row["x"]) for row in rows])
    recency, age, mean = (np.array([float(row[name]) for row in rows]) for name in ("t_x", "T", "zbar"))
    return Summary(orders, recency, age, np.ones(len(rows), np.int64)), mean


@pytest.mark.slow  # fits 2,357 accounts from several starts
def test_bg_nbd_has_the_published_parameters_and_likelihood():
    rows, _mean = cdnow()
    model, estimate = ordering.fit(rows)
    assert (round(model.r, 3), round(model.alpha, 3)) == (0.243, 4.414)
    assert (round(model.a, 3), round(model.b, 3)) == (0.793, 2.426)
    assert round(estimate.log_likelihood, 1) == -9582.4
    assert [round(error, 3) for error in estimate.errors] == [0.013, 0.378, 0.186, 0.705]


@pytest.mark.slow  # fits 946 accounts from several starts
def test_gamma_gamma_has_the_published_parameters_and_likelihood():
    rows, mean = cdnow()
    model, estimate = amounts.fit(rows.orders, mean)
    assert (round(model.p, 2), round(model.q, 2), round(model.v, 2)) == (6.25, 3.74, 15.45)
    assert round(estimate.log_likelihood, 1) == -4055.9


def test_one_account_is_expected_to_order_as_published():
    published = Ordering(0.243, 4.414, 0.793, 2.426)
    one = Summary(np.array([2]), np.array([30.43]), np.array([38.86]), np.ones(1, np.int64))
    mean, _variance = ordering.expected(published, one, 39)
    assert round(float(mean[0]), 3) == 1.226


def test_one_account_is_expected_to_spend_as_published():
    mean, _spread = amounts.worth(Amounts(6.25, 3.74, 15.44), np.array([2]), np.array([22.35]))
    assert round(float(mean[0]), 2) == 24.66
