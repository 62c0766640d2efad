"""Loads customers with their contacts from one sheet: one row a contact, or one row a customer."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Q, Sum

from guke.accounts.loading import AccountsLoader, take_form
from guke.accounts.models import Account, Contact
from guke.accounts.models.contacts import WHOLE, in_a_loop, over_the_whole
from guke.accounts.rules import birthdays, families, phones
from guke.intake.cells import parse_text
from guke.intake.importers import Task
from guke.intake.kindloader import Key, KindLoader, Values
from guke.intake.loaders import Fault, Loader, Tally, Tell
from guke.intake.models import Batch
from guke.intake.rules import NotImported, Rejected
from guke.sheets.model import Cell, Row

PREFIX = "contact_"


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
        self.scans = not prefix and "influence" in task.columns
        self._weights: dict[int | str, int] = {}
        self._freed: dict[int | str, int] = defaultdict(int)
        self._lines: dict[int, dict[int, int | None]] = {}
        for name, form in (("mobile", phones.normal), ("phone", phones.normal), ("lunar_birthday", _lunar)):
            take_form(self.read, name, form)

    def completed(self, values: Values, cells: Sequence[Cell]) -> list[Fault]:
        """Join the parts of the name; a row without a customer is of the one named for the file."""
        parts = [self._text(cells, name) for name in ("given_name", "family_name")]
        if "name" not in values and any(parts):
            values["name"] = " ".join(part for part in parts if part)[:60]
        if "name" not in values:
            return [Fault(self.task.title(f"{self.prefix}name"), None, "missing")]
        if self._without is not None:
            values.setdefault("account_id", self._without)
        return [] if self.prefix or "account_id" in values else [Fault(self.task.title("account"), None, "no_customer")]

    def scan(self, rows: list[Row]) -> None:
        """Learn how much weight the file's own rows take away, so that others may rise by it above and below them."""
        kept, self.tally = self.tally, Tally()
        good = [values for _number, values in map(self.parsed, rows) if values is not None and "influence" in values]
        self.tally = kept
        stored = self.found(good)
        for values in good:
            record: Any = stored.get(self.key_of(values))
            before = (record.influence or 0) if record is not None and not record.left_on else 0
            if before > values["influence"] and not super().told(values, record)[1]:
                self._freed[values["account_id"]] += before - values["influence"]

    def told(self, values: Values, record: Any) -> tuple[Values, list[Fault]]:
        """Refuse also what only together with the file's other rows is wrong: weights over the whole, lines in a circle."""
        before = (record.influence or 0) if record is not None else 0
        if record is not None:
            record.weighed = True
        fresh, faults = super().told(values, record)
        account = values.get("account_id")
        if faults or account is None:
            return fresh, faults
        wrong = self.over(account, values.get("influence"), before) or self._looped(values, record)
        return ({}, [wrong]) if wrong else (fresh, [])

    def _looped(self, values: Values, record: Any) -> Fault | None:
        """Return the fault of a superior who, by the rows above, stands below this person."""
        above = values.get("reports_to_id")
        if record is None or above is None:
            return None
        if record.account_id not in self._lines:
            here = Contact.objects.filter(account=record.account_id)
            self._lines[record.account_id] = dict(here.values_list("pk", "reports_to"))
        lines = self._lines[record.account_id]
        if families.would_loop(lines, record.pk, above):
            superior = str(Contact.objects.get(pk=above))
            return Fault(self.task.title("reports_to"), superior, "not_valid", in_a_loop(record.name, superior))
        lines[record.pk] = above
        return None

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


class PairLoader(Loader):
    """Reads each row into an account and, where one is named, a contact of it."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self.accounts, self.contacts = AccountsLoader(task), ContactsLoader(task, PREFIX)
        self.scans = self.accounts.scans
        self.scan = self.accounts.scan  # type: ignore[method-assign]  # the account decides which rows are its own
        self._ids = dict(Account.objects.values_list("code", "pk"))
        self._people = {
            (code, name): pk for code, name, pk in Contact.objects.values_list("account__code", "name", "pk")
        }
        self._met: dict[str, Values] = {}
        self._named: set[Key] = set()
        self._pending: list[tuple[str, Values]] = []

    def take(self, rows: list[Row]) -> None:
        """Read a chunk."""
        self.tally.read += len(rows)
        for row in rows:
            self._take_one(row)

    def _take_one(self, row: Row) -> None:
        scratch = self._scratch()
        number, values = self.accounts.parsed(row)
        person = self.contacts.parsed(row)[1] if self.contacts.named(row[1]) else {}
        if values is None or person is None:
            self._refused(number, scratch)
            return
        verdicts = [self._account(number, values), self._contact(values["code"], person) if person else "unchanged"]
        self.tally.preview += self.accounts.tally.preview[len(self.tally.preview) :]
        if "rejected" in verdicts:
            self._refused(number, scratch)
            return
        verdict = next((word for word in ("loaded", "updated") if word in verdicts), "unchanged")
        setattr(self.tally, verdict, getattr(self.tally, verdict) + 1)

    def _scratch(self) -> tuple[Tally, Tally]:
        mine = self.accounts.tally
        self.accounts.tally, self.contacts.tally = Tally(preview=mine.preview, doubts=self.tally.doubts), Tally()
        return self.accounts.tally, self.contacts.tally

    def _refused(self, number: int, tallies: tuple[Tally, Tally]) -> None:
        faults = [Fault(each.column, each.value, each.code, each.detail) for tally in tallies for each in tally.refused]
        self.tally.refuse(number, faults)

    def _account(self, number: int, values: Values) -> str:
        met = self._met.get(values["code"])
        if met is not None and all(met.get(name) == value for name, value in values.items()):
            return "unchanged"
        if met is not None:
            column = self.task.title("name") or self.task.title("code")
            self.accounts.tally.refuse(number, [Fault(column, values.get("name"), "differs_above")])
            return "rejected"
        self.accounts.compare([(number, values)])
        if not self.accounts.tally.rejected:
            self._met[values["code"]] = values
        return _verdict(self.accounts.tally)

    def _contact(self, code: str, person: Values) -> str:
        key = (code, person["name"])
        if key in self._named:
            self.contacts.tally.refuse(0, [Fault(self.task.title(f"{PREFIX}name"), person["name"], "twice_in_file")])
            return "rejected"
        self._named.add(key)
        known = self._people.get(key)
        record = Contact.objects.get(pk=known) if known is not None else None
        before = (record.influence or 0) if record is not None else 0
        fresh, faults = self.contacts.told(person, record)
        over = None if faults else self.contacts.over(self._ids.get(code, code), person.get("influence"), before)
        if over:
            faults = [over]
        if faults:
            self.contacts.tally.refuse(0, faults)
            return "rejected"
        if known is None:
            self._pending.append((code, person))
            return "loaded"
        if fresh:
            self._pending.append((code, {"pk": known, **fresh}))
        return "updated" if fresh else "unchanged"

    def settle(self) -> None:
        """Say which of the accounts resembled the person may open."""
        self.accounts.tally = self.tally
        self.accounts.settle()

    def write(self, batch: Batch, tell: Tell) -> None:
        """Store the accounts, then their contacts."""
        self.accounts.write(batch, tell)
        ids = dict(Account.objects.values_list("code", "pk"))
        fresh = [{**values, "account_id": ids[code]} for code, values in self._pending if "pk" not in values]
        self.contacts.create(batch, fresh)
        changed: dict[int, dict[str, Any]] = {
            values["pk"]: {name: value for name, value in values.items() if name != "pk"}
            for _code, values in self._pending
            if "pk" in values
        }
        self.contacts.change(batch, changed)

    def close(self) -> None:
        """Let the temporary files go."""
        self.accounts.close()
        self.contacts.close()


def _verdict(tally: Tally) -> str:
    counts = {"rejected": tally.rejected, "loaded": tally.loaded, "updated": tally.updated}
    return next((name for name, count in counts.items() if count), "unchanged")
