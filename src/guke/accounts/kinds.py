"""The customer master as kinds."""

from guke.accounts.models import Account, Alias, Contact, Group, Habit, Industry, Seat
from guke.kit.columns import Choice, Column, Lead
from guke.kit.kinds import Kind, register
from guke.kit.panels import Fields, Rows

_PERSONAL = dict.fromkeys(
    ("mobile", "phone", "email", "wechat", "birthday", "lunar_birthday", "home_address"), "personal.view"
)


_MORE = ("unit", "province", "city", "code", "industry", "parent", "level", "opened_on")


@register
class Accounts(Kind):
    """Customers."""

    model = Account
    slug = "accounts"
    icon = "building"
    menu = "customers"
    order = 10
    columns = (
        Lead("name", under=("code", "industry", "province", "city")),
        Choice("sort", shown=False),
        Choice("state", shown=False),
        "owner",
        *(Column(path, shown=False) for path in _MORE),
    )
    filters = ("sort", "state", "industry", "province", "owner", "unit", "level", "parent", "family")
    search = ("name", "short_name", "code", "name_en", "uscc", "phone", "aliases")
    fields = (
        "code", "name", "short_name", "name_en", "uscc", "sort", "state", "industry", "parent", "tie", "share_percent", "owner", "unit", "level",
        "lead_unit", "province", "city", "county", "address", "phone", "website", "founded_on", "opened_on", "employees", "currency",
        "credit_limit", "terms_days", "business", "purchasing", "organisation", "commerce", "rivalry",
    )  # fmt: skip
    lead = ("name", "code", "sort")
    natural_key = ("code",)
    subtitle = "name"
    panels = (Fields(span=12, tab="file"), Rows("contacts", span=12, tab="people", by="account"))


@register
class Contacts(Kind):
    """People at customers."""

    model = Contact
    slug = "contacts"
    icon = "address-book"
    menu = "customers"
    order = 20
    columns = (
        Lead("name", under=("post",)),
        "account",
        "department",
        Choice("part"),
        Choice("attitude"),
        "influence",
        "mobile",
        "left_on",
    )
    filters = ("account", "part", "attitude")
    search = ("name", "mobile", "account__name", "post")
    fields = (
        "account", "name", "post", "department", "reports_to", "part", "influence", "attitude", "mobile", "phone", "email", "wechat",
        "birthday", "lunar_birthday", "home_address", "consent_on", "left_on",
    )  # fmt: skip
    lead = ("account", "name", "post")
    natural_key = ("account__code", "name")
    sensitive = _PERSONAL
    reads_logged = True
    panels = (Fields(), Rows("habits", by="contact"))


@register
class Habits(Kind):
    """Needs, tastes and habits of contacts."""

    model = Habit
    slug = "habits"
    icon = "heart"
    columns = ("note", "sort", "contact", "noted_on", "noted_by")
    filters = ("contact", "sort")
    fields = ("contact", "sort", "note", "noted_on")
    natural_key = ("contact__account__code", "contact__name", "note")


@register
class Aliases(Kind):
    """Other names of accounts."""

    model = Alias
    slug = "aliases"
    icon = "tag"
    columns = ("name", "account")
    filters = ("account",)
    fields = ("account", "name")
    natural_key = ("account__code", "name")


@register
class Team(Kind):
    """Who of ours does what for an account."""

    model = Seat
    slug = "team"
    icon = "users-group"
    columns = ("user", "account", Choice("duty"), Choice("side"), "step", "writes", "from_on", "to_on", "substitute")
    filters = ("account", "user", "duty", "side")
    fields = (
        "account",
        "user",
        "duty",
        "side",
        "step",
        "writes",
        "from_on",
        "to_on",
        "substitute",
        "substitute_from_on",
        "substitute_to_on",
    )
    natural_key = ("account__code", "user__username", "duty")


@register
class Groups(Kind):
    """Groups of accounts."""

    model = Group
    slug = "groups"
    icon = "folders"
    menu = "customers"
    order = 30
    columns = ("name", "note", "rule", "owner")
    search = ("name", "note")
    fields = ("name", "note", "rule", "members")
    lead = ("name", "note", "rule")
    natural_key = ("name",)


@register
class Industries(Kind):
    """Industries."""

    model = Industry
    slug = "industries"
    icon = "building-factory"
    menu = "setup"
    order = 60
    columns = ("code", "name", "name_en")
    search = ("name", "code")
    fields = ("code", "name", "name_en")
    natural_key = ("code",)
