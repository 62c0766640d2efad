"""Records that are made ready on every way in, and those that are seen with their account."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, Self

from django.apps import apps

from guke.kit.records import Record, RecordQuerySet
from guke.people.roles import Scope


class Prepared(Record):
    """A record whose derived values are set whenever it is stored, one by one or in bulk."""

    class Meta:
        abstract = True

    def prepare(self) -> None:
        """Set the values that follow from others."""
        raise NotImplementedError

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the record with its derived values right."""
        self.prepare()
        super().save(*args, **kwargs)


class PreparedQuerySet(RecordQuerySet):
    """Records made ready before a bulk load."""

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """Store many records with their derived values right."""
        records = list(objs)
        for record in records:
            if isinstance(record, Prepared):
                record.prepare()
        return super().bulk_create(records, *args, **kwargs)


class Reach(NamedTuple):
    """All that decides which accounts a person sees: how far, as whom, and below which unit."""

    scope: Scope
    pk: int
    unit: str | None = None

    @classmethod
    def of(cls, user: Any) -> Self:
        """Return how far the person sees now: read anew each time, so that a right lost is lost at once."""
        within = user.scope == Scope.UNIT and user.unit_id
        return cls(user.scope, user.pk, user.unit.path if within else None)


@lru_cache(maxsize=256)
def _accounts(reach: Reach | None) -> Any:
    """Return the question which accounts lie within reach, or were merged away: put together once, never answered here."""
    accounts: Any = apps.get_model("accounts", "Account").objects
    return accounts.filter(merged_into__isnull=False) if reach is None else accounts.all().within(reach)


class AccountBound(PreparedQuerySet):
    """Records that are seen by whoever sees their account; ``path`` leads to it."""

    path = "account"

    def visible_to(self, user: Any) -> Self:
        """Return the rows whose account is in the person's scope.

        Who sees all is spared the few merged away; joined to all accounts, SQLite would sort every row to show fifty.
        """
        if not user.is_authenticated:
            return self.none()
        reach = Reach.of(user)
        if reach.scope == Scope.ALL:
            return self.exclude(**{f"{self.path}__in": _accounts(None)})
        return self.filter(**{f"{self.path}__in": _accounts(reach)})
