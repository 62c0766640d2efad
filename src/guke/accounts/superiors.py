"""Who reports to whom in a file of contacts: people known and people the file itself brings, in any order, no circles."""

from guke.accounts.models import Contact
from guke.accounts.rules import families
from guke.intake.rules import fold


class Circle(ValueError):
    """A superior stands below the person already; ``rows`` are those of the file that put it there."""

    def __init__(self, rows: list[int]) -> None:
        super().__init__(rows)
        self.rows = rows


class Superiors:
    """The lines of the accounts a file speaks of: a person known is its id, one whom the file brings its row below zero."""

    def __init__(self) -> None:
        self._people: dict[int, dict[str, int]] = {}
        self._lines: dict[int, dict[int, int | None]] = {}
        self._rows: dict[int, int] = {}
        self.names: dict[int, str] = {}

    def learn(self, account: int, name: str, row: int) -> None:
        """Note a row's person, known or brought."""
        if self._here(account).setdefault(fold(name), -row) == -row:
            self.names[row] = name

    def find(self, account: int, text: str) -> int | None:
        """Return the person of the account that a cell names, also by the long form of exports."""
        here = self._here(account)
        found = here.get(fold(text))
        return here.get(fold(text.rpartition(" (")[0])) if found is None else found

    def put(self, account: int, name: str, above: int, row: int) -> None:
        """Put a row's person below another; refuses what closes a circle."""
        person, lines = self._here(account).get(fold(name), -row), self._lines[account]
        if families.would_loop(lines, person, above):
            path = [above, *(each for each in families.ancestors(lines, above) if each != person)]
            raise Circle([self._rows[each] for each in path if each in self._rows])
        lines[person], self._rows[person] = above, row

    def _here(self, account: int) -> dict[str, int]:
        if account not in self._people:
            rows = Contact.objects.filter(account=account).order_by("pk").values_list("pk", "name", "reports_to")
            self._people[account] = {fold(name): pk for pk, name, _above in rows}
            self._lines[account] = {pk: above for pk, _name, above in rows}
        return self._people[account]
