"""Accounts that slip, most money at stake first."""

import datetime as dt

from guke.desk.sources.base import Key, Matter, Source, slim
from guke.insight import queries
from guke.insight.models import Standing
from guke.insight.reasons import say
from guke.kit.kinds import registry
from guke.people.models import User

TOPIC = "slipping"
_MOST, _SEVERE = 8, 3
_SAID = ("slipping", "money_at_stake", "reasons", "account__owner__name", "account__owner__username")


def found(user: User, on: dt.date, asked: set[Key], few: int) -> list[Matter]:
    """Return the largest of the person's accounts that slip, and those asked for."""
    del on
    standings = slim(queries.slipping(user), *_SAID)
    rows = {row.account_id: row for row in standings[:few]} if few else {}
    missing = {account for account, _topic in asked} - rows.keys()
    if missing:
        rows |= {row.account_id: row for row in standings.filter(account__in=missing)}
    return sorted(map(_matter, rows.values()), key=lambda matter: matter.stake or 0, reverse=True)


def _matter(row: Standing) -> Matter:
    return Matter(
        account=row.account_id,
        topic=TOPIC,
        title=str(row.account),
        why=[say(reason) for reason in row.reasons],
        url=registry["accounts"].url(row.account_id),
        icon="trending-down",
        tone="bad" if row.slipping >= _SEVERE else "warn",
        stake=row.money_at_stake,
        owner=str(row.account.owner or ""),
        cause={
            "reasons": sorted(str(reason["code"]) for reason in row.reasons),
            "severity": row.slipping,
            "stake": str(row.money_at_stake or 0),
        },
    )


SOURCE = Source((TOPIC,), found, _MOST, over=lambda steps, _on: steps.filter(account__standing__slipping=0))
