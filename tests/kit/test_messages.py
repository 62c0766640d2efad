"""What cannot be shown is said within the frame; where a part of a page was asked for, without it."""

from django.test import Client

from guke.people.models import User
from tests.cast import signed_in


def test_a_page_that_is_not_there_says_so_within_the_frame(manager: User) -> None:
    answer = signed_in(manager).get("/accounts/999/")
    assert answer.status_code == 404
    assert b'class="message"' in answer.content
    assert b"side-menu" in answer.content


def test_a_part_that_is_not_there_says_so_alone(manager: User) -> None:
    answer = signed_in(manager, parts=True).get("/accounts/999/")
    assert answer.status_code == 404
    assert b'class="message"' in answer.content
    assert b"<html" not in answer.content


def test_whoever_is_not_signed_in_reads_it_in_the_narrow_frame(manager: User) -> None:
    del manager
    answer = Client().get("/no-such-page/")
    assert answer.status_code == 404
    assert b'class="narrow' in answer.content
