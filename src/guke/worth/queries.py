"""What is known of an account's worth: its nomination, the whole value out of its parts, how it buys, what it sees in us."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from guke.accounts.models import Account
from guke.collab.models import Approval
from guke.insight.models import Standing
from guke.kit import stamps
from guke.kit.kinds import registry
from guke.people.models import User
from guke.worth import limits, rules
from guke.worth.models import BuyerType, Judgement, Nomination, Perception, Yardstick, YardstickFigure
from guke.worth.words import PROFIT_MEASURES, Side

_CURRENT, _FUTURE = Decimal(50), Decimal(25)


def nomination(account: Account) -> Nomination | None:
    """Return the nomination in force or waiting, else the last one."""
    rows = Nomination.objects.filter(account=account).select_related("noted_by")
    return rows.filter(state__in=(Nomination.State.PROPOSED, Nomination.State.ACCEPTED)).first() or rows.first()


def open_nominations(user: User, on: date) -> QuerySet[Nomination]:
    """Return the nominations that wait for a decision or a check: ``is_asked`` that somebody is to approve it, ``for_me`` that the person is.

    They are found from the nominations, which are few, never by way of all accounts.
    """
    waiting = Approval.objects.filter(kind="nominations", state=Approval.State.WAITING)
    due = Q(state=Nomination.State.ACCEPTED, recheck_on__lte=on)
    open_now = Q(state=Nomination.State.PROPOSED) | due | Q(pk__in=waiting.values("object_id"))
    rows: QuerySet[Nomination] = registry["nominations"].rows(user)
    found = rows.filter(pk__in=Nomination.objects.filter(open_now).values("pk"))
    asked = waiting.filter(object_id=OuterRef("pk"))
    told = found.annotate(is_asked=Exists(asked), for_me=Exists(asked.filter(deciders=user)))
    return told.order_by("nominated_on", "pk")


def acting(user: User) -> Q:
    """Return what tells the open nominations on which the person has to act.

    Where nobody has been asked to approve, that is the account manager: brings it to a decision, or checks it in its year.
    An account without a manager falls to whoever assigns accounts.
    """
    if not user.may("nominations.change"):
        return Q(for_me=True)
    in_charge = Q(owner=user.pk) | (Q(owner=None) if user.may("accounts.assign") else Q())
    return Q(for_me=True) | Q(Exists(Account.objects.filter(in_charge, pk=OuterRef("account"))), is_asked=False)


def judged(account: Account) -> dict[str, Judgement]:
    """Return the newest judgement of each part of the value."""
    rows = Judgement.objects.filter(account=account).select_related("noted_by").order_by("judged_on", "pk")
    return {row.aspect: row for row in rows}


def value_of(standing: Standing | None, judgements: dict[str, Judgement]) -> rules.Whole:
    """Return the whole value: what the ledger says of now and to come, what people say of the rest."""
    parts: dict[str, Any] = standing.value_parts if standing else {}
    reached: dict[str, Decimal | None] = {
        "current": parts["current"] / _CURRENT if "current" in parts else None,
        "future": parts["future"] / _FUTURE if "future" in parts else None,
    }
    reached |= {aspect: Decimal(row.points) / rules.MOST for aspect, row in judgements.items()}
    return rules.whole(reached, limits.parts())


def buyer(account: Account) -> BuyerType | None:
    """Return the newest word on how the account buys."""
    return BuyerType.objects.filter(account=account).select_related("noted_by").first()


def perceived(account: Account) -> tuple[list[Perception], rules.Delivered]:
    """Return what the account gets and gives in its own eyes, the newest word on each item, and what that comes to."""
    rows = Perception.objects.filter(account=account).order_by("seen_on", "pk")
    newest = {(row.side, row.item): row for row in rows}
    items = sorted(newest.values(), key=lambda row: (row.side, -(row.worth or 0), row.item))
    return items, rules.delivered([(row.side == Side.BENEFIT, row.worth, row.points) for row in items])


def measured(account: Account, standing: Standing | None, user: User) -> list[tuple[Yardstick, Decimal | None, YardstickFigure | None, Decimal | None]]:  # fmt: skip
    """Return each yardstick of the account's industry with its figure, the record it is from, and the middle of its peers."""
    rows = list(Yardstick.objects.filter(industry=account.industry_id)) if account.industry_id else []
    rows = [row for row in rows if row.measure not in PROFIT_MEASURES or user.may("margin.view")]
    recorded = YardstickFigure.objects.filter(account=account, yardstick__in=rows).order_by("seen_on", "pk")
    newest = {figure.yardstick_id: figure for figure in recorded.select_related("noted_by")}
    return [_measured(row, standing, newest.get(row.pk), user) for row in rows]


def _measured(row: Yardstick, standing: Standing | None, figure: YardstickFigure | None, user: User) -> tuple[Yardstick, Decimal | None, YardstickFigure | None, Decimal | None]:  # fmt: skip
    read = getattr(standing, row.measure, None) if row.measure and standing else None
    value = (Decimal(read) if read is not None else None) if row.measure else figure.value if figure else None
    who = f"{user.pk}|{user.role}|{user.unit_id}"
    asked = f"peers|{row.pk}|{row.measure}|{row.industry_id}|{who}"
    peers = stamps.kept(("accounts", "standing", "team", "users", "units", "yardstick-figures"), asked, lambda: rules.middle(_peers(row, user)))  # fmt: skip
    return row, value, None if row.measure else figure, peers


def _peers(row: Yardstick, user: User) -> list[Decimal]:
    """Return the figures of the accounts of the industry that the person sees."""
    if row.measure:
        rows = Standing.objects.visible_to(user).filter(account__industry=row.industry_id, **{f"{row.measure}__isnull": False})  # fmt: skip
        return [Decimal(value) for value in rows.values_list(row.measure, flat=True)]
    figures = YardstickFigure.objects.visible_to(user).filter(yardstick=row).order_by("seen_on", "pk")
    return list(dict(figures.values_list("account", "value")).values())
