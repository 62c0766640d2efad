"""The form that care's kinds begin with."""

from typing import Any

from guke.kit import clock
from guke.kit.forms import KindForm


class TodaysForm(KindForm):
    """A form that begins with today, for whoever fills it in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = clock.today()
        first: dict[str, Any] = dict.fromkeys(("given_on", "made_on", "heard_on", "since_on", "seen_on"), today)
        first |= dict.fromkeys(("owner", "host", "editor"), self.person)
        for name, value in first.items():
            if name in self.fields:
                self.fields[name].initial = value
