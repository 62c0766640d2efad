"""An account's family: the tree of any depth, what it rolls up, and claims of ownership that cannot all be true."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from guke.accounts.models import Account, Merge, Stake
from guke.accounts.rules import families
from guke.accounts.rules.families import Claim, Conflict

_HALF = 50


@dataclass(frozen=True)
class Kin:
    """One member of a family: its depth under the root, and whether the person may open it."""

    account: Account
    depth: int
    visible: bool
    here: bool
    size: int


def family(account: Account, user: Any) -> list[Kin]:
    """Return the account's family from the root down, in two queries at any depth."""
    if account.family_id is None:
        return []
    rows = Account.objects.filter(family=account.family_id, merged_into=None).select_related("owner").order_by("name")
    accounts = {row.pk: row for row in rows}
    seen = set(Account.objects.visible_to(user).filter(family=account.family_id).values_list("pk", flat=True))
    parents = {pk: row.parent_id for pk, row in accounts.items()}
    return [
        Kin(accounts[pk], depth, pk in seen, pk == account.pk, len(families.below(parents, pk)) - 1)
        for pk, depth in families.walk(parents)
    ]


def rolled_up(account: Account) -> list[int]:
    """Return the ids whose figures the account's roll-up adds: itself and everything below, minority holdings left out."""
    if account.family_id is None:
        return [account.pk]
    rows = Account.objects.filter(family=account.family_id, merged_into=None).values_list("pk", "parent", "tie")
    parents = {pk: parent for pk, parent, tie in rows if tie != Account.Tie.HOLDING or pk == account.pk}
    return families.below(parents, account.pk)


def claims(account: Account) -> list[Conflict]:
    """Return what cannot be true about who owns the members of the account's family."""
    rows = Account.objects.filter(Q(family=account.family_id or account.pk) | Q(pk=account.pk), merged_into=None)
    held = [
        Claim(pk, parent, share, tie)
        for pk, parent, share, tie in rows.values_list("pk", "parent", "share_percent", "tie")
        if parent
    ]
    return families.conflicts([*held, *_of_others(account), *_of_merged(account)])


def _of_others(account: Account) -> list[Claim]:
    """Return what owners besides the parents hold of the members; more than half is a claim to control."""
    rows = Stake.objects.filter(Q(account__family=account.family_id or account.pk) | Q(account=account))
    return [
        Claim(stake.account_id, stake.holder_id, stake.share_percent, "" if stake.share_percent > _HALF else "holding")
        for stake in rows
    ]


def _of_merged(account: Account) -> list[Claim]:
    """Return what merged files said of the parents of those they were merged into."""
    merges = Merge.objects.filter(undone_at=None, kept__family=account.family_id or account.pk)
    found = []
    for kept, parent, before in merges.values_list("kept", "kept__parent", "before"):
        told = before.get("gone", {})
        if told.get("parent") and told["parent"] not in {parent, kept}:
            share = told.get("share_percent")
            found.append(Claim(kept, told["parent"], Decimal(share) if share else None, told.get("tie") or ""))
    return found


def names_of(conflicts: list[Conflict]) -> dict[int, str]:
    """Return the names of the accounts that conflicts speak of; every reader of the family sees the owners' names."""
    told = {conflict.member for conflict in conflicts} | {c.owner for found in conflicts for c in found.claims}
    return {account.pk: str(account) for account in Account.objects.filter(pk__in=told)} if told else {}
