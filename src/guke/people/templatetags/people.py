"""The device of a session in words."""

from django import template
from django.utils.translation import gettext as _

from guke.people import rules

register = template.Library()


@register.filter
def device(agent: str) -> str:
    """Return "Chrome on Android" for a browser's own description."""
    browser, system = rules.device(agent)
    if browser == "WeChat":
        browser = _("WeChat")
    named = {"browser": browser or _("Unknown browser"), "system": system}
    return _("%(browser)s on %(system)s") % named if system else str(named["browser"])
