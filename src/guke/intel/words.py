"""The stages of cooperation in words and colours."""

from django.utils.translation import gettext_lazy as _

from guke.kit.columns import Title

STAGE_WORDS: dict[str, Title] = {
    "development": _("Development"),
    "first": _("First cooperation"),
    "stable": _("Stable cooperation"),
    "strategic": _("Strategic cooperation"),
}
STAGE_TONES = {"development": "plain", "first": "info", "stable": "good", "strategic": "gold"}
