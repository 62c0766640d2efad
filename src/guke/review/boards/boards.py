"""The boards: what moves, the whole, and what is found in it; what each says it cannot show yet."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account
from guke.insight import cells, words
from guke.kit.columns import Title
from guke.review.boards import cards, extra, figures, found, goods, ties
from guke.review.boards.cards import Card

MOVING, WHOLE, FOUND = _("What moves"), _("The whole"), _("What is found")
_GRADE, _LEVEL, _RELATION = (dict(choice.choices) for choice in (words.Grade, words.RevenueLevel, words.Relation))
_STAGE, _LOYALTY, _CUT = (dict(choice.choices) for choice in (words.Stage, words.Loyalty, words.Cut))
_BREADTH, _QUADRANT = dict(words.Breadth.choices), dict(words.Quadrant.choices)
_SORT = dict(Account.Sort.choices)
_CUT_TONES = {"top": "good", "middle": "info", "bottom": "bad"}
_DANGERS = {0: "good", 1: "warn", 2: "gold", 3: "bad"}
_DANGER_WORDS = {0: _("in rhythm"), **cells.DANGER_WORDS}


@dataclass(frozen=True)
class Board:
    """A dashboard: its question, key figures, cards, what it speaks of alone, and what is missing for want of records.

    ``replays``: it warns, and leads to how its warnings would have done.
    """

    name: str
    group: Title
    title: Title
    asks: Title
    icon: str
    figures: tuple[figures.Maker, ...]
    cards: tuple[Card, ...]
    fixed: dict[str, Any]
    missing: tuple[Title, ...] = ()
    replays: bool = False


def made(name: str, title: Title, asks: Title, icon: str, **parts: Any) -> Board:
    """Return a board; what it speaks of alone is ``fixed``."""
    return Board(name, parts.pop("group"), title, asks, icon, fixed=parts.pop("fixed", {}), **parts)


GRADES = cards.split("grade", _("By grade"), _GRADE, cells.GRADES, measure="grade")
LEVELS = cards.split("level", _("By revenue level"), _LEVEL, cells.LEVELS, measure="level")
RELATIONS = cards.split("relation", _("By relation"), _RELATION, cells.RELATIONS, measure="relation")
STAGES = cards.split("stage", _("By stage"), _STAGE, {}, measure="stage")
LOYALTIES = cards.split("loyalty", _("By loyalty"), _LOYALTY, {}, measure="loyalty")
BREADTHS = cards.split("breadth", _("By breadth"), _BREADTH, {}, measure="breadth")
CUTS = cards.split("cut", _("20 / 60 / 20"), _CUT, _CUT_TONES, measure="band")
_PROVINCES = cards.split("province", _("By province"), {}, {}, by="account__province")
INDUSTRIES = cards.split("industry", _("By industry"), extra.industries, {}, by="account__industry")
SORTS = cards.split("sort", _("By sort of customer"), _SORT, {}, by="account__sort")
MOVED = cards.moved("moved", _("New, kept, lost"), hint=_("12 months against the 12 before"))
MONTHS = extra.months("months", _("Revenue by month"), hint=_("24 months; a bar opens its lines"), span=12)
_PRICES = cards.behind("price-down", _("Where prices took most"), "price", fall=True, measure="price")
_RETURNS = cards.behind("returned", _("Who sent most back"), "-returned", measure="returned")
_BEST = cards.top("best", _("Largest accounts"), "-revenue_12m", where={"revenue_12m__gt": 0}, drill={"revenue_12m_min": "0.01"}, measure="revenue")  # fmt: skip
STAKES = cards.top("stakes", _("Most money at stake"), "-money_at_stake", where={"slipping__gt": 0}, drill={"slipping_min": 1}, measure="stake")  # fmt: skip

HEALTH = cards.split("health_band", _("By health"), dict(words.Band.choices), cells.BANDS)
_LIKELY = cards.top("likely", _("Orders most likely to stop"), "-loss_percent", where={"loss_percent__gt": 0}, drill={}, unit="percent", under="")  # fmt: skip
_LIFETIME = cards.top("lifetime", _("Highest lifetime value"), "-lifetime", where={"lifetime__gt": 0}, drill={}, needs="profit")  # fmt: skip

BOARDS: tuple[Board, ...] = (
    made("development", pgettext_lazy("dashboard", "How accounts develop"), _("Which accounts grow, which shrink, and why?"), "trending-up", group=MOVING,
        figures=(figures.revenue, figures.change, figures.buyers, figures.at_stake),
        cards=(MONTHS, extra.bridge("bridge", _("From last year to this"), span=7, measure="price"), replace(MOVED, span=5),
            cards.top("up", _("Grew most, %"), "-growth", where={"growth__gt": 0, "revenue_prior__gt": 0}, drill={"growth_min": "0.01"}, value="revenue_12m", measure="growth"),
            cards.top("down", _("Shrank most, %"), "growth", where={"growth__lt": 0, "revenue_12m__gt": 0}, drill={"growth_max": "-0.01"}, value="revenue_12m", measure="growth"),
            cards.changes("relation-moves", _("Changes of relation in the year"), "relation", measure="relation"), RELATIONS)),
    made("service", pgettext_lazy("dashboard", "Service"), _("What came back, and from whom?"), "receipt-refund", group=MOVING,
        figures=(figures.returned, figures.revenue, figures.buyers),
        cards=(_RETURNS, extra.behind_split("returned-by-sort", _("Returned by sort of customer"), "returned", "account__sort", _SORT, measure="returned"),
            extra.behind_split("returned-by-province", _("Returned by province"), "returned", "account__province", {}, measure="returned")),
        missing=(_("Complaints, time to answer and promises kept: no service cases are recorded yet."), _("Satisfaction: no surveys are recorded yet."))),
    made("loss", pgettext_lazy("dashboard", "Loss"), _("Who is leaving, what hangs on it, and who has gone?"), "trending-down", group=MOVING, replays=True,
        figures=(figures.at_stake, figures.gone, figures.revenue),
        cards=(extra.reasons("why", _("Most money at stake, and why"), span=7, tall=3, measure="stake"),
            cards.split("slipping", _("By danger"), _DANGER_WORDS, _DANGERS, span=5, measure="severity"),
            cards.top("gone", _("Stopped buying"), "-revenue_prior", where={"revenue_12m__lte": 0, "revenue_prior__gt": 0}, drill={"revenue_12m_max": 0, "revenue_prior_min": "0.01"}, under="", span=5, measure="standing"),
            replace(MOVED, span=5), _LIKELY, HEALTH)),
    made("cost", pgettext_lazy("dashboard", "Cost"), _("Where is money given away?"), "discount", group=MOVING,
        figures=(figures.profit, figures.price, figures.discount, figures.returned),
        cards=(_PRICES, cards.behind("discounts", _("Furthest below the list price"), "-discount", measure="discount"),
            cards.top("thin", _("Loyal but unprofitable"), "-revenue_12m", where={"quadrant": "loyal_unprofitable"}, drill={"quadrant": "loyal_unprofitable"}, measure="quadrant"), _RETURNS,
            extra.behind_split("discount-by-sort", _("Below the list price by sort of customer"), "discount", "account__sort", _SORT, measure="discount"),
            extra.behind_split("discount-by-province", _("Below the list price by province"), "discount", "account__province", {}, measure="discount")),
        missing=(_("Cost to serve (visits, gifts, freight, samples, staff): not recorded yet. Profit here is gross profit."), _("Rebates and promotions: not recorded yet."))),
    made("value", pgettext_lazy("dashboard", "Value"), _("Who brings the profit, and who costs it?"), "coins", group=MOVING,
        figures=(figures.profit, figures.key_accounts, figures.revenue),
        cards=(CUTS, GRADES, replace(cards.top("profit", _("Bring the most profit"), "-profit_12m", where={"profit_12m__gt": 0}, drill={}, measure="gross_profit"), needs="profit", tall=3),
            cards.top("promising", _("High potential, not yet loyal"), "-revenue_12m", where={"quadrant": "promising"}, drill={"quadrant": "promising"}, measure="quadrant"),
            cards.changes("grade-moves", _("Changes of grade in the year"), "grade", measure="grade"), LEVELS, _LIFETIME)),
    made("managers", pgettext_lazy("dashboard", "Account managers"), _("How do the account managers' portfolios stand?"), "users", group=MOVING,
        figures=(figures.revenue, figures.at_stake, figures.key_accounts),
        cards=(extra.managers("managers", _("Account managers"), span=12),),
        missing=(_("Visits, coverage and overdue promises: no visits are recorded yet."),)),
    made("structure-development", pgettext_lazy("dashboard", "Development of the whole"), _("Where does the book grow: by place, industry and sort?"), "map-2", group=WHOLE,
        figures=(figures.revenue, figures.change, figures.buyers),
        cards=(extra.tiles("map", _("Revenue by province"), span=5), replace(_PROVINCES, span=7), INDUSTRIES, SORTS, replace(MONTHS, span=12))),
    made("structure-value", pgettext_lazy("dashboard", "Value of the whole"), _("On how many accounts does the book rest?"), "scale", group=WHOLE,
        figures=(figures.profit, figures.revenue, figures.key_accounts),
        cards=(extra.pareto("pareto", _("Who brings the money"), span=12, measure="cumulative_share"), LEVELS, CUTS,
            cards.table("grade-relation", _("Grade and relation"), ("grade", _GRADE), ("relation", _RELATION), span=12, measure="relation"))),
    made("behaviour", pgettext_lazy("dashboard", "Behaviour"), _("How do customers order?"), "repeat", group=WHOLE,
        figures=(figures.buyers, figures.revenue, figures.at_stake),
        cards=(extra.bands("orders", _("Orders a year"), "orders_12m", measure="distribution"), extra.bands("lines", _("Product lines bought"), "lines_12m", measure="distribution"),
            BREADTHS, LOYALTIES, replace(cards.top("late", _("Furthest behind their rhythm"), "-days_late", where={"days_late__gt": 0}, drill={"slipping_min": 1}, value="revenue_12m", measure="days_late"), needs="now"))),
    made("dealers", pgettext_lazy("dashboard", "Dealers' contribution"), _("What do the dealers bring?"), "building-store", group=WHOLE, fixed={"sort": "dealer"},
        figures=(figures.revenue, figures.share_of_all, figures.profit, figures.at_stake),
        cards=(found.dealers("ranked", _("Dealers compared"), span=12), _BEST, replace(MOVED, span=6), _PROVINCES, LEVELS, _PRICES, STAKES),
        missing=(_("Targets, stocks, sell-through and rebates of dealers: not recorded yet."),)),
    made("satisfaction", pgettext_lazy("dashboard", "Satisfaction"), _("What does their behaviour say? Nobody was asked yet."), "mood-smile", group=WHOLE,
        figures=(figures.buyers, figures.returned, figures.at_stake),
        cards=(RELATIONS, STAGES, LOYALTIES, cards.changes("stage-moves", _("Changes of stage in the year"), "stage", measure="stage")),
        missing=(_("Surveys and complaints: none are recorded yet, so this is what can be read from orders and shares alone, not satisfaction itself."),)),
    made("one-to-one", pgettext_lazy("dashboard", "One to one"), _("The report of one account, for whoever decides."), "presentation", group=WHOLE,
        figures=(), cards=(extra.reports("reports", _("Choose an account"), span=12),)),
    made("best", pgettext_lazy("dashboard", "What the best have in common"), _("What sets the best fifth apart, and who is like them?"), "award", group=FOUND,
        figures=(figures.profit, figures.key_accounts),
        cards=(found.strengths("strengths", _("What the best have in common"), hint=_("the best fifth by gross profit; the dashed line is all accounts"), span=12),
            found.alike("alike", _("Accounts like the best"), hint=_("below the premium level, most alike first"), span=12)),
        missing=(_("Why they stay: nobody was asked yet. Traits that go together are no cause."),)),
    made("cohorts", pgettext_lazy("dashboard", "Who stays"), _("Of those that began in a year, how many still buy?"), "users", group=FOUND,
        figures=(figures.buyers, figures.gone),
        cards=(found.cohorts("kept", _("Accounts kept by year of the first order"), hint=_("a tile opens the sales lines of that year"), span=12), replace(MOVED, span=6), LOYALTIES)),
    made("together", pgettext_lazy("dashboard", "Bought together"), _("What is bought together, and what might each account buy next?"), "package", group=FOUND,
        figures=(figures.buyers, figures.revenue),
        cards=(goods.line_pairs("line-pairs", _("Product lines bought together"), span=12), ties.white_space("next", _("Might buy next"), hint=_("among the 200 largest that lack a line"), span=12),
            ties.lacking("lacking", _("Product lines with room"), hint=_("among the 200 largest"), span=12), goods.product_pairs("product-pairs", _("Products bought together"), span=12))),
    made("dependence", pgettext_lazy("dashboard", "Who depends on whom"), _("What are they to us, and we to them?"), "link", group=FOUND,
        figures=(ties.largest, ties.first_ten, ties.leaning_on_us),
        cards=(ties.tied("tied", _("Both ways"), hint=_("lines at 5% of our revenue and 50% of their purchases"), span=12), ties.both_ways("both-ways", _("The largest accounts both ways"), span=12),
            found.by_industry("industries", _("Dependence by industry"), span=12)),
        missing=(_("Concessions given and received: not recorded yet."),)),
    made("season", pgettext_lazy("dashboard", "Season and rhythm"), _("When is each product line bought, and how evenly do accounts order?"), "calendar", group=FOUND,
        figures=(figures.revenue, figures.buyers),
        cards=(goods.line_season("line-season", _("Season by product line"), hint=_("a tile opens that month's lines"), span=12), found.rhythms("rhythms", _("How regularly accounts order"), span=12))),
    made("shift", pgettext_lazy("dashboard", "Shift of the mix"), _("Which parts of the book grow at the cost of which?"), "arrows-exchange", group=FOUND,
        figures=(figures.revenue, figures.change),
        cards=(goods.shift("lines", _("Product line"), "product_line", span=12), goods.shift("industries", _("Industry"), "industry", span=12), goods.shift("provinces", _("Province"), "province", span=12))),
)  # fmt: skip
