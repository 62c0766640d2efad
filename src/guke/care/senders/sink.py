"""The channel where none is set up: each letter becomes a file, written whole or not at all."""

import os
from pathlib import Path

from guke.care.senders.base import Letter


class Sink:
    """Keeps letters in a folder, one file each, named by the letter's key."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, letter: Letter) -> str:
        """Write the letter; the same one again changes nothing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        place, draft = self._place(letter), self.folder / f".{letter.key}.{os.getpid()}"
        draft.write_text(f"{letter.to}\n{letter.subject}\n\n{letter.text}\n", encoding="utf-8")
        draft.replace(place)
        return place.name

    def find(self, letter: Letter) -> str | None:
        """Return the file's name where it was written."""
        place = self._place(letter)
        return place.name if place.exists() else None

    def _place(self, letter: Letter) -> Path:
        return self.folder / f"{letter.key}.txt"
