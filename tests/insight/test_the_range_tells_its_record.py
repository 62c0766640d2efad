"""The account says how the range of its next twelve months did, and by how much it is wider for that."""

from dataclasses import replace

import pytest
from django.utils import translation

from guke.analysis.outlook.expectation import Record, Trial
from guke.analysis.outlook.learning import NOTHING
from guke.analysis.outlook.lifetime import Proof
from guke.insight import ahead

RECORD = Record("last_year", (Trial("last_year", 0.082, 0.05),), ((0.9, 1.2),) * 3, 1500, 5, 0.728, 1.172)


def told(record: Record, language: str) -> list[str]:
    with translation.override(language):
        return [str(words) for words in ahead._expected_record(replace(NOTHING, expectation=record))]  # noqa: SLF001 - the words alone


def test_a_range_that_was_too_narrow_says_that_it_is_wider_now() -> None:
    assert told(RECORD, "en")[1:3] == [
        "the range, meant to hold 80%, held 73%",
        "so it is now drawn 1.2 times as wide",
    ]
    assert "因此现在的区间放宽到 1.2 倍" in told(RECORD, "zh-hans")


@pytest.mark.parametrize("stretch", [1.0, 1.04])
def test_a_range_as_wide_as_before_says_nothing(stretch: float) -> None:
    assert len(told(replace(RECORD, stretch=stretch), "en")) == 3


def test_a_lifetime_value_says_how_its_own_model_did() -> None:
    known = replace(NOTHING, proofs=(Proof("irregular", 2, 342, 0.0785, 0.82, 0.86),))
    with translation.override("en"):
        assert ahead._lifetime_record(known, "uneven") == [  # noqa: SLF001 - the words alone
            "of what such accounts bought in the year after, 82% had been expected",
            "off by 7.8% of all that was bought",
            "the range, meant to hold 80%, held 86%",
            "tried on 2 past days, 342 cases",
        ]
        assert ahead._lifetime_record(known, "even") == ["no track record yet: two years of sales are needed"]  # noqa: SLF001 - the words alone
