"""Groups above part of the background: several levels, whole and partial holdings, some that do not add up."""

from decimal import Decimal
from random import Random

from guke.accounts.models import Account
from guke.demo import chance, credit_codes, places
from guke.demo.customers import Customer

FIRST_GROUP = 901
GROUPS = 14
_HOLDINGS = (("subsidiary", 100), ("subsidiary", 80), ("subsidiary", 51), ("holding", 34), ("subsidiary", 100))
_FORMS = {
    Account.Sort.DEALER: "农业集团有限公司",
    Account.Sort.FARM: "农业发展集团有限公司",
    Account.Sort.PLANT: "化学控股集团有限公司",
}


def _group(seed: int, number: int, child: Account) -> Account:
    rng = chance.stream(seed, "group", number)
    brand = child.short_name[:2]
    area = places.area_of(child.province, child.county)
    return Account(
        pk=number,
        code=f"K{number:04d}",
        name=f"{brand}{_FORMS[Account.Sort(child.sort)]}",
        short_name=f"{brand}集团",
        uscc=credit_codes.credit_code(rng, credit_codes.COMPANY, area),
        sort=Account.Sort.GROUP,
        industry=child.industry,
        province=child.province,
        city=child.city,
        county=child.county,
        address=child.address,
        level=Account.Level.GROUP,
        opened_on=child.opened_on,
        founded_on=child.founded_on,
    )


def _adopt(parent: Account, child: Account, tie: str, held: int | None) -> None:
    """Put the child below the parent and give it the family's brand."""
    old, new = child.short_name[:2], parent.short_name[:2]
    child.name = child.name.replace(old, new)
    child.short_name = f"{new}{child.county.rstrip('市县区')}{child.short_name[2:]}"
    child.parent, child.tie = parent, tie
    child.share_percent = None if held is None else Decimal(held)


def _grow(rng: Random, group: Account, kin: list[Customer]) -> None:
    """Hang the kin below the group: most directly, the last one below the first."""
    for customer, (tie, held) in zip(kin[:-1], rng.sample(_HOLDINGS, len(_HOLDINGS)), strict=False):
        _adopt(group, customer.account, tie, held)
    below, child = kin[0].account, kin[-1].account
    _adopt(below, child, rng.choice(("branch", "site")), None)


def families(seed: int, scale: float, background: list[Customer]) -> list[Customer]:
    """Return new groups at the top of background customers."""
    rng = chance.stream(seed, "families")
    free = {sort: [c for c in background if c.pattern and c.account.sort == sort] for sort in _FORMS}
    made: list[Customer] = []
    for number in range(max(1, round(GROUPS * scale))):
        sort = rng.choices(tuple(_FORMS), (4, 4, 2))[0]
        kin = [free[sort].pop(rng.randrange(len(free[sort]))) for _ in range(min(rng.randint(3, 5), len(free[sort])))]
        if len(kin) < 3:
            continue
        group = _group(seed, FIRST_GROUP + number, kin[0].account)
        _grow(rng, group, kin)
        made.append(Customer(group, None, kin[0].region))
    return made


def settle(accounts: list[Account]) -> None:
    """Write each family's root on all its members; who is alone has none."""
    kin = {account.pk: account for account in accounts}
    parents = {account.parent_id for account in accounts if account.parent_id}
    for account in accounts:
        top = account
        while top.parent_id:
            top = kin[top.parent_id]
        account.family = top if top is not account or account.pk in parents else None
