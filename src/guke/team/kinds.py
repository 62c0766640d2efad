"""Handovers, as a kind."""

from guke.kit.columns import Choice
from guke.kit.kinds import Kind, register, registry
from guke.team import actions, panels
from guke.team.models import Handover

STATE_TONES = {"open": "amber", "done": "green", "withdrawn": "grey"}


@register
class Handovers(Kind):
    """Accounts on their way from one manager to another."""

    model = Handover
    slug = "handovers"
    since = "begun_on"
    icon = "switch-horizontal"
    not_imported = "a handover is agreed to by people; a file cannot agree"
    columns = (
        "account",
        "giver",
        "receiver",
        Choice("state", tones=STATE_TONES),
        "begun_on",
        "due_on",
        "done_on",
        "reason",
    )
    filters = ("account", "giver", "receiver", "state", "begun_on")
    natural_key = ("account__code", "begun_on")
    panels = (panels.AGREED, panels.PACKAGE, panels.FIELDS, panels.MET)
    actions = (actions.accept, actions.introduce, actions.call_off)


registry["accounts"].hang_action(actions.begin_handover)
registry["accounts"].hang_panel(panels.UNDER_WAY)
