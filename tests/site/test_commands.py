"""The commands do what they say, and refuse with a remedy."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guke.kit.models import AuditLine
from guke.people.models import User
from guke.site.commands.exporting import export
from guke.site.commands.people import user

pytestmark = pytest.mark.django_db
PASSWORD = "Ein-Fluss-42"


@pytest.fixture
def administrator() -> User:
    return User.objects.create_user("boss", password=PASSWORD, name="老板", role="administrator")


def users(*arguments: str) -> Result:
    return CliRunner().invoke(user, [*arguments, "--password", PASSWORD])


def test_a_person_added_can_sign_in_and_the_trail_says_so() -> None:
    assert users("add", "li", "--name", "李静", "--role", "lead").exit_code == 0
    added = User.objects.get(username="li")
    assert (added.name, added.role, added.check_password(PASSWORD)) == ("李静", "lead", True)
    assert AuditLine.objects.filter(door="cli", action="add", kind="users", object_id=added.pk).exists()


def test_a_name_that_is_taken_is_refused(administrator: User) -> None:
    answer = users("add", administrator.username)
    assert answer.exit_code == 1
    assert "guke user password boss" in answer.output


def test_a_weak_password_is_refused() -> None:
    answer = CliRunner().invoke(user, ["add", "li", "--password", "12345678"])
    assert answer.exit_code == 1
    assert not User.objects.exists()


def test_somebody_locked_out_gets_a_new_password(administrator: User) -> None:
    assert CliRunner().invoke(user, ["password", "boss", "--password", "Zwei-Berge-17"]).exit_code == 0
    administrator.refresh_from_db()
    assert administrator.check_password("Zwei-Berge-17")


def test_an_export_is_what_the_first_administrator_sees(administrator: User) -> None:
    answer = CliRunner().invoke(export, ["users"])
    rows = list(csv.reader(io.StringIO(answer.output.removeprefix("\ufeff"))))
    assert [row[0] for row in rows[1:]] == [administrator.name]


def test_the_ending_of_the_file_names_its_form(administrator: User, tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    assert CliRunner().invoke(export, ["users", "-o", str(file)]).exit_code == 0
    assert json.loads(file.read_text())[0]["username"] == administrator.username


def test_a_caller_without_the_right_is_refused_and_no_file_is_left(tmp_path: Path) -> None:
    User.objects.create_user("front", password=PASSWORD, role="frontline")
    file = tmp_path / "people.csv"
    answer = CliRunner().invoke(export, ["users", "-o", str(file), "--user", "front"])
    assert answer.exit_code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"), [(["nothing"], "There are:"), (["users", "-o", "x.doc"], "--format csv")]
)
@pytest.mark.usefixtures("administrator")
def test_what_there_is_not_is_named(arguments: list[str], said: str) -> None:
    answer = CliRunner().invoke(export, arguments)
    assert answer.exit_code == 1
    assert said in answer.output


def test_without_an_administrator_the_remedy_is_named() -> None:
    assert "guke user add" in CliRunner().invoke(export, ["users"]).output
