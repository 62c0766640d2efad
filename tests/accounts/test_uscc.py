"""A credit code is right, or one is told what is wrong with it and what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guke.accounts.rules import uscc

BODIES = st.text(uscc.ALPHABET, min_size=17, max_size=17)


@given(BODIES)
def test_every_body_has_one_right_check_digit(body: str) -> None:
    right = [digit for digit in uscc.ALPHABET if uscc.fault(body + digit) is None]
    assert right == [uscc.check_digit(body)]


@given(BODIES, st.integers(0, 16), st.sampled_from(uscc.ALPHABET))
def test_one_wrong_character_is_always_noticed(body: str, place: int, other: str) -> None:
    code = body + uscc.check_digit(body)
    changed = code[:place] + other + code[place + 1 :]
    assert (uscc.fault(changed) is None) == (changed == code)


@pytest.mark.parametrize(
    ("code", "wrong", "found"),
    [
        ("", uscc.Wrong.LENGTH, "0"),
        ("91310113133448431", uscc.Wrong.LENGTH, "17"),
        ("91310113133448431012", uscc.Wrong.LENGTH, "20"),
        ("9131011313344843IO", uscc.Wrong.ALPHABET, "IO"),
        ("913101131334484311", uscc.Wrong.CHECK_DIGIT, "1"),
    ],
)
def test_what_is_wrong_is_said(code: str, wrong: uscc.Wrong, found: str) -> None:
    fault = uscc.fault(code)
    assert fault is not None
    assert (fault.wrong, fault.found) == (wrong, found)


def test_look_alike_letters_are_read_as_the_digits_meant() -> None:
    fault = uscc.fault("9I31OII3I3344843IO")
    assert fault is not None
    assert fault.suggestion == "913101131334484310"


def test_the_form_typed_does_not_matter() -> None:
    assert uscc.fault("９１３１０１１３-1334 484310") is None
