"""What the home page and the account page gather from the areas."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import Any

from django.db.models import Count, F, Sum
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact, Seat
from guke.accounts.rules import families
from guke.collab.models import Comment
from guke.desk import everyday
from guke.desk.everyday import Event
from guke.desk.models import MatterStep
from guke.insight.models import ClassChange, Standing
from guke.insight.reasons import say
from guke.insight.words import word
from guke.kit import stamps
from guke.kit.fields import ExactField
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.ledger.models import SalesLine
from guke.people.models import User

_SMALL = ("read", "export", "comment", "tag", "untag", "star", "unstar", "put_off", "hand_over", "finish", "take_back")


def timeline(account: Account, user: User, limit: int = 8) -> list[Event]:
    """Return what happened with the account, its contacts and everybody below it in its family, newest first."""
    family = _below(account, user)
    told = chain(
        _comments(family, user, limit), _steps(family, user, limit), _classes(family, limit), _changes(family, limit),
        everyday.events(family, user, limit),
    )  # fmt: skip
    others = sorted(told, key=lambda event: event.on, reverse=True)[:limit]
    orders = _orders(family, user, max(limit - len(others), limit // 2))
    return [
        _named(event, account) for event in sorted([*others, *orders], key=lambda event: event.on, reverse=True)[:limit]
    ]


def _below(account: Account, user: User) -> list[int]:
    if account.family_id is None:
        return [account.pk]
    seen = Account.objects.visible_to(user).filter(family=account.family_id).order_by().values_list("pk", "parent")
    return families.below(dict(seen), account.pk)


def _named(event: Event, account: Account) -> Event:
    """Name the account before what happened with another of the family."""
    if event.account is None or event.account == account:
        return event
    return replace(event, title=_("%(account)s: %(which)s") % {"account": event.account, "which": event.title})


def _comments(family: list[int], user: User, limit: int) -> list[Event]:
    if not user.may("comments.view") and not user.may("comments.create"):
        return []
    rows = Comment.objects.filter(kind="accounts", object_id__in=family).select_related("by").order_by("-id")[:limit]
    return [
        Event(row.created_at.date(), _("Comment"), row.text[:200], "message-circle", "info", str(row.by))
        for row in rows
    ]


def _steps(family: list[int], user: User, limit: int) -> list[Event]:
    """Return what was done with matters of the home page; what somebody only put off is nobody else's business."""
    if not user.may("insight.view"):
        return []
    rows = MatterStep.objects.filter(account__in=family).exclude(how=MatterStep.How.LATER)
    return [_step(row) for row in rows.select_related("by", "to").order_by("-pk")[:limit]]


def _step(row: MatterStep) -> Event:
    if row.how == MatterStep.How.DONE:
        return Event(row.on, _("Seen to"), row.word, "check", "good", str(row.by))
    title = _("Handed to %(name)s") % {"name": row.to}
    return Event(row.on, title, row.word, "user-share", "info", str(row.by))


def _classes(family: list[int], limit: int) -> list[Event]:
    rows = ClassChange.objects.filter(account__in=family).select_related("by", "account")[:limit]
    return [
        Event(
            row.on,
            row.get_which_display(),
            f"{word(row.which, row.before) or '–'} → {word(row.which, row.after) or '–'} · {say(row.reason)}",
            "arrows-exchange",
            "violet",
            str(row.by or ""),
            account=row.account,
        )
        for row in rows
    ]


def _changes(family: list[int], limit: int) -> list[Event]:
    rows = (
        AuditLine.objects.filter(kind="accounts", object_id__in=family)
        .exclude(action__in=_SMALL)
        .exclude(changes={})  # what was done with the account, not to its file
        .select_related("by")[:limit]
    )
    return [
        Event(row.at.date(), _("File changed"), ", ".join(list(row.changes)[:4]), "pencil", "plain", str(row.by or ""))
        for row in rows
    ]


def _orders(family: list[int], user: User, limit: int) -> list[Event]:
    if not user.may("sales.view"):
        return []
    lines = SalesLine.objects.filter(account__in=family).order_by("-sold_on", "-id")[: limit * 8]
    days: dict[tuple[dt.date, str, str], Decimal] = {}
    for line in lines:
        key = (line.sold_on, line.document, line.currency)
        days[key] = days.get(key, Decimal(0)) + line.amount
    sales = registry["sales"]
    return [
        Event(on, _("Order %(document)s") % {"document": document}, f"{amount:,.2f} {currency}", "receipt", "good", "", sales.list_url(document=document))
        for (on, document, currency), amount in list(days.items())[:limit]
    ]  # fmt: skip


def product_mix(account: Account, since: dt.date, until: dt.date) -> list[dict[str, Any]]:
    """Return what the account bought by product between two days, with the line of each, the most first.

    Kept until lines or products change.
    """
    asked = f"mix|{account.pk}|{since}|{until}"
    return stamps.kept(("sales", "products", "product-lines"), asked, lambda: _mixed(account, since, until))


def _mixed(account: Account, since: dt.date, until: dt.date) -> list[dict[str, Any]]:
    rows = (
        SalesLine.objects.filter(account=account, sold_on__gt=since, sold_on__lte=until)
        .values(
            "currency",
            "product",
            "product__specification",
            name=F("product__name"),
            line=F("product__line__name"),
            line_id=F("product__line"),
        )
        .annotate(value=Sum("amount", output_field=ExactField()))
        .order_by("-value")
    )
    return list(rows)


def key_people(account: Account) -> list[Contact]:
    """Return the contacts still there, the most influential first."""
    return list(
        Contact.objects.filter(account=account, left_on=None).order_by(F("influence").desc(nulls_last=True))[:6]
    )


def team(account: Account, on: dt.date) -> list[Seat]:
    """Return who of ours serves the account on a day, the owner first."""
    rows = Seat.objects.filter(account=account).exclude(to_on__lt=on).select_related("user")
    return sorted(rows, key=lambda seat: (seat.user_id != account.owner_id, seat.pk))[:4]


def family_revenue(account: Account, user: User) -> tuple[int, Decimal] | None:
    """Return of how many accounts the person sees of the family, and their revenue of twelve months; none for one alone."""
    if account.family_id is None:
        return None
    kin = Standing.objects.visible_to(user).filter(account__family=account.family_id)
    found = kin.aggregate(many=Count("pk"), revenue=Sum("revenue_12m", output_field=ExactField()))
    return (found["many"], found["revenue"] or Decimal(0)) if found["many"] > 1 else None
