"""Sets of accounts: who sees which, and the family each belongs to."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Self

from django.db.models import Q
from django.utils import timezone

from guke.accounts.models.bound import PreparedQuerySet, Reach, written
from guke.accounts.models.teams import Seat, open_seat
from guke.accounts.rules import families
from guke.people.roles import Scope


class AccountQuerySet(PreparedQuerySet):
    """Accounts; the one rule of who sees which."""

    def visible_to(self, user: Any) -> Self:
        """Return the accounts in the person's scope; merged-away ones are never shown."""
        return self.within(Reach.of(user)) if user.is_authenticated else self.none()

    def within(self, reach: Reach) -> Self:
        """Return the accounts within reach."""
        rows = self.filter(merged_into=None)
        if reach.scope == Scope.ALL:
            return rows
        return rows.filter(_own(reach, self.db, timezone.get_current_timezone_name()))

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """Store many accounts ready, each in its family."""
        made = super().bulk_create(objs, *args, **kwargs)
        children = [account.pk for account in made if account.parent_id and account.pk]
        if children:
            self.plant(children)
        return made

    def parents(self, pks: Iterable[int]) -> dict[int, int | None]:
        """Return the parent of every member of the families that the accounts are or will be in."""
        near = list(self.model.objects.filter(pk__in=list(pks)).values_list("pk", "family", "parent", "parent__family"))
        families_, singles = set(), set()
        for pk, family, parent, above in near:
            families_ |= {family, above} - {None}
            singles |= {pk, parent} - {None}
        members = Q(family__in=families_) | Q(pk__in=singles) | Q(parent__in=singles)
        found = dict(self.model.objects.filter(members).values_list("pk", "parent"))
        return self._completed(found)

    def _completed(self, found: dict[int, int | None]) -> dict[int, int | None]:
        """Add ancestors and descendants until none is missing; families kept right need no second look."""
        while True:
            missing = {parent for parent in found.values() if parent is not None} - set(found)
            below = self.model.objects.filter(parent__in=list(found)).exclude(pk__in=list(found))
            more = dict(below.values_list("pk", "parent"))
            more.update(self.model.objects.filter(pk__in=missing).values_list("pk", "parent"))
            if not more:
                return found
            found.update(more)

    def plant(self, pks: Iterable[int]) -> None:
        """Write each member's root into the families touched; raises ``families.Loop`` where there is none."""
        parents = self.parents(pks)
        roots = {member: families.root(parents, member) for member in parents}
        sizes: dict[int, list[int]] = {}
        for member, root in roots.items():
            sizes.setdefault(root, []).append(member)
        for root, members in sizes.items():
            family = root if len(members) > 1 else None
            self.model.objects.filter(pk__in=members).exclude(family=family).update(family=family)


@lru_cache(maxsize=256)
def _own(reach: Reach, using: str, _zone: str) -> Q:
    """Return the condition of being within reach, written once; who sits where is asked each time."""
    mine = Q(owner=reach.pk) | Q(pk__in=written(Seat.objects.filter(open_seat(reach.pk)), "account", using))
    return mine | Q(unit__path__startswith=reach.unit) if reach.unit is not None else mine
