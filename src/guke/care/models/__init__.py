"""What care keeps: greetings, pauses and hours, meetings and opinions, gifts, favours, risks, words in confidence."""

from guke.care.models.concessions import Concession, Lever, Side
from guke.care.models.confidence import Confidence
from guke.care.models.greetings import Greeting, Run, Template
from guke.care.models.integrity import Favour, Gift, Risk, Tender
from guke.care.models.meetings import Invitation, LeaderVisit, Meeting
from guke.care.models.moments import Pause
from guke.care.models.voices import Article, Bulletin, Opinion, Reader

__all__ = [
    "Article",
    "Bulletin",
    "Concession",
    "Confidence",
    "Favour",
    "Gift",
    "Greeting",
    "Invitation",
    "LeaderVisit",
    "Lever",
    "Meeting",
    "Opinion",
    "Pause",
    "Reader",
    "Risk",
    "Run",
    "Side",
    "Template",
    "Tender",
]
