"""Every story told in the documents is true of the ledger and the files, by queries that know nothing of how it was made."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db.models import Count, Max, QuerySet, Sum

from guke.accounts import queries
from guke.accounts.models import Account, Alias, Contact, Merge, Seat
from guke.accounts.rules.families import Doubt
from guke.accounts.rules.names import LIKELY, Face, alike
from guke.collab.models import Comment, Tagging
from guke.demo.actions import Summary
from guke.demo.buying import growing_season
from guke.demo.stories import STORIES
from guke.intake.models import Refusal
from guke.intel.models import RivalShare, ShareEstimate
from guke.intel.queries import outlines as known
from guke.ledger.models import SalesLine
from guke.people.models import User
from tests.demo.conftest import ON

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("demo_company", "db")]  # makes a company of 64 accounts


def sales(number: int, *, since: int = 2000, until: int = 0) -> QuerySet[SalesLine]:
    """Return the account's lines of the days between ``since`` and ``until`` days ago."""
    days = (ON - timedelta(days=since - 1), ON - timedelta(days=until))
    return SalesLine.objects.filter(account__code=f"K{number:04d}", sold_on__range=days)


def bought(number: int, *, since: int, until: int = 0) -> Decimal:
    """Return what the account bought in those days."""
    return sales(number, since=since, until=until).aggregate(total=Sum("amount"))["total"] or Decimal(0)


def account(number: int) -> Account:
    """Return an account of the cast."""
    return Account.objects.get(code=f"K{number:04d}")


def one_thread() -> bool:
    return account(1).contacts.count() == 1 and account(1).seats.count() == 1 and bought(1, since=365) > 4_000_000


def slide() -> bool:
    return bought(2, since=30) < bought(2, since=210, until=180) / 2 and sales(2, since=14).exists()


def sudden_stop() -> bool:
    days = sorted(set(sales(3).values_list("sold_on", flat=True)))
    gaps = [(later - day).days for day, later in pairwise(days)]
    steady = sum(12 <= gap <= 16 for gap in gaps) / len(gaps)
    return steady > 0.9 and (ON - days[-1]).days == 60


def over_limit() -> bool:
    return account(4).credit_limit == 300_000 and bought(4, since=60) > 600_000


def tagged(number: int, tag: str) -> bool:
    return Tagging.objects.filter(kind="accounts", object_id=number, tag__name=tag).exists()


def remarks(number: int) -> int:
    return Comment.objects.filter(kind="accounts", object_id=number).count()


def complaint() -> bool:
    return tagged(5, "投诉未结") and remarks(5) >= 3


def channel_conflict() -> bool:
    owners = {account(6).owner_id, account(7).owner_id}
    return tagged(6, "窜货嫌疑") and tagged(7, "窜货嫌疑") and len(owners) == 2 and discount(7) < discount(6)


def discount(number: int) -> Decimal:
    lines = sales(number, since=365).select_related("product")
    full = sum((line.product.list_price or 0) * line.quantity for line in lines)
    return sum((line.amount for line in lines), Decimal(0)) / full


def unprofitable() -> bool:
    totals = sales(8).aggregate(amount=Sum("amount"), cost=Sum("cost"))
    return totals["amount"] < totals["cost"] and not sales(8).exclude(note__in=("促销价", "退货")).exists()


def neglected() -> bool:
    estimate = ShareEstimate.objects.get(account=account(9))
    return estimate.ours * 12 < estimate.total_likely and remarks(9) == 0 and account(9).seats.count() == 1


def leaving() -> bool:
    going = User.objects.get(left_on__gt=ON)
    theirs = Account.objects.filter(owner=going)
    alone = theirs.annotate(people=Count("seats__user", distinct=True)).filter(people=1)
    return (theirs.count(), alone.count()) == (8, 8) and not Seat.objects.filter(substitute=going).exists()


def narrowing() -> bool:
    def kinds(since: int, until: int) -> int:
        return sales(10, since=since, until=until).values("product").distinct().count()

    kept = bought(10, since=180) > bought(10, since=545, until=365) * Decimal("0.75")
    return kinds(150, 0) <= 4 and kinds(560, 430) >= 9 and kept


def order_size(number: int, since: int, until: int) -> Decimal:
    found = sales(number, since=since, until=until).filter(quantity__gt=0)
    return found.aggregate(t=Sum("amount"))["t"] / found.values("document").distinct().count()


def shrinking() -> bool:
    orders = [sales(11, since=a, until=a - 90).values("document").distinct().count() for a in (90, 450)]
    return order_size(11, 60, 0) < order_size(11, 425, 365) / 2 and orders[0] > orders[1] * 0.7


def off_season() -> bool:
    months = set(sales(12).values_list("sold_on__month", flat=True))
    return len(months) <= 3 and ON.month not in months and bought(12, since=365) > 0


def recoverer() -> bool:
    worst = bought(13, since=260, until=220)
    return worst < bought(13, since=540, until=500) / 2 and bought(13, since=40) > worst * 2


def newcomer() -> bool:
    first = sales(14).order_by("sold_on").values_list("sold_on", flat=True)[0]
    return 130 < (ON - first).days <= 150 and bought(14, since=50) > bought(14, since=150, until=100) * Decimal("1.5")


def lost() -> bool:
    last = sales(15).aggregate(last=Max("sold_on"))["last"]
    return account(15).state == "lost" and 393 <= (ON - last).days <= 400


def conflicting_ownership() -> bool:
    child = account(18)
    return (
        child.parent == account(16)
        and child.share_percent == 51
        and child.stakes.get().holder == account(17)
        and {conflict.doubt for conflict in queries.claims(child)} == {Doubt.OVER_WHOLE, Doubt.TWO_PARENTS}
    )


def duplicate() -> bool:
    one, two = account(19), account(20)
    shared = set(one.contacts.values_list("mobile", flat=True)) & set(two.contacts.values_list("mobile", flat=True))
    likeness = alike(Face(one.name, phone=one.phone), Face(two.name, phone=two.phone))
    if likeness.score < LIKELY:
        return False
    return one.phone == two.phone and bool(shared) and bool(one.uscc) and two.uscc is None


def bad_code() -> bool:
    refusal = Refusal.objects.get()
    return account(21).uscc is None and refusal.detail["name"] == account(21).name and refusal.batch.rejected == 1


def shares(number: int) -> list[int]:
    outline = known(account(number), ON)[0]
    return [round(period.estimate.likely) for period in outline.periods]


def rival() -> bool:
    outlook = known(account(22), ON)[0].outlook
    suppliers = RivalShare.objects.filter(account=account(22)).values_list("place", flat=True)
    return (
        shares(22)[:2] == [85, 72]
        and 59 <= shares(22)[2] <= 61
        and outlook.edge == 50
        and set(suppliers) == {"second", "candidate"}
    )


def alliance() -> bool:
    theirs = Contact.objects.filter(account=account(23))
    return shares(23)[-1] == 90 and theirs.count() == 8 and not theirs.filter(attitude__lt=1).exists()


def lost_line() -> bool:
    soluble, compound = sales(24).filter(product__line__code="WSF"), sales(24).filter(product__line__code="NPK")
    border = ON - timedelta(days=240)
    return (
        soluble.filter(quantity__gt=0).aggregate(last=Max("sold_on"))["last"] <= border
        and compound.filter(sold_on__gt=border).count() > 10
        and soluble.filter(sold_on__gt=border - timedelta(days=150)).exists()
    )


def dependence() -> bool:
    everybody = SalesLine.objects.filter(sold_on__gt=ON - timedelta(days=365)).aggregate(t=Sum("amount"))["t"]
    return Decimal("0.13") < bought(25, since=365) / everybody < Decimal("0.15")


def returned(number: int, since: int, until: int) -> float:
    lines = sales(number, since=since, until=until)
    return lines.filter(corrections__isnull=False).distinct().count() / lines.filter(quantity__gt=0).count()


def returns() -> bool:
    return returned(26, 60, 0) > 0.12 and returned(26, 500, 60) < 0.02


def stale() -> bool:
    newest = max(map(date.fromisoformat, account(27).verified.values()))
    return (ON - newest).days > 1400 and bought(27, since=365) > 0


def missing_cost() -> bool:
    without = sales(28).filter(cost=None)
    return without.count() == sales(28, since=120).count() > 0


def merged() -> bool:
    return Merge.objects.get().gone == account(30) and account(30).merged_into == account(29) and alias_kept()


def alias_kept() -> bool:
    return Alias.objects.filter(account=account(29), name=account(30).name).exists()


def separate_subsidiaries() -> bool:
    prices = {round(discount(number), 2) for number in range(40, 44)}
    owners = set(Account.objects.filter(parent=account(39)).values_list("owner", flat=True))
    return len(prices) == 4 and len(owners) == 4 and account(39).lead_unit is None


HOLDS: dict[str, Callable[[], bool]] = {
    check.__name__.replace("_", "-"): check
    for check in (
        one_thread, slide, sudden_stop, over_limit, complaint, channel_conflict, unprofitable, neglected, leaving, narrowing,
        shrinking, off_season, recoverer, newcomer, lost, conflicting_ownership, duplicate, bad_code, rival, alliance, lost_line,
        dependence, returns, stale, missing_cost, merged, separate_subsidiaries,
    )
}  # fmt: skip


def test_every_story_has_its_check() -> None:
    assert set(HOLDS) == {story.id for story in STORIES}


@pytest.mark.parametrize("story", [story.id for story in STORIES])
def test_a_story_is_true_of_the_records(story: str) -> None:
    assert HOLDS[story]()


def test_the_accounts_of_the_stories_are_there(demo_company: Summary) -> None:
    for story in demo_company.stories:
        assert Account.objects.get(code=story.code).name == story.name


@pytest.mark.parametrize("month", range(1, 13))
def test_the_off_season_buyer_never_buys_in_the_month_of_the_demo(month: int) -> None:
    season, _crop, _crop_en = growing_season(date(2026, month, 15))
    assert season[month - 1] == 0
    assert sum(weight > 0 for weight in season) == 3
