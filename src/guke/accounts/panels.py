"""What the account page shows of the file itself: family, people, team, completeness, names and groups."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts import queries
from guke.accounts.models import Account, Contact, Group, Merge, Seat, Stake
from guke.accounts.queries.words import BLOCK_TITLES, DOUBT_WORDS, FIELD_TITLES, GAP_WORDS
from guke.accounts.rules.completeness import Field
from guke.accounts.rules.families import Conflict
from guke.kit import clock
from guke.kit.columns import Title
from guke.kit.kinds import registry
from guke.kit.panels import Part

_NEXT = 5
_TONES = {-2: "bad", -1: "warn", 0: "plain", 1: "good", 2: "good"}


def family(account: Account, user: Any) -> dict[str, Any]:
    """Return the family tree with what is doubtful about its ownership."""
    kin = queries.family(account, user)
    conflicts = queries.claims(account)
    names = queries.names_of(conflicts)
    doubts = [_doubt(conflict, names) for conflict in conflicts]
    return {
        "kin": kin,
        "doubts": doubts,
        "stakes": Stake.objects.filter(account=account).select_related("holder"),
        "count": len(queries.rolled_up(account)) if kin else 1,
        "kind": registry["accounts"],
        "may_change": user.may("accounts.change"),
        "stakes_kind": registry["stakes"],
    }


def _doubt(conflict: Conflict, names: dict[int, str]) -> dict[str, Any]:
    owners = [names.get(claim.owner, f"#{claim.owner}") for claim in conflict.claims]
    return {
        "name": names.get(conflict.member, f"#{conflict.member}"),
        "word": DOUBT_WORDS[conflict.doubt],
        "owners": owners,
        "total": conflict.total,
    }


def chart(account: Account, user: Any) -> dict[str, Any]:
    """Return the organisation chart of the account's people, to be edited in place by whoever may."""
    return {
        "tops": queries.chart(account, on=clock.today()),
        "tones": _TONES,
        "may_change": user.may("contacts.change") and queries.may_write(user, account),
        "may_create": user.may("contacts.create"),
        "account": account,
    }


def cards(account: Account, user: Any) -> dict[str, Any]:
    """Return the account's people as cards; numbers stand on their own pages, whose reading is recorded."""
    on = clock.today()
    rows = list(Contact.objects.filter(account=account).prefetch_related("habits").select_related("reports_to"))
    people = [
        {
            "contact": contact,
            "tone": _TONES.get(contact.attitude if contact.attitude is not None else 0, "plain"),
            "birthday": queries.next_birthday(contact, on=on) if user.may("personal.view") else None,
            "habits": list(contact.habits.all())[:2],
            "left": contact.left_on is not None and contact.left_on <= on,
        }
        for contact in rows
    ]
    return {
        "people": people,
        "kind": registry["contacts"],
        "may_create": user.may("contacts.create"),
        "account": account,
    }


def team(account: Account, user: Any) -> dict[str, Any]:
    """Return who of ours serves the account, front office and back office, and who stands in today."""
    on = clock.today()
    rows = Seat.objects.filter(account=account).exclude(to_on__lt=on).select_related("user", "substitute")
    seats = [{"seat": seat, "substitute": _stands_in(seat, on)} for seat in rows]
    sides = [(side.label, [each for each in seats if each["seat"].side == side]) for side in Seat.Side]
    return {
        "sides": [(title, found) for title, found in sides if found],
        "owner": account.owner,
        "may_create": user.may("team.create"),
        "kind": registry["team"],
        "account": account,
    }


def _stands_in(seat: Seat, on: Any) -> Any:
    begun = seat.substitute_from_on is not None and seat.substitute_from_on <= on
    return seat.substitute if begun and seat.substitute_to_on is not None and seat.substitute_to_on >= on else None


def completeness(account: Account, user: Any) -> dict[str, Any]:
    """Return how full and fresh the file is, block by block, and what to fill next."""
    file = queries.file_of(account, on=clock.today())
    percents = file.percents
    return {
        "file": file,
        "blocks": [
            {"title": BLOCK_TITLES[block], "percent": percents[block], "fields": [_said(each) for each in fields]}
            for block, fields in file.blocks.items()
        ],
        "next": [_said(each) for each in file.next_to_fill[:_NEXT]],
        "may_change": user.may("accounts.change"),
        "edit_url": registry["accounts"].url(account, "edit"),
        "add_contact_url": f"/contacts/new/?account={account.pk}",
    }


def _said(field: Field) -> dict[str, Title | str | int | bool | None]:
    return {
        "name": field.wanted.name,
        "title": FIELD_TITLES[field.wanted.name],
        "gap": GAP_WORDS[field.gap] if field.gap else "",
        "filled": field.filled,
        "days": field.days_since,
        "of_people": field.wanted.name in {"contacts", "decider", "coach"},
    }


def names(account: Account, user: Any) -> dict[str, Any]:
    """Return the other names the account goes by, and the files merged into it."""
    return {
        "aliases": account.aliases.all(),
        "merges": Merge.objects.filter(kept=account, undone_at=None).select_related("gone", "by"),
        "may_create": user.may("aliases.create"),
        "may_merge": user.may("accounts.merge"),
        "account": account,
        "kind": registry["aliases"],
        "merges_kind": registry["merges"],
    }


def groups(account: Account, user: Any) -> dict[str, Any]:
    """Return the groups the account is in, picked by hand or found by their rule."""
    found = [{"group": group, "by_rule": by_rule} for group, by_rule in queries.groups_of(account, user)]
    return {"groups": found, "kind": registry["groups"]}


def members(group: Group, user: Any) -> dict[str, Any]:
    """Return the accounts of a group in the person's scope, the first of them to show."""
    rows = queries.members(group, user).select_related("owner", "industry")
    return {"accounts": list(rows[:50]), "count": rows.count(), "kind": registry["accounts"]}


def birthday(contact: Contact, _user: Any) -> dict[str, Any]:
    """Return a contact's next birthday by either calendar."""
    return {"next": queries.next_birthday(contact, on=clock.today()), "lunar": queries.lunar_words(contact)}


FAMILY = Part("family", _("Family of companies"), 6, tab="file", template="accounts/family.html", context=family)
FILE = Part(
    "completeness", _("State of the file"), 6, tab="file", template="accounts/completeness.html", context=completeness
)
NAMES = Part("names", _("Other names"), 6, tab="file", template="accounts/names.html", context=names)
GROUPS = Part("groups", _("Groups"), 6, tab="file", template="accounts/groups.html", context=groups)
CHART = Part(
    "chart", _("Organisation chart"), 12, "contacts.view", tab="people", template="accounts/chart.html", context=chart
)
CARDS = Part("cards", _("Contacts"), 8, "contacts.view", tab="people", template="accounts/cards.html", context=cards)
TEAM = Part("team", _("Our team"), 4, "team.view", tab="people", template="accounts/team.html", context=team)
MEMBERS = Part(
    "members", _("Accounts in the group"), 12, "accounts.view", template="accounts/members.html", context=members
)
BIRTHDAY = Part("birthday", _("Birthday"), 4, "personal.view", template="accounts/birthday.html", context=birthday)
