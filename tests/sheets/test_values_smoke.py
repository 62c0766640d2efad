from decimal import Decimal

import pytest

from guke.sheets.values import BadValue, parse_decimal


def test_an_amount_in_wan_is_exact():
    assert parse_decimal("1.2万") == Decimal(12000)


def test_a_comma_that_could_be_either_is_refused():
    with pytest.raises(BadValue, match="more than one amount"):
        parse_decimal("1,2万")
