"""What one does with touches and promises."""

from guke.relations.actions.bringing import bring_in, series_of
from guke.relations.actions.feeds import end_feed, make_feed
from guke.relations.actions.promises import break_promise, keep_promise, promise, release_promise
from guke.relations.actions.touches import (
    add_to,
    call_off,
    fill_in,
    join,
    log_planned,
    log_touch,
    move,
    move_many,
    plan_touch,
)

__all__ = [
    "add_to",
    "break_promise",
    "bring_in",
    "call_off",
    "end_feed",
    "fill_in",
    "join",
    "keep_promise",
    "log_planned",
    "log_touch",
    "make_feed",
    "move",
    "move_many",
    "plan_touch",
    "promise",
    "release_promise",
    "series_of",
]
