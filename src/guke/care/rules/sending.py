"""From which state to which a greeting may go; each is sent once at most."""

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


def sources(to: str) -> list[str]:
    """Return the states from which a greeting may come to this one.

    >>> sources(SENT)
    ['claimed', 'unknown']
    """
    return sorted(before for before, after in STEPS if after == to)
