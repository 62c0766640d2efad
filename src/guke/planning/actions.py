"""Use cases of planning: take, plan, finish and dismiss steps; use openings; prove criteria; restore the playbook."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guke.accounts.models import Account
from guke.accounts.queries import may_write
from guke.kit import audit
from guke.kit.actions import Field, Refused, action
from guke.people.models import User
from guke.planning import queries, shipped
from guke.planning.models import Criterion, Opening, Play, StageWatch, Step
from guke.planning.words import Part
from guke.relations.models import Touch

Move = Annotated[Play, Field(_("move"))]
Day = Annotated[dt.date | None, Field(_("planned for"), _("Left empty: no day yet."))]
Why = Annotated[str, Field(_("reason"), long=True)]


def _writes(record: Any, by: Any) -> bool:
    """Say whether the person may write to the account; asked without a record, the role alone decides."""
    account = record if isinstance(record, Account) else getattr(record, "account", None)
    return account is None or may_write(by, account)


def _open(record: Any, by: Any) -> bool:
    return record is None or (record.state == "open" and _writes(record, by))


@action(_("Take up a move"), on="accounts", permission="steps.create", icon="target-arrow", hidden=True, allowed=_writes)  # fmt: skip
def take_move(*, record: Account, play: Move, planned_on: Day = None, by: User, on: dt.date) -> Step:
    """Make a move of the playbook a next step of one's own."""
    _refuse_taken(record, play)
    step = Step(account=record, play=play, owner=by, taken_on=on, planned_on=_day(planned_on, on), noted_by=by)
    step.save()
    audit.also("next step", None, str(step))
    return step


@action(_("Dismiss a move"), on="accounts", permission="steps.create", icon="circle-x", hidden=True, allowed=_writes)
def dismiss_move(*, record: Account, play: Move, reason: Why, by: User, on: dt.date) -> Step:
    """Say why a move of the playbook is not for this account."""
    _refuse_taken(record, play)
    step = Step(account=record, play=play, owner=by, taken_on=on, noted_by=by)
    _settle(step, Step.State.DISMISSED, _said(reason), on)
    audit.also("next step", None, str(step))
    return step


@action(_("Plan for a day"), on="steps", permission="steps.change", icon="calendar-event", allowed=_open)
def plan_step(*, record: Step, planned_on: Annotated[dt.date, Field(_("planned for"))], by: User, on: dt.date) -> None:  # noqa: ARG001 - the door reads by
    """Set the day a step is to be done."""
    record.planned_on = _day(planned_on, on)
    record.save()


@action(pgettext_lazy("step", "Done"), on="steps", permission="steps.change", icon="check", primary=True, allowed=_open)
def finish_step(
    *, record: Step, word: Annotated[str, Field(_("what came of it"), long=True)] = "", by: User, on: dt.date  # noqa: ARG001 - the door reads by
) -> None:  # fmt: skip
    """Say that a step is done, and what came of it."""
    _settle(record, Step.State.DONE, word.strip(), on)


@action(_("Dismiss"), on="steps", permission="steps.change", icon="circle-x", allowed=_open)
def dismiss_step(*, record: Step, reason: Why, by: User, on: dt.date) -> None:  # noqa: ARG001 - the door reads by
    """Say why a step will not be done."""
    _settle(record, Step.State.DISMISSED, _said(reason), on)


@action(_("Take up again"), on="steps", permission="steps.change", icon="arrow-back-up",
        allowed=lambda record, by: record is None or (record.state != "open" and _writes(record, by)))  # fmt: skip
def reopen_step(*, record: Step, by: User) -> None:  # noqa: ARG001 - the door reads by
    """Open a step again that was done or dismissed."""
    if record.play_id and Step.objects.filter(account=record.account_id, play=record.play_id, state="open").exists():
        raise Refused(_("The same move is open already."))
    record.state, record.settled_on, record.word = Step.State.OPEN, None, ""
    record.save()


@action(_("Use the opening"), on="openings", permission="openings.change", icon="login", primary=True, allowed=_open)  # fmt: skip
def use_opening(*, record: Opening, planned_on: Day = None, by: User, on: dt.date) -> Step:
    """Make the prepared move a next step; the opening counts as used."""
    if record.until_on < on:
        raise Refused(_("It ran out on %(day)s. Set a later day if it still counts.") % {"day": record.until_on})
    step = Step(
        account=record.account, play=record.play, text="" if record.play else record.says[:200], opening=record,
        owner=by, taken_on=on, planned_on=_day(planned_on, on), noted_by=by,
    )  # fmt: skip
    step.save()
    record.state, record.settled_on, record.word = Opening.State.USED, on, str(step)
    record.save()
    return step


@action(_("Let it pass"), on="openings", permission="openings.change", icon="circle-x", allowed=_open)
def let_pass(*, record: Opening, reason: Why, by: User, on: dt.date) -> None:  # noqa: ARG001 - the door reads by
    """Say why an opening is not used."""
    record.state, record.settled_on, record.word = Opening.State.PASSED, on, _said(reason)
    record.save()


@action(_("Add a proof"), on="criteria", permission="criteria.change", icon="award", hidden=True, allowed=_writes)
def prove(*, record: Criterion, touch: Annotated[int, Field(_("touch"))], by: User) -> None:  # noqa: ARG001 - the door reads by
    """Name a touch (demonstration, exchange, visit) that proved us by this criterion."""
    found = Touch.objects.filter(pk=touch, account=record.account_id, happened_at__isnull=False).first()
    if found is None:
        raise Refused({"touch": _("Choose a touch of this account that has happened.")})
    record.proofs.add(found)
    audit.also("proof", None, str(found))


@action(_("Restore the shipped text"), on="plays", permission="plays.change", icon="arrow-back-up", hidden=True)
def restore_playbook(*, by: User) -> int:  # noqa: ARG001 - the door reads by
    """Bring the shipped lines back to their own words, the deleted ones too; the company's own lines stay."""
    count = shipped.put(Play.objects)
    audit.also("lines", None, count)
    return count


def watch_stages(*, on: dt.date) -> int:
    """Make the list of stages anew, as of a day."""
    rows = [_watched(account, found) for account, found in queries.courses(on)]
    with transaction.atomic():
        StageWatch.objects.all().delete()
        StageWatch.objects.bulk_create(rows, batch_size=2000)
    return len(rows)


def _watched(account: int, found: queries.Course) -> StageWatch:
    stay, slide = found.stay, found.slide
    return StageWatch(
        account_id=account,
        as_of=found.on,
        stage=found.stage,
        since_on=stay.since if stay else None,
        days=found.days,
        way=stay.direction if stay and stay.direction != "same" else "",
        stagnates=found.stagnates,
        slides=found.slides,
        slope=None if slide.slope is None else Decimal(f"{slide.slope:.2f}"),
        edge=slide.edge if slide.answer == "crosses" else None,
        expected_on=slide.expected,
        window=slide.window if found.slides else None,
    )


def _refuse_taken(account: Account, play: Play) -> None:
    if play.part != Part.MOVE or not play.active:
        raise Refused({"play": _("Choose a move of a stage that is in use.")})
    if Step.objects.filter(account=account, play=play, state=Step.State.OPEN).exists():
        raise Refused({"play": _("This move is a next step here already.")})


def _day(planned_on: dt.date | None, on: dt.date) -> dt.date | None:
    if planned_on and planned_on < on:
        raise Refused({"planned_on": _("This day is over: choose today or a later one.")})
    return planned_on


def _said(reason: str) -> str:
    if not reason.strip():
        raise Refused({"reason": _("Say why, in a word.")})
    return reason.strip()[:300]


def _settle(step: Step, state: Step.State, word: str, on: dt.date) -> None:
    step.state, step.settled_on, step.word = state, on, word[:300]
    step.save()
