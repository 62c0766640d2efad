"""The refusal of a whole file, with a stable code, where it happened and what was found there."""


class Unreadable(Exception):
    """The file cannot be read as a table; `code` is a key of `messages.MESSAGES`."""

    def __init__(self, code: str, place: str = "", detail: str = "") -> None:
        """Keep the parts apart, so that the reader's language is chosen later."""
        super().__init__(code, place, detail)
        self.code = code
        self.place = place
        self.detail = detail

    def __str__(self) -> str:
        return " · ".join(part for part in (self.code, self.place, self.detail) if part)
