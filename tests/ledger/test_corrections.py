"""The ledger is corrected by counter-entries, and every change notes its month."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from guke.accounts.models import Merge
from guke.kit.actions import Refused
from guke.kit.models import AuditLine
from guke.ledger.actions import correct, record_sale
from guke.ledger.models import DirtyMonth, SalesLine
from tests.insight.ledgers import ON, Company


@pytest.fixture
def company(db: None) -> Company:
    del db
    return Company()


def test_a_counter_entry_cancels_a_line_and_leaves_it_as_it_was(company: Company) -> None:
    line = company.sell(company.account("A1"), date(2026, 3, 4), "99.5", cost=Decimal("60.25"))
    DirtyMonth.objects.all().delete()
    made = correct(record=line, reason="returned", by=company.head, on=ON, sold_on=date(2026, 4, 1))
    line.refresh_from_db()
    assert line.amount == Decimal("99.5")
    assert (made.amount, made.cost, made.quantity, made.corrects) == (Decimal("-99.5"), Decimal("-60.25"), -1, line)
    assert [note.month for note in DirtyMonth.objects.all()] == [date(2026, 4, 1)]
    assert AuditLine.objects.filter(by=company.head, reason="returned").exists()


def test_a_line_is_cancelled_only_once_and_a_counter_entry_never(company: Company) -> None:
    line = company.sell(company.account("A1"), date(2026, 3, 4), "99.5")
    made = correct(record=line, reason="returned", by=company.head, on=ON)
    for record in (line, made):
        with pytest.raises(Refused):
            correct(record=record, reason="again", by=company.head, on=ON)
    assert SalesLine.objects.count() == 2


def test_a_counter_entry_lies_not_in_the_future_and_needs_the_right(company: Company) -> None:
    line = company.sell(company.account("A1"), date(2026, 3, 4), "99.5")
    with pytest.raises(Refused):
        correct(record=line, reason="returned", by=company.head, on=ON, sold_on=date(2027, 1, 1))
    with pytest.raises(PermissionDenied):
        correct(record=line, reason="returned", by=company.manager, on=ON)


def test_a_sale_recorded_by_hand_notes_its_month(company: Company) -> None:
    account = company.account("A1", currency="USD")
    given = {"account": account, "product": company.products[0], "sold_on": date(2026, 5, 6)}
    line = record_sale(**given, quantity=Decimal(2), amount=Decimal("19.90"), by=company.head)
    assert (line.currency, line.amount) == ("USD", Decimal("19.90"))
    assert DirtyMonth.objects.get().month == date(2026, 5, 1)


def test_a_merge_notes_the_months_of_both_accounts(company: Company) -> None:
    kept, gone = company.account("A1"), company.account("A2")
    company.sell(kept, date(2026, 3, 4), "1")
    company.sell(gone, date(2026, 5, 4), "1")
    DirtyMonth.objects.all().delete()
    Merge.objects.create(kept=kept, gone=gone)
    assert {note.month for note in DirtyMonth.objects.all()} == {date(2026, 3, 1), date(2026, 5, 1)}
