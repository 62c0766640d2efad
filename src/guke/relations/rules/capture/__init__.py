"""Capture: what a pasted chat, card, signature or table says of people, days, promises and next steps."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.people import Person, people_in
from guke.relations.rules.capture.saying import Saying
from guke.relations.rules.capture.sayings import sayings_in
from guke.relations.rules.capture.turns import refused, turns_in

__all__ = ["Capture", "Person", "Saying", "read"]

_QUOTED = re.compile(
    r"^(?:>.*|On .{6,60} wrote:|-+ ?(?:Original Message|原始邮件) ?-+[\s\S]*)$", re.MULTILINE | re.IGNORECASE
)
"""What is quoted of an earlier letter."""


_FORWARDED = re.compile(r"\A[^\n>]{0,80}(?:\bfwd?\b|forwarded|转发)[^\n]*\n", re.IGNORECASE)
_MACHINE = re.compile(
    r"\A【[^】]+】(?:尊敬的|您)|\A【[^】]+】.*(?:取件|验证码|退订|尾号|余额|快件|签收|出票|车票|派送|话费)|\A(?:温馨提示|尊敬的客户).*(?:话费|余额|流量|账单)|\AYour (?:parcel|package|order) ",
    re.IGNORECASE,
)
"""Messages of machines: nobody speaks in them."""
_SPOKEN = re.compile(
    r"(?<![A-Za-z'])[iI](ll|m)(?= (?:be|pay|send|call|ring|get|let|have|do|bring|come|try|give|check|sort|going|sending|paying|coming)\b)"
)


@dataclass(frozen=True)
class Capture:
    """What is proposed out of a text; nothing of it is stored before a person ticks it."""

    people: list[Person] = field(default_factory=list)
    days: list[dt.date] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)


def read(text: str, on: dt.date) -> Capture:
    """Return what a text proposes, read on a day; the same text and day give the same.

    >>> found = read("我们周五前把样品寄过去。", dt.date(2026, 11, 25))
    >>> [(saying.sort, saying.due_on) for saying in found.sayings]
    [('ours', datetime.date(2026, 11, 27))]
    """
    if _FORWARDED.search(text):
        text = re.sub(r"(?m)^> ?", "", text)
    plain = _SPOKEN.sub(
        lambda found: f"I'{found[1]}", _QUOTED.sub("", text.replace("\r\n", "\n").replace("\u3000", " "))
    )
    if _MACHINE.search(plain):
        return Capture()
    turns = turns_in(plain, on)
    named = [(turn, found) for turn in turns for found in days_in(turn.text, turn.on)]
    dropped = {found.day for turn, found in named if turn.drops(found)} | refused(turns)
    days = dict.fromkeys(found.day for turn, found in named if turn.keeps(found) and found.day not in dropped)
    if not turns:
        days = dict.fromkeys(found.day for found in days_in(plain, on) if found.day > on)
    speakers = [turn.who for turn in turns if turn.named]
    people = people_in(plain, speakers)
    names = tuple(person.name for person in people if person.name)
    return Capture(people, list(days), sayings_in([replace(turn, names=names) for turn in turns], on))
