"""What is done to the ledger: a line is recorded, corrected by its counter-entry, and the changed months are noted."""

import uuid
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from django.conf import settings
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account, Merge
from guke.kit.actions import Field, Refused, action
from guke.ledger.models import DirtyMonth, Product, SalesLine
from guke.ledger.rules import Amounts, counter, month_of
from guke.people.models import User


def mark_dirty(months: Iterable[date]) -> None:
    """Note the months of these days as changed; call it in the transaction that writes the lines."""
    firsts = sorted({month_of(day) for day in months})
    DirtyMonth.objects.bulk_create([DirtyMonth(month=first) for first in firsts])


def mark_changed(pairs: Iterable[tuple[date, int]], *, added: bool = False) -> None:
    """Note that in the months of these days only these accounts changed, or that lines were but ``added``; in the same transaction too."""
    once = sorted({(month_of(day), account) for day, account in pairs})
    DirtyMonth.objects.bulk_create([DirtyMonth(month=first, account=account, added=added) for first, account in once])


@receiver(post_save, sender=Merge, dispatch_uid="ledger.lines_moved_by_merge")
def mark_moved(instance: Merge, **_rest: Any) -> None:
    """Mark both accounts of a merge, or of one undone, in the months of either, since lines changed hands."""
    pair = (instance.kept_id, instance.gone_id)
    months = SalesLine.objects.filter(account__in=pair).dates("sold_on", "month")
    mark_changed((month, account) for month in months for account in pair)


@action(_("Record a sale"), permission="sales.create", icon="receipt")
def record_sale(  # noqa: PLR0913 - a sales line has this many parts
    *,
    account: Annotated[Account, Field(_("account"))],
    product: Annotated[Product, Field(_("product"))],
    sold_on: Annotated[date, Field(_("date"))],
    quantity: Annotated[Decimal, Field(_("quantity"))],
    amount: Annotated[Decimal, Field(_("amount"))],
    cost: Annotated[Decimal | None, Field(_("cost"))] = None,
    currency: Annotated[str, Field(_("currency"))] = "",
    document: Annotated[str, Field(_("document"))] = "",
    note: Annotated[str, Field(_("note"))] = "",
    by: User | None,
) -> SalesLine:
    """Add one line to the ledger by hand."""
    _seen(account, by)
    line = SalesLine(
        account=account,
        product=product,
        sold_on=sold_on,
        specification=product.specification,
        quantity=quantity,
        amount=amount,
        cost=cost,
        currency=currency.strip().upper() or account.currency or settings.CURRENCY,
        document=document,
        note=note,
    )
    return _put(line, added=True)


def may_correct(line: SalesLine, _by: User | None) -> bool:
    """Return whether a line may be cancelled: it cancels nothing itself and was not cancelled yet."""
    return line.corrects_id is None and not line.corrections.exists()


@action(_("Cancel by counter-entry"), on="sales", permission="sales.change", icon="receipt-refund", allowed=may_correct)
def correct(
    *,
    record: SalesLine,
    reason: Annotated[str, Field(_("reason"))],
    on: date,
    sold_on: Annotated[date | None, Field(_("date of the counter-entry, else that of the line"))] = None,
    by: User | None,
) -> SalesLine:
    """Cancel a line by its opposite; the line itself stays as it was."""
    day = sold_on or record.sold_on
    if day > on:
        raise Refused({"sold_on": _("The date lies in the future.")})
    _seen(record.account, by)
    opposite = counter(Amounts(record.quantity, record.amount, record.cost))
    line = SalesLine(
        account=record.account,
        product=record.product,
        sold_on=day,
        specification=record.specification,
        **opposite._asdict(),
        currency=record.currency,
        document=record.document,
        corrects=record,
        note=reason[:120],
    )
    return _put(line, added=False)  # it belongs to the order of the line it cancels, which is to be read with it


def _seen(account: Account, by: User | None) -> None:
    if by is not None and not Account.objects.visible_to(by).filter(pk=account.pk).exists():
        raise Refused({"account": _("There is no such account.")})


def _put(line: SalesLine, *, added: bool) -> SalesLine:
    line.key = uuid.uuid4().bytes
    line.save()
    mark_changed([(line.sold_on, line.account_id)], added=added)
    return line
