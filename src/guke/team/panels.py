"""The package of a handover on its page: what is open, who has been introduced, who still has to agree."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.collab.models import Approval
from guke.kit.panels import Fields, Part
from guke.team import package, queries
from guke.team.models import Handover


def opened(handover: Handover, user: Any) -> dict[str, Any]:
    """Return everything open that goes with the account, or how much of each moved."""
    done = handover.state == Handover.State.DONE
    sorts = [
        {
            "title": sort.title,
            "things": [] if done else sort.rows(handover.account, handover.giver),
            "moved": handover.moved.get(sort.name),
        }
        for sort in package.readable(user)
    ]
    empty = [str(sort["title"]) for sort in sorts if not sort["things"] and not sort["moved"]]
    return {"sorts": sorts, "empty": empty, "done": done, "sees": _sees(handover, user)}


def _sees(handover: Handover, user: Any) -> bool:
    """Return whether the person may open the account already: the receiver reads the package before."""
    return Account.objects.visible_to(user).filter(pk=handover.account_id).exists()


def met(handover: Handover, user: Any) -> dict[str, Any]:
    """Return each contact, introduced or not, and the joint visits."""
    people, sees = queries.introductions(handover), _sees(handover, user)
    return {
        "people": people,
        "done": sum(each.done for each in people),
        "visits": list(queries.joint(handover)),
        "sees": sees,
        "may": sees and user.may("handovers.change") and handover.state == Handover.State.OPEN,
    }


def agreed(handover: Handover, user: Any) -> dict[str, Any]:
    """Return where the agreement stands: the receiver's, then the head's."""
    requests = Approval.objects.filter(kind="handovers", object_id=handover.pk).prefetch_related(
        "deciders", "verdicts__by"
    )
    asked = requests.order_by("-pk").first()
    waits = asked is not None and asked.state == Approval.State.WAITING
    return {
        "asked": asked,
        "waits": waits,
        "agreed": waits or handover.state == Handover.State.DONE,
        "mine": handover.receiver_id == user.pk and handover.state == Handover.State.OPEN,
    }


def under_way(account: Account, _user: Any) -> dict[str, Any]:
    """Return the handover an account is in, if it is in one."""
    return {
        "handover": Handover.objects.filter(account=account, state=Handover.State.OPEN)
        .select_related("giver", "receiver")
        .first()
    }


AGREED = Part("agreed", _("Agreement"), 4, template="team/agreed.html", context=agreed)
PACKAGE = Part("package", _("Goes with the account"), 8, template="team/package.html", context=opened)
MET = Part("met", _("Introduced or not"), 8, "contacts.view", template="team/met.html", context=met)
FIELDS = Fields(span=4, paths=("account", "giver", "receiver", "reason", "begun_on", "due_on", "done_on", "word"))
UNDER_WAY = Part(
    "handover", _("Handover"), 4, "handovers.view", tab="people", template="team/under_way.html", context=under_way
)
