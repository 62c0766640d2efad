"""A merge keeps every child wherever it hangs, and its undoing gives back exactly what was moved."""

import datetime as dt
from typing import Any

import pytest
from django.db import models

from guke.accounts.actions import links, merge, unmerge
from guke.accounts.models import Account, Alias, Contact, Group, Industry, Seat
from guke.collab.models import Comment, Tag, Tagging
from guke.intel.models import ShareEstimate
from guke.kit.actions import Refused
from guke.ledger.models import DirtyMonth, Product, SalesLine
from guke.people.models import User
from guke.planning.models import Step
from guke.relations.models import Touch
from guke.team.models import Handover
from guke.worth.models import Yardstick

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
DAY = dt.date(2026, 5, 4)


@pytest.fixture
def duplicate(manager: User) -> Account:
    """A second file of the same customer, with the credit code the first lacks."""
    return Account.objects.create(
        code="A2", name="长沙市麦穗农业公司", uscc="913101131334484310", website="maisui.example", owner=manager
    )


def filled(field: models.Field[Any, Any], account: Account, user: User) -> Any:
    """Return some value for a field that must have one."""
    if isinstance(field, models.ForeignKey):
        made = {
            Account: lambda: Account.objects.get_or_create(code="X", name="X")[0],
            User: user,
            Product: lambda: Product.objects.get_or_create(code="P", name="P")[0],
        }
        made |= {
            Tag: lambda: Tag.objects.get_or_create(name="t")[0],
            Yardstick: lambda: Yardstick.objects.get_or_create(name="y", industry=Industry.objects.create(name="i"))[0],
            Group: lambda: Group.objects.get_or_create(name="g")[0],
            Contact: lambda: Contact.objects.get_or_create(account=account, name="王")[0],
        }
        value = made[field.related_model]  # type: ignore[index]
        return value() if callable(value) else value
    if isinstance(field, models.DateTimeField):
        return NOW
    if isinstance(field, models.DateField):
        return DAY
    if isinstance(field, models.BinaryField):
        return b"%16d" % account.pk
    if isinstance(field, (models.CharField, models.TextField, models.FileField)):
        return "x"
    return {} if isinstance(field, models.JSONField) else 1


def child(link: links.Link, account: Account, user: User) -> models.Model:
    """Make a row of the link's model that belongs to the account."""
    values = dict(link.fixed)
    for field in link.model._meta.concrete_fields:  # noqa: SLF001 - reflection
        needed = (
            not field.null and not field.blank and not field.has_default() and field.db_default is models.NOT_PROVIDED
        )
        if needed and not field.primary_key and field.attname != link.column and field.name not in values:
            values[field.name] = filled(field, account, user)
    values[link.column] = account.pk
    if link.model is Touch:  # had, or planned
        values["happened_at"] = NOW
    if link.model is Step:  # of its own words, or a move's
        values["text"] = "拜访"
    if "receiver" in values:  # somebody else than the giver
        values["receiver"] = User.objects.get_or_create(username="next", name="next")[0]
    if link.model is Account:
        values |= {"code": "CHILD", "name": "下属"}
    return link.model._base_manager.create(**values)  # noqa: SLF001 - reflection


def test_every_link_moves_there_and_back(account: Account, duplicate: Account, manager: User) -> None:
    found = links.links()
    rows = {link.name: child(link, duplicate, manager) for link in found}
    assert len(rows) >= 12
    note = merge(record=account, other=duplicate, by=None)
    for link in found:
        assert link.of(duplicate.pk).count() == 0, link.name
        assert link.of(account.pk).filter(pk=rows[link.name].pk).exists(), link.name
    unmerge(record=note, by=None, now=NOW)
    for link in found:
        assert link.of(duplicate.pk).filter(pk=rows[link.name].pk).exists(), link.name
        assert not link.of(account.pk).filter(pk=rows[link.name].pk).exists(), link.name


def test_both_files_are_as_they_were_after_undoing(account: Account, duplicate: Account) -> None:
    before = list(Account.objects.order_by("pk").values())
    note = merge(record=account, other=duplicate, by=None)
    account.refresh_from_db()
    assert (account.uscc, account.website) == ("913101131334484310", "maisui.example")
    assert account.aliases.get().name == "长沙市麦穗农业公司"
    unmerge(record=note, by=None, now=NOW)
    assert list(Account.objects.order_by("pk").values()) == before
    assert not Alias.objects.exists()


def test_the_merged_file_is_hidden(account: Account, duplicate: Account, manager: User) -> None:
    merge(record=account, other=duplicate, by=None)
    assert list(Account.objects.visible_to(manager)) == [account]


def test_what_the_kept_file_has_already_stays_with_the_other(
    account: Account, duplicate: Account, manager: User, colleague: User
) -> None:
    for each in (account, duplicate):
        Seat.objects.create(account=each, user=colleague, duty="tech")
        Alias.objects.create(account=each, name="麦穗")
        Tagging.objects.create(kind="accounts", object_id=each.pk, tag=Tag.objects.get_or_create(name="旺季")[0])
        handed = {"giver": manager, "receiver": colleague, "reason": "x", "begun_on": DAY}
        Handover.objects.create(account=each, **handed)
        Handover.objects.create(account=each, state="withdrawn", done_on=DAY, **handed)
    note = merge(record=account, other=duplicate, by=None)
    assert account.seats.count() == duplicate.seats.count() == 1
    assert set(note.moved["left"]) == {
        "accounts.Seat.account_id",
        "accounts.Alias.account_id",
        "collab.Tagging.object_id",
        "team.Handover.account_id",
    }
    assert account.handovers.count() == 3
    unmerge(record=note, by=None, now=NOW)
    assert Seat.objects.filter(account=duplicate).count() == 1


def test_later_changes_survive_the_undoing(account: Account, duplicate: Account) -> None:
    old = Contact.objects.create(account=duplicate, name="王")
    gone = Contact.objects.create(account=duplicate, name="李")
    note = merge(record=account, other=duplicate, by=None)
    fresh = Contact.objects.create(account=account, name="赵")
    Contact.objects.filter(pk=old.pk).update(post="经理")
    gone.delete()
    Account.objects.filter(pk=account.pk).update(website="new.example")
    unmerge(record=note, by=None, now=NOW)
    assert list(Contact.objects.filter(account=duplicate).values_list("name", "post")) == [("王", "经理")]
    assert Contact.objects.get(pk=fresh.pk).account == account
    assert Account.objects.get(pk=account.pk).website == "new.example"


def test_a_merge_can_be_undone_while_a_second_one_stands(account: Account, duplicate: Account, manager: User) -> None:
    third = Account.objects.create(code="A3", name="麦穗集团", owner=manager)
    contact = Contact.objects.create(account=duplicate, name="王")
    first = merge(record=account, other=duplicate, by=None)
    second = merge(record=third, other=Account.objects.get(pk=account.pk), by=None)
    first.refresh_from_db()
    unmerge(record=first, by=None, now=NOW)
    assert Contact.objects.get(pk=contact.pk).account == duplicate
    unmerge(record=second, by=None, now=NOW)
    assert Contact.objects.get(pk=contact.pk).account == duplicate
    assert Account.objects.filter(merged_into=None).count() == 3


@pytest.mark.parametrize("depth", [1, 2])
def test_the_kept_file_takes_the_duplicates_place_in_the_family(account: Account, manager: User, depth: int) -> None:
    group = Account.objects.create(code="G", name="集团")
    top = Account.objects.create(code="T", name="重复", parent=group)
    above = top
    for level in range(depth - 1):
        above = Account.objects.create(code=f"M{level}", name=f"中{level}", parent=above)
    account.parent = above
    account.save()
    tree = list(Account.objects.order_by("pk").values_list("pk", "parent", "family"))
    note = merge(record=account, other=top, by=None)
    account.refresh_from_db()
    assert account.parent == group
    assert account.family == group
    unmerge(record=note, by=None, now=NOW)
    assert list(Account.objects.order_by("pk").values_list("pk", "parent", "family")) == tree


def test_the_months_of_moved_lines_are_read_again(account: Account, duplicate: Account) -> None:
    product = Product.objects.create(code="P", name="P")
    SalesLine.objects.create(
        sold_on=DAY, account=duplicate, product=product, quantity=1, amount=1, currency="CNY", key=b"1" * 16
    )
    DirtyMonth.objects.all().delete()
    merge(record=account, other=duplicate, by=None)
    noted = set(DirtyMonth.objects.values_list("month", "account"))
    assert noted == {(dt.date(2026, 5, 1), account.pk), (dt.date(2026, 5, 1), duplicate.pk)}


def test_an_account_is_not_merged_with_itself_or_twice(account: Account, duplicate: Account) -> None:
    with pytest.raises(Refused):
        merge(record=account, other=account, by=None)
    merge(record=account, other=duplicate, by=None)
    with pytest.raises(Refused):
        merge(record=account, other=Account.objects.get(pk=duplicate.pk), by=None)


def test_a_merge_is_undone_once(account: Account, duplicate: Account) -> None:
    note = merge(record=account, other=duplicate, by=None)
    unmerge(record=note, by=None, now=NOW)
    with pytest.raises(Refused):
        unmerge(record=note, by=None, now=NOW)


def test_ids_are_kept_as_ranges() -> None:
    assert links.packed([7, 1, 3, 2]) == [[1, 3], [7, 7]]
    assert links.unpacked([[1, 3], [7, 7]]) == [1, 2, 3, 7]


def test_estimates_and_comments_are_among_the_links() -> None:
    models_linked = {link.model for link in links.links()}
    assert {ShareEstimate, Comment, SalesLine, Contact, Group.members.through} <= models_linked
