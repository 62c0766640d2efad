"""Finding the records a file names by code or name, and planning those it names for the first time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from guke.intake.rules import Rejected, fingerprint, fold


def made_code(name: str) -> str:
    """Return a code for a record that a file knows by name only: always the same for the same name.

    >>> made_code("云南绿源农资有限公司")
    'N-A69850A0'
    """
    return f"N-{fingerprint([fold(name)]).hex()[:8].upper()}"


@dataclass
class Directory:
    """Records by code and by name. Planned ones get numbers below zero until they are stored."""

    creates: bool
    by_code: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)
    planned: list[dict[str, Any]] = field(default_factory=list)
    clashing: set[str] = field(default_factory=set)

    def add(self, pk: int, code: str, name: str) -> None:
        """Let the record be found by its code and name."""
        self.by_code[code] = pk
        self.name(pk, name)

    def name(self, pk: int, name: str) -> None:
        """Let the record be found by this name too; a name of two records finds neither."""
        folded = fold(name)
        if folded and self.by_name.setdefault(folded, pk) != pk:
            self.clashing.add(folded)

    def find(self, code: str, name: str) -> int | None:
        """Return the record's number, by code where there is one, else by name; people write one in the other's place."""
        if code:
            found = self.by_code.get(code)
            return self._named(code) if found is None and not name else found
        found = self._named(name)
        return self.by_code.get(name) if found is None else found

    def _named(self, name: str) -> int | None:
        folded = fold(name)
        if folded in self.clashing:
            raise Rejected("ambiguous_name", name)
        return self.by_name.get(folded)

    def resolve(self, code: str, name: str, **values: Any) -> int:
        """Return the record's number, planning the record where that is allowed."""
        if not code and not name:
            raise Rejected("missing", "")
        found = self.find(code, name)
        if found is None and not self.creates:
            raise Rejected("unknown", code or name)
        return self.plan(code, name, **values) if found is None else found

    def label(self, number: int) -> str:
        """Return the code of a record; one that is planned is marked."""
        if number < 0:
            planned = self.planned[-number - 1]
            return " ".join(dict.fromkeys((planned["code"], planned["name"]))) + " ＋"
        return next((code for code, pk in self.by_code.items() if pk == number), str(number))

    def plan(self, code: str, name: str, **values: Any) -> int:
        """Plan a record and return its number for now."""
        adopted = self._adopted(code, name) if code and name else None
        code = code or made_code(name)
        known = self.by_code.get(code, adopted)
        if known is not None:
            return known
        self.planned.append({"code": code, "name": name or code, **values})
        number = -len(self.planned)
        self.by_code[code] = number
        self.name(number, name or code)
        return number

    def _adopted(self, code: str, name: str) -> int | None:
        """Give a record that the file first named without a code the code that it names now."""
        known = self.by_name.get(fold(name), 0)
        if known >= 0 or self.planned[-known - 1]["code"] != made_code(name):
            return None
        self.planned[-known - 1]["code"] = code
        self.by_code[code] = known
        return known

    def store(self, make: Callable[[dict[str, Any]], models.Model]) -> list[models.Model]:
        """Store the planned records and let their numbers be known; returns them in order of planning."""
        records = [make(values) for values in self.planned]
        if not records:
            return []
        manager = type(records[0])._default_manager  # noqa: SLF001 - Django's documented reflection
        return list(manager.bulk_create(records, batch_size=500))
