"""Classes of accounts at a refresh: the stage from the shares on record, those set by hand, and what changed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from guke.insight.models import ClassChange, Overrule, Standing
from guke.insight.rules import ruled_on
from guke.insight.shares import Share
from guke.insight.standings import Columns, never_ordered, put
from guke.insight.words import Stage, Which
from guke.kit.fields import scaled, unscaled

_SHARES = {
    "stage": "",
    "share_percent": None,
    "share_low": None,
    "share_high": None,
    "share_source": "",
    "share_on": None,
}
_REASONS = {"grade": "grade_reason", "relation": "relation_reason", "loyalty": "loyalty_reason"}


def add_stages(columns: Columns, rows: pa.Table, shares: Mapping[int, Share]) -> None:
    """Fill in the stage and share; an account that never ordered and has no estimate is in development."""
    put(
        columns,
        _SHARES,
        {
            pk: (share.stage, *map(scaled, share.interval), share.source, share.seen_on.isoformat())
            for pk, share in shares.items()
        },
    )
    stages = columns.values["stage"]

    def develop(pk: int) -> None:
        place = columns.places[pk]
        stages[place] = stages[place] or Stage.DEVELOPMENT.value

    never_ordered(rows, develop)


def overrule(columns: Columns, on: date) -> list[Overrule]:
    """Put the classes set by hand over those of the rules and return the settings, each with what the rule says."""
    settings = list(Overrule.objects.filter(ended_on=None))
    for setting in settings:
        place = columns.places.get(setting.account_id)
        if place is None:
            continue
        by_hand = ruled_on(setting.from_on, setting.until_on, on)
        now = columns.values[setting.which]
        setting.computed = columns.ruled.setdefault((setting.account_id, setting.which), now[place])
        setting.ended_on = None if by_hand or on < setting.from_on else setting.until_on
        now[place] = setting.value if by_hand else setting.computed
    return settings


def before() -> dict[int, tuple[Any, ...]]:
    """Return the classes of the accounts that had a standing before."""
    rows = Standing.objects.exclude(as_of=None).values_list("account_id", *Which.values)
    return {row[0]: row[1:] for row in rows.iterator(chunk_size=10_000)}


def changes(
    columns: Columns, rows: pa.Table, earlier: Mapping[int, tuple[Any, ...]], over: list[Overrule], on: date
) -> list[ClassChange]:
    """Return what changed against the classes of before, each with the reason in numbers."""
    lapsed = {(setting.account_id, setting.which) for setting in over if setting.ended_on}
    found: list[ClassChange] = []
    for number, which in enumerate(Which.values):
        now = columns.values[which]
        for place, pk in enumerate(columns.ids):
            if pk in earlier and earlier[pk][number] != now[place]:
                why = {"code": "lapsed"} if (pk, which) in lapsed else reason(which, columns, rows, place)
                found.append(
                    ClassChange(
                        account_id=pk, on=on, which=which, before=earlier[pk][number], after=now[place], reason=why
                    )
                )
    return found


def reason(which: str, columns: Columns, rows: pa.Table, place: int) -> dict[str, Any]:
    """Return why an account is in its class: the code of the rule, and the number it looked at."""
    if which in _REASONS:
        return {"code": rows[_REASONS[which]][place].as_py()}
    if which == Which.LEVEL:
        revenue = columns.values["revenue_12m"][place]
        return {"code": "level", "numbers": {"revenue": str(unscaled(revenue)), "rank": columns.values["rank"][place]}}
    if which == Which.BREADTH:
        return {"code": "breadth", "numbers": {"lines": rows["lines_with_volume"][place].as_py()}}
    percent = columns.values["share_percent"][place]
    return (
        {"code": "no_share"} if percent is None else {"code": "share", "numbers": {"percent": str(unscaled(percent))}}
    )
