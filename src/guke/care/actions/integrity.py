"""Use cases of integrity: giving within limits, favours with approval and an end, risks reviewed."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guke.care.models import Favour, Gift, Risk
from guke.care.models.integrity import company_currency
from guke.care.queries import integrity as queries
from guke.care.rules.gifts import Over
from guke.collab import approving
from guke.collab.rules import SUPERIOR
from guke.kit import kinds
from guke.kit.actions import Action, Field, Refused, action, gates
from guke.people.models import User

_WORDS = {
    "once": _("%(sum)s %(currency)s to one person; the limit is %(limit)s."),
    "split": _("%(count)s gifts within days make %(sum)s %(currency)s; the limit is %(limit)s."),
    "year": _("%(sum)s %(currency)s to this person in the year; the limit is %(limit)s."),
}


def in_words(over: Over) -> str:
    """Return which limit is passed and by what."""
    return str(_WORDS[over.code]) % {
        "sum": f"{over.sum:,f}",
        "limit": f"{over.limit:,f}",
        "count": over.count,
        "currency": company_currency(),
    }


def is_planned(record: Gift | None, by: Any) -> bool:
    """Return whether the gift is planned."""
    del by
    return record is None or record.state == Gift.State.PLANNED


@action(_("Given"), on="gifts", permission="gifts.change", icon="gift", primary=True, allowed=is_planned)
def give(*, record: Gift, by: User, on: dt.date) -> Gift:
    """Say that it is given: never while a tender runs, over a limit only once that is approved."""
    del by
    _refuse_early(record, on)
    _refuse_in_tender(record)
    record.over_limit = bool(queries.over(record))
    record.state = Gift.State.GIVEN
    record.save(update_fields=["state", "over_limit"])
    return record


def _refuse_early(record: Gift, on: dt.date) -> None:
    if record.given_on > on:
        raise Refused(_("Its day is still to come; say so when it is given."))


def _refuse_in_tender(record: Gift) -> None:
    tender = queries.tender_at(record.account, record.given_on)
    if tender is not None:
        words = gettext("A tender runs at this customer until %(until)s (%(title)s): nothing is given before it ends.")
        raise Refused(words % {"until": tender.until_on, "title": tender.title})


@action(_("Not given"), on="gifts", permission="gifts.change", icon="x", allowed=is_planned)
def drop(*, record: Gift, by: User) -> Gift:
    """Let a planned gift be."""
    del by
    record.state = Gift.State.DROPPED
    record.save(update_fields=["state"])
    return record


def is_asked(record: Favour | None, by: Any) -> bool:
    """Return whether the favour is not approved yet."""
    del by
    return record is None or record.state == Favour.State.ASKED


def runs(record: Favour | None, by: Any) -> bool:
    """Return whether the favour runs."""
    del by
    return record is None or record.state == Favour.State.RUNNING


@action(_("Grant the favour"), on="favours", permission="favours.change", icon="check", primary=True, allowed=is_asked)
def begin_favour(*, record: Favour, by: User, on: dt.date) -> Favour:
    """Let a favour run, once approved, until its end."""
    del by
    if record.ends_on < on:
        raise Refused(_("Its end has passed: set a later one, or let the favour be."))
    record.state = Favour.State.RUNNING
    record.save(update_fields=["state"])
    return record


@action(_("End the favour"), on="favours", permission="favours.change", icon="player-stop", allowed=runs)
def end_favour(*, record: Favour, by: User, on: dt.date) -> Favour:
    """End a favour, today at the latest."""
    del by
    record.ends_on = min(record.ends_on, on)
    record.state = Favour.State.ENDED
    record.save(update_fields=["state", "ends_on"])
    return record


def is_open(record: Risk | None, by: Any) -> bool:
    """Return whether the risk is open."""
    del by
    return record is None or record.closed_on is None


@action(_("Reviewed"), on="risks", permission="risks.change", icon="checklist", primary=True, allowed=is_open)
def review(
    *,
    record: Risk,
    next_on: Annotated[dt.date, Field(_("next review on"))],
    control: Annotated[str, Field(_("what keeps it in check"), long=True)] = "",
    by: User,
    on: dt.date,
) -> Risk:
    """Say that a risk was looked at, and when next."""
    del by
    if next_on <= on:
        raise Refused({"next_on": [gettext("Choose a day after today.")]})
    record.review_on, record.control = next_on, control.strip()[:300] or record.control
    record.save(update_fields=["review_on", "control"])
    return record


@action(_("Close the risk"), on="risks", permission="risks.change", icon="x", allowed=is_open)
def close_risk(*, record: Risk, reason: str, by: User, on: dt.date) -> Risk:
    """Say that the risk is no more, and why."""
    del by, reason
    record.closed_on = on
    record.save(update_fields=["closed_on"])
    return record


def _gift_needs(record: Gift) -> bool:
    return queries.tender_at(record.account, record.given_on) is None and bool(queries.over(record))


_NEEDS: dict[str, tuple[Callable[[Any], bool], list[str]]] = {
    give.name: (_gift_needs, [SUPERIOR]),
    begin_favour.name: (lambda _favour: True, [SUPERIOR]),
}


def _gate(act: Action[Any, Any], kwargs: dict[str, Any]) -> models.Model | None:
    """Hold a gift over a limit, and every favour, until a second pair of eyes has agreed."""
    record = kwargs.get("record")
    kind = kinds.of(record) if isinstance(record, Gift | Favour) else None
    if kind is None or act.on != kind.slug or act.name not in _NEEDS:
        return None
    needs, steps = _NEEDS[act.name]
    return approving.ask(act, kind, [record], kwargs, steps) if needs(record) else None


gates.append(_gate)
