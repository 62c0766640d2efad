"""What is known of an account's purchases."""

from guke.accounts.models import Account
from guke.intel.models import ShareEstimate


def latest(account: Account) -> list[ShareEstimate]:
    """Return the newest estimate of each product line, the newest year first; one over everything leads."""
    rows = ShareEstimate.objects.filter(account=account).select_related("line", "noted_by")
    found: dict[int | None, ShareEstimate] = {}
    for estimate in rows.order_by("-year", "-seen_on", "-pk"):
        found.setdefault(estimate.line_id, estimate)
    return sorted(found.values(), key=lambda estimate: (estimate.line_id is not None, -estimate.year))
