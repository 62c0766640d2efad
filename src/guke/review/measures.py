"""Every measure in words: its title, how it is made in a sentence, its unit and which way is better."""

from typing import Any, NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.analysis.catalogue import MEASURES, Measure
from guke.kit.columns import Title

UNITS = {
    "money": _("money"),
    "ratio": _("per cent"),
    "index": _("index"),
    "days": _("in days"),
    "date": _("date"),
    "count": _("count"),
    "code": _("class"),
    "score": _("points"),
}
WAYS: dict[str, Title] = {"more": _("more is better"), "less": _("less is better"), "none": ""}
SAID: dict[str, tuple[Title, Title]] = {
    "revenue": (_("Revenue, 12 months"), _("Sum of the sales lines of the twelve months that end on the day, counter-entries included.")),
    "revenue_prior": (_("Revenue, 12 months before"), _("The same for the twelve months before.")),
    "growth": (_("Growth"), _("Revenue of twelve months less that of the twelve before, by that of the twelve before.")),
    "ytd": (_("Revenue, year to date"), _("Sum of the sales lines from 1 January to the day.")),
    "ytd_prior": (_("Revenue, last year to the same day"), _("Sum of the sales lines of last year up to the same day.")),
    "ytd_growth": (_("Growth, year to date"), _("Revenue of this year against that of last year to the same day.")),
    "lifetime_revenue": (_("Revenue, ever"), _("Sum of all sales lines up to the day.")),
    "gross_profit": (_("Gross profit"), _("Amount less cost of the lines whose cost is known.")),
    "gross_margin": (_("Gross margin"), _("Gross profit by the amount of the lines whose cost is known.")),
    "costed_share": (_("Revenue with known cost"), _("Which part of revenue has a known cost.")),
    "orders": (_("Orders"), _("Different documents with a positive amount in twelve months.")),
    "average_order": (_("Average order"), _("Revenue of twelve months by the number of orders.")),
    "active_months": (_("Months with orders"), _("In how many of twelve months something was ordered.")),
    "first_on": (_("First order"), _("The first day that came to a positive amount.")),
    "last_on": (_("Last order"), _("The last day that came to a positive amount.")),
    "amounts": (_("Revenue by month"), _("Sales lines summed by calendar month, the running month as far as it has come.")),
    "trend": (_("Trend a year"), _("Slope of the line through the months' revenue, by their mean, for a year.")),
    "index": (_("Season index"), _("Revenue of a month of the year by that of an average month.")),
    "median": (_("Usual interval"), _("The middle one of the intervals between days of order.")),
    "regularity": (_("Regularity"), _("Regular where the intervals scatter little around their mean.")),
    "days_since": (_("Days since the last order"), _("Days from the last order to the day.")),
    "days_late": (_("Days late"), _("Days since the last order beyond the usual interval.")),
    "expected_on": (_("Next order expected"), _("The last order plus the usual interval.")),
    "rank": (_("Rank"), _("Place by revenue of twelve months.")),
    "share": (_("Share"), _("The account's part of all revenue.")),
    "cumulative_share": (_("Running share"), _("The part of all revenue that this account and all larger ones bring.")),
    "band": (_("20/60/20"), _("The best fifth, the middle and the last fifth of the accounts by gross profit, by revenue where cost is unknown.")),
    "needed": (_("Accounts that make 80%"), _("How many of the best accounts bring 80% together.")),
    "level": (_("Revenue level"), _("Special, premium or ordinary by revenue of twelve months against the limits in the settings.")),
    "top": (_("Among the first 100"), _("Whether the account is one of the hundred with the highest revenue.")),
    "grade": (_("Grade"), _("Key: top hundred or special level. Important: premium level or best fifth by profit. General: all others.")),
    "breadth": (_("Breadth"), _("Comprehensive where it buys several product lines with volume, else specialised.")),
    "relation": (_("Relation"), _("New, leaving, growing or cooperating by first order, last order and growth.")),
    "loyalty": (_("Loyalty"), _("Strategic, stable, general or potential by years, revenue, breadth and rhythm.")),
    "quadrant": (_("Loyalty against profit"), _("Loyal with a thin margin, or promising and not yet loyal.")),
    "reason": (_("Main reason for slipping"), _("The reason with the greatest loss: later, smaller, narrower or below season.")),
    "stake": (_("Money at stake"), _("What a year would lack if a slipping account went on as it does now.")),
    "severity": (_("Danger"), _("How far an account falls behind its own rhythm, size of orders, product lines and season.")),
    "mix": (_("Mix of the book"), _("Accounts and their revenue by a class or by a field of the file.")),
    "standing": (_("New, kept, lost"), _("Who bought in these twelve months and in the twelve before.")),
    "retention": (_("Accounts kept"), _("Which part of last year's customers bought this year.")),
    "revenue_retention": (_("Revenue kept"), _("This year's revenue of last year's customers that still buy, by their revenue of last year.")),
    "hhi": (_("Concentration"), _("Sum of the squared shares of all accounts: 1 is one account alone.")),
    "distribution": (_("How accounts order"), _("Accounts counted by bands of a number.")),
    "development": (_("The book by month"), _("Revenue, gross profit, buyers and first-time buyers of each month.")),
    "lift": (_("Lift of a trait"), _("How many times as often the best have a trait as all others.")),
    "stage": (_("Stage of the cooperation"), _("By our share of the account's purchases: none, under 50%, 50 to 80%, 80% and over; down only after two years below.")),
    "price": (_("Change by price"), _("What prices did to the year's revenue, at the later year's quantities, over products bought in both years.")),
    "quantity": (_("Change by quantity"), _("What quantities did to the year's revenue, at the earlier year's prices, over products bought in both years.")),
    "added": (_("Products taken up"), _("Revenue of products bought this year and not the year before.")),
    "dropped": (_("Products dropped"), _("Last year's revenue of products no longer bought.")),
    "returned": (_("Returned"), _("Sum of the lines below zero in twelve months, counter-entries of mistakes among them.")),
    "discount": (_("Below the list price"), _("Today's list price by quantity less amount, over the year's lines below it.")),
    "threads": (_("Threads that hold an account"), _("How many of ours and of theirs were in touch in twelve months; too few of either: it hangs on one thread.")),
    "alone": (_("Working alone"), _("Signs counted over a manager's accounts: nobody else in touch, nobody else in the team, a province held whole, own guesses, stale files.")),
    "cohort_retention": (_("Accounts kept"), _("Of the accounts whose first order fell in a year, the part that still ordered in a later year.")),
    "shift": (_("Shift of the mix"), _("The share of revenue now less the share a year before; growth of the whole is split by part.")),
    "confidence": (_("Bought together"), _("Of the buyers of one thing in twelve months, the part that bought the other too; from 5 accounts in common.")),
    "proposals": (_("Might buy next"), _("What an account lacks and buyers of what it buys have more often than by chance, from 5 accounts in common.")),
    "largest_share": (_("Dependence by industry"), _("The largest account's part of its industry's revenue, and the sum of the squared parts of all.")),
    "leaning": (_("Who depends more"), _("They where they buy much from us, 50% and more, we where they bring much of our revenue, 5% and more; both edges are settings.")),
    "stability": (_("Steadiness"), _("Steady where a dealer's months scatter little around their mean.")),
    "value": (_("Value of an account"), _("Profit now and to come from the ledger, behaviour and influence as people judge them, by weight, over what is known.")),
    "next_hour": (_("Next best hour"), _("Profit of 12 months, by the chance to lose the account and how due a touch is, for an hour of a visit.")),
    "keeping": (_("Word kept"), _("Of the promises whose time has come, the part kept in time.")),
    "concessions": (_("Balance of concessions"), _("What we gave in a year, beside all that both sides gave in.")),
    "time_gap": (_("Time and value"), _("The share of the working time an account got, beside its share of the gross profit.")),
    "nomination": (_("Scorecard of a nomination"), _("Revenue, time and potential in points of 5 by their weights.")),
    "delivered": (_("Value delivered"), _("What the customer says it gets in a year less what it says it costs it.")),
    "mutual": (_("Value to both"), _("Partnering where customer and company both gain, alliance where it also buys mainly from us and wants the whole company; else relationship.")),
    "likeness": (_("Likeness"), _("Points for each trait that is certainly more frequent among the best: by how much it raises the chance to be one.")),
    "criteria_score": (_("Score by criteria"), _("Points of ten for what the customer weighs, each by its weight, over the criteria in force that have a score.")),
    "days_in_stage": (_("Days in the stage"), _("Since the newest share of the first year in the stage was seen.")),
    "loss": (_("Chance that orders stop"), _("That no order comes while 90 days of its own season go by, from how often, how evenly and how long ago it ordered.")),
    "warned": (_("Warned before"), _("Of the events in the days on record, those a rule had warned of; how many days earlier (median); alarms that nothing followed are false.")),
    "loss_parts": (_("What the chance is made of"), _("From the chance after a first order on: what its pace, its evenness, its silence and the season add or take, in points that add up.")),
    "expected": (_("Expected, next 12 months"), _("By the method that was nearest in the book's own past; the range held four of five.")),
    "lifetime": (_("Lifetime value"), _("Gross profit still to come in the years that count, a later year counting less.")),
    "moves_used": (_("Moves used"), _("Moves of the stage's playbook that were taken up and not dismissed, by all of them.")),
}  # fmt: skip


class Explained(NamedTuple):
    """A measure as a reader sees it."""

    measure: Measure
    title: Title
    says: Title
    unit: Title
    way: Title

    @property
    def hint(self) -> str:
        """What is shown on hover."""
        parts = [str(part) for part in (self.unit, self.way) if part]
        return f"{self.title}: {self.says} ({gettext(', ').join(parts)})"


def explained(measure: Measure) -> Explained:
    """Return a measure in the reader's words; one not said yet keeps its title."""
    title, says = SAID.get(measure.name, (measure.title, ""))
    return Explained(measure, title, says, UNITS[measure.unit], WAYS[measure.direction])


BY_NAME: dict[str, Measure] = {measure.name: measure for measure in MEASURES}


def every() -> list[Any]:
    """Return all measures, in the order of the catalogue."""
    return [explained(measure) for measure in MEASURES]
