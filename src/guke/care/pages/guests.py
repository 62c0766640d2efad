"""What customers open by a signed link, without signing in: an invitation to answer, a bulletin to read."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from guke.care.actions import meetings, voices
from guke.care.links import INVITED, READING, opened
from guke.care.models import Invitation, Meeting, Reader
from guke.kit import clock
from guke.kit.pages import page

ANSWERS = (
    (Invitation.Answer.COMES, _("I will come")),
    (Invitation.Answer.SENDS, _("I will send somebody")),
    (Invitation.Answer.DECLINES, _("I cannot come")),
)


@page("invited/<str:token>/", name=INVITED, public=True)
@never_cache
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The meeting, and the answer, which may be changed until it begins."""
    invitation: Invitation = opened(Invitation, INVITED, token)
    wrong = ""
    if request.method == "POST":
        given = {name: request.POST.get(name, "") for name in ("answer", "word")}
        try:
            meetings.reply(record=invitation, **given, now=clock.now())
        except ValidationError as error:
            wrong = " ".join(error.messages)
        else:
            return redirect(INVITED, token)
    meeting = invitation.meeting
    context: dict[str, Any] = {
        "title": meeting.title,
        "meeting": meeting,
        "invitation": invitation,
        "answers": ANSWERS,
        "open": meeting.state == Meeting.State.PLANNED and meeting.begins_at > clock.now(),
        "agenda": meeting.agenda.splitlines(),
        "wrong": wrong,
    }
    return render(request, "care/invited.html", context, status=422 if wrong else 200)


@page("reading/<str:token>/", name=READING, public=True)
@never_cache
def reading(request: HttpRequest, token: str) -> HttpResponse:
    """An issue of the bulletin; opening it counts as read, and the reader may write back."""
    reader: Reader = opened(Reader, READING, token)
    word = request.POST.get("word", "") if request.method == "POST" else ""
    voices.read(record=reader, word=word, now=clock.now())
    if request.method == "POST":
        return redirect(READING, token)
    issue = reader.bulletin
    context = {"title": issue.title, "reader": reader, "articles": issue.articles.all()}
    return render(request, "care/reading.html", context)
