"""Loads customers with their contacts from one sheet: one row a contact, or one row a customer."""

from typing import Any

from guke.accounts.loading import AccountsLoader
from guke.accounts.models import Account, Contact
from guke.accounts.persons import ContactsLoader
from guke.intake.importers import Task
from guke.intake.kindloader import Key, Values
from guke.intake.loaders import Fault, Loader, Tally, Tell
from guke.intake.models import Batch
from guke.sheets.model import Row

PREFIX = "contact_"


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
