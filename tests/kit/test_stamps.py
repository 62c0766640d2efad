"""What is kept under stamps is given again until one of the kinds changes."""

from itertools import count

from guke.kit import stamps


def test_it_is_computed_once_until_a_kind_changes() -> None:
    turns = count()

    def asked() -> int:
        return stamps.kept(("accounts", "team"), "how many", lambda: next(turns))

    assert (asked(), asked()) == (0, 0)
    stamps.bump("users")
    assert asked() == 0
    stamps.bump("team")
    assert (asked(), asked()) == (1, 1)


def test_nothing_found_is_kept_too() -> None:
    found = iter([None, 1])
    assert [stamps.kept(("accounts",), "nothing", lambda: next(found)) for _ in range(2)] == [None, None]


def test_the_same_question_of_other_kinds_is_another() -> None:
    for kind in ("accounts", "contacts"):
        assert stamps.kept((kind,), "how many", lambda kind=kind: kind) == kind


def test_what_changed_while_it_was_computed_is_computed_again() -> None:
    def late() -> str:
        stamps.bump("accounts")
        return "old"

    assert stamps.kept(("accounts",), "late", late) == "old"
    assert stamps.kept(("accounts",), "late", lambda: "new") == "new"
