"""Sets of accounts: the members of a group, who may write, and where nobody serves."""

from typing import Any

from django.db.models import Count, Q, QuerySet, Value
from django.http import QueryDict
from django_filters import FilterSet

from guke.accounts.models import Account, Group, Seat, open_seat
from guke.kit import filters, kinds
from guke.people.roles import Scope


def members(group: Group, user: Any) -> QuerySet[Account]:
    """Return the accounts of a group in the person's scope: those picked and those its rule finds."""
    kind = kinds.registry["accounts"]
    picked = Q(pk__in=group.members.through.objects.filter(group=group).values("account"))
    if group.rule:
        found = filters.filterset(kind, user)(QueryDict(group.rule.lstrip("?")), queryset=Account.objects.all())
        if found.is_valid():
            picked |= Q(pk__in=found.qs.order_by().values("pk"))
    return kind.rows(user).filter(picked)


def may_write(user: Any, account: Account) -> bool:
    """Return whether the person may change the account: whoever sees it, save by a seat that only reads."""
    if user.scope == Scope.ALL or account.owner_id == user.pk:
        return True
    unit = account.unit if user.scope == Scope.UNIT and user.unit_id else None
    if unit is not None and unit.path.startswith(user.unit.path):
        return True
    return Seat.objects.filter(open_seat(user), account=account, writes=True).exists()


def gaps(user: Any) -> list[dict[str, Any]]:
    """Return, by province and sort of customer, how many accounts nobody owns; fully covered cells are left out."""
    rows = Account.objects.visible_to(user).exclude(state=Account.State.LOST).order_by()
    cells = rows.values("province", "sort").annotate(all=Count("pk"), free=Count("pk", filter=Q(owner=None)))
    return [cell for cell in cells.order_by("-free", "province") if cell["free"]]


def groups_of(account: Account, user: Any) -> list[tuple[Group, bool]]:
    """Return the groups of an account, each with whether only its rule puts the account there."""
    groups = {group.pk: group for group in Group.objects.all()}
    picked = set(account.groups.values_list("pk", flat=True))
    made = filters.filterset(kinds.registry["accounts"], user)
    found = [rows for group in groups.values() if group.rule and (rows := _tested(made, group, account)) is not None]
    ruled = set(found[0].union(*found[1:])) if found else set()
    return [(group, pk not in picked) for pk, group in groups.items() if pk in picked | ruled]


def _tested(made: type[FilterSet], group: Group, account: Account) -> QuerySet[Any, Any] | None:
    """Return a query that gives the group's id when its rule finds the account; none for a rule that is no filter."""
    only = Account.objects.filter(pk=account.pk).order_by()
    found = made(QueryDict(group.rule.lstrip("?")), queryset=only)
    return found.qs.annotate(group=Value(group.pk)).values_list("group", flat=True) if found.is_valid() else None
