"""An account's worth, hung on its page: its nomination, the value out of its parts, how it buys, what it sees in us."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.insight import cells
from guke.insight.models import Standing
from guke.insight.queries import trail
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part
from guke.worth import queries, rules, words

accounts = registry["accounts"]


def nomination(account: Account, user: Any) -> dict[str, Any]:
    """Return the scorecard of the nomination, with each criterion's evidence and weight."""
    found = queries.nomination(account)
    may_create = user.may("nominations.create")
    if found is None or found.state in (words.State.DECLINED, words.State.LEFT):
        return {"found": found, "lines": [], "may_create": may_create, "tone": words.STATE_TONES.get(found.state if found else "", "plain")}  # fmt: skip
    whole = sum(found.weights.values()) or 1
    lines = [
        {"title": words.CRITERION_WORDS[name], "points": getattr(found, name), "why": getattr(found, f"{name}_why"), "weight": round(found.weights[name] * 100 / whole)}
        for name in rules.CRITERIA
    ]  # fmt: skip
    overdue = bool(found.recheck_on and found.recheck_on <= clock.today())
    return {"found": found, "lines": lines, "may_create": False, "tone": words.STATE_TONES[found.state], "overdue": overdue}  # fmt: skip


def value(account: Account, user: Any) -> dict[str, Any]:
    """Return the whole value: each part with its points, what it rests on, and how to judge what is missing."""
    standing = cells.standing_of(account)
    judged = queries.judged(account)
    whole = queries.value_of(standing, judged)
    by_name = {line.name: line for line in whole.lines}
    on = standing.as_of if standing and standing.as_of else clock.today()
    lines_url = registry["sales"].list_url(**trail(account, "revenue_12m", on))
    groups = [
        {"title": title, "lines": [_line(account, by_name[name], judged, lines_url) for name in names if name in by_name]}
        for title, names in words.GROUP_WORDS
    ]  # fmt: skip
    return {"whole": whole, "groups": groups, "buyer": _buyer(account), "account": account, "may_judge": user.may("judgements.create"), "may_type": user.may("buyer-types.create")}  # fmt: skip


def _line(account: Account, line: rules.Line, judged: dict[str, Any], lines_url: str) -> dict[str, Any]:
    row = judged.get(line.name)
    kind = registry["judgements"]
    asked = f"{reverse('kind-create', args=[kind])}?account={account.pk}&aspect={line.name}"
    by_ledger = line.name in rules.PROFIT
    url = lines_url if by_ledger else kind.list_url(account=account.pk, aspect=line.name) if row else ""
    return {"title": words.PART_WORDS[line.name], "line": line, "row": row, "url": url, "asked": "" if by_ledger else asked}  # fmt: skip


def _buyer(account: Account) -> dict[str, Any] | None:
    found = queries.buyer(account)
    if found is None:
        return None
    mode, says = words.MODES[found.buyer]
    return {"row": found, "tone": words.BUYER_TONES[found.buyer], "mode": mode, "says": says, "url": registry["buyer-types"].url(found)}  # fmt: skip


def perceived(account: Account, user: Any) -> dict[str, Any]:
    """Return what it gets and gives by its own word, beside what it is worth to us."""
    items, sums = queries.perceived(account)
    standing = cells.standing_of(account)
    profit = standing.profit_12m if standing and user.may("margin.view") else None
    return {
        "items": [{"row": row, "tone": words.SIDE_TONES[row.side], "url": registry["perceptions"].url(row)} for row in items],
        "sums": sums,
        "both": _both(account, standing, sums, user) if items else None,
        "profit": profit,
        "revenue": standing.revenue_12m if standing and user.may("sales.view") else None,
        "account": account,
        "may_create": user.may("perceptions.create"),
    }  # fmt: skip


def _both(account: Account, standing: Standing | None, sums: rules.Delivered, user: Any) -> dict[str, Any] | None:
    """Return how far both gain from each other and what that rests on; nothing to whoever may not see a part of it."""
    if not all(user.may(right) for right in ("margin.view", "insight.view", "buyer-types.view")):
        return None
    buyer = queries.buyer(account)
    profit, stage = (standing.profit_12m, standing.stage) if standing else (None, "")
    found = rules.mutual(sums, profit, stage, buyer.buyer if buyer else "")
    on = standing.as_of if standing and standing.as_of else clock.today()
    urls = {
        "it_gains": registry["perceptions"].list_url(account=account.pk),
        "we_gain": registry["sales"].list_url(**trail(account, "revenue_12m", on)),
        "main": registry["share-estimates"].list_url(account=account.pk),
        "whole": registry["buyer-types"].list_url(account=account.pk),
    }
    title, tone = words.MUTUAL_WORDS[found.step]
    lines = [{"title": words.HOLDS_WORDS[name], "holds": holds, "url": urls[name]} for name, holds in found.holds.items()]  # fmt: skip
    return {"title": title, "tone": tone, "lines": lines}


def yardsticks(account: Account, user: Any) -> dict[str, Any]:
    """Return the yardsticks of its industry: its figure, the target, and the middle of the industry."""
    rows = queries.measured(account, cells.standing_of(account), user)
    kind = registry["yardstick-figures"]
    shown = [
        {"row": row, "value": value, "figure": figure, "peers": peers, "reached": rules.reached(value, row.target, row.way), "money": row.measure in words.MONEY_MEASURES,
         "url": kind.list_url(account=account.pk, yardstick=row.pk) if figure else accounts.list_url(industry=row.industry_id) if row.measure else "", "asked": "" if row.measure else f"{reverse('kind-create', args=[kind])}?account={account.pk}&yardstick={row.pk}"}
        for row, value, figure, peers in rows
    ]  # fmt: skip
    return {"rows": shown, "industry": account.industry, "may_record": user.may("yardstick-figures.create")}


accounts.hang_panel(
    Part("nomination", _("Key account"), 6, "nominations.view", "worth", "worth/nomination.html", nomination),
    Part("perceived", _("What we are worth to it"), 6, "perceptions.view", "worth", "worth/perceived.html", perceived),
    Part("value", _("What it is worth to us"), 6, "judgements.view", "worth", "worth/value.html", value),
    Part("yardsticks", _("By the yardsticks of its industry"), 6, "insight.view", "worth", "worth/yardsticks.html", yardsticks),
)  # fmt: skip
