"""The playbook ships in both languages, is rewritten by the company, and comes back on request."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from guke.people.models import User
from guke.planning import actions, shipped
from guke.planning.models import Play, Step
from tests.inside import Inside
from tests.planning.conftest import ON


def test_each_stage_has_its_place_aim_and_moves_and_each_opening_a_move() -> None:
    found = {(play.stage or play.trigger, play.part) for play in Play.objects.all()}
    stages = {(stage, part) for stage in ("development", "first", "stable", "strategic") for part in ("place", "aim", "move")}  # fmt: skip
    openings = {(trigger, "opening") for trigger in ("product", "review", "people", "trouble", "relations", "cost")}
    assert found == stages | openings


def test_it_is_read_in_the_readers_language(playbook: dict[str, Play]) -> None:
    aim = playbook["first.aim"]
    with translation.override("zh-hans"):
        assert str(aim) == "从次要供应商变成主供应商"
    with translation.override("en"):
        assert str(aim) == "Become the main supplier"


def test_the_companys_words_stand_until_the_shipped_ones_are_asked_for(administrator: User) -> None:
    Play.objects.filter(code="first.aim").update(text="当上头号供应商", text_en="Be number one")
    Play.objects.filter(code="first.prove").delete()
    Play.objects.create(part="move", stage="first", text="每月送一次行情")
    assert actions.restore_playbook(by=administrator) == 2
    assert Play.objects.get(code="first.aim").text == "从次要供应商变成主供应商"
    assert Play.objects.filter(code="first.prove").exists()
    assert Play.objects.filter(text="每月送一次行情").exists()
    assert actions.restore_playbook(by=administrator) == 0


def test_a_line_the_company_wrote_alike_is_not_said_twice(playbook: dict[str, Play]) -> None:
    text = playbook["first.aim"].text
    Play.objects.filter(code="first.aim").update(code="")
    assert shipped.put(Play.objects) == 1
    assert Play.objects.get(text=text).code == "first.aim"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"part": "move"}, "stage"),
        ({"part": "opening"}, "trigger"),
        ({"part": "opening", "trigger": "cost", "stage": "first"}, "stage"),
        ({"part": "aim", "stage": "first", "trigger": "cost"}, "trigger"),
    ],
)
def test_a_line_belongs_to_a_stage_or_to_an_opening(values: dict[str, str], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Play(text="x", **values).full_clean()
    assert set(refused.value.message_dict) == {field}


def test_a_move_in_use_is_not_deleted_but_taken_out_of_use(
    playbook: dict[str, Play], account: object, manager: User, administrator: User
) -> None:
    move = playbook["first.prove"]
    Step.objects.create(account=account, play=move, owner=manager, taken_on=ON)
    client = Inside(administrator)
    assert client.post(f"/plays/{move.pk}/delete/").status_code == 422
    assert Play.objects.filter(pk=move.pk).exists()


def test_everybody_reads_it_and_only_those_who_may_rewrite_it(manager: User, head: User, outsider: User) -> None:
    english: dict[str, str] = {"accept-language": "en"}
    page = Inside(manager).get("/playbook/", headers=english).content.decode()
    assert "Create a chance to prove ourselves" in page
    assert "/playbook/restore/" not in page
    assert "/playbook/restore/" in Inside(head).get("/playbook/", headers=english).content.decode()
    assert Inside(manager).post("/playbook/restore/").status_code == 403
    assert Inside(outsider).get("/playbook/").status_code == 403
    assert Client().get("/playbook/").status_code == 302
