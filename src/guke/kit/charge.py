"""What of a kind is open at an account, and in whose charge: it goes with the account from one person to the next."""

from dataclasses import dataclass

from django.db.models import Q


@dataclass(frozen=True)
class Charge:
    """Which records are open, the field of whoever is in charge (none: whoever has the account), and by when."""

    open: Q
    person: str = ""
    by_on: str = ""
