"""How many people hold an account, counted and kept; on whom it hangs, said in words."""

import datetime as dt

from guke.accounts.actions import merge
from guke.accounts.models import Account, Contact
from guke.kit import clock
from guke.network import jobs, queries, words
from guke.network.models import Cover
from guke.network.rules import Least
from guke.people.models import User
from tests.network.conftest import Meet

TODAY = clock.today()


def test_one_of_ours_with_two_of_theirs_is_held_by_one_alone(
    account: Account, manager: User, boss: Contact, buyer: Contact, meet: Meet
) -> None:
    meet(manager, boss, buyer)
    assert queries.recount([account.pk], TODAY) == 1
    cover = Cover.objects.get()
    assert (cover.ours, cover.theirs, cover.links, cover.only, cover.only_theirs) == (1, 2, 2, manager, None)
    assert words.thread(cover, Least(2, 3)) == [
        "Of ours only Manager was in touch; 2 people should be.",
        "2 people of theirs were met; 3 should be.",
    ]
    assert words.thread(cover, Least(1, 1)) == []


def test_a_second_thread_ends_the_alarm_and_an_old_one_falls_out(
    account: Account, manager: User, head: User, boss: Contact, meet: Meet
) -> None:
    meet(manager, boss)
    meet(head, boss, days=200)
    queries.recount([account.pk], TODAY)
    assert Cover.objects.get().only is None
    queries.recount([account.pk], TODAY + dt.timedelta(days=180))
    assert Cover.objects.get().only == manager
    queries.recount([account.pk], TODAY + dt.timedelta(days=500))
    assert not Cover.objects.exists()


def test_a_touch_recounts_its_account(account: Account, manager: User, boss: Contact, meet: Meet) -> None:
    touch = meet(manager, boss)
    jobs.after_touch(sender=None, record=touch, result=touch)
    assert Cover.objects.get().account == account


def test_a_merge_recounts_both_files(account: Account, manager: User, boss: Contact, meet: Meet) -> None:
    other = Account.objects.create(code="A2", name="麦穗农业公司", owner=manager)
    meet(manager, Contact.objects.create(account=other, name="李四"))
    meet(manager, boss)
    queries.recount([account.pk, other.pk], TODAY)
    note = merge(record=account, other=other, by=None)
    jobs.after_touch(sender=None, record=account, result=note)
    cover = Cover.objects.get()
    assert (cover.account, cover.theirs) == (account, 2)
