"""From which state to which a letter may go; each is sent once at most."""

READY, CLAIMED, SENT, FAILED, UNKNOWN, LEFT_OUT = "ready", "claimed", "sent", "failed", "unknown", "left_out"
STEPS = {
    (READY, CLAIMED),
    (READY, LEFT_OUT),
    (CLAIMED, SENT),
    (CLAIMED, FAILED),
    (CLAIMED, UNKNOWN),
    (CLAIMED, READY),
    (FAILED, READY),
    (UNKNOWN, READY),
    (UNKNOWN, SENT),
}
"""``claimed`` to ``ready`` only where the provider says that it never took the letter."""


def decided(to: str) -> list[str]:
    """Return the states from which people may bring a letter to this one; never from being sent, for it may leave just then.

    >>> decided(READY), decided(SENT)
    (['failed', 'unknown'], ['unknown'])
    """
    return sorted(before for before, after in STEPS if after == to and before != CLAIMED)
