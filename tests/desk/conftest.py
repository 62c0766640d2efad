"""A company with one account that slips, and figures in force."""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.utils import translation

from guke.accounts.models import Account
from guke.insight.models import Snapshot, Standing
from tests.insight.ledgers import ON, Company


def slip(account: Account, *, severity: int = 2, stake: int = 1000, reasons: tuple[str, ...] = ("narrower",)) -> None:
    """Let an account slip, as a refresh would write it."""
    numbers = {"before": 5, "now": 3, "days": 9, "usual": 7, "since": 16}
    rows = [{"code": code, "numbers": numbers} for code in reasons]
    Standing.objects.filter(account=account).update(slipping=severity, money_at_stake=stake, reasons=rows)


def in_force() -> Company:
    """Make the small company with figures in force today: a scene, whose ledger is empty."""
    settings.MIRROR.mkdir(exist_ok=True)
    Snapshot.objects.create(as_of=ON, currency="CNY", state=Snapshot.State.READY, current=True)
    return Company()


@pytest.fixture
def company(scene: Callable[[Callable[[], Company]], Company]) -> Company:
    """Return the small company with figures in force today."""
    return scene(in_force)


@pytest.fixture
def account(company: Company) -> Account:
    """Return the manager's account, which slips."""
    made = company.account("A", company.manager)
    slip(made)
    return made


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English, as the tests do."""
    with translation.override("en"):
        yield
