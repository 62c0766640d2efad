"""People and units as kinds."""

from guke.kit.columns import Choice, Lead
from guke.kit.kinds import Kind, register
from guke.people import actions
from guke.people.models import Unit, User


@register
class Units(Kind):
    """Parts of the company."""

    model = Unit
    slug = "units"
    icon = "sitemap"
    menu = "setup"
    order = 20
    columns = ("name", "sort", "parent", "name_en")
    filters = ("sort", "parent")
    search = ("name", "name_en")
    fields = ("name", "name_en", "sort", "parent")
    lead = ("name", "sort", "parent")
    natural_key = ("parent__name", "name")


@register
class Users(Kind):
    """The people who sign in."""

    model = User
    slug = "users"
    since = "date_joined"
    icon = "users"
    menu = "setup"
    order = 10
    columns = (
        Lead("name", under=("post",)),
        "username",
        Choice("role"),
        "unit",
        "reports_to",
        "email",
        "phone",
        "is_active",
        "left_on",
    )
    filters = ("role", "unit", "is_active")
    search = ("name", "username", "email", "phone")
    fields = ("name", "username", "role", "unit", "post", "reports_to", "email", "phone", "is_active", "left_on")
    lead = ("name", "username", "role")
    natural_key = ("username",)
    actions = (actions.set_password, actions.leave)
    subtitle = "post"
