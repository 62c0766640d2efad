"""The sign of the risk that all hangs on one person, as the cover of accounts counts it."""

import datetime as dt

from guke.accounts.models import Account
from guke.care.models import Risk
from guke.care.queries.signs import Sign, address, finds
from guke.network import drawing


@finds
def one_thread(account: Account, on: dt.date) -> Sign | None:
    """Find that fewer people hold the account than its grade asks for."""
    del on
    words = drawing.thread(account)
    return Sign(Risk.Sort.ONE_PERSON, " ".join(words), address("cover", account=account.pk)) if words else None
