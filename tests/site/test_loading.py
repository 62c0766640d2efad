"""What is loaded for good is not looked through by the collector, which is on again afterwards, whatever happened."""

import gc

import pytest

from guke.site.loading import undisturbed


def test_the_collector_rests_meanwhile_and_passes_over_what_was_loaded() -> None:
    kept: list[list[int]] = []
    with undisturbed():
        assert not gc.isenabled()
        kept.extend([each] for each in range(1000))
    assert gc.isenabled()
    assert gc.get_freeze_count() >= 1000
    assert not any(each is kept for each in gc.get_objects())


def test_it_is_on_again_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), undisturbed():
        1 / 0  # noqa: B018 - fails
    assert gc.isenabled()
