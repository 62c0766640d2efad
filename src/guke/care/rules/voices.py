"""What may happen to an opinion next: it is closed only once the customer was told."""

OPEN, TAKEN, ANSWERED, CLOSED = "open", "taken", "answered", "closed"
STEPS = {
    (OPEN, TAKEN),
    (TAKEN, TAKEN),
    (TAKEN, ANSWERED),
    (ANSWERED, ANSWERED),
    (ANSWERED, CLOSED),
    (ANSWERED, TAKEN),
    (CLOSED, TAKEN),
}


def may(before: str, after: str) -> bool:
    """Return whether an opinion may go from one state to another.

    >>> may(ANSWERED, CLOSED), may(TAKEN, CLOSED)
    (True, False)
    """
    return (before, after) in STEPS
