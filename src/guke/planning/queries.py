"""Where an account stands on a day: its stage and course, the moves of that stage, openings, and who else supplies it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet

from guke.accounts.models import Account
from guke.analysis.crossing import Crossing, Point, crossing
from guke.analysis.share import Estimate
from guke.analysis.stage import STAGES, Move
from guke.care.queries.moments import pauses
from guke.insight import facts, shares
from guke.insight.models import Standing
from guke.insight.rates import Rates
from guke.intel import limits as stage_limits
from guke.intel.models import RivalShare, ShareEstimate
from guke.intel.queries import of_all as estimates_of_all
from guke.intel.rules import Edges, stages
from guke.planning import limits
from guke.planning.models import Opening, Play, Step
from guke.planning.rules import Stay, presumed, stagnates, stays
from guke.planning.words import Part

_HALF = 2


@dataclass(frozen=True)
class Course:
    """The stage of an account on a day, how it came there, and where its share leads."""

    stage: str
    on: date
    stays: list[Stay]
    share: Estimate | None = None
    slide: Crossing = field(default_factory=lambda: Crossing("few"))
    most: int = 0

    @property
    def stay(self) -> Stay | None:
        """The stay in the stage of today; none where no share on record says so."""
        return self.stays[-1] if self.stays and self.stays[-1].stage == self.stage else None

    @property
    def days(self) -> int | None:
        """For how many days it has been in the stage."""
        return (self.on - self.stay.since).days if self.stay else None

    @property
    def stagnates(self) -> bool:
        """Whether it has stayed too long where more could be reached."""
        rises = (self.slide.slope or 0) > 0 and self.slide.answer in {"crosses", "far"}
        return self.stay is not None and stagnates(self.stay, self.on, rises, self.most)

    @property
    def slides(self) -> bool:
        """Whether its share falls towards an edge: the window for repair is open."""
        return self.slide.falls and self.slide.answer == "crosses"


@dataclass(frozen=True)
class Scale:
    """What every course is judged by: the day, the edges, the longest stay, exchange rates."""

    on: date
    edges: Edges
    most: int
    rates: Rates


def scale(on: date) -> Scale:
    """Return what courses of a day are judged by, read once for all of them."""
    with connection.cursor() as cursor:
        return Scale(on, stage_limits.edges(), limits.stagnant_days(), facts.rates(cursor))


def course(account: Account, on: date, *, past: bool = False) -> Course:
    """Return the course of an account as known by a day; today the class in force, set by hand or not, is its stage."""
    lines: dict[int | None, list[ShareEstimate]] = defaultdict(list)
    for row in ShareEstimate.objects.filter(account=account, seen_on__lte=on).order_by("pk"):
        lines[row.line_id].append(row)
    standing = None if past else Standing.objects.filter(account=account).only("stage", "revenue_12m").first()
    in_force = standing.stage if standing else ""
    if not lines:
        return Course(presumed(in_force, standing.revenue_12m if standing else None), on, [])
    return judged(lines, in_force, scale(on))


def courses(on: date) -> Iterator[tuple[int, Course]]:
    """Yield the course of every account with shares on record."""
    by, in_force = scale(on), dict(Standing.objects.exclude(stage="").values_list("account", "stage"))
    for account, lines in estimates_of_all(on).items():
        yield account, judged(lines, in_force.get(account, ""), by)


def judged(lines: dict[int | None, list[ShareEstimate]], in_force: str, by: Scale) -> Course:
    """Return the course that the estimates of an account come to."""
    years = shares.years_of(lines, by.on, settings.CURRENCY, by.rates)
    if not years:
        return Course(in_force or STAGES[0], by.on, [])
    moves: list[Move] = stages([year.estimate.likely for year in years], by.edges)
    days = [max(period.newest.seen_on for period in year.periods) for year in years]
    points = [
        Point(day, float(year.estimate.likely), float(year.estimate.width) / _HALF)
        for day, year in zip(days, years, strict=True)
    ]
    slide = crossing(points, by.on, by.edges.shares[1:])
    return Course(in_force or moves[-1].stage, by.on, stays(moves, days), years[-1].estimate, slide, by.most)


@dataclass(frozen=True)
class Slot:
    """A move of the stage's playbook with the last step taken from it; none while it is unused."""

    play: Play
    step: Step | None


def steps_on(account: Account, on: date) -> list[Step]:
    """Return the steps taken with an account by a day, as they stood then, the newest first."""
    rows = Step.objects.filter(account=account, taken_on__lte=on).select_related("play", "owner", "opening")
    return [_as_of(step, on) for step in rows.order_by("-taken_on", "-pk")]


def _as_of(row: Any, on: date) -> Any:
    """Let a record that was settled later be open on the day."""
    if row.settled_on and row.settled_on > on:
        row.state, row.settled_on, row.word = "open", None, ""
    return row


def lines_of(stage: str) -> dict[str, list[Play]]:
    """Return what the playbook says of a stage: place, aim and moves."""
    found: dict[str, list[Play]] = {part: [] for part in (Part.PLACE, Part.AIM, Part.MOVE)}
    for play in Play.objects.filter(stage=stage, active=True).order_by("place", "pk"):
        found[play.part].append(play)
    return found


def slots(moves: list[Play], steps: list[Step]) -> list[Slot]:
    """Return the moves with the last step taken from each."""
    last: dict[int | None, Step] = {}
    for step in steps:
        last.setdefault(step.play_id, step)
    return [Slot(play, last.get(play.pk)) for play in moves]


def openings_on(account: Account, on: date) -> list[Opening]:
    """Return the openings seen by a day and not over before it, the first to run out ahead."""
    rows = Opening.objects.filter(account=account, seen_on__lte=on, until_on__gte=on).select_related("play")
    return [row for row in (_as_of(row, on) for row in rows.order_by("until_on", "pk")) if row.state == "open"]


@dataclass(frozen=True)
class Supplier:
    """A rival at an account: the newest word on its place and share, and the words before, the newest first."""

    now: RivalShare
    before: list[RivalShare]

    @property
    def moved(self) -> Any:
        """By how many points its share changed since the word before; none where one of them is unknown."""
        last = self.before[0].share_percent if self.before else None
        return None if last is None or self.now.share_percent is None else self.now.share_percent - last


def suppliers(account: Account, on: date) -> list[Supplier]:
    """Return who else supplied the account as known by a day, the main supplier first, then the largest."""
    words: dict[tuple[str, int | None], list[RivalShare]] = defaultdict(list)
    rows = RivalShare.objects.filter(account=account, seen_on__lte=on).select_related("line")
    for row in rows.order_by("-seen_on", "-pk"):
        words[row.rival, row.line_id].append(row)
    order = list(RivalShare.Place.values)
    found = [Supplier(said[0], said[1:]) for said in words.values()]
    return sorted(found, key=lambda each: (order.index(each.now.place), -(each.now.share_percent or 0), each.now.rival))


def due_steps(user: Any, on: date) -> QuerySet[Step]:
    """Return the person's open steps planned for the day or before, on accounts still seen; a pause lets them wait."""
    seen = Step.objects.visible_to(user).exclude(account__in=pauses(on).values("account"))
    return seen.filter(owner=user, state="open", planned_on__lte=on).select_related("account", "play")


def open_openings(user: Any, on: date) -> QuerySet[Opening]:
    """Return the openings of the person's own accounts that still count, the first to run out ahead; a pause lets them wait."""
    mine = Q(account__in=Account.objects.filter(owner=user).values("pk")) | Q(noted_by=user)
    seen = Opening.objects.visible_to(user).filter(mine, state="open", seen_on__lte=on, until_on__gte=on)
    awake = seen.exclude(account__in=pauses(on).values("account"))
    return awake.select_related("account", "play").order_by("until_on", "pk")
