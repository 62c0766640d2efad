"""Loads people at customers who are known already: first and last names joined, superiors in any order of the rows."""

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from django.db.models import Q, Sum
from django.utils.translation import gettext as _

from guke.accounts.loading import take_form
from guke.accounts.models import Account, Contact
from guke.accounts.models.contacts import WHOLE, in_a_loop, over_the_whole
from guke.accounts.rules import birthdays, phones
from guke.accounts.superiors import Circle, Superiors
from guke.intake import readers
from guke.intake.cells import BadValue, parse_text
from guke.intake.importers import Task
from guke.intake.kindloader import KindLoader, Values
from guke.intake.loaders import Fault, Tally, Tell
from guke.intake.models import Batch
from guke.intake.rules import NotImported, Rejected, fold
from guke.sheets.model import Cell, Row


def _lunar(text: str) -> str:
    try:
        return str(birthdays.parse(text)) if text else ""
    except birthdays.NoLunarDay as error:
        raise Rejected("not_a_date", text) from error


def account_of(task: Task) -> int | None:
    """Return the customer named for all rows of a file that name none; one that the person does not see refuses the file."""
    text = str(task.options.get("account", "")).strip()
    if not text:
        return None
    rows = Account.objects.all() if task.by is None else Account.objects.visible_to(task.by)
    found = rows.filter(code=text)[:1] or rows.filter(Q(name=text) | Q(short_name=text))[:2]
    if len(found) != 1:
        raise NotImported("no_such_customer", detail=text)
    return int(found[0].pk)


class ContactsLoader(KindLoader):
    """Reads rows into contacts, first and last names joined."""

    def __init__(self, task: Task, prefix: str = "") -> None:
        self._without = None if prefix else account_of(task)
        super().__init__(task, "contacts", prefix)
        self.scans = not prefix and not {"influence", "reports_to"}.isdisjoint(task.columns)
        self._weights: dict[int | str, int] = {}
        self._freed: dict[int | str, int] = defaultdict(int)
        self._superiors = Superiors()
        self._known = self.read.get("reports_to")
        self._below: dict[int, tuple[int, str, int]] = {}
        self._verdicts: dict[int, str] = {}
        if self._known is not None:
            self.read["reports_to"] = lambda cell: parse_text(cell) or None
        for name, form in (("mobile", phones.normal), ("phone", phones.normal), ("lunar_birthday", _lunar)):
            take_form(self.read, name, form)

    def completed(self, values: Values, cells: Sequence[Cell]) -> list[Fault]:
        """Join the parts of the name; a row without a customer is of the one named for the file."""
        if name := values.get("name") or self._joined(cells):
            values["name"] = name
        else:
            return [Fault(self.task.title(f"{self.prefix}name"), None, "missing")]
        if self._without is not None:
            values.setdefault("account_id", self._without)
        return [] if self.prefix or "account_id" in values else [Fault(self.task.title("account"), None, "no_customer")]

    def _joined(self, cells: Sequence[Cell]) -> str:
        parts = [self._text(cells, name) for name in ("given_name", "family_name")]
        return " ".join(part for part in parts if part)[:60]

    def _who(self, cells: Sequence[Cell]) -> tuple[int | None, str]:
        """Return customer and name of a row, whatever else may be wrong with it."""
        account = None
        with suppress(Rejected, BadValue):
            account = self.read["account"](cells[self.task.columns["account"]]) if "account" in self.read else None
        return account or self._without, self._text(cells, "name") or self._joined(cells)

    def scan(self, rows: list[Row]) -> None:
        """Learn whom the file's own rows bring and how much weight they take away: rows may count on rows below them."""
        for number, cells in rows if self._known else ():
            account, name = self._who(cells)
            if account is not None and name:
                self._superiors.learn(account, name, number)
        if "influence" in self.task.columns:
            self._free(rows)

    def _free(self, rows: list[Row]) -> None:
        kept, self.tally = self.tally, Tally()
        good = [values for _number, values in map(self.parsed, rows) if values is not None and "influence" in values]
        self.tally = kept
        stored = self.found(good)
        for values in good:
            values.pop("reports_to_id", None)
            record: Any = stored.get(self.key_of(values))
            before = (record.influence or 0) if record is not None and not record.left_on else 0
            if before > values["influence"] and not super().told(values, record)[1]:
                self._freed[values["account_id"]] += before - values["influence"]

    def told(self, values: Values, record: Any) -> tuple[Values, list[Fault]]:
        """Refuse also what only together with the file's other rows is wrong: weights over the whole, lines in a circle."""
        before = (record.influence or 0) if record is not None else 0
        if record is not None:
            record.weighed = True
        above = values.get("reports_to_id") or 0
        brought = {"reports_to_id": above} if above < 0 else {}
        fresh, faults = super().told({name: value for name, value in values.items() if name not in brought}, record)
        account = values.get("account_id")
        if faults or account is None:
            return fresh, faults
        wrong = self.over(account, values.get("influence"), before)
        return ({}, [wrong]) if wrong else ({**fresh, **brought}, [])

    def compare(self, good: list[tuple[int, Values]]) -> None:
        """Find each row's superior, then decide what the row does."""
        fit = []
        for number, values in good:
            fault = self._superior(number, values, self._known) if self._known else None
            if fault is not None:
                self.tally.refuse(number, [fault])
            else:
                fit.append((number, values))
        super().compare(fit)

    def _superior(self, number: int, values: Values, known: readers.Read) -> Fault | None:
        """Put the superior in place of its name: known, or brought by another row of the file, which stands below zero."""
        account, name, text = values["account_id"], values["name"], values.get("reports_to_id")
        if text is None:
            return None
        title = self.task.title("reports_to")
        try:
            found = self._superiors.find(account, text)
            values["reports_to_id"] = above = int(known(text)) if found is None else found
            self._superiors.put(account, name, above, number)
        except Rejected as error:
            return Fault(title, text, error.code)
        except Circle as circle:
            said, rows = in_a_loop(name, text), ", ".join(map(str, circle.rows))
            whole = _("%(said)s (by row %(rows)s of the file)") % {"said": said, "rows": rows}
            return Fault(title, text, "not_valid", whole if rows else said)
        if above < 0:
            self._below[number] = (account, name, -above)
        return None

    def _plan(self, number: int, fresh: Values, record: Any, plans: list[Any]) -> None:
        super()._plan(number, fresh, record, plans)
        self._verdicts[number] = "loaded" if record is None else "updated"

    def settle(self) -> None:
        """Leave out who would stand below somebody whose row is refused, and in turn who would stand below them."""
        refused = {each.row for each in self.tally.refused}
        while below := [row for row in self._below if row not in refused and self._below[row][2] in refused]:
            for row in below:
                number, verdict = self._below[row][2], self._verdicts[row]
                setattr(self.tally, verdict, getattr(self.tally, verdict) - 1)
                name = self._superiors.names[number]
                self.tally.refuse(row, [Fault(self.task.title("reports_to"), name, "superior_refused", str(number))])
                refused.add(row)
        self.dropped = refused

    def shown(self, values: Values) -> dict[str, str]:
        """Return values as people read them, a superior whom the file brings by its name."""
        told = super().shown(values)
        above = values.get("reports_to_id") or 0
        if above < 0:
            told[str(self.fields["reports_to"].verbose_name)] = f"{self._superiors.names[-above]} ＋"
        return told

    def settled(self, values: Values) -> Values:
        """Let who is brought by the file wait until all are stored."""
        return {name: value for name, value in values.items() if name != "reports_to_id" or value > 0}

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the people, then who reports to whom among them."""
        super().write(batch, tell)
        below = [line for row, line in self._below.items() if row not in self.dropped]
        people = Contact.objects.filter(account__in={account for account, _name, _row in below})
        ids = {(account, fold(name)): pk for pk, account, name in people.values_list("pk", "account", "name")}
        names = self._superiors.names
        lines = {ids[of, fold(name)]: {"reports_to_id": ids[of, fold(names[row])]} for of, name, row in below}
        self.change(batch, lines)

    def _emptied(self) -> Any:
        made: Any = super()._emptied()
        made.weighed = True
        return made

    def over(self, account: int | str, given: int | None, before: int) -> Fault | None:
        """Return the fault of a weight for which the account, known by id or new by code, has no room left."""
        rise = (given or 0) - before
        if rise <= 0:
            self._weights[account] = self._weighed(account) + (0 if self.scans else rise)
            return None
        others = self._weighed(account) - before
        if others + before + rise > WHOLE:
            return Fault(self.task.title(f"{self.prefix}influence"), given, "not_valid", over_the_whole(others))
        self._weights[account] += rise
        return None

    def _weighed(self, account: int | str) -> int:
        """Return what the weights of an account come to, those of the rows above included."""
        if account not in self._weights:
            here = Contact.objects.filter(account=account, left_on=None) if isinstance(account, int) else None
            held = here.aggregate(sum=Sum("influence"))["sum"] or 0 if here is not None else 0
            self._weights[account] = held - self._freed[account]
        return self._weights[account]

    def _text(self, cells: Sequence[Cell], name: str) -> str:
        place = self.task.columns.get(self.prefix + name)
        return parse_text(cells[place]) if place is not None and place < len(cells) else ""

    def named(self, cells: Sequence[Cell]) -> bool:
        """Return whether the row names a contact."""
        return any(self._text(cells, name) for name in ("name", "given_name", "family_name"))
