"""The way in for touches: what is likely logged already, in the system or further up in the file, is shown and left out."""

import datetime as dt
from collections import defaultdict

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guke.intake.formloader import FormLoader
from guke.intake.general import declare
from guke.intake.importers import Option, Task
from guke.intake.loaders import Doubt, Fault
from guke.kit.forms import KindForm
from guke.relations import queries
from guke.relations.models import Touch
from guke.relations.rules import touches as rules

_ALIKE = Option(
    "alike",
    gettext_lazy("Touches likely logged already"),
    (("leave", gettext_lazy("Leave them out and list them")), ("make", gettext_lazy("Load them: they are others"))),
    "leave",
    gettext_lazy("Same customer, same way, within three hours. The check lists them; each can be decided there."),
)


class TouchLoader(FormLoader):
    """Reads rows into touches."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._above: dict[int, list[tuple[int, Touch, set[int]]]] = defaultdict(list)

    def doubted(self, form: KindForm) -> list[Fault]:
        """Where a touch had is likely another one, do what was chosen for the row or for the file."""
        touch: Touch = form.instance
        at = touch.happened_at
        if at is None or (touch.pk and self.kind.asked_about.isdisjoint(form.changed_data)):
            return []
        stored = queries.twin(touch, at)
        row, twin = (0, stored) if stored is not None else self._further_up(touch, at)
        if twin is not None and self._chosen(touch, at, twin, row) != "make":
            return [Fault(self.task.title("happened_at"), said(touch), "double", said(twin, row))]
        there = {touch.owner_id, *(each.pk for each in form.cleaned_data.get("colleagues") or [])}
        self._above[touch.account_id].append((self.number, touch, there))
        return []

    def _further_up(self, touch: Touch, at: dt.datetime) -> tuple[int, Touch | None]:
        for row, one, there in self._above[touch.account_id]:
            if rules.same((one.way, one.happened_at or at), (touch.way, at), one_person=touch.owner_id in there):
                return row, one
        return 0, None

    def _chosen(self, touch: Touch, at: dt.datetime, twin: Touch, row: int) -> str:
        choice: str = self.task.rows.get(str(self.number)) or self.task.options["alike"]
        minutes = int(abs(at - (twin.happened_at or at)).total_seconds() // 60)
        apart = ngettext("%(n)d minute apart", "%(n)d minutes apart", minutes) % {"n": minutes}
        why = [str(twin.get_way_display()), apart]
        self.tally.doubt(Doubt(self.number, said(touch), said(twin), twin.pk or 0, row, why, choice))
        return choice


def said(touch: Touch, row: int = 0) -> str:
    """Return what tells a touch from others: what, who, when, and where it stands in the file."""
    at = f"{timezone.localtime(touch.happened_at):%Y-%m-%d %H:%M}"
    told = f"{touch} ({touch.owner}, {at})"
    place = _("row %(n)d") % {"n": row}
    return f"{told}, {place}" if row else told


declare("touches", TouchLoader, needs=["account", "subject", "owner"], choices=(_ALIKE,), order=520, general=True)
