"""Words of who knows whom: planes, parts still to be found, and what hangs on one thread."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from guke.network.models import Cover
from guke.network.rules import Least

PLANES: dict[str, Promise] = {
    "executive": gettext_lazy("Executives"),
    "technical": gettext_lazy("Technical people"),
    "finance": gettext_lazy("Finance people"),
    "commercial": gettext_lazy("Buying and selling"),
    "logistics": gettext_lazy("Warehouse and transport"),
}
SCORES: dict[str, Promise] = {
    "org_interest": gettext_lazy("gain for the organisation"),
    "own_interest": gettext_lazy("legitimate gain for the person"),
    "org_trust": gettext_lazy("trust in our company"),
    "own_trust": gettext_lazy("trust in our people"),
}
PARTS: dict[str, Promise] = {
    "sponsor": pgettext_lazy("to be found", "a sponsor"),
    "decider": pgettext_lazy("to be found", "a decision maker"),
    "coach": pgettext_lazy("to be found", "a coach"),
}


def thread(cover: Cover, least: Least) -> list[str]:
    """Say on whom an account hangs, either side; nothing where enough people hold it."""
    said = []
    if cover.ours < least.ours:
        said.append(_held(cover, least))
    if cover.theirs < least.theirs:
        said.append(_hangs(cover, least))
    return said


def _held(cover: Cover, least: Least) -> str:
    if cover.only is not None:
        words = _("Of ours only %(name)s was in touch; %(least)s people should be.")
        return words % {"name": cover.only, "least": least.ours}
    words = ngettext("%(n)s person of ours was in touch; %(least)s should be.", "%(n)s people of ours were in touch; %(least)s should be.", cover.ours)  # fmt: skip
    return words % {"n": cover.ours, "least": least.ours}


def _hangs(cover: Cover, least: Least) -> str:
    if cover.only_theirs is not None:
        words = _("All hangs on %(name)s there; %(least)s people of theirs should know us.")
        return words % {"name": cover.only_theirs, "least": least.theirs}
    words = ngettext("%(n)s person of theirs was met; %(least)s should be.", "%(n)s people of theirs were met; %(least)s should be.", cover.theirs)  # fmt: skip
    return words % {"n": cover.theirs, "least": least.theirs}
