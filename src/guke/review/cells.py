"""Cells of figures as of a day, drawn as those of today are."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from guke.insight.cells import DANGER, DANGER_WORDS, growth_mark
from guke.insight.models import Figures
from guke.kit.columns import Column, Title
from guke.kit.past import changes_after, undone
from guke.kit.templatetags import guke as draw
from guke.people.models import User

Cell = Callable[[Any], SafeString | str]


def badge(name: str, tones: Mapping[str, str]) -> Cell:
    """Return a cell that draws a class as its badge."""

    def drawn(record: Any) -> SafeString | str:
        value = getattr(record, name)
        return draw.badge(getattr(record, f"get_{name}_display")(), tones.get(value, "plain")) if value else ""

    return drawn


def stake(record: Figures) -> SafeString | str:
    """Draw the money at stake with an account that slips."""
    return draw.money(record.money_at_stake) if record.slipping else ""


def revenue(record: Figures) -> SafeString:
    """Draw revenue of twelve months over its growth."""
    return format_html('<span class="stacked">{}{}</span>', draw.money(record.revenue_12m), growth_mark(record.growth))


def danger(record: Figures) -> SafeString | str:
    """Draw whether the account was slipping, in a word."""
    return (
        draw.badge(str(DANGER_WORDS[record.slipping]), DANGER[record.slipping], "trending-down")
        if record.slipping
        else ""
    )


class OwnerThen(Column):
    """Whoever was account manager on the row's day, read from the trail; two queries for a page of rows."""

    def __init__(self, path: str, title: Title) -> None:
        super().__init__(path, title, sort=False)

    def prepare(self, records: list[Any]) -> None:
        """Find the managers of a page's rows on their day."""
        if not records:
            return
        changed = changes_after("accounts", [row.account_id for row in records], records[0].as_of)
        for row in records:
            row.owner_then = undone({"owner": row.account.owner_id}, changed.get(row.account_id, []))["owner"]
        people = User.objects.in_bulk({row.owner_then for row in records} - {None})
        for row in records:
            row.owner_then = people.get(row.owner_then)

    def value(self, record: Any) -> Any:
        """Return the manager of that day."""
        return record.owner_then if hasattr(record, "owner_then") else record.account.owner


class Said(Column):
    """A reason kept as code and numbers, said in the reader's language."""

    def __init__(self, path: str, say: Callable[[Any], Any]) -> None:
        super().__init__(path, sort=False)
        self.say = say

    def value(self, record: Any) -> str:
        """Return the sentence."""
        reason = getattr(record, self.path)
        return str(self.say(reason)) if reason else ""
