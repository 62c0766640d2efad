"""Which accounts on which day a dashboard speaks of, and where the rows behind a figure are."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Industry
from guke.insight.books import key_of
from guke.insight.models import PastStanding, Standing
from guke.insight.queries import is_found, is_offered
from guke.insight.rules import span_of
from guke.kit.columns import Column
from guke.kit.forms import reference
from guke.kit.kinds import registry
from guke.kit.svg import PROVINCES
from guke.people.models import Unit, User
from guke.review.models import Comparison, Effect
from guke.review.rules import year_before

_LOOKUPS = {"province": "account__province__icontains"}


class Asked(forms.Form):
    """Which accounts: by unit, account manager, province, industry and sort of customer."""

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, model in (("unit", Unit), ("owner", User), ("industry", Industry)):
            label = Column(name).bind(Account).title
            self.fields[name] = reference(model, user, required=False, label=label)
        self.fields["province"] = forms.ChoiceField(required=False, label=_("province"), choices=[("", _("All")), *((name, name) for name in PROVINCES)])  # fmt: skip
        self.fields["sort"] = forms.ChoiceField(required=False, label=_("sort of customer"), choices=[("", _("All")), *Account.Sort.choices])  # fmt: skip

    def narrowed(self) -> dict[str, Any]:
        """Return what was chosen, by the name of the filter; what makes no sense is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}


@dataclass(frozen=True)
class View:
    """The accounts a person sees, narrowed, as of a day; ``past`` tells that the day is not that of today's figures."""

    user: User
    day: date
    past: bool
    chosen: dict[str, Any]
    fixed: dict[str, Any]

    def only(self, **fixed: Any) -> "View":
        """Return the view of a part of these accounts."""
        return replace(self, fixed={**self.fixed, **fixed})

    @property
    def shows_profit(self) -> bool:
        """Whether the person may see what is earned."""
        return self.user.may("margin.view")

    @property
    def whole(self) -> bool:
        """Whether it speaks of all accounts, so that what is found of the whole company belongs to it."""
        return key_of(self.user) == "all" and not self.chosen

    @cached_property
    def is_found(self) -> bool:
        """Whether what is found of the whole company belongs to it and is on record for its day."""
        return self.whole and (not self.past or is_found(self.day))

    @cached_property
    def is_offered(self) -> bool:
        """Whether what accounts might buy next is on record for its day."""
        return not self.past or is_offered(self.day)

    @property
    def currency(self) -> str:
        """The currency of the figures."""
        return str(settings.CURRENCY)

    @cached_property
    def rows(self) -> QuerySet[Any]:
        """The figures of the accounts on the day."""
        if self.past:
            return PastStanding.objects.visible_to(self.user).filter(as_of=self.day, **self.paths)
        return Standing.objects.visible_to(self.user).filter(**self.paths)

    @cached_property
    def effects(self) -> QuerySet[Effect] | None:
        """Why revenue moved in the year to the day; none where that was not worked out yet."""
        made = Comparison.objects.filter(first_on=year_before(self.day), last_on=self.day).first()
        return Effect.objects.visible_to(self.user).filter(comparison=made, **self.paths) if made else None

    @property
    def paths(self) -> dict[str, Any]:
        """What narrows rows that hang on an account."""
        chosen = {**self.chosen, **self.fixed}
        return {_LOOKUPS.get(name, f"account__{name}"): value for name, value in chosen.items()}

    def drill(self, order: str = "", **figures: Any) -> str:
        """Return the list of the accounts behind a figure: by classes and figures, the view's own narrowing kept."""
        narrowed = {name: getattr(value, "pk", value) for name, value in {**self.chosen, **self.fixed}.items()}
        if self.past:
            kept = {f"account__{name}": value for name, value in narrowed.items()}
            more = {"order": order} if order else {}
            return registry["past-accounts"].list_url(as_of=self.day, **kept, **figures, **more)
        named = {f"standing__{name}": value for name, value in figures.items()}
        sign, name = ("-", order[1:]) if order.startswith("-") else ("", order)
        more = {"order": f"{sign}standing__{name}"} if order else {}
        return registry["accounts"].list_url(**narrowed, **named, **more)

    def of_today(self, **figures: Any) -> str:
        """Return the list of accounts by what no past day keeps, but which holds for every day, as the first order."""
        return replace(self, past=False).drill(**figures)

    def of_file(self, **file: Any) -> str:
        """Return the list of the accounts behind a figure by a field of their file."""
        return replace(self, fixed={**self.fixed, **file}).drill()

    def sales_url(self, first: date | None = None, last: date | None = None, **more: Any) -> str:
        """Return the sales lines behind a figure: of the year to the day, or of other days."""
        narrowed = {
            f"account__{name}": getattr(value, "pk", value) for name, value in {**self.chosen, **self.fixed}.items()
        }
        since = first or span_of("revenue_12m", self.day)[0]
        return registry["sales"].list_url(sold_on_from=since, sold_on_to=last or self.day, **narrowed, **more)

    def account_url(self, pk: int) -> str:
        """Return the page of an account, as of the same day."""
        address = registry["accounts"].url(pk)
        return f"{address}?as_of={self.day}" if self.past else address
