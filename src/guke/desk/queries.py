"""What the home page and the account page gather from the areas."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any

from django.db.models import F, Q, Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Contact
from guke.collab.models import Comment
from guke.desk.models import Snooze
from guke.insight import queries as insight
from guke.insight.models import ClassChange
from guke.insight.reasons import say
from guke.insight.words import word
from guke.kit import stamps
from guke.kit.fields import ExactField
from guke.kit.kinds import registry
from guke.kit.models import AuditLine
from guke.ledger.models import SalesLine
from guke.people.models import User

Words = str | Promise
_SOON = dt.timedelta(days=14)
_SMALL = ("read", "comment", "tag", "untag", "star", "unstar")


@dataclass(frozen=True)
class Matter:
    """Something to do: about what, why, how urgent, what money hangs on it, and where to begin."""

    key: str
    title: Words
    why: list[Words]
    url: str
    icon: str
    tone: str
    stake: Decimal | None = None
    owner: str = ""


def matters(user: User, on: dt.date, limit: int = 8) -> list[Matter]:
    """Return what the person has to see to, most money at stake first, without what was put off."""
    put_off = set(Snooze.objects.filter(user=user, until_on__gt=on).values_list("matter", flat=True))
    found = chain(_slipping(user, limit + len(put_off)), _birthdays(user, on))
    return [matter for matter in found if matter.key not in put_off][:limit]


def _slipping(user: User, limit: int) -> list[Matter]:
    accounts = registry["accounts"]
    return [
        Matter(
            key=f"slipping:{row.account_id}",
            title=str(row.account),
            why=[say(reason) for reason in row.reasons],
            url=accounts.url(row.account_id),
            icon="trending-down",
            tone="bad" if row.slipping > 2 else "warn",  # noqa: PLR2004 - three is the most severe
            stake=row.money_at_stake,
            owner=str(row.account.owner or ""),
        )
        for row in insight.slipping(user, limit)
    ]


def _birthdays(user: User, on: dt.date) -> list[Matter]:
    if not user.may("personal.view"):
        return []
    rows = stamps.kept(("contacts",), f"birthdays|{user.pk}|{on}", lambda: _born(user, on))
    return [
        Matter(
            key=f"birthday:{pk}:{on.year}",
            title=_("Birthday of %(name)s, %(account)s") % {"name": name, "account": account},
            why=[day],
            url=registry["contacts"].url(pk),
            icon="gift",
            tone="violet",
        )
        for pk, name, account, day in rows
    ]


def _born(user: User, on: dt.date) -> list[tuple[int, str, str, str]]:
    """Return who has a birthday in the next days: id, name, account, day; found once a day for each person."""
    same_day = Q()
    for day in (on + dt.timedelta(days=ahead) for ahead in range(_SOON.days)):
        same_day |= Q(birthday__month=day.month, birthday__day=day.day)
    rows = registry["contacts"].scoped(user).filter(same_day, left_on=None).select_related("account")[:5]
    return [(row.pk, row.name, str(row.account), f"{row.birthday:%m-%d}") for row in rows]


@dataclass(frozen=True)
class Event:
    """A point on an account's time line."""

    on: dt.date
    title: Words
    text: Words
    icon: str
    tone: str
    by: str = ""
    url: str = ""


def timeline(account: Account, user: User, limit: int = 8) -> list[Event]:
    """Return what happened with the account, its contacts and its subsidiaries, newest first."""
    subsidiaries = Account.objects.visible_to(user).filter(parent=account).order_by()
    family = [account.pk, *subsidiaries.values_list("pk", flat=True)]
    events = chain(
        _comments(family, user, limit), _classes(family, limit), _changes(family, limit), _orders(family, user, limit)
    )
    return sorted(events, key=lambda event: event.on, reverse=True)[:limit]


def _comments(family: list[int], user: User, limit: int) -> list[Event]:
    if not user.may("comments.view") and not user.may("comments.create"):
        return []
    rows = Comment.objects.filter(kind="accounts", object_id__in=family).select_related("by").order_by("-id")[:limit]
    return [
        Event(row.created_at.date(), _("Comment"), row.text[:200], "message-circle", "info", str(row.by))
        for row in rows
    ]


def _classes(family: list[int], limit: int) -> list[Event]:
    rows = ClassChange.objects.filter(account__in=family).select_related("by", "account")[:limit]
    return [
        Event(
            row.on,
            _("%(account)s: %(which)s") % {"account": row.account, "which": row.get_which_display()},
            f"{word(row.which, row.before) or '–'} → {word(row.which, row.after) or '–'} · {say(row.reason)}",
            "arrows-exchange",
            "violet",
            str(row.by or ""),
        )
        for row in rows
    ]


def _changes(family: list[int], limit: int) -> list[Event]:
    rows = (
        AuditLine.objects.filter(kind="accounts", object_id__in=family)
        .exclude(action__in=_SMALL)
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
    """Return what the account bought by product line between two days, the most first; kept until lines or products change."""
    asked = f"mix|{account.pk}|{since}|{until}"
    return stamps.kept(("sales", "products", "product-lines"), asked, lambda: _mixed(account, since, until))


def _mixed(account: Account, since: dt.date, until: dt.date) -> list[dict[str, Any]]:
    rows = (
        SalesLine.objects.filter(account=account, sold_on__gt=since, sold_on__lte=until)
        .values("currency", line=F("product__line__name"), line_id=F("product__line"))
        .annotate(value=Sum("amount", output_field=ExactField()))
        .order_by("-value")
    )
    return list(rows[:8])


def key_people(account: Account) -> list[Contact]:
    """Return the contacts still there, the most influential first."""
    return list(
        Contact.objects.filter(account=account, left_on=None).order_by(F("influence").desc(nulls_last=True))[:8]
    )
