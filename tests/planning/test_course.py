"""The stage of an account with its history: since when, whether it stands still, and whether it slides."""

import datetime as dt
from decimal import Decimal

import pytest

from guke.accounts.models import Account
from guke.analysis.stage import history
from guke.people.models import User
from guke.planning import queries
from guke.planning.rules import Stay, in_use, stagnates, stays, weighed
from tests.analysis import pages
from tests.inside import Inside
from tests.planning.conftest import ON, share


def days(*texts: str) -> list[dt.date]:
    return [dt.date.fromisoformat(text) for text in texts]


def test_the_worked_numbers_of_the_days_are_what_the_rules_give() -> None:
    page = pages.read(pages.FOLDER / "days-in-stage.md")
    on, most = dt.date.fromisoformat(page.parameters["on"]), int(page.parameters["days"])
    rows = page.inputs["years"]
    found = stays(history([Decimal(row["share"]) for row in rows]), days(*(row["seen_on"] for row in rows)))

    def told(stay: Stay, day: dt.date) -> dict[str, str]:
        answer = "yes" if stagnates(stay, day, rises=False, days=most) else "no"
        return {"days": str((day - stay.since).days), "stagnates": answer}

    first, last = ({"stage": stay.stage, "since": str(stay.since), "direction": stay.direction} for stay in found)
    assert page.results["stays"] == [first | {"days": "", "stagnates": ""}, last | told(found[-1], on)]
    assert page.results["later"] == [{"stage": last["stage"], **told(found[-1], on + dt.timedelta(days=1))}]


def test_the_worked_numbers_of_the_criteria_are_what_the_rule_gives() -> None:
    page = pages.read(pages.FOLDER / "criteria.md")
    found = [
        {"supplier": name, "score": str(weighed((Decimal(row["weight"]), int(row[name]) if row[name] else None) for row in page.inputs["criteria"]))}
        for name in ("ours", "rival")
    ]  # fmt: skip
    assert found == page.results["score"]


def test_a_playbook_without_moves_has_no_part_in_use() -> None:
    assert in_use(0, 0) is None


def test_the_history_names_each_stay_and_what_was_passed(account: Account) -> None:
    for day, percent in zip(days("2024-05-01", "2025-05-01", "2026-05-01"), (90, 60, 60), strict=True):
        share(account, day, percent)
    found = queries.course(account, ON)
    assert found.stays == [
        Stay("strategic", dt.date(2024, 5, 1), "up", ("first", "stable")),
        Stay("stable", dt.date(2026, 5, 1), "down", ()),
    ]
    assert (found.stage, found.days) == ("stable", 60)
    assert queries.course(account, dt.date(2025, 12, 31), past=True).stage == "strategic"


def test_a_share_that_falls_towards_an_edge_opens_the_window(account: Account, manager: User) -> None:
    for day, percent in zip(days("2024-06-01", "2025-06-01", "2026-06-01"), (85, 72, 61), strict=True):
        share(account, day, percent)
    found = queries.course(account, ON)
    assert found.slides
    assert not found.stagnates
    page = Inside(manager).get(f"/accounts/{account.pk}/stage/", headers={"accept-language": "en"}).content.decode()
    assert "days left to repair it" in page
    assert "stepped down" in page


def test_a_share_that_stays_put_for_too_long_stagnates(account: Account) -> None:
    for day in days("2024-06-01", "2025-06-01", "2026-06-01"):
        share(account, day, 30)
    found = queries.course(account, ON)
    assert (found.stage, found.days) == ("first", 759)
    assert found.stagnates


def test_one_that_rises_does_not(account: Account) -> None:
    for day, percent in zip(days("2024-06-01", "2025-06-01", "2026-06-01"), (10, 25, 41), strict=True):
        share(account, day, percent)
    assert not queries.course(account, ON).stagnates


@pytest.mark.parametrize("past", [True, False])
def test_without_a_share_and_without_business_it_is_in_development(account: Account, past: bool) -> None:  # noqa: FBT001 - a case
    found = queries.course(account, ON, past=past)
    assert (found.stage, found.days, found.stays) == ("development", None, [])


def test_a_past_day_shows_the_page_as_known_then_and_changes_nothing(account: Account, manager: User) -> None:
    share(account, dt.date(2025, 5, 1), 30)
    share(account, dt.date(2026, 5, 1), 60)
    page = Inside(manager).get(f"/accounts/{account.pk}/stage/?as_of=2025-12-31", headers={"accept-language": "en"})
    text = page.content.decode()
    assert "as of 2025-12-31" in text
    assert "Become the main supplier" in text
    assert '<form method="post" action="/accounts' not in text
