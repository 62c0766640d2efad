"""Whether the moves used fit the stage: used, unused and off-stage, by account and manager, as table and as file."""

import io

import pytest
from python_calamine import CalamineWorkbook

from guke.accounts.models import Account
from guke.insight.models import Standing
from guke.people.models import User
from guke.planning import using
from guke.planning.models import Play, Step
from tests.analysis import pages
from tests.inside import Inside
from tests.planning.conftest import ON


@pytest.fixture
def used(account: Account, manager: User, playbook: dict[str, Play]) -> Account:
    """The steps of the page of worked numbers."""
    Standing.objects.filter(account=account).update(stage="stable", revenue_12m=1)
    for row in pages.read(pages.FOLDER / "moves-used.md").inputs["steps"]:
        settled = {} if row["state"] == "open" else {"settled_on": ON, "word": "x"}
        play = playbook[f"{row['stage_of_move']}.{row['move']}"]
        Step.objects.create(
            account=account,
            play=play,
            stage=row["stage_then"],
            owner=manager,
            taken_on=ON,
            state=row["state"],
            **settled,
        )
    return account


def told(found: using.Used) -> dict[str, str]:
    return {
        "moves": str(found.moves), "used": str(found.used), "unused": str(found.unused),
        "percent": str(found.percent), "off": str(found.off),
    }  # fmt: skip


def test_the_worked_numbers_are_what_the_report_gives(used: Account, manager: User) -> None:
    expected = pages.read(pages.FOLDER / "moves-used.md").results["used"]
    [row] = using.accounts(manager, {})
    assert row == used
    assert [told(using.of(row, using.moves()))] == expected
    [(person, many, found)] = using.managers(manager)
    assert (person, many, [told(found)]) == (manager, 1, expected)


def test_the_same_move_done_twice_counts_once(used: Account, manager: User, playbook: dict[str, Play]) -> None:
    Step.objects.create(account=used, play=playbook["stable.plan"], stage="stable", owner=manager, taken_on=ON)
    [row] = using.accounts(manager, {})
    assert row.used == 2
    [(_person, _many, found)] = using.managers(manager)
    assert found.used == 2


@pytest.mark.usefixtures("used")
def test_nobody_sees_the_steps_of_accounts_out_of_scope(colleague: User) -> None:
    assert list(using.accounts(colleague, {})) == []
    assert list(using.managers(colleague)) == []


def test_it_is_narrowed_by_stage_and_manager(used: Account, manager: User, head: User) -> None:
    assert list(using.accounts(head, {"stage": "stable"})) == [used]
    assert list(using.accounts(head, {"stage": "first"})) == []
    assert list(using.accounts(head, {"owner": str(manager.pk), "with_steps": "1"})) == [used]
    assert list(using.accounts(head, {"owner": str(head.pk)})) == []


def test_each_figure_leads_to_its_steps(used: Account, head: User) -> None:
    client = Inside(head)
    page = client.get("/playbook/use/", headers={"accept-language": "en"}).content.decode()
    assert f"/steps/?account={used.pk}" in page
    assert client.get(f"/steps/?account={used.pk}").status_code == 200
    assert client.get(f"/steps/?account__owner={used.owner_id}").context["listing"].matched.count() == 4


def test_the_file_says_the_same(used: Account, head: User, outsider: User) -> None:
    answer = Inside(head).get("/playbook/use.xlsx", headers={"accept-language": "en"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer))).get_sheet_by_index(0).to_python()
    assert rows[0] == ["Code", "Account", "Account manager", "Stage", "Moves of the stage", "Used", "Unused", "In use, %", "Off-stage"]  # fmt: skip
    assert rows[1] == ["A1", str(used), "Manager", "Stable cooperation", 4, 2, 2, 50, 1]
    assert Inside(outsider).get("/playbook/use.xlsx").status_code == 403
