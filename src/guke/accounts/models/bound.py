"""Records that belong to an account and are seen with it."""

from typing import Any, Self

from guke.kit.records import RecordQuerySet
from guke.people.roles import Scope


class AccountBound(RecordQuerySet):
    """Records that are seen by whoever sees their account."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows whose account is in the person's scope."""
        if user.is_authenticated and user.scope == Scope.ALL:
            return self.filter(account__merged_into=None)
        accounts: Any = self.model._meta.get_field("account").related_model  # noqa: SLF001 - Django's documented reflection
        return self.filter(account__in=accounts.objects.visible_to(user))
