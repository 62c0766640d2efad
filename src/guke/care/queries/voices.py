"""Opinions that wait for somebody."""

import datetime as dt
from typing import Any

from django.db.models import Q, QuerySet

from guke.care.models import Opinion
from guke.kit.kinds import registry


def waiting(user: Any, on: dt.date) -> QuerySet[Opinion]:
    """Return the opinions the person sees that are due, or answered while the customer does not know yet."""
    pressing = Q(state=Opinion.State.TAKEN, due_on__lte=on) | Q(state=Opinion.State.ANSWERED)
    rows = registry["opinions"].rows(user).filter(pressing)
    return rows.select_related("account").order_by("due_on", "pk")
