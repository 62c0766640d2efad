"""The customer master as kinds."""

from typing import Any, ClassVar

from django import forms
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from guke.accounts import actions, panels, queries
from guke.accounts.models import Account, Alias, Contact, Group, Habit, Industry, Merge, Seat, Stake
from guke.kit.columns import Choice, Column, Lead
from guke.kit.forms import KindForm
from guke.kit.kinds import Kind, register
from guke.kit.panels import Fields, Rows

_PERSONAL = dict.fromkeys(
    ("mobile", "phone", "email", "wechat", "birthday", "lunar_birthday", "home_address"), "personal.view"
)


_READING = {"view", "export"}
_MORE = ("unit", "province", "city", "code", "industry", "parent", "level", "opened_on")


class AskingInput(forms.TextInput):
    """A text that asks for likely duplicates while it is typed; they are shown below the first of them."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Draw the input, and below the name the place for the answer."""
        drawn = super().render(name, value, attrs, renderer)
        if name != "name":
            return drawn
        return format_html('{}<div id="alike" aria-live="polite"></div>', drawn)


class AccountForm(KindForm):
    """The form of an account, which says when the account may be there already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"name", "uscc", "phone", "code"} & set(self.fields):
            field = self.fields[name]
            field.widget = AskingInput({**field.widget.attrs, **self._asking()})

    def _asking(self) -> dict[str, str]:
        address = reverse_lazy("accounts-alike")
        return {
            "hx-get": f"{address}?besides={self.instance.pk or ''}",
            "hx-trigger": "input changed delay:350ms",
            "hx-include": "[name=name],[name=uscc],[name=phone],[name=code]",
            "hx-target": "#alike",
            "hx-swap": "innerHTML",
            "autocomplete": "off",
        }


class OfAccounts(Kind):
    """A kind whose records are changed by those who may write to their account."""

    def may(self, user: Any, verb: str, record: Any = None) -> bool:
        """Return whether the role allows the verb and, to change a record, a place in the team that writes."""
        account = account_of(record) if verb not in _READING else None
        return super().may(user, verb, record) and (account is None or queries.may_write(user, account))


def account_of(record: Any) -> Account | None:
    """Return the stored account a record belongs to."""
    if isinstance(record, Account):
        return record if record.pk else None
    if isinstance(record, Habit):
        return record.contact.account if record.contact_id else None
    return record.account if record is not None and record.account_id else None


@register
class Accounts(OfAccounts):
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
    filters = ("sort", "state", "industry", "province", "owner", "unit", "level", "lead_unit", "parent", "family")
    search = ("name", "short_name", "code", "name_en", "uscc", "phone", "aliases")
    fields = (
        "code", "name", "short_name", "name_en", "uscc", "sort", "state", "industry", "parent", "tie", "share_percent", "owner", "unit", "level",
        "lead_unit", "province", "city", "county", "address", "phone", "website", "founded_on", "opened_on", "employees", "currency",
        "credit_limit", "terms_days", "business", "purchasing", "organisation", "commerce", "rivalry",
    )  # fmt: skip
    lead = ("name", "code", "sort")
    natural_key = ("code",)
    subtitle = "name"
    panels = (
        panels.CHART,
        panels.CARDS,
        panels.TEAM,
        panels.FILE,
        panels.FAMILY,
        panels.NAMES,
        panels.GROUPS,
        Fields(span=12, tab="file"),
    )
    form = AccountForm
    actions = (
        actions.verify,
        actions.seat,
        actions.move_in_family,
        actions.merge,
        actions.assign,
        actions.add_to_group,
        actions.remove_from_group,
    )


@register
class Contacts(OfAccounts):
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
    search = ("name", "spelling", "mobile", "account__name", "post")
    fields = (
        "account", "name", "post", "department", "reports_to", "part", "influence", "attitude", "mobile", "phone", "email", "wechat",
        "birthday", "lunar_birthday", "home_address", "consent_on", "left_on",
    )  # fmt: skip
    lead = ("account", "name", "post")
    natural_key = ("account__code", "name")
    sensitive = _PERSONAL
    reads_logged = True
    further_files: ClassVar = {"vcf": queries.cards}
    panels = (Fields(), Rows("habits", by="contact"), panels.BIRTHDAY)
    actions = (actions.reparent,)


@register
class Habits(OfAccounts):
    """Needs, tastes and habits of contacts."""

    model = Habit
    slug = "habits"
    since = "noted_on"
    icon = "heart"
    columns = ("note", "sort", "contact", "noted_on", "noted_by")
    filters = ("contact", "sort")
    fields = ("contact", "sort", "note", "noted_on")
    natural_key = ("contact__account__code", "contact__name", "note")


@register
class Aliases(OfAccounts):
    """Other names of accounts."""

    model = Alias
    slug = "aliases"
    icon = "tag"
    columns = ("name", "account")
    filters = ("account",)
    fields = ("account", "name")
    natural_key = ("account__code", "name")
    actions = (actions.split_alias,)


@register
class Stakes(OfAccounts):
    """Owners of accounts besides their parents."""

    model = Stake
    slug = "stakes"
    icon = "chart-pie"
    noun = "accounts"
    columns = ("account", "holder", "share_percent", "note")
    filters = ("account", "holder")
    fields = ("account", "holder", "share_percent", "note")
    natural_key = ("account__code", "holder__code")


@register
class Team(OfAccounts):
    """Who of ours does what for an account."""

    model = Seat
    slug = "team"
    since = "from_on"
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
    actions = (actions.stand_in, actions.unseat)


@register
class Groups(Kind):
    """Groups of accounts."""

    model = Group
    slug = "groups"
    icon = "folder"
    menu = "customers"
    order = 30
    columns = ("name", "note", "rule", "owner")
    search = ("name", "note")
    fields = ("name", "note", "rule", "members")
    lead = ("name", "note", "rule")
    natural_key = ("name",)
    panels = (panels.MEMBERS, Fields(span=12))


@register
class Industries(Kind):
    """Industries."""

    model = Industry
    slug = "industries"
    icon = "building-factory-2"
    menu = "setup"
    order = 60
    columns = ("code", "name", "name_en")
    search = ("name", "code")
    fields = ("code", "name", "name_en")
    natural_key = ("code",)


@register
class Merges(Kind):
    """Accounts merged into others; each merge can be undone."""

    model = Merge
    slug = "merges"
    not_imported = "a merge moves what hangs on accounts; only merging itself can do that"
    icon = "git-merge"
    menu = "setup"
    order = 70
    noun = "accounts"
    columns = ("kept", "gone", "by", "created_at", "undone_at")
    filters = ("kept",)
    panels = (Fields(paths=("kept", "gone", "by", "created_at", "undone_at")),)
    actions = (actions.unmerge,)
