"""A handover moves nothing before receiver and head agree, everything after, and leaves no right behind."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import translation

from guke.accounts.models import Account, Contact, Seat
from guke.care.models import Gift, Invitation, Meeting, Opinion, Risk
from guke.collab import actions as collab
from guke.collab.models import Approval, Path
from guke.kit import clock
from guke.kit.actions import Held, Refused
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.planning.models import Step
from guke.relations.models import Promise, Touch
from guke.team import actions, package, queries
from guke.team.models import Handover
from tests.cast import person
from tests.inside import Inside
from tests.team.conftest import TODAY, met


@pytest.fixture
def begun(opened: Account, manager: User, colleague: User, head: User) -> Handover:
    """The handover of the account from the manager to the colleague."""
    del head
    [made] = actions.begin_handover(records=[opened], to=colleague, reason="leaves", by=manager, on=TODAY)
    return made


def taken_over(handover: Handover, receiver: User, head: User, word: str = "known for years") -> Handover:
    with pytest.raises(Held):
        actions.accept(record=handover, word=word, by=receiver, on=TODAY)
    collab.grant(record=Approval.objects.get(kind="handovers"), by=head)
    handover.refresh_from_db()
    return handover


def test_nothing_moves_before_both_agree(begun: Handover, manager: User, colleague: User) -> None:
    with pytest.raises(Held):
        actions.accept(record=begun, word="known for years", by=colleague, on=TODAY)
    account = Account.objects.get()
    assert (account.owner, Promise.objects.filter(owner=manager).count()) == (manager, 2)
    assert not Account.objects.visible_to(colleague).exists()
    waits = Approval.objects.get()
    assert [user.username for user in waits.deciders.all()] == ["head"]


@pytest.mark.slow  # a whole handover
def test_everything_open_moves_and_the_giver_keeps_no_right(
    begun: Handover, manager: User, colleague: User, head: User
) -> None:
    Seat.objects.create(
        account=begun.account, user=head, duty="sponsor", substitute=manager,
        substitute_from_on=TODAY, substitute_to_on=TODAY + dt.timedelta(days=9),
    )  # fmt: skip
    done = taken_over(begun, colleague, head)
    assert (done.state, done.done_on, done.moved) == (
        "done",
        TODAY,
        {"promises": 1, "touches": 1, "seats": 1},
    )
    account = Account.objects.get()
    assert (account.owner, account.unit) == (colleague, colleague.unit)
    assert not Account.objects.visible_to(manager).exists()
    assert not registry["handovers"].rows(manager).exists()
    assert list(Account.objects.visible_to(colleague)) == [account]
    assert list(Promise.objects.filter(owner=colleague).values_list("text", flat=True)) == ["送样"]
    assert Touch.objects.get().owner == colleague
    assert Seat.objects.get(user=colleague).duty == "lead"


@pytest.mark.slow  # a whole handover
def test_what_care_and_planning_keep_open_goes_along(
    begun: Handover, manager: User, colleague: User, head: User, boss: Contact
) -> None:
    of = {"account": begun.account}
    opinion = Opinion.objects.create(**of, text="旺季缺货", heard_on=TODAY, owner=manager, state="taken")
    closed = Opinion.objects.create(
        **of, text="包装破损", heard_on=TODAY, owner=manager, state="closed", answer="已换", told_on=TODAY
    )
    risk = Risk.objects.create(**of, sort="bribery", control="两人同访", owner=manager, review_on=TODAY)
    step = Step.objects.create(**of, text="带技术员去", stage="entry", owner=manager, taken_on=TODAY)
    gift = Gift.objects.create(**of, contact=boss, what="茶叶", worth=Decimal(200), given_on=TODAY, noted_by=manager)
    alone = Meeting.objects.create(title="高层座谈", held_on=TODAY, begins=dt.time(14), host=manager)
    shared = Meeting.objects.create(title="大客户座谈会", held_on=TODAY, begins=dt.time(9), host=manager)
    for meeting in (alone, shared):
        Invitation.objects.create(meeting=meeting, contact=boss)
    other = Account.objects.create(code="A2", name="二号客户", owner=manager)
    Invitation.objects.create(meeting=shared, contact=Contact.objects.create(account=other, name="赵敏"))
    done = taken_over(begun, colleague, head)
    assert {name: done.moved.get(name) for name in ("opinions", "risks", "steps", "gifts", "meetings")} == {
        "opinions": 1, "risks": 1, "steps": 1, "gifts": 1, "meetings": 2,
    }  # fmt: skip
    for record in (opinion, closed, risk, step, gift, alone, shared):
        record.refresh_from_db()
    assert [opinion.owner, risk.owner, step.owner, alone.host] == [colleague] * 4
    assert (closed.owner, gift.noted_by, shared.host) == (manager, manager, manager)
    assert list(shared.ours.all()) == [colleague]
    line = AuditLine.objects.get(kind="opinions", action="handover")
    assert (line.by, line.changes) == (colleague, {"owner": [manager.pk, colleague.pk]})


@pytest.mark.slow  # a whole handover
def test_what_waited_for_the_giver_waits_for_the_receiver_and_own_requests_are_withdrawn(
    begun: Handover, manager: User, colleague: User, head: User, boss: Contact
) -> None:
    shared = {"kind": "contacts", "object_id": boss.pk, "action": "reparent", "steps": ["superior"]}
    other = Approval.objects.create(**shared, summary="merge", by=head)
    other.deciders.set([manager])
    own = Approval.objects.create(**shared, summary="assign", by=manager)
    own.deciders.set([head])
    taken_over(begun, colleague, head)
    other.refresh_from_db()
    own.refresh_from_db()
    assert [user.username for user in other.deciders.all()] == ["colleague"]
    assert (own.state, own.deciders.count()) == ("withdrawn", 0)


def test_only_the_receiver_takes_over(begun: Handover, manager: User, head: User) -> None:
    for somebody in (manager, head):
        with pytest.raises(Refused, match="not possible"):
            actions.accept(record=begun, word="x", by=somebody, on=TODAY)


def test_a_refusal_by_the_head_leaves_everything_as_it_is(
    begun: Handover, manager: User, colleague: User, head: User
) -> None:
    with pytest.raises(Held):
        actions.accept(record=begun, word="known for years", by=colleague, on=TODAY)
    collab.refuse(record=Approval.objects.get(), by=head, word="too early")
    begun.refresh_from_db()
    assert (begun.state, Account.objects.get().owner) == ("open", manager)


def test_a_path_of_the_company_takes_the_place_of_the_head(begun: Handover, colleague: User) -> None:
    person("boss", "executive")
    Path.objects.create(kind="handovers", action="accept", steps=["executive"])
    with pytest.raises(Held):
        actions.accept(record=begun, word="known for years", by=colleague, on=TODAY)
    assert [user.username for user in Approval.objects.get().deciders.all()] == ["boss"]


@pytest.mark.slow  # a whole handover
def test_strangers_have_to_be_introduced_or_explained(
    begun: Handover, manager: User, colleague: User, head: User, boss: Contact
) -> None:
    with pytest.raises(Refused, match=r"1 person is not introduced yet: 王建国. Introduce them, or say why"):
        actions.accept(record=begun, by=colleague, on=TODAY)
    met(begun.account, manager, boss, days=0, colleagues=(colleague,))
    [introduced] = queries.introductions(begun)
    assert (introduced.on, introduced.joint) == (clock.today(), 1)
    assert taken_over(begun, colleague, head, word="").state == "done"


def test_an_introduction_is_noted_and_nobody_of_another_customer_is(
    begun: Handover, manager: User, colleague: User, boss: Contact
) -> None:
    actions.introduce(record=begun, contact=boss, by=manager, on=TODAY)
    assert [each.on for each in queries.introductions(begun)] == [TODAY]
    elsewhere = Contact.objects.create(
        account=Account.objects.create(code="B", name="别家", owner=manager), name="李四"
    )
    with pytest.raises(Refused, match="works at another customer"):
        actions.introduce(record=begun, contact=elsewhere, by=manager, on=TODAY)


def test_the_receiver_needs_a_role_that_looks_after_accounts(
    account: Account, manager: User, outsider: User, colleague: User
) -> None:
    with pytest.raises(Refused) as refused:
        actions.begin_handover(records=[account], to=outsider, reason="x", by=manager, on=TODAY)
    assert refused.value.message_dict == {
        "to": ["Outsider is “Front line”, which may not look after accounts: choose an account manager, or have an administrator change the role first."]
    }  # fmt: skip
    with translation.override("zh-hans"), pytest.raises(Refused) as said:
        actions.begin_handover(records=[account], to=outsider, reason="x", by=manager, on=TODAY)
    assert said.value.message_dict == {
        "to": ["Outsider 的角色是“一线人员”，不能负责客户：请改选客户经理，或先请管理员调整角色。"]
    }
    User.objects.filter(pk=colleague.pk).update(left_on=TODAY)
    colleague.refresh_from_db()
    with pytest.raises(Refused, match="has left"):
        actions.begin_handover(records=[account], to=colleague, reason="x", by=manager, on=TODAY)


def test_a_receiver_who_lost_the_role_on_the_way_is_refused(
    begun: Handover, manager: User, colleague: User, head: User
) -> None:
    with pytest.raises(Held):
        actions.accept(record=begun, word="known", by=colleague, on=TODAY)
    User.objects.filter(pk=colleague.pk).update(role="frontline")
    with pytest.raises(ValidationError):
        collab.grant(record=Approval.objects.get(), by=head)
    assert Account.objects.get().owner == manager


def test_one_handover_at_a_time_to_somebody_else_and_not_of_yesterday(
    begun: Handover, account: Account, manager: User, colleague: User
) -> None:
    with pytest.raises(Refused, match="is being handed over already"):
        actions.begin_handover(records=[account], to=colleague, reason="x", by=manager, on=TODAY)
    actions.call_off(record=begun, by=manager, on=TODAY, reason="stays")
    with pytest.raises(Refused, match="looks after 麦穗农业 already"):
        actions.begin_handover(records=[account], to=manager, reason="x", by=manager, on=TODAY)
    with pytest.raises(Refused, match="This day is over"):
        actions.begin_handover(
            records=[account], to=colleague, reason="x", due_on=TODAY - dt.timedelta(days=1), by=manager, on=TODAY
        )


def test_several_receivers_each_take_their_part(account: Account, manager: User, colleague: User, head: User) -> None:
    second = Account.objects.create(code="A2", name="二号客户", owner=manager, unit=manager.unit)
    third = person("third", "manager")
    for each, receiver in ((account, colleague), (second, third)):
        actions.begin_handover(records=[each], to=receiver, reason="leaves", by=head, on=TODAY)
    assert sorted(Handover.objects.values_list("receiver__username", flat=True)) == ["colleague", "third"]


def test_who_only_reads_begins_no_handover(account: Account, colleague: User) -> None:
    Seat.objects.create(account=account, user=colleague, writes=False)
    with pytest.raises(Refused, match="reading only"):
        actions.begin_handover(records=[account], to=person("third", "manager"), reason="x", by=colleague, on=TODAY)


def test_a_role_without_the_right_neither_begins_nor_sees_any(
    account: Account, outsider: User, begun: Handover
) -> None:
    with pytest.raises(PermissionDenied):
        actions.begin_handover(records=[account], to=outsider, reason="x", by=outsider, on=TODAY)
    assert not registry["handovers"].rows(outsider).exists()


@pytest.mark.slow  # opens pages
def test_the_receiver_reads_the_package_before_seeing_the_account(begun: Handover, colleague: User) -> None:
    client = Inside(colleague)
    page = client.get(f"/handovers/{begun.pk}/", headers={"accept-language": "en"}).content.decode()
    for word in ("送样", "年终拜访", "王建国", "0 of 1 introduced"):
        assert word in page, word
    assert "/contacts/" not in page.split('id="panel-met"')[1].split("</section>")[0]
    assert client.get(f"/accounts/{begun.account_id}/").status_code == 404
    assert "waits for you" in client.get("/leaving/", headers={"accept-language": "en"}).content.decode()


@pytest.mark.slow  # a whole handover
def test_further_sorts_of_open_things_move_too(
    begun: Handover, colleague: User, head: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    sort = package.Sort("keys", "Keys", lambda _a, _g: [], lambda _a, _g, _r, _on: 3)
    monkeypatch.setitem(package.hung, "keys", sort)
    assert taken_over(begun, colleague, head).moved["keys"] == 3
