"""Records that are made ready on every way in, and those that are seen with their account."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, Self

from django.apps import apps
from django.db.models.expressions import RawSQL
from django.utils import timezone

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
        if user.pk is None:  # would be whoever no account has: those without an owner
            raise ValueError(user)
        within = user.scope == Scope.UNIT and user.unit_id
        return cls(user.scope, user.pk, user.unit.path if within else None)


def written(rows: Any, column: str, using: str) -> RawSQL:
    """Return a question for a column as the database reads it: to write it takes Django longer than the database to answer."""
    sql, given = rows.order_by().values(column).query.get_compiler(using).as_sql()
    return RawSQL(sql, given)  # noqa: S611 - written by Django, with its parameters apart


@lru_cache(maxsize=256)
def _accounts(reach: Reach | None, using: str, _zone: str) -> RawSQL:
    """Return the question which accounts lie within reach, or were merged away: written once, never answered here."""
    accounts: Any = apps.get_model("accounts", "Account").objects.using(using)
    rows = accounts.filter(merged_into__isnull=False) if reach is None else accounts.within(reach)
    return written(rows, "pk", using)


class AccountBound(PreparedQuerySet):
    """Records that are seen by whoever sees their account; ``path`` leads to it."""

    path = "account"

    def visible_to(self, user: Any) -> Self:
        """Return the rows whose account is in the person's scope.

        Who sees all is spared the few merged away; joined to all accounts, SQLite would sort every row to show fifty.
        """
        if not user.is_authenticated:
            return self.none()
        reach, zone = Reach.of(user), timezone.get_current_timezone_name()  # of which today is
        if reach.scope == Scope.ALL:
            return self.exclude(**{f"{self.path}__in": _accounts(None, self.db, zone)})
        return self.filter(**{f"{self.path}__in": _accounts(reach, self.db, zone)})
