"""What care hangs on the account page: a pause, the signs of risks, gifts and balance, notes in confidence."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.care import links
from guke.care.models import Confidence, Greeting, Meeting, Opinion, Risk, Run
from guke.care.models.integrity import company_currency
from guke.care.queries import greetings, integrity, moments, signs
from guke.care.senders import chosen
from guke.kit import clock
from guke.kit.kinds import registry
from guke.kit.panels import Part, Rows

LEVELS = {1: "plain", 2: "warn", 3: "bad"}


def risks(account: Account, user: Any) -> dict[str, Any]:
    """Return the signs of risks an account shows, each with the risk taken on for it."""
    on = clock.today()
    known = {risk.sort: risk for risk in Risk.objects.filter(account=account, closed_on=None).select_related("owner")}
    seen = signs.signs_of(account, on)
    found = {sign.sort for sign in seen}
    rows = [_row(sign.sort, known.get(sign.sort), sign) for sign in seen]
    rows += [_row(sort, risk, None) for sort, risk in known.items() if sort not in found]
    return {
        "rows": rows,
        "today": on,
        "balance": integrity.concessions(account),
        "balance_url": registry["concessions"].list_url(account=account.pk, currency=company_currency()),
        "gifts": integrity.year_of(account, on),
        "gifts_url": registry["gifts"].list_url(account=account.pk, state="given"),
        "currency": company_currency(),
        "may_create": user.may("risks.create"),
        "account": account,
    }


def _row(sort: str, risk: Risk | None, sign: signs.Sign | None) -> dict[str, Any]:
    title = Risk.Sort(sort).label
    tone = LEVELS[risk.level] if risk else "warn"
    url = registry["risks"].url(risk) if risk else ""
    return {"sort": sort, "title": title, "risk": risk, "sign": sign, "tone": tone, "url": url}


def confidences(account: Account, user: Any) -> dict[str, Any]:
    """Return the notes in confidence the person may open; their text is not read here."""
    rows = Confidence.objects.visible_to(user).filter(account=account).defer("text").select_related("by")
    return {"notes": list(rows), "may_create": user.may("confidences.create"), "account": account}


def voices(account: Account, user: Any) -> dict[str, Any]:
    """Return the account's pause, its open opinions and its next meetings."""
    on = clock.today()
    opinions = registry["opinions"].rows(user).filter(account=account).exclude(state=Opinion.State.CLOSED)
    coming = Q(invitations__contact__account=account, held_on__gte=on, state=Meeting.State.PLANNED)
    return {
        "pause": moments.pause_of(account, on),
        "opinions": [(row, registry["opinions"].url(row), TONES[row.state]) for row in opinions[:5]],
        "opinions_url": registry["opinions"].list_url(account=account.pk),
        "meetings": [(row, registry["meetings"].url(row)) for row in registry["meetings"].rows(user).filter(coming).distinct()[:3]],
        "today": on,
        "account": account,
        "may_create": user.may("opinions.create"),
    }  # fmt: skip


TONES = {"open": "bad", "taken": "info", "answered": "warn", "closed": "good"}
registry["accounts"].hang_panel(
    Part("voices", _("Moment and voices"), 4, "opinions.view", template="care/voices.html", context=voices, late=True),
    Part("risks", _("Risks of the relation"), 4, "risks.view", template="care/risks.html", context=risks, late=True),
    Part("confidence", _("In confidence"), 6, "", "notes", template="care/confidences.html", context=confidences),
)


def course(run: Run, user: Any) -> dict[str, Any]:
    """Return how many greetings of a run are in each state, each opening its rows, and a letter as it was written."""
    del user
    counts = greetings.counts(run)
    greeted = registry["greetings"]
    states = [
        (label, counts.get(state, 0), COURSE[state], greeted.list_url(run=run.pk, state=state))
        for state, label in Greeting.State.choices
        if counts.get(state)
    ]
    first = run.greetings.exclude(text="").select_related("contact").first()
    return {"run": run, "states": states, "first": first, "real": chosen.is_real(run.channel)}


def people(meeting: Meeting, user: Any) -> dict[str, Any]:
    """Return both sides of a meeting, the guests with their answers and links."""
    rows = registry["invitations"].rows(user).filter(meeting=meeting).select_related("contact__account")
    mailed = greetings.mailed(meeting.mailings.all())
    guests = [
        {
            "row": row,
            "link": links.address(row) if user.may("meetings.change") else "",
            "tone": ANSWERS[row.answer],
            "url": registry["contacts"].url(row.contact),
            "letter": (letter := mailed.get(row.contact_id)),
            "letter_tone": COURSE[letter.state] if letter else "",
        }
        for row in rows
    ]
    return {"meeting": meeting, "guests": guests, "ours": meeting.ours.all(), "agenda": meeting.agenda.splitlines()}


def outcome(meeting: Meeting, user: Any) -> dict[str, Any]:
    """Return what a meeting brought: minutes, opinions, promises."""
    opinions = registry["opinions"].rows(user).filter(meeting=meeting)
    promises = meeting.promises.filter(account__in=Account.objects.visible_to(user)).select_related("account", "owner")
    return {
        "meeting": meeting,
        "opinions": [(row, registry["opinions"].url(row), TONES[row.state]) for row in opinions],
        "promises": promises,
    }


COURSE = {"ready": "info", "claimed": "info", "sent": "good", "failed": "bad", "unknown": "warn", "left_out": "plain"}
ANSWERS = {"open": "plain", "comes": "good", "sends": "info", "declines": "bad"}
registry["greeting-runs"].hang_panel(
    Part("course", _("What became of it"), 6, "greetings.view", template="care/course.html", context=course),
)
registry["meetings"].hang_panel(
    Part("people", _("Both sides"), 6, template="care/people.html", context=people),
    Part("outcome", _("What it brought"), 12, template="care/outcome.html", context=outcome),
)
registry["meetings"].hang_panel(Rows("greeting-runs", _("Mailed"), 12, "greeting-runs.view", by="meeting"))
registry["bulletins"].hang_panel(
    Rows("articles", _("Articles"), 6, "bulletins.view", by="bulletin"),
    Rows("bulletin-readers", _("Readers"), 6, "bulletins.view", by="bulletin"),
    Rows("greeting-runs", _("Mailed"), 6, "greeting-runs.view", by="bulletin"),
)
registry["touches"].hang_question(moments.of_touch)
