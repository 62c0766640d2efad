"""What is known of an account's purchases: by product line, year by year, with whom else it buys."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Sum, Value
from django.db.models.functions import Length

from guke.accounts.models import Account
from guke.analysis.crossing import Crossing
from guke.analysis.share import SOURCES, Question, best_question
from guke.analysis.stage import Move
from guke.intel import limits, rules
from guke.intel.models import RivalShare, ShareEstimate, Tip
from guke.intel.rules import Edges, Period
from guke.kit.kinds import registry
from guke.ledger.models import ProductLine

_SHORTEST_NAME = 2
_REPORTING = {Account.Sort.PLANT, Account.Sort.GROUP}


@dataclass(frozen=True)
class Outline:
    """What is known of one product line (none: of everything) of an account, oldest year first."""

    line: ProductLine | None
    periods: list[Period]
    moves: list[Move]
    outlook: Crossing
    question: Question | None
    edges: Edges

    @property
    def now(self) -> Period:
        """The last year."""
        return self.periods[-1]


def outlines(account: Account, on: date) -> list[Outline]:
    """Return what is known of each product line; everything together leads, then the largest purchases."""
    rows = ShareEstimate.objects.filter(account=account, seen_on__lte=on).select_related("line", "noted_by")
    by_line: dict[ProductLine | None, list[ShareEstimate]] = defaultdict(list)
    for row in rows:
        by_line[row.line].append(row)
    edges = limits.edges()
    found = [_outline(line, seen, on, edges, account.sort) for line, seen in by_line.items()]
    return sorted(found, key=lambda each: (each.line is not None, -each.now.total))


def _outline(line: ProductLine | None, seen: list[ShareEstimate], on: date, edges: Edges, sort: str) -> Outline:
    found = rules.periods(seen, on)
    last = [rules.observation(each) for each in found[-1].seen]
    askable = [source for source in SOURCES if source != "report" or sort in _REPORTING]
    return Outline(
        line,
        found,
        rules.stages([period.estimate.likely for period in found], edges),
        rules.outlook(found, on, edges),
        best_question(last, on, askable),
        edges,
    )


def rivals(account: Account) -> list[RivalShare]:
    """Return the other suppliers by product line, the newest word on each, the largest first."""
    rows = RivalShare.objects.filter(account=account).select_related("line")
    newest: dict[tuple[str, int | None], RivalShare] = {}
    for row in rows.order_by("seen_on", "pk"):
        newest[row.rival, row.line_id] = row
    order = list(RivalShare.Place.values)
    return sorted(newest.values(), key=lambda each: (order.index(each.place), -(each.share_percent or 0), each.rival))


def of_all(on: date) -> dict[int, dict[int | None, list[ShareEstimate]]]:
    """Return the estimates seen by a day, by account and product line."""
    found: dict[int, dict[int | None, list[ShareEstimate]]] = defaultdict(lambda: defaultdict(list))
    rows = ShareEstimate.objects.filter(seen_on__lte=on, account__merged_into=None)
    for row in rows.order_by("account_id", F("line").asc(nulls_first=True), "pk"):
        found[row.account_id][row.line_id].append(row)
    return found


def account_in(text: str) -> Account | None:
    """Return the account whose short or full name stands in the text, the longest name of several."""
    rows = Account.objects.filter(merged_into=None).annotate(said=Value(text, CharField()), long=Length("short_name"))
    short = Q(long__gte=_SHORTEST_NAME, said__contains=F("short_name"))
    return rows.filter(short | Q(said__contains=F("name"))).order_by("-long", "pk").first()


def waiting_tips(user: Any) -> QuerySet[Tip]:
    """Return the unread tips that are the person's to answer: about own accounts, and about none for whoever assigns."""
    mine = Q(account__owner=user.pk)
    if user.may("accounts.assign"):
        mine |= Q(account=None) | Q(account__owner=None)
    rows: QuerySet[Tip] = registry["tips"].rows(user)
    return rows.filter(mine, state=Tip.State.OPEN).order_by("pk")


def points_of(user: Any, year: int) -> int:
    """Return the points of the tips a person gave that were adopted in the year."""
    rows = Tip.objects.filter(noted_by=user.pk, state=Tip.State.ADOPTED, judged_on__year=year)
    return int(rows.aggregate(sum=Sum("points"))["sum"] or 0)
