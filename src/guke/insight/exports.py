"""The standings of a day as a file: what stood of each account the reader may see."""

from collections.abc import Iterator
from datetime import date

from guke.insight import actions
from guke.insight.foreseen import Foreseen
from guke.insight.models import Figures, PastStanding
from guke.kit import audit, files
from guke.kit.columns import Column
from guke.kit.kinds import registry
from guke.people.models import User

_OF_PROFIT = {"profit_12m", "margin", "lifetime"}
_FORESEEN = {field.name for field in Foreseen._meta.get_fields()}  # noqa: SLF001 - Django's documented reflection


def snapshot(*, on: date, form: str, by: User) -> Iterator[bytes]:
    """Yield the file of a day, its standings made first where nobody asked for that day before."""
    registry["accounts"].require(by, "export")
    if not PastStanding.objects.filter(as_of=on).exists():
        actions.remember(on=on)
    audit.write("export", by=by, kind="snapshots", changed={"as_of": on.isoformat(), "form": form})
    hidden = set() if by.may("margin.view") else _OF_PROFIT
    names = [field.name for field in Figures._meta.get_fields() if field.name not in hidden]  # noqa: SLF001 - the same
    figures = sorted(names, key=_FORESEEN.__contains__)
    columns = [Column(path).bind(PastStanding) for path in ("account__code", "account__name", "as_of", *figures)]
    rows = PastStanding.objects.visible_to(by).filter(as_of=on).select_related("account").order_by("account__code")
    return files.written(form, columns, rows.iterator(chunk_size=2000))
