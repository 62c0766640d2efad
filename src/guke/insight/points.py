"""The ledger of an account's points of health in words: what happened, what would turn it green, the rows behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from guke.analysis.dates import complete_until, months_before, years_before
from guke.analysis.health import ABSENT, RULES, Marks
from guke.insight import marks
from guke.insight.models import Standing
from guke.insight.words import Rule
from guke.kit.fields import unscaled
from guke.kit.formats import plain_number, short_money
from guke.kit.kinds import registry

Numbers = list[int | None]
NEEDED = {"share": "share-estimates.view", "margin": "margin.view"}


@dataclass(frozen=True)
class Line:
    """A line of the ledger: the rule, points lost of so many, what happened, the remedy, and where its rows are."""

    rule: str
    title: str | Promise
    most: int
    lost: int | None
    said: str | Promise
    remedy: str = ""
    url: str = ""

    @property
    def tone(self) -> str:
        """The colour of the line: grey where nothing is known, else by what is lost."""
        if self.lost is None:
            return "plain"
        return "good" if not self.lost else "bad" if self.lost * 2 >= self.most else "warn"


def ledger(standing: Standing, user: Any) -> list[Line]:
    """Return the lines the person may read, most points lost first; those of closed figures as one, so that it ties."""
    if standing.as_of is None:
        return []
    limits = marks.marks()
    lines = [_line(entry, standing, limits) for entry in standing.health_lines]
    open_lines = [line for line in lines if is_open(line.rule, user)]
    closed = [line for line in lines if not is_open(line.rule, user)]
    if closed:
        open_lines.append(_closed(closed))
    return sorted(open_lines, key=lambda line: -1 if line.lost is None else line.lost, reverse=True)


def absent(standing: Standing) -> Line:
    """Return what nothing is recorded of yet as one line, with the points of confidence it costs."""
    left = 100 - sum(most for _rule, _lost, most, _numbers in standing.health_lines)
    return Line("absent", " · ".join(str(Rule(rule).label) for rule in ABSENT), left, None, _UNKNOWN["absent"])


def is_open(rule: str, user: Any) -> bool:
    """Return whether the person may read the figures of a rule."""
    return rule not in NEEDED or user.may(NEEDED[rule])


def _closed(lines: list[Line]) -> Line:
    known = [line.lost for line in lines if line.lost is not None]
    return Line(
        "closed",
        _("Figures your role does not open"),
        sum(line.most for line in lines),
        sum(known) if known else None,
        _("Points only, so that the sum is right."),
    )


def _line(entry: list[Any], standing: Standing, limits: Marks) -> Line:
    rule, lost, most, numbers = entry
    title = Rule(rule).label
    if lost is None:
        return Line(rule, title, most, None, _UNKNOWN[rule], url=_rows(rule, standing))
    said, remedy = _SAYS[rule](numbers, limits, bool(lost))
    return Line(rule, title, most, lost, said, remedy, _rows(rule, standing))


def _rows(rule: str, standing: Standing) -> str:
    """Return the list of the rows a rule looked at."""
    account, on = standing.account_id, standing.as_of
    if rule == "share":
        kind = registry["share-estimates"]
        return kind.list_url(account=account)
    return registry["sales"].list_url(account=account, **_days(rule, on)) if on else ""


def _days(rule: str, on: date) -> dict[str, str]:
    end = complete_until(on)
    spans = {
        "rhythm": (years_before(on, 3) + timedelta(days=1), on),
        "volume": (months_before(end, 3), end - timedelta(days=1)),
        "breadth": (months_before(end, 18), end - timedelta(days=1)),
        "margin": (years_before(on) + timedelta(days=1), on),
    }
    since, until = spans.get(rule, (years_before(on, 2) + timedelta(days=1), on))
    return {"sold_on_from": since.isoformat(), "sold_on_to": until.isoformat()}


def _money(amount: float | None) -> str:
    return short_money(unscaled(round(amount or 0)), get_language() or "en")


def _percent(number: float) -> str:
    return plain_number(Decimal(str(round(number, 1))).normalize() + 0)


def _rhythm(numbers: Numbers, _limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    since, late, usual, order = numbers
    if not lost:
        days = usual or 0
        return ngettext("orders in its own rhythm, every %(days)s day", "orders in its own rhythm, every %(days)s days", days) % {"days": days}, ""  # fmt: skip
    said = _("%(since)s days since the last order, %(late)s more than its longest usual interval")
    remedy = _("One order restores it; an average one is %(order)s.")
    return said % {"since": since, "late": late}, remedy % {"order": _money(order)}


def _volume(numbers: Numbers, limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    expected, actual = numbers
    said = _("%(actual)s in three months, %(expected)s expected by its season")
    missing = (expected or 0) * (1 - limits.of["volume"].green) - (actual or 0)
    remedy = _("%(missing)s more in three months.") % {"missing": _money(missing)} if lost else ""
    return said % {"actual": _money(actual), "expected": _money(expected)}, remedy


def _trend(numbers: Numbers, limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    revenue, prior = numbers
    said = _("%(revenue)s in 12 months, %(prior)s in the 12 before")
    missing = (prior or 0) * (1 - limits.of["trend"].green) - (revenue or 0)
    remedy = _("%(missing)s more in 12 months.") % {"missing": _money(missing)} if lost else ""
    return said % {"revenue": _money(revenue), "prior": _money(prior)}, remedy


def _breadth(numbers: Numbers, _limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    before, now = numbers[0] or 0, numbers[1] or 0
    said = _("bought %(now)s product lines in six months, %(before)s a year ago") % {"now": now, "before": before}
    words = ngettext(
        "An order from %(n)s line it dropped.", "An order from each of %(n)s lines it dropped.", before - now
    )
    return said, words % {"n": before - now} if lost else ""


def _share(numbers: Numbers, limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    before, now = (unscaled(number or 0) for number in numbers)
    said = _("our share is %(now)s%%, a year ago %(before)s%%") % {"now": _percent(float(now)), "before": _percent(float(before))}  # fmt: skip
    target = _percent(float(before) - limits.of["share"].green)
    return said, _("A share of %(target)s%% again.") % {"target": target} if lost else ""


def _margin(numbers: Numbers, limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    margin, revenue = (numbers[0] or 0) / 10_000, numbers[1] or 0
    said = _("margin of 12 months: %(percent)s%%") % {"percent": _percent(margin * 100)}
    missing = _money((-limits.of["margin"].green - margin) * revenue)
    return said, _("%(missing)s more gross profit on the same revenue.") % {"missing": missing} if lost else ""


def _price(numbers: Numbers, limits: Marks, lost: bool) -> tuple[str, str]:  # noqa: FBT001 - one of a table
    below = (numbers[0] or 0) / 10_000
    words = _("pays %(percent)s%% less than in the 12 months before") if below > 0 else _("pays %(percent)s%% more than in the 12 months before")  # fmt: skip
    remedy = (
        _("Prices %(percent)s%% up.") % {"percent": _percent((below - limits.of["price"].green) * 100)} if lost else ""
    )
    return words % {"percent": _percent(abs(below) * 100)}, remedy


_SAYS: Mapping[str, Callable[[Numbers, Marks, bool], tuple[str, str]]] = dict(
    zip(RULES, (_rhythm, _volume, _trend, _breadth, _share, _margin, _price), strict=True)
)
_UNKNOWN: Mapping[str, Promise] = {
    "rhythm": gettext_lazy("too few orders to know a rhythm"),
    "volume": gettext_lazy("no revenue in the year before the last three months"),
    "trend": gettext_lazy("no revenue in the 12 months before"),
    "breadth": gettext_lazy("no product lines known of a year ago"),
    "share": gettext_lazy("estimates of two years are needed"),
    "margin": gettext_lazy("less than half of the revenue has a known cost"),
    "price": gettext_lazy("no product line bought in both years"),
    "absent": gettext_lazy("not recorded in Guke yet"),
}
