"""The worked numbers of docs/measures/alone.md are what the rule gives."""

from guke.team.rules import Sign, alone
from tests.analysis import pages


def test_the_worked_numbers_of_working_alone_are_what_its_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "alone.md")
    for row in page.results["alone"]:
        rows = [each for each in page.inputs["signs"] if each["person"] == row["person"]]
        signs = [Sign(each["sign"], int(each["cases"]), int(each["of"]), any=each["any"] == "yes") for each in rows]
        shown = " ".join(sorted(sign.name for sign in signs if sign.shows))
        assert (shown, alone(signs)) == (row["shown"], row["alone"] == "yes")
