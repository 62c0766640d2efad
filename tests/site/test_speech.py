"""The command line speaks Chinese and English: sentences with place, reason and remedy, and an exit code for machines."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.utils import translation

from guke.accounts.models import Account
from guke.intake import wording
from guke.people.models import User
from guke.site import speech
from guke.site.commands.importing import import_
from tests.forks import Forks

pytestmark = pytest.mark.django_db
_PARTS = ("91310113133448431X", "913101131334484310")
ROWS = "客户编号,客户名称,统一社会信用代码\nA1,麦穗农业有限公司,\nA2,稻香合作社,91310113133448431X\n"


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "GUKE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")


@pytest.fixture(params=["zh", "en"])
def tongue(request: Any) -> Any:
    code = speech.choose(request.param)
    with translation.override(code):
        yield request.param
    speech.choose("en")


def ran(*arguments: str) -> Result:
    User.objects.create_user("boss", name="老板", role="administrator")
    return CliRunner().invoke(import_, list(arguments))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "客户.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path / "客户.csv"


SAID = {
    "zh": ["读取 2", "新增 1", "拒收 1", "第 3 行，统一社会信用代码：", "校验位不对", "请改正或留空"],
    "en": ["rows read 2", "loaded 1", "rejected 1", "row 3, 统一社会信用代码: ", "does not fit", "Correct it or leave it empty"],
}  # fmt: skip


def test_a_refused_row_is_a_sentence_with_place_and_remedy(tongue: str, file: Path) -> None:
    answer = ran(str(file), "--kind", "accounts")
    assert answer.exit_code == 1
    assert [words for words in SAID[tongue] if words not in answer.output] == [], answer.output
    assert "uscc_check_digit" not in answer.output
    assert list(Account.objects.values_list("code", flat=True)) == ["A1"]


def test_json_holds_every_refusal_with_code_reason_and_remedy(tongue: str, file: Path) -> None:
    answer = ran(str(file), "--kind", "accounts", "--json")
    told = json.loads(answer.output)
    assert answer.exit_code == 1
    assert (told["read"], told["loaded"], told["rejected"]) == (2, 1, 1)
    (refused,) = told["refused"]
    assert (refused["row"], refused["column"], refused["value"]) == (3, "统一社会信用代码", "91310113133448431X")
    assert refused["code"] == "uscc_check_digit"
    assert [refused["reason"], refused["remedy"]] == list(wording.cell("uscc_check_digit", *_PARTS))


def test_a_refused_file_is_named_with_reason_and_remedy(tongue: str, tmp_path: Path) -> None:
    (tmp_path / "空.csv").write_text("")
    answer = ran(str(tmp_path / "空.csv"))
    assert answer.exit_code == 2
    assert {"zh": "空.csv：文件里没有", "en": "空.csv: The file holds no rows. Open it"}[tongue] in answer.output


def test_a_file_that_is_not_there_says_so(tongue: str, tmp_path: Path) -> None:
    answer = ran(str(tmp_path / "none.csv"))
    assert answer.exit_code == 2
    assert {"zh": "找不到文件", "en": "is not there. Check the path"}[tongue] in answer.output


def test_an_unknown_kind_names_those_there_are(tongue: str, file: Path) -> None:
    answer = ran(str(file), "--kind", "planets")
    assert answer.exit_code == 2
    assert "accounts" in answer.output
    assert {"zh": "没有可导入的“planets”", "en": "There is no kind “planets” to import."}[tongue] in answer.output


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"GUKE_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "GUKE_LANGUAGE": "en"}, "zh-hans"),
        ({"LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8", "GUKE_LANGUAGE": "en"}, "en"),
        ({"LANG": "C.UTF-8"}, "zh-hans"),
    ],
)
def test_the_language_is_asked_for_or_the_company_s(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert speech.language() == expected
    assert speech.language("en") == "en"


_HELP = """
import sys
for name in [name for name in sys.modules if name.startswith(("guke.cli", "guke.site.commands"))]:
    del sys.modules[name]
from guke.cli import main
for command in ([], ["import"], ["serve"]):
    main(["--lang", LANGUAGE, *command, "--help"], standalone_mode=False)
"""


@pytest.mark.slow(
    reason="a language is chosen for a whole process, before its commands are loaded: each is a fork that loads them"
)
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ["大客户管理", "用法：", "导入文件（FILE）", "只说会怎样，不改动数据。", "一并运行网页", "监听端口。"]),
        (
            "en",
            [
                "key account management",
                "Usage:",
                "Import FILE, whole or not at all",
                "Say what would happen; change nothing.",
                "Serve web, background work",
            ],
        ),
    ],
)
def test_help_is_in_the_language_asked_for(
    tmp_path: Path, django_db_blocker: Any, language: str, said: list[str]
) -> None:
    with Forks(tmp_path, django_db_blocker) as forks:
        told = " ".join(forks.run(_HELP, LANGUAGE=language).split())
    assert [words for words in said if words not in told] == [], told
