"""The page of measured figures says what the file of results says."""

import json

from benchmarks import page, results


def test_it_is_written_from_the_results() -> None:
    assert page.PAGE.read_text(encoding="utf-8") == page.text(json.loads(results.FILE.read_text(encoding="utf-8")))
