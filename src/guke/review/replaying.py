"""Warning rules replayed over the month ends kept: what each said on the day, held against what came of the accounts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from guke.analysis.dates import complete_until, month_of, months_before
from guke.analysis.replay import Event, Replay, Silence, drops, replay, stops
from guke.insight import limits, marks
from guke.insight.models import PastStanding, Snapshot, Standing
from guke.insight.rules import history
from guke.people.models import User
from guke.review.queries import kept_for

STOPPED, SHRANK = "stopped", "shrank"
_HALF, _HUNDRED = 50, 100


@dataclass(frozen=True)
class Rule:
    """A warning rule: what it looks at, from or below which mark it warns, and how it is said; ``least`` to ``most`` can be tried."""

    name: str
    title: Promise
    unit: Promise
    path: str
    usual: Callable[[], int]
    least: int
    most: int
    below: bool = False

    @property
    def reasoned(self) -> bool:
        """Whether it needs the reasons for which an account was behind, which days kept long ago lack."""
        return self.path.startswith("behind__")

    def where(self, mark: int) -> dict[str, int]:
        """Narrow standings to those it warns of."""
        return {f"{self.path}__{'lt' if self.below else 'gte'}": mark}


def _drop() -> int:
    return round(limits.chosen().drop_from * _HUNDRED)


RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("slipping", _("Slipping, for any reason"), _("degree of danger, 1 to 3"), "slipping", lambda: 1, 1, 3),
        Rule("later", _("Later than its rhythm"), _("days behind its rhythm"), "behind__later", lambda: 1, 1, 365),
        Rule("smaller", _("Smaller orders"), _("per cent smaller"), "behind__smaller", _drop, 1, 100),
        Rule("narrower", _("Fewer product lines"), _("product lines fewer"), "behind__narrower", lambda: 1, 1, 50),
        Rule("below_season", _("Behind its season"), _("per cent below"), "behind__below_season", _drop, 1, 100),
        Rule("health", _("Health below"), _("score of health"), "health", lambda: marks.marks().amber_from, 1, 100, below=True),
        Rule("loss", _("Chance that orders stop"), _("per cent or more"), "loss_percent", lambda: _HALF, 1, 100),
    )
}  # fmt: skip


class Then(NamedTuple):
    """What a rule went by on a day, and the account's revenue of the twelve months till then."""

    number: Decimal
    revenue: Decimal


@dataclass(frozen=True)
class Trial:
    """A rule with its mark, what it should warn of, and the accounts a person sees, narrowed."""

    user: User
    snapshot: Snapshot
    rule: Rule
    mark: int
    event: str
    wait: int
    part: int
    look: int
    chosen: dict[str, Any]

    def of(self, rule: Rule) -> "Trial":
        """Return the trial of another rule at its usual mark."""
        return replace(self, rule=rule, mark=rule.usual())

    @property
    def currency(self) -> str:
        """The currency of the figures."""
        return str(settings.CURRENCY)

    @cached_property
    def days(self) -> list[date]:
        """The month ends on record that the rule can be asked about, oldest first."""
        known = {"behind__isnull": False} if self.rule.reasoned else {}
        kept = PastStanding.objects.filter(as_of__in=history(self.snapshot.as_of), **known)
        return sorted(kept.order_by().values_list("as_of", flat=True).distinct())

    @cached_property
    def then(self) -> dict[int, dict[date, Then]]:
        """What the rule said: of each account it warned of, the days and what it went by."""
        rows = self.seen(PastStanding).filter(as_of__in=self.days, **self.rule.where(self.mark))
        found: dict[int, dict[date, Then]] = defaultdict(dict)
        for account, day, number, revenue in rows.order_by().values_list(
            "account", "as_of", self.rule.path, "revenue_12m"
        ):
            found[account][day] = Then(Decimal(number), revenue)
        return found

    @cached_property
    def found(self) -> Replay:
        """What the rule would have done; nothing where no day is on record."""
        return self._kept("found", lambda: replay(self.days, self.then, self._events(), self.look, self.snapshot.as_of))

    def revenue(self) -> Decimal:
        """Return the year's revenue of the accounts warned of, as it was when the warning came."""
        warned = ((said.account, said.warned_on) for said in self.found.warned if said.warned_on)
        return sum((self.then[account][day].revenue for account, day in warned), Decimal(0))

    def summed(self) -> dict[str, Any]:
        """Return the trial in numbers."""
        return self._kept("summed", self._summed)

    def _summed(self) -> dict[str, Any]:
        found = self.found
        return {
            "events": len(found.events),
            "warned": len(found.warned),
            "missed": len(found.events) - len(found.warned),
            "earlier": found.earlier,
            "revenue": self.revenue(),
            "judged": found.count("followed", "false"),
            **{fate: found.count(fate) for fate in ("followed", "false", "young", "late")},
        }

    def _kept(self, what: str, compute: Callable[[], Any]) -> Any:
        asked = f"{self.rule.name}|{self.mark}|{self.event}|{self.wait}|{self.part}|{self.look}"
        told = f"replay|{what}|{asked}|{self.snapshot.pk}|{self.days}"
        return kept_for(self.user, told, self.chosen, compute) if self.days else compute()

    def seen(self, model: Any) -> Any:
        """Return the rows of the accounts asked about, as far as the person sees them."""
        paths = {
            "account__province__icontains" if name == "province" else f"account__{name}": value
            for name, value in self.chosen.items()
        }
        return model.objects.visible_to(self.user).filter(**paths).order_by()

    def _events(self) -> dict[int, list[Event]]:
        made = self._stops() if self.event == STOPPED else self._drops()
        return {account: events for account, events in made if events}

    def _stops(self) -> Iterator[tuple[int, list[Event]]]:
        for account, kept in self.seen(Standing).exclude(silences=[]).values_list("account", "silences"):
            yield account, list(stops(map(_silence, kept), self.wait, self.snapshot.as_of))

    def _drops(self) -> Iterator[tuple[int, list[Event]]]:
        for account, months in self.seen(Standing).exclude(months=[]).values_list("account", "months"):
            ends = _ends(self.snapshot.as_of, len(months))
            yield account, list(drops([float(amount) for amount in months], ends, self.part / _HUNDRED))


def trials(asked: Trial) -> Iterator[Trial]:
    """Yield every rule at its usual mark, the one that is tried at the mark it is tried at."""
    for rule in RULES.values():
        yield asked if rule is asked.rule else asked.of(rule)


def on_days(trial: Trial, accounts: Iterable[int]) -> dict[tuple[int, date], Decimal]:
    """Return the year's revenue of accounts on the days kept."""
    rows = trial.seen(PastStanding).filter(as_of__in=trial.days, account__in=list(accounts))
    return {(account, day): revenue for account, day, revenue in rows.values_list("account", "as_of", "revenue_12m")}


def _silence(row: list[Any]) -> Silence:
    last, following, longest = row
    return Silence(date.fromisoformat(last), date.fromisoformat(following) if following else None, longest)


def _ends(on: date, count: int) -> list[date]:
    """Return the ends of the complete months among those a standing shows, oldest first."""
    ends = [date.fromordinal(months_before(month_of(on), count - 2 - place).toordinal() - 1) for place in range(count)]
    return [end for end in ends if end < complete_until(on)]
