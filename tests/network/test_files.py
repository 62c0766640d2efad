"""Files of contacts and ties: what cannot be is refused with row, column and remedy; the rest comes in."""

from pathlib import Path

import pytest

from guke.accounts.models import Account, Contact
from guke.intake.actions import import_file
from guke.network.models import Tie
from guke.people.models import User

pytestmark = pytest.mark.slow(reason="each file goes the whole way in")


def refusals(kind: str, text: str, folder: Path, by: User) -> list[tuple[int, str]]:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    report = import_file(file, kind=kind, by=by)
    return [(refused.row, refused.detail) for refused in report.refused]


def test_weights_over_the_whole(account: Account, head: User, tmp_path: Path) -> None:
    text = 'account,name,"influence on the decision, %"\nA1,王建国,60\nA1,李梅,50\nA1,赵强,40\n'
    found = refusals("contacts", text, tmp_path, head)
    assert [row for row, _detail in found] == [3]
    assert "60" in found[0][1]
    assert "40" in found[0][1]
    assert dict(Contact.objects.values_list("name", "influence")) == {"王建国": 60, "赵强": 40}


@pytest.mark.parametrize("order", ["王建国,30|李梅,60", "李梅,60|王建国,30"])
def test_weights_lowered_and_raised_in_one_file_pass_whichever_row_is_first(
    account: Account, head: User, tmp_path: Path, order: str
) -> None:
    for name, weight in (("王建国", 60), ("李梅", 40)):
        Contact.objects.create(account=account, name=name, influence=weight)
    rows = "".join(f"A1,{row}\n" for row in order.split("|"))
    assert refusals("contacts", f'account,name,"influence on the decision, %"\n{rows}', tmp_path, head) == []
    assert dict(Contact.objects.values_list("name", "influence")) == {"王建国": 30, "李梅": 60}


def test_a_newcomer_gets_what_another_row_takes_away(account: Account, head: User, tmp_path: Path) -> None:
    Contact.objects.create(account=account, name="王建国", influence=90)
    text = 'account,name,"influence on the decision, %"\nA1,赵强,60\nA1,王建国,40\n'
    assert refusals("contacts", text, tmp_path, head) == []


def test_weights_raised_by_more_than_is_lowered_are_refused(account: Account, head: User, tmp_path: Path) -> None:
    for name, weight in (("王建国", 60), ("李梅", 40)):
        Contact.objects.create(account=account, name=name, influence=weight)
    text = 'account,name,"influence on the decision, %"\nA1,李梅,80\nA1,王建国,30\n'
    assert [row for row, _detail in refusals("contacts", text, tmp_path, head)] == [2]
    assert dict(Contact.objects.values_list("name", "influence")) == {"王建国": 30, "李梅": 40}


def test_weights_of_customers_who_come_with_their_people(manager: User, head: User, tmp_path: Path) -> None:
    head_row = 'code,name,account manager,contact,"Contact: influence on the decision, %"'
    file = tmp_path / "customers.csv"
    file.write_text(f"{head_row}\nB1,禾丰农业,manager,王建国,60\nB1,禾丰农业,manager,李梅,50\n", encoding="utf-8")
    report = import_file(file, kind="customers", by=head)
    assert [(refused.row, "40%" in refused.detail) for refused in report.refused] == [(3, True)]
    assert dict(Contact.objects.values_list("name", "influence")) == {"王建国": 60}


def test_an_organisation_chart_with_a_loop(
    account: Account, boss: Contact, buyer: Contact, head: User, tmp_path: Path
) -> None:
    found = refusals("contacts", "account,name,reports_to\nA1,王建国,李梅\n", tmp_path, head)
    assert [row for row, _detail in found] == [2]
    boss.refresh_from_db()
    assert boss.reports_to is None


def test_ties_come_in_by_name(account: Account, boss: Contact, manager: User, head: User, tmp_path: Path) -> None:
    text = "contact,our person,level,wanted,noted on\n王建国,manager,3,4,2026-05-01\n查无此人,manager,1,2,2026-05-01\n"
    found = refusals("ties", text, tmp_path, head)
    assert [row for row, _detail in found] == [3]
    tie = Tie.objects.get()
    assert (tie.contact, tie.account, tie.level, tie.wanted) == (boss, account, 3, 4)
