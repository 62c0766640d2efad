"""The refusal of one value, with a stable code and what to do about it."""

from guke.sheets.messages import MESSAGES


class BadValue(ValueError):
    """A cell does not hold what its column needs; `code` is a key of `messages.MESSAGES`."""

    def __init__(self, code: str, value: object, remedy: str = "") -> None:
        """Keep the parts apart, so that the reader's language is chosen later."""
        super().__init__(code, value)
        self.code = code
        self.value = value
        self.remedy = remedy or MESSAGES[code][1]

    def __str__(self) -> str:
        shown = "" if self.value is None else str(self.value)
        return MESSAGES[self.code][0].replace("{value}", shown)
