"""The worked numbers of docs/measures/threads.md are what the rule gives."""

from guke.network.limits import LEAST
from guke.network.rules import Link, threads
from tests.analysis import pages


def test_the_worked_numbers_of_threads_are_what_their_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "threads.md")
    for row in page.results["threads"]:
        rows = [each for each in page.inputs["links"] if each["account"] == row["account"]]
        held = threads(Link(int(each["ours"]), int(each["theirs"])) for each in rows)
        found = (str(len(held.ours)), str(len(held.theirs)), str(held.count), held.short(LEAST[row["grade"]]))
        assert found == (row["ours"], row["theirs"], row["links"], row["one_thread"] == "yes"), row
