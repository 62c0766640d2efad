"""Words of the team's pages: the signs of working alone and what each means."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SIGNS: dict[str, tuple[Promise, Promise]] = {
    "touches": (_("Accounts nobody else was in touch with"), _("lets no colleague in")),
    "key": (_("Key accounts held alone"), _("own key accounts")),
    "team": (_("Accounts with nobody else in the team"), _("decides alone")),
    "places": (_("Provinces held whole"), _("own territory")),
    "guesses": (_("Estimates that rest on an own guess"), _("unverified market reports")),
    "stale": (_("Files not verified within a year"), _("learning stops")),
}
