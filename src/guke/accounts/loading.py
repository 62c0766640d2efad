"""Loads customer files: found by code, credit code or name; parents may stand further down in the same file."""

from collections.abc import Callable, Sequence
from typing import Any

from guke.accounts.models import Account
from guke.accounts.queries.words import REASON_WORDS
from guke.accounts.resembling import Faces, Known
from guke.accounts.rules import addresses, phones, uscc
from guke.accounts.rules.names import Face
from guke.intake import readers
from guke.intake.cells import blank, parse_text
from guke.intake.directories import Directory, made_code
from guke.intake.importers import Task
from guke.intake.kindloader import KindLoader, Values
from guke.intake.loaders import Doubt, Fault, Tell
from guke.intake.models import Batch
from guke.intake.rules import NotImported, Rejected, fold
from guke.sheets.model import Cell, Row

NOTHING = frozenset({"n/a", "na", "-", "--", "无", "null", "none"})
_ADDRESS = ("address", "address_2")


def _or_nothing(read: readers.Read) -> readers.Read:
    def reading(cell: Cell) -> Any:
        try:
            return read(cell)
        except Rejected as error:
            if error.code == "unknown":
                return None
            raise

    return reading


def take_form(reads: dict[str, readers.Read], name: str, form: Callable[[str], str]) -> None:
    """Bring what is read for a field into the form in which it is stored, so that the same file changes nothing."""
    if name in reads:
        read = reads[name]
        reads[name] = lambda cell: form(value) if isinstance(value := read(cell), str) else value


Verdict = tuple[Known | None, str]


def said(known: Known) -> str:
    """Return what everybody may know of a customer: its name and who looks after it."""
    return f"{known.face.name} ({known.owner})" if known.owner else known.face.name


class AccountsLoader(KindLoader):
    """Reads rows into accounts."""

    def __init__(self, task: Task, prefix: str = "") -> None:
        super().__init__(task, "accounts", prefix)
        self.names: Directory = readers.directory_of(Account)
        self.codes = {pk: code for code, pk in self.names.by_code.items()}
        self.by_uscc = dict(Account.objects.exclude(uscc=None).values_list("uscc", "code"))
        self.faces = Faces() if prefix + "name" in task.columns else None
        self._judged: dict[str, Verdict] = {}
        self._number = 0
        self.scans = prefix + "parent" in task.columns
        self.parents: dict[str, str] = {}
        if "parent" in self.read:
            self.read["parent"] = self._parent
        if task.options.get("unknown_owner") == "leave" and "owner" in self.read:
            self.read["owner"] = _or_nothing(self.read["owner"])
        if "uscc" in self.read:
            self.read["uscc"] = self._uscc
        take_form(self.read, "phone", phones.normal)
        take_form(self.read, "province", addresses.province)

    def scan(self, rows: list[Row]) -> None:
        """Learn which accounts the file itself brings, before their children are read."""
        for _number, cells in rows:
            code, name = (parse_text(self._cell(cells, word)) for word in ("code", "name"))
            if (code or name) and self.names.find(code, name) is None:
                self.names.plan(code, name)

    def _cell(self, cells: Sequence[Cell], name: str) -> Cell:
        place = self.task.columns.get(self.prefix + name)
        return cells[place] if place is not None and place < len(cells) else None

    def _uscc(self, cell: Cell) -> str | None:
        code = uscc.clean(parse_text(cell))
        if not code or code.casefold() in NOTHING or parse_text(cell).casefold() in NOTHING:
            return None
        wrong = uscc.fault(code)
        if wrong is not None:
            reason = f"uscc_{wrong.wrong}"
            raise Rejected(reason, parse_text(cell), wrong.suggestion or wrong.right)
        return code

    def _parent(self, cell: Cell) -> str | None:
        if blank(cell):
            return None
        text = parse_text(cell)
        number = self.names.resolve(text, "")
        return self.codes[number] if number > 0 else str(self.names.planned[-number - 1]["code"])

    def parsed(self, row: Row) -> tuple[int, Values | None]:
        """Read one row, and remember which it is."""
        self._number = row[0]
        return super().parsed(row)

    def completed(self, values: Values, cells: Sequence[Cell]) -> list[Fault]:
        """Find the code of a row that has none, by credit code or name, or make one."""
        name = str(values.get("name", ""))
        if not values.get("code"):
            values["code"] = self._code(values.get("uscc"), name)
        if not name and values["code"] not in self.names.by_code:
            return [Fault(self.task.title(self.prefix + "name"), None, "missing")]
        if fault := self._resembling(values):
            return [fault]
        if address := self._address(cells):
            values["address"] = address
        parent = values.pop("parent_id", None)
        if parent == values["code"]:
            return [Fault(self.task.title(self.prefix + "parent"), parent, "own_parent")]
        if parent is not None:
            self.parents[values["code"]] = parent
        return []

    def _resembling(self, values: Values) -> Fault | None:
        """Where a new customer is much like another, do what was chosen; the same code is judged once."""
        code = values["code"]
        if self.faces is None or self.names.by_code.get(code, 0) > 0:
            return None
        if code not in self._judged:
            self._judged[code] = self._judge(values)
        known, choice = self._judged[code]
        if known is None or choice == "make":
            return None
        if choice == "same" and known.pk:
            values["code"] = known.face.code
            values.pop("name", None)
            return None
        told = "same_as_above" if choice == "same" else "alike"
        return Fault(self.task.title(self.prefix + "name"), values.get("name"), told, said(known))

    def _judge(self, values: Values) -> Verdict:
        assert self.faces is not None  # noqa: S101 - asked for by the only caller
        face = Face(values["name"], values.get("uscc") or "", values.get("phone", ""), values["code"])
        found = self.faces.nearest(face)
        self.faces.add(Known(face, row=self._number))
        if found is None:
            return None, "make"
        known, like = found
        choice = self.task.rows.get(str(self._number)) or self.task.options.get("alike", "make")
        why = [str(REASON_WORDS[reason]) for reason in like.reasons]
        self.tally.doubt(Doubt(self._number, face.name, said(known), known.pk, known.row, why, choice))
        return known, choice

    def settle(self) -> None:
        """Say which of the accounts resembled the person may open."""
        pks = {doubt.pk for doubt in self.tally.doubts if doubt.pk}
        rows = Account.objects.filter(pk__in=pks) if self.task.by is None else self.kind.scoped(self.task.by)
        self.tally.hide_but(set(rows.filter(pk__in=pks).values_list("pk", flat=True)))

    def _code(self, credit: str | None, name: str) -> str:
        if credit and credit in self.by_uscc:
            return self.by_uscc[credit]
        found = self.names.by_name.get(fold(name)) if fold(name) not in self.names.clashing else None
        if found is not None and found > 0 and not credit:
            return self.codes[found]
        return credit or (made_code(name) if name else "")

    def _address(self, cells: Sequence[Cell]) -> str:
        parts = [parse_text(self._cell(cells, name)) for name in _ADDRESS]
        return " ".join(part for part in parts if part)[:200]

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the accounts, then who belongs to whom."""
        super().write(batch, tell)
        if self.parents:
            self._settle_parents(batch)

    def _settle_parents(self, batch: Batch) -> None:
        ids = dict(Account.objects.values_list("code", "pk"))
        before = dict(Account.objects.values_list("pk", "parent"))
        wanted = {ids[code]: ids[parent] for code, parent in self.parents.items()}
        moved: dict[int, Values] = {pk: {"parent_id": up} for pk, up in wanted.items() if before[pk] != up}
        parents = before | wanted
        for pk in moved:
            _top(parents, pk)
        self.change(batch, moved)


def _top(parents: dict[int, int | None], member: int) -> int:
    seen = {member}
    while (above := parents.get(member)) is not None:
        if above in seen:
            raise NotImported("family_loop", detail=str(Account.objects.get(pk=above)))
        seen.add(above)
        member = above
    return member
