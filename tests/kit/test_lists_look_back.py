"""Every list as of a past day: what there was, with the values of then, nothing out of sight, and a sentence where that is not known."""

import json
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.db.models import Sum
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from guke.accounts.models import Account, Contact
from guke.intel.models import ShareEstimate
from guke.kit import actions, bygone, clock
from guke.kit.kinds import Kind, registry
from guke.kit.lists import Listing
from guke.kit.models import AuditLine
from guke.kit.then import begins
from guke.people.models import Unit, User
from tests.cast import signed_in
from tests.inside import Inside

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
DAY = "2026-09-30"
THEN, SINCE = datetime(2026, 9, 1, 8, tzinfo=UTC), datetime(2026, 10, 5, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture
def contact(account: Account, administrator: User) -> Contact:
    """Return a buyer known since September, who became a director in October."""
    made = Contact(account=account, name="王芳", post="采购员")
    actions.save(registry["contacts"], by=administrator, record=made)
    Contact.objects.filter(pk=made.pk).update(created_at=THEN)
    AuditLine.objects.update(at=THEN)
    made.refresh_from_db()
    made.post = "采购总监"
    actions.save(registry["contacts"], by=administrator, record=made)
    AuditLine.objects.filter(action="change").update(at=SINCE)
    return made


def listing(slug: str, user: User, query: str) -> Listing:
    return Listing(registry[slug], user, QueryDict(query))


def test_a_row_shows_what_it_held_on_the_day(contact: Contact, administrator: User) -> None:
    assert [row.post for row in listing("contacts", administrator, f"as_of={DAY}").records] == ["采购员"]
    assert [row.post for row in listing("contacts", administrator, "as_of=2026-10-05").records] == ["采购总监"]
    assert [row.post for row in listing("contacts", administrator, "").records] == ["采购总监"]
    contact.refresh_from_db()
    assert contact.post == "采购总监"


def test_what_was_neither_known_nor_dated_by_then_is_not_there(account: Account, administrator: User) -> None:
    for day in (date(2026, 9, 15), date(2026, 10, 2)):
        actions.save(registry["share-estimates"], by=administrator, record=ShareEstimate(account=account, seen_on=day, year=2025, ours=40, total_likely=100, currency="CNY", source="guess"))  # fmt: skip
    ShareEstimate.objects.update(created_at=SINCE)
    found = listing("share-estimates", administrator, f"as_of={DAY}")
    assert [row.seen_on for row in found.records] == [date(2026, 9, 15)]
    assert found.count == 1


@pytest.mark.slow(reason="writes a file and asks the API")
def test_files_and_the_programming_door_say_the_same(contact: Contact, administrator: User) -> None:
    del contact
    client = Inside(administrator)
    file = b"".join(client.get(f"/contacts/export/json/?as_of={DAY}").streaming_content).decode()
    assert "采购员" in file
    assert "采购总监" not in file
    assert [row["post"] for row in client.get(f"/api/contacts?as_of={DAY}").json()["items"]] == ["采购员"]


def test_what_was_pointed_at_is_named_only_where_one_sees_it(contact: Contact, manager: User, administrator: User, north: Unit) -> None:  # fmt: skip
    own, foreign_account = contact.account, Account.objects.create(code="A9", name="别家", unit=north)
    Contact.objects.filter(pk=contact.pk).update(account=foreign_account)
    contact.refresh_from_db()
    contact.account = own
    actions.save(registry["contacts"], by=administrator, record=contact)
    AuditLine.objects.filter(action="change").update(at=SINCE)
    assert [row.account for row in listing("contacts", administrator, f"as_of={DAY}").records] == [foreign_account]
    assert [row.account for row in listing("contacts", manager, f"as_of={DAY}").records] == [own]


def test_a_past_day_is_looked_at_and_not_changed(contact: Contact, administrator: User) -> None:
    del contact
    then, now = (listing("contacts", administrator, query) for query in (f"as_of={DAY}", ""))
    assert (then.can["create"], then.can["change"], then.can["import"], then.picks, then.bulk) == (False,) * 4 + ([],)
    assert (now.can["create"], now.can["change"]) == (True, True)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            f"/contacts/?as_of={DAY}",
            [f"As of {DAY}", "filters, search and order go by them, and what was deleted since is marked."],
        ),
        (f"/sales/?as_of={DAY}", ["such records are never changed"]),
        ("/contacts/?as_of=2020-01-31", ["Nothing was there yet on that day"]),
        ("/contacts/?as_of=soon", ["“soon” is no day. Write it as 2026-01-31."]),
        ("/contacts/?as_of=2027-01-01", ["2027-01-01 has not come yet."]),
        (f"/cover/?as_of={DAY}", ["This list is kept for today only, not for past days."]),
        (f"/week/?as_of={DAY}", ["This page is kept for today only; shown is today."]),
    ],
)
def test_the_page_says_what_it_shows(administrator: User, address: str, said: list[str]) -> None:
    administrator.language = "en"
    administrator.save()
    page = signed_in(administrator).get(address).content.decode()
    assert [words for words in said if words not in page] == []


def test_filters_search_and_order_go_by_what_was(contact: Contact, administrator: User) -> None:
    Contact.objects.create(account=contact.account, name="陈刚")
    Contact.objects.update(created_at=THEN)

    def named(query: str) -> list[str]:
        found = listing("contacts", administrator, query)
        assert found.count == len(found.records)
        return [row.name for row in found.records]

    contact.part = Contact.Part.DECIDER
    actions.save(registry["contacts"], by=administrator, record=contact)
    AuditLine.objects.filter(action="change").update(at=SINCE)
    assert (named(f"as_of={DAY}&part=decider"), named("part=decider")) == ([], ["王芳"])
    contact.name = "龚敏"
    actions.save(registry["contacts"], by=administrator, record=contact)
    AuditLine.objects.filter(action="change").update(at=SINCE)
    assert (named(f"as_of={DAY}&order=name"), named("order=name")) == (["王芳", "陈刚"], ["陈刚", "龚敏"])
    assert named(f"as_of={DAY}&q=王芳") == ["王芳"]
    assert named(f"as_of={DAY}&q=wangf") == ["王芳"]
    assert named(f"as_of={DAY}&q=龚敏") == []
    assert named("q=龚敏") == ["龚敏"]


def test_what_was_deleted_since_stands_on_the_list_and_is_marked(contact: Contact, administrator: User) -> None:
    administrator.language = "en"
    administrator.save()
    actions.delete(registry["contacts"], by=administrator, record=contact)
    AuditLine.objects.filter(action="delete").update(at=SINCE)
    found = listing("contacts", administrator, f"as_of={DAY}")
    assert [(row.name, row.post, row.gone) for row in found.records] == [("王芳", "采购员", True)]
    page = Inside(administrator).get(f"/contacts/?as_of={DAY}").content.decode()
    assert "deleted since" in page
    assert f'"/contacts/{contact.pk}/"' not in page
    assert listing("contacts", administrator, "as_of=2026-08-31").count == 0
    assert listing("contacts", administrator, "as_of=2026-10-06").count == 0
    client = Inside(administrator)
    (row,) = json.loads(b"".join(client.get(f"/contacts/export/json/?as_of={DAY}").streaming_content))
    assert (row["post"], row["gone"]) == ("采购员", True)
    assert [row["gone"] for row in client.get(f"/api/contacts?as_of={DAY}").json()["items"]] == [True]
    head, line = b"".join(client.get(f"/contacts/export/csv/?as_of={DAY}").streaming_content).decode().splitlines()
    assert (head.split(",")[-1], line.split(",")[-1]) == ("Deleted since", "1")
    assert "Deleted since" not in b"".join(client.get("/contacts/export/csv/").streaming_content).decode()
    assert not Contact.objects.exists()


def test_what_is_sensitive_of_a_deleted_record_is_not_shown_again(contact: Contact, administrator: User) -> None:
    Contact.objects.filter(pk=contact.pk).update(birthday=date(1980, 5, 17), home_address="长沙路1号")
    contact.refresh_from_db()
    actions.delete(registry["contacts"], by=administrator, record=contact)
    AuditLine.objects.filter(action="delete").update(at=SINCE)
    file = b"".join(Inside(administrator).get(f"/contacts/export/json/?as_of={DAY}").streaming_content).decode()
    assert "王芳" in file
    assert ("1980-05-17" in file, "长沙路1号" in file) == (False, False)


def test_what_was_restored_or_entered_since_is_no_deleted_row(contact: Contact, administrator: User) -> None:
    kind = registry["contacts"]
    actions.delete(kind, by=administrator, record=contact)
    actions.restore(kind, by=administrator, line=AuditLine.objects.get(action="delete"))
    late = Contact(account=contact.account, name="晚来")
    actions.save(kind, by=administrator, record=late)
    actions.delete(kind, by=administrator, record=late)
    AuditLine.objects.filter(action__in=("delete", "restore")).update(at=SINCE)
    AuditLine.objects.filter(action="create", object_id=late.pk or 0).update(at=SINCE)
    Contact.objects.update(created_at=THEN)
    found = listing("contacts", administrator, f"as_of={DAY}")
    assert [(row.name, row.post, row.gone) for row in found.records] == [("王芳", "采购员", False)]


def test_what_is_out_of_sight_today_is_not_seen_on_a_past_day(contact: Contact, manager: User, administrator: User, north: Unit) -> None:  # fmt: skip
    kind, foreign_account = registry["contacts"], Account.objects.create(code="A9", name="别家", unit=north)
    contact.account = foreign_account
    actions.save(kind, by=administrator, record=contact)
    theirs = Contact(account=foreign_account, name="外人")
    actions.save(kind, by=administrator, record=theirs)
    actions.delete(kind, by=administrator, record=theirs)
    AuditLine.objects.filter(action__in=("change", "delete")).update(at=SINCE)
    AuditLine.objects.filter(action="create").update(at=THEN)
    assert [row.name for row in listing("contacts", manager, f"as_of={DAY}").records] == []
    assert {row.name for row in listing("contacts", administrator, f"as_of={DAY}").records} == {"王芳", "外人"}


def test_sums_are_those_of_the_day(account: Account, administrator: User) -> None:
    kind = registry["share-estimates"]
    made = ShareEstimate(account=account, seen_on=date(2026, 9, 15), year=2025, ours=40, total_likely=100, currency="CNY", source="guess")  # fmt: skip
    actions.save(kind, by=administrator, record=made)
    ShareEstimate.objects.update(created_at=THEN)
    made.ours = 60
    actions.save(kind, by=administrator, record=made)
    AuditLine.objects.filter(action="change").update(at=SINCE)
    summed = [column.name for column in listing("share-estimates", administrator, "").shown if column.sums]
    then, now = (listing("share-estimates", administrator, query) for query in (f"as_of={DAY}", ""))
    assert [row.ours for row in (*then.records, *now.records)] == [40, 60]
    assert [each[0] for each in then.sums] == [each[0] for each in now.sums]
    assert len(then.sums) == len(summed)
    assert then.filterset.qs.aggregate(Sum("ours"))["ours__sum"] == 60
    with then.seen():
        assert then.filterset.qs.aggregate(Sum("ours"))["ours__sum"] == 40


def test_where_too_much_has_changed_it_says_so_and_sets_back_what_it_shows(contact: Contact, administrator: User, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    del contact
    monkeypatch.setattr(bygone, "VALUES", 0)
    administrator.language = "en"
    administrator.save()
    assert [row.post for row in listing("contacts", administrator, f"as_of={DAY}").records] == ["采购员"]
    page = signed_in(administrator).get(f"/contacts/?as_of={DAY}").content.decode()
    assert "So much has changed since that filters and order look at today&#x27;s values" in page


def test_a_past_day_costs_two_queries_more_for_all_rows(contact: Contact, administrator: User) -> None:
    def cost(query: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert listing("contacts", administrator, query).records
        return len(queries)

    Contact.objects.bulk_create(Contact(account=contact.account, name=f"人{place}") for place in range(9))
    Contact.objects.update(created_at=THEN)
    assert cost(f"as_of={DAY}") == cost("") + 2  # the trail of the kind, and the rows changed since


@pytest.mark.parametrize("kind", [kind for kind in registry.values() if kind.past_url is None], ids=str)
def test_every_kind_has_a_day_or_says_that_it_has_none(kind: Kind) -> None:
    undated = {"cover", "custom-fields"}
    assert bool(begins(kind)) == (kind.slug not in undated)
