"""Matters out of planning: one's own steps due by today, and openings at one's accounts before they run out."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from guke.desk.sources.base import Key, Matter, Source, numbers, once, slim
from guke.planning import actions, queries
from guke.planning.models import Opening, Step
from guke.planning.words import TRIGGER_ICONS

STEP, OPENING = "step", "opening"
_STEPS, _OPENINGS = 5, 3
_STEP = ("planned_on", "text", "play__text", "play__text_en")
_OPENING = ("says", "until_on", "trigger", "play__text", "play__text_en")


def found(user: Any, on: dt.date, asked: set[Key], few: int) -> Iterator[Matter]:
    """Yield the first of the person's own steps and openings, and those asked for."""
    del few
    topics = {topic for _account, topic in asked}
    if user.may("steps.view"):
        steps = queries.due_steps(user, on)
        wanted = numbers(topics, STEP)
        others = Step.objects.visible_to(user).filter(pk__in=wanted, state="open").select_related("account", "play", "owner") if wanted else ()  # fmt: skip
        yield from (_step(row, on) for row in once(*slim(steps, *_STEP)[:_STEPS], *others))
    if user.may("openings.view"):
        openings = queries.open_openings(user, on)
        wanted = numbers(topics, OPENING)
        more = Opening.objects.visible_to(user).filter(pk__in=wanted, state="open", until_on__gte=on).select_related("account", "play") if wanted else ()  # fmt: skip
        yield from map(_opening, once(*slim(openings, *_OPENING)[:_OPENINGS], *more))


def _step(step: Step, on: dt.date) -> Matter:
    late = (on - step.planned_on).days if step.planned_on else 0
    ago = ngettext("planned for %(day)s, %(days)s day ago", "planned for %(day)s, %(days)s days ago", late)
    why = ago % {"day": step.planned_on, "days": late} if late > 0 else _("planned for today")
    return Matter(
        account=step.account_id,
        topic=f"{STEP}:{step.pk}",
        title=_("%(account)s: %(which)s") % {"account": step.account, "which": step},
        why=[why],
        url=f"/accounts/{step.account_id}/stage/",
        icon="target-arrow",
        tone="warn" if late > 0 else "info",
    )


def _opening(opening: Opening) -> Matter:
    why = [opening.says, _("counts until %(day)s") % {"day": opening.until_on}]
    return Matter(
        account=opening.account_id,
        topic=f"{OPENING}:{opening.pk}",
        title=_("%(account)s: %(which)s") % {"account": opening.account, "which": opening.get_trigger_display()},
        why=[*why, str(opening.play)] if opening.play else [*why],
        url=f"/accounts/{opening.account_id}/stage/#openings",
        icon=TRIGGER_ICONS[opening.trigger],
        tone="violet",
    )


def finish(topic: str, word: str, by: Any, on: dt.date) -> None:
    """Finish the step a matter stands for; a matter of another sort is left alone."""
    for number in numbers({topic}, STEP):
        step = Step.objects.visible_to(by).filter(pk=number, state="open").first()
        if step is not None:
            actions.finish_step(record=step, word=word, by=by, on=on)


def reopen(topic: str, by: Any) -> None:
    """Open the step again that a matter stood for, once its being done is taken back."""
    for number in numbers({topic}, STEP):
        step = Step.objects.visible_to(by).filter(pk=number, state="done").first()
        if step is not None:
            actions.reopen_step(record=step, by=by)


SOURCE = Source((STEP, OPENING), found, _STEPS + _OPENINGS, finish=finish, reopen=reopen)
