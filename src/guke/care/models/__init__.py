"""What care keeps: greetings, pauses and hours, meetings and opinions, gifts, favours, risks, words in confidence."""

from guke.care.models.confidence import Confidence
from guke.care.models.greetings import Greeting, Run, Template
from guke.care.models.integrity import Exchange, Favour, Gift, Risk, Tender
from guke.care.models.meetings import Invitation, LeaderVisit, Meeting
from guke.care.models.moments import Pause
from guke.care.models.voices import Bulletin, Opinion, Reader

__all__ = [
    "Bulletin",
    "Confidence",
    "Exchange",
    "Favour",
    "Gift",
    "Greeting",
    "Invitation",
    "LeaderVisit",
    "Meeting",
    "Opinion",
    "Pause",
    "Reader",
    "Risk",
    "Run",
    "Template",
    "Tender",
]
