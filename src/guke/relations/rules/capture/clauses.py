"""A text cut into clauses, each with who acts in it, which days to come it names, and in what mood it is said."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from guke.relations.rules.capture import cues, layout
from guke.relations.rules.capture.days import days_in
from guke.relations.rules.capture.turns import Turn
from guke.relations.rules.capture.words import TITLED

OURS, THEIRS, BOTH, NOBODY = "ours", "theirs", "both", ""
_RELATIVE = re.compile(
    r"(?<=[你您他她])(?!们?的)(?:上次|之前|昨天|刚才|今天)?[^，,。的我把答说会给将]{1,4}的(?=[^，,。])|(?:上次|之前|昨天|前天|刚才|今天)?(?:要|说|提|问|发|寄|给|反映|需要|讲|定|订|看|用|想要)的"
)
_TOWARDS = re.compile(
    r"(?:给|跟|和|与|约|找|向|对|催|陪|请|帮|替|联系|拜访|见|通知|去|到)(?:了|过)?(?:[^，,。]{1,8}的|重点|新|老|各位?|所有|大|全体)?$"
)
"""What makes a person the one to whom something is done."""
_BREATH = re.compile(r"(?<![给帮跟对向让叫找请等约欠到把和与寄发送问为])(?:我|你|您|他|她|对方|客户)(?!国|的|妈)")
_TODAY = re.compile(r"今|下午|晚上|\btoday|tonight|this (?:morning|afternoon|evening)", re.IGNORECASE)
_LAST = re.compile(rf"(?:{TITLED})?[，,。；;！!]*$")
"""Nothing after a person but a stop: no subject."""
_GREETING = re.compile(r"[您你]们?好(?=[，,。!！ ]|$)")
_SAME = re.compile(r"\s*(?:and|but) (?:will|shall|would)\b", re.IGNORECASE)
"""What the one before does besides."""
_GAVE_WORD = re.compile(rf"\W*(?:已经?)?(?:答应|承诺|保证)了?(?:给)?(?={TITLED}|[他她]|客户|对方)")
_CELL = re.compile(r"\t|[|｜]")
_SOMEBODY = "对方"
"""What stands for a name where it is asked who acts."""
_LONG, _APART, _FEW = 24, 6, 3
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence: ``actor`` is whose deed it tells of, ``named`` whether it says so itself."""

    text: str
    turn: Turn
    actor: str = NOBODY
    named: bool = False
    asked: bool = False
    days: tuple[dt.date, ...] = ()
    day: dt.date | None = None
    """The day it takes over from what stands before it."""

    def has(self, *classes: re.Pattern[str]) -> bool:
        """Whether a word of any of the classes stands in it."""
        return any(words.search(self.text) for words in classes)

    @property
    def speaker(self) -> str:
        """Who speaks or writes."""
        return OURS if self.turn.ours else THEIRS

    @property
    def direct(self) -> bool:
        """Whether it is said to the other side, in a chat or a letter, not noted."""
        return self.turn.spoken or not self.turn.ours

    @property
    def to_come(self) -> bool:
        """Whether a day it names lies ahead, or is called today: the date of minutes does not."""
        return not self.days or self.days[-1] > self.turn.on or _TODAY.search(self.text) is not None

    @property
    def chinese(self) -> bool:
        """Whether it is written in Chinese, where who acts is often left out."""
        return _CHINESE.search(self.text) is not None

    @property
    def own(self) -> dt.date | None:
        """The day it names, the last where something moves to it."""
        return (self.days[-1 if cues.MOVED.search(self.text) else 0]) if self.days else None

    @property
    def due(self) -> dt.date | None:
        """The day it names or takes over."""
        return self.own or self.day

    @property
    def dated(self) -> bool:
        """Whether it has a day."""
        return self.due is not None


def sentences(line: str) -> list[str]:
    """Return a line cut into sentences.

    >>> sentences("合同已签。We pay on Monday. They ship.")
    ['合同已签。', 'We pay on Monday.', 'They ship.']
    """
    return [part.strip() for part in layout.SENTENCE.split(line) if part and part.strip()]


def clauses(sentence: str, turn: Turn, before: str, on: dt.date) -> Iterator[Clause]:
    """Yield the clauses of a sentence; who acts is taken over from the clause before where none is named."""
    runs = _joined([run for run in layout.CLAUSE.split(sentence) if run and run.strip()], turn)
    parts = [part for run in runs for whole in _breaths(run) for part in _days_apart(whole, turn)]
    tagged = any(cues.TAG.search(part) for part in parts)
    actor, named, done, end = before, False, False, 0
    named_days = days_in(sentence, turn.on)
    for part in parts:
        found = _actor(part, turn)
        actor = found or (NOBODY if done and (turn.spoken or not turn.ours) else actor)
        done = cues.DONE.search(part) is not None
        asked = tagged or cues.QUESTION.search(part) is not None
        start = max(sentence.find(part, end), 0)
        end = start + len(part)
        coming = tuple(each.day for each in named_days if start <= each.start < end and each.day >= min(on, turn.on))
        named = bool(found) or (named and part.startswith(" and ") and not _CHINESE.search(part))
        yield Clause(part, turn, actor, named, asked, coming)


def _joined(runs: list[str], turn: Turn) -> list[str]:
    """Return English clauses with a bare day after a comma put back to what it belongs to."""
    joined: list[str] = []
    for run in runs:
        bare = len(run.split()) <= _FEW and not _CHINESE.search(run) and days_in(run, turn.on)
        if joined and bare and not days_in(joined[-1], turn.on):
            joined[-1] += run
        else:
            joined.append(run)
    return joined


def _breaths(run: str) -> list[str]:
    """Return a long run of Chinese without a comma cut before each subject, as it was spoken."""
    if len(run) <= _LONG or not _CHINESE.search(run):
        return [run]
    cuts = [0]
    for match in _BREATH.finditer(run):
        if match.start() - cuts[-1] >= _APART:
            cuts.append(match.start())
    return [run[start:end] for start, end in zip(cuts, [*cuts[1:], len(run)], strict=True)]


def _days_apart(clause: str, turn: Turn) -> list[str]:
    """Return an English clause cut at the "and" between two days."""
    named = days_in(clause, turn.on)
    cut = clause.find(" and ", named[0].end) if len(named) > 1 and not _CHINESE.search(clause) else -1
    verbal = re.match(r" and [a-z]", clause[cut:]) is not None
    return [clause[:cut], clause[cut:]] if 0 < cut < named[-1].start and verbal else [clause]


def _actor(text: str, turn: Turn) -> str:
    """Return whose deed a clause tells of: its subject, or that of what it reports."""
    if _SAME.match(text):
        return NOBODY
    if _GAVE_WORD.match(text):
        return OURS
    text = _GREETING.sub("", text)
    for name in (each for each in turn.names if _CHINESE.search(each) and not _CELL.search(text)):
        text = text.replace(name, _SOMEBODY[: len(name)].ljust(len(name), "方"))
    pattern = cues.ZH_SUBJECT if _CHINESE.search(text) else cues.EN_SUBJECT
    found = [
        match
        for match in pattern.finditer(text)
        if not (
            (pattern is cues.ZH_SUBJECT and _LAST.match(text, match.end()))
            or _RELATIVE.match(text, match.end())
            or _TOWARDS.search(text[: match.start()])
        )
    ]
    if not found:
        return NOBODY
    told = cues.REPORTED.search(text, found[0].end())
    inner = [match for match in found[1:] if told and match.start() >= told.end()]
    group = ((inner or found)[0].lastgroup or "").rstrip("234")
    speaker, other = (OURS, THEIRS) if turn.ours else (THEIRS, OURS)
    third = speaker if turn.spoken or not turn.ours else THEIRS
    return {"both": BOTH, "me": speaker, "you": other, "third": third}[group]
