"""The rest of a lived-in system: files' dates, groups, views, fields, a refused import, a merge."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from guke.accounts.models import Account, Alias, Group, Merge, Stake
from guke.demo import chance, credit_codes
from guke.demo.customers import Customer
from guke.demo.notes import KIND, at
from guke.demo.staff import Staff
from guke.intake.models import Batch, Refusal
from guke.kit.models import CustomField, SavedView

STALE, STALE_DAYS = 27, 1460
REFUSED, MERGED, KEPT, CLAIMED, CLAIMANT = 21, 30, 29, 18, 17
_VERIFIED = ("name", "uscc", "industry", "owner", "address", "phone", "business", "purchasing", "credit_limit")
_FIELDS = (
    ("store_count", "网点数", "Outlets", "number"),
    ("drip_mu", "滴灌面积（亩）", "Drip-irrigated area, mu", "number"),
)
_GROUPS = (
    ("旺季保供名单", "开春前逐户确认库存", ""),
    ("战略合作备选", "份额八成以上，总监每季过一遍", ""),
    ("山东经销商", "按规则", "province=山东&sort=dealer"),
    ("化工客户", "按规则", "sort=plant"),
)
_VIEWS = (("在做的经销商", "sort=dealer&state=active"), ("化工厂", "sort=plant"), ("已流失", "state=lost"))


@dataclass(frozen=True)
class Parcels:
    """Records of several kinds, in the order in which they can be written."""

    fields: list[CustomField]
    views: list[SavedView]
    groups: list[Group]
    members: list[tuple[int, int]]
    aliases: list[Alias]
    merges: list[Merge]
    batches: list[Batch]
    refusals: list[Refusal]
    stakes: list[Stake]


def _verify(rng: Any, account: Account, on: date) -> None:
    """Say when each filled field was last found true."""
    if account.pk == STALE:
        account.verified = {name: (on - timedelta(days=STALE_DAYS)).isoformat() for name in _VERIFIED}
    elif rng.random() < 0.75:
        back = rng.randint(5, 420)
        account.verified = {
            name: (on - timedelta(days=back + rng.randint(0, 60))).isoformat()
            for name in _VERIFIED
            if getattr(account, f"{name}_id", getattr(account, name, None))
        }


def furnish(seed: int, on: date, customers: dict[int, Customer]) -> None:
    """Give the files their dates and the company's own fields."""
    for number, customer in customers.items():
        rng = chance.stream(seed, "file", number)
        _verify(rng, customer.account, on)
        if customer.account.sort == Account.Sort.DEALER and rng.random() < 0.5:
            customer.account.custom = {"store_count": rng.randint(1, 40)}
        elif customer.account.sort == Account.Sort.FARM and rng.random() < 0.5:
            customer.account.custom = {"drip_mu": rng.randint(2, 60) * 50}


def _import(on: date, staff: Staff, account: Account, spoiled: str) -> tuple[Batch, Refusal]:
    by = account.owner or staff.of("head")[0]
    when = at(on, 12, 20)
    batch = Batch(
        pk=1,
        kind=KIND,
        file_name="客户名单-苏北.xlsx",
        state=Batch.State.LOADED,
        read=25,
        unchanged=24,
        rejected=1,
        by=by,
        loaded_at=when,
        created_at=when,
        updated_at=when,
    )
    refusal = Refusal(
        pk=1,
        batch=batch,
        row=18,
        column="统一社会信用代码",
        value=spoiled,
        code="check_digit",
        detail={"name": account.name},
    )
    return batch, refusal


def parcels(seed: int, on: date, staff: Staff, customers: dict[int, Customer]) -> Parcels:
    """Return what else people keep in the system."""
    head = staff.of("head")[0]
    rng = chance.stream(seed, "parcels")
    refused = customers[REFUSED].account
    good_code = credit_codes.credit_code(rng, credit_codes.COMPANY, "321084")
    batch, refusal = _import(on, staff, refused, credit_codes.spoiled(good_code))
    kept, gone = customers[KEPT].account, customers[MERGED].account
    buyers = [number for number, customer in customers.items() if customer.yearly > 1_200_000]
    return Parcels(
        fields=[
            CustomField(pk=pk, kind=KIND, name=name, title=title, title_en=title_en, sort=sort, position=pk)
            for pk, (name, title, title_en, sort) in enumerate(_FIELDS, start=1)
        ],
        views=[
            SavedView(pk=pk, kind=KIND, name=name, query=query, owner=head, sharing=SavedView.Sharing.ALL, position=pk)
            for pk, (name, query) in enumerate(_VIEWS, start=1)
        ],
        groups=[
            Group(pk=pk, name=name, note=note, rule=rule, owner=head)
            for pk, (name, note, rule) in enumerate(_GROUPS, start=1)
        ],
        members=[(1, number) for number in sorted(chance.some(rng, buyers, 24))] + [(2, 23), (2, 25)],
        aliases=_aliases(customers),
        merges=[Merge(pk=1, kept=kept, gone=gone, by=head, moved={}, before={}, created_at=at(on, 70))],
        batches=[batch],
        refusals=[refusal],
        stakes=[Stake(pk=1, account=customers[CLAIMED].account, holder=customers[CLAIMANT].account, share_percent=60)],
    )


def _aliases(customers: dict[int, Customer]) -> list[Alias]:
    said = ((25, "鲁岳尿素厂"), (23, "任丘燕联"), (29, "兴化市水乡农资店"), (44, "越南湄公维达"), (18, "天中肥料"))
    return [
        Alias(pk=pk, account=customers[number].account, name=name) for pk, (number, name) in enumerate(said, start=1)
    ]
