"""Two days side by side: each account's figures on both, why revenue moved, which classes moved; all ties to the cent."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import (
    Case,
    CharField,
    Count,
    ExpressionWrapper,
    F,
    FilteredRelation,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy

from guke.accounts.models import Account
from guke.insight.models import ClassChange
from guke.insight.reasons import say
from guke.insight.words import Which, word
from guke.kit.fields import ExactField
from guke.people.models import User
from guke.review.models import Comparison
from guke.review.queries import kept_for

MOVES = ("new", "lost", "grown", "shrunk")
PARTS = ("price", "quantity", "added", "dropped", "rest")
WAYS = {
    "new": (gettext_lazy("new or back"), "violet"),
    "lost": (gettext_lazy("lost"), "bad"),
    "grown": (gettext_lazy("grew"), "good"),
    "shrunk": (gettext_lazy("shrank"), "warn"),
    "same": (gettext_lazy("the same"), "plain"),
}
PART_WORDS = {
    "price": gettext_lazy("price"),
    "quantity": gettext_lazy("quantity"),
    "added": gettext_lazy("products taken up"),
    "dropped": gettext_lazy("products dropped"),
    "rest": gettext_lazy("cannot be split"),
}
_NOTHING = Value(0, ExactField())
_NOW, _WAS = Q(now__gt=0), Q(was__gt=0)
_WAYS = (
    ("new", _NOW & ~_WAS),
    ("lost", _WAS & ~_NOW),
    ("grown", Q(now__gt=F("was"))),
    ("shrunk", Q(now__lt=F("was"))),
)
Row = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Pair:
    """The accounts a person sees today, narrowed by their file, on two days."""

    user: User
    first: date
    last: date
    chosen: dict[str, Any]
    made: Comparison

    @property
    def currency(self) -> str:
        """The currency of the figures."""
        return str(settings.CURRENCY)

    @cached_property
    def rows(self) -> QuerySet[Any]:
        """Every account with its revenue in the year to each day (``was``, ``now``), which way it moved, and why."""
        way = Case(*(When(when, then=Value(name)) for name, when in _WAYS), default=Value("same"), output_field=CharField())  # fmt: skip
        paired = self._paired.annotate(was=_or_nothing("early__revenue_12m"), now=_or_nothing("late__revenue_12m"))
        parts = {f"by_{part}": _or_nothing(f"why__{part}") for part in PARTS}
        return paired.annotate(way=way, change=ExpressionWrapper(F("now") - F("was"), ExactField()), **parts)

    @property
    def _paired(self) -> QuerySet[Any]:
        narrowed = {"province__icontains" if name == "province" else name: value for name, value in self.chosen.items()}
        return Account.objects.visible_to(self.user).filter(**narrowed).alias(
            early=FilteredRelation("past_standings", condition=Q(past_standings__as_of=self.first)),
            late=FilteredRelation("past_standings", condition=Q(past_standings__as_of=self.last)),
            why=FilteredRelation("effects", condition=Q(effects__comparison=self.made.pk)),
        )  # fmt: skip

    def kept(self, what: str, compute: Callable[[], T]) -> T:
        """Return what was computed before of the same accounts and days."""
        return kept_for(self.user, f"{what}|{self.made.pk}|{self.first}|{self.last}", self.chosen, compute)

    def ways(self) -> list[Row]:
        """Return how many accounts moved which way, and the money; their changes add up to that of the whole."""
        return self.kept("ways", self._ways)

    def _ways(self) -> list[Row]:
        rows = self.rows.order_by().values("way").annotate(accounts=Count("pk"), before=Sum("was"), after=Sum("now"))
        found = {row["way"]: {**row, "change": row["after"] - row["before"]} for row in rows}
        return [found[name] for name in (*MOVES, "same") if name in found]

    def whole(self) -> Row:
        """Return revenue of both years and why it moved, over all accounts."""
        names = {"before": "was", "after": "now", **{part: f"by_{part}" for part in PARTS}}
        sums = {name: Sum(path, default=0) for name, path in names.items()}
        return self.kept("whole", lambda: self.rows.order_by().aggregate(**sums))

    def class_moves(self) -> dict[str, list[Row]]:
        """Return for each class how many accounts went from where to where."""
        found = self.kept("moves", lambda: {which: self._moves(which) for which in Which.values})
        return {which: moves for which, moves in found.items() if moves}

    def _moves(self, which: str) -> list[Row]:
        early, late = f"early__{which}", f"late__{which}"
        known = self._paired.exclude(**{early: ""}).exclude(**{late: ""}).exclude(**{early: F(late)})
        rows = known.filter(**{f"{early}__isnull": False, f"{late}__isnull": False})
        counted = rows.order_by().values(before=F(early), after=F(late)).annotate(accounts=Count("pk"))
        return list(counted.order_by("-accounts", "before", "after"))

    def moved(self, which: str, before: str, after: str) -> QuerySet[Any]:
        """Return the accounts that went from one value of a class to another."""
        pks = self._paired.filter(**{f"early__{which}": before, f"late__{which}": after}).values("pk")
        return self.rows.filter(pk__in=pks)

    def why(self, pks: Iterable[int]) -> dict[int, list[str]]:
        """Return the changes of class between the days on record, in words, by account; one query."""
        found: dict[int, list[str]] = {}
        rows = ClassChange.objects.filter(account__in=list(pks), on__gt=self.first, on__lte=self.last).order_by(
            "on", "id"
        )
        for row in rows:
            words = (
                f"{row.get_which_display()} {word(row.which, row.before) or '–'} → {word(row.which, row.after) or '–'}"
            )
            reason = say(row.reason) if row.reason else ""
            found.setdefault(row.account_id, []).append(f"{words}: {reason}" if reason else words)
        return found


def _or_nothing(path: str) -> Coalesce:
    return Coalesce(F(path), _NOTHING)
