"""An account as of a past day, in place of its page of today."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from guke.accounts.models import Account
from guke.kit.kinds import registry
from guke.review import days, looking, queries
from guke.review.boards.ties import offered


def account_on(request: HttpRequest, account: Account, asked: days.Asked) -> HttpResponse:
    """Show what is known of the account as of the day, and say what is not."""
    kind, user = registry["accounts"], request.user
    today = looking.file_of(account, user)
    then = looking.file_on(account, asked.day, user)
    title = str(account)
    context: dict[str, Any] = {
        "kind": kind,
        "record": account,
        "asked": asked,
        "crumbs": [{"title": kind.title_plural, "url": kind.list_url(as_of=asked.day)}, {"title": title, "url": ""}],
        "told": _("Figures and classes as of that day; the file as the trail remembers it. Visits, comments and reasons are not kept by day."),
    }  # fmt: skip
    standing = queries.standing_on(account, asked.day)
    context |= {"title": title, "subtitle": account.code, "file": [(name, text) for name, text in then.items() if text]}
    if user.may("contacts.view"):
        context["people"] = looking.people_on(account, asked.day)
    context["team"] = looking.team_on(account, asked.day)
    if user.may("sales.view"):
        context |= looking.months_on(account, asked.day)
    if standing is not None and user.may("sales.view"):
        context |= {"badges": looking.badges(standing), "facts": looking.facts(account, standing, user), "changes": looking.changes_of(account, on__lte=asked.day)}  # fmt: skip
        context |= {
            "rows": offered(standing, user, sold_on_to=asked.day),
            "is_offered": standing.proposals is not None,
            "standing": standing,
        }
        context["since"] = looking.since(account, standing, user, {name: (text, today[name]) for name, text in then.items()})  # fmt: skip
    return render(request, "review/account.html", context)
