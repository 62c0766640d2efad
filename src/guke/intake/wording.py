"""Every refusal in words, with what to do about it, in the reader's language."""

from django.utils.translation import gettext_lazy as _

from guke.intake import spoken
from guke.kit.columns import Title

_NEITHER: tuple[Title, Title] = (_("Something is wrong with it."), _("Correct the value."))

_WORDS: dict[str, tuple[Title, Title]] = {
    "unknown": (_("Nothing here is called “{value}”."), _("Correct the name or code, or make the record first.")),
    "unknown_account": (
        _("There is no customer “{value}”."),
        _("Correct the code, import the customer first, or choose to make new customers."),
    ),
    "no_customer": (
        _("The row names no customer."),
        _("Name one customer for all such rows under “Customer of rows without one”, or in the row itself."),
    ),
    "no_such_customer": (
        _("You see no customer “{detail}”, or several of that name."),
        _("Give the code of the customer whose contacts these are."),
    ),
    "unknown_product": (
        _("There is no product “{value}”."),
        _("Correct the code, import the product first, or choose to make new products."),
    ),
    "unknown_document": (
        _("The ledger has no document “{value}”."),
        _("Import its sales lines first, or correct the number."),
    ),
    "ambiguous_name": (_("More than one record is called “{value}”."), _("Use the code in place of the name.")),
    "ambiguous_name_account": (
        _("More than one customer is called “{value}”."),
        _("Use the customer's code in place of the name."),
    ),
    "ambiguous_name_product": (
        _("More than one product is called “{value}”."),
        _("Use the product's code in place of the name."),
    ),
    "twice_in_file": (
        _("“{value}” stands in the file more than once."),
        _("Leave one of the rows, or correct its number."),
    ),
    "alike": (
        _("“{value}” is much like {detail}."),
        _("Take it as the same, or make it new: for this row or for the whole file."),
    ),
    "double": (
        _("“{value}” is likely one with {detail}."),
        _("Leave it out, or make it new: for this row or for the whole file."),
    ),
    "superior_refused": (
        _("The superior “{value}” stands in row {detail}, which is refused."),
        _("Correct that row, or leave the superior empty."),
    ),
    "same_as_above": (
        _("“{value}” was taken as the same as {detail} further up."),
        _("Correct the other row where this one knows more."),
    ),
    "line_changed": (
        _("The line of “{value}” differs from the ledger."),
        _("Choose to cancel the old line by a counter-entry, or correct the file."),
    ),
    "taken": (_("“{value}” belongs to another record."), _("Correct it, or correct that record.")),
    "out_of_scope": (_("“{value}” is outside what you look after."), _("Ask who looks after it.")),
    "too_long": (_("“{value}” is too long."), _("Shorten it; at most {detail} characters fit.")),
    "not_valid": (_("“{value}” is not valid: {detail}"), _("Correct the value.")),
    "not_a_choice": (
        _("“{value}” is none of the words this field takes."),
        _("Use one of the words that the form offers."),
    ),
    "not_a_key": (
        _("“{value}” is no line key."),
        _("Leave the column as the export wrote it, or leave it out."),
    ),
    "not_a_currency": (_("“{value}” is no currency."), _("Write the three letters, such as CNY.")),
    "own_parent": (_("“{value}” would belong to itself."), _("Name another parent, or leave it empty.")),
    "differs_above": (
        _("“{value}” stands further up with other values."),
        _("Give a customer the same values in each of its rows."),
    ),
    "uscc_length": (_("“{value}” has not the 18 characters of a credit code."), _("Correct it or leave it empty.")),
    "uscc_alphabet": (
        _("“{value}” holds letters that no credit code has."),
        _("Correct it or leave it empty; perhaps {detail} is meant."),
    ),
    "uscc_check_digit": (
        _("The last character of “{value}” does not fit the others."),
        _("Correct it or leave it empty; perhaps {detail} is meant."),
    ),
    "no_kind": (
        _("It is not clear what this file holds: {detail}."),
        _("Choose what it holds and which column is what."),
    ),
    "missing_columns": (
        _("These columns are missing: {detail}."),
        _("Say which column holds them, or add them to the file."),
    ),
    "no_such_field": (_("There is no field “{detail}”."), _("Use the names of the fields that the import offers.")),
    "no_such_column": (_("The file has no column “{detail}”."), _("Use the titles or letters of its columns.")),
    "no_such_option": (_("There is no such choice: {detail}."), _("Use the choices that the import offers.")),
    "nothing_shared": (
        _("“{detail}” has no column in common with the file."),
        _("Both need a column of the same title, such as the order number."),
    ),
    "key_twice": (_("What is looked up stands there twice: {detail}, row {place}."), _("Leave one row for each.")),
    "busy": (_("Another import is running."), _("Wait until it is done, then try again.")),
    "busy_database": (_("The database is busy."), _("Try again in a minute; nothing was loaded.")),
    "database": (
        _("The database refused: {detail}."),
        _("Nothing was loaded. Try again; if it stays, tell the administrator."),
    ),
    "disk_full": (_("The disk is full."), _("Nothing was loaded. Make room and import again.")),
    "changed_meanwhile": (
        _("Somebody changed the same records while this was read."),
        _("Nothing was loaded. Import again."),
    ),
    "strict": (_("{detail} rows have errors, so nothing was loaded."), _("Correct them, or choose to leave them out.")),
    "not_loaded": (_("Only a loaded import can be undone."), _("Look at the list of imports.")),
    "corrected_later": (_("Lines of this import were corrected by a later one."), _("Undo that one first.")),
    "family_loop": (
        _("“{detail}” would belong to itself through others."),
        _("Correct who belongs to whom; nothing was loaded."),
    ),
    "killed": (_("The import was cut off."), _("Nothing of it was loaded. Import again.")),
}


def cell(code: str, value: object = "", detail: str = "") -> tuple[str, str]:
    """Return what is wrong with a cell, and the remedy."""
    return _filled(_WORDS.get(code) or spoken.SHEETS.get(code) or _NEITHER, value=str(value), detail=detail)


def whole(code: str, place: str = "", detail: str = "") -> tuple[str, str]:
    """Return why a file was refused, and the remedy."""
    words = spoken.SHEETS.get(f"file.{code}") or _WORDS.get(code) or spoken.SHEETS.get(code) or _NEITHER
    return _filled(words, value="", place=place, detail=detail)


def kept(message: str) -> tuple[str, str]:
    """Return the words for what a failed batch kept: a code, perhaps a place, perhaps a detail."""
    code, *rest = message.split(" · ")
    return whole(code, place="", detail=" · ".join(rest))


def note(code: str) -> str:
    """Return what was noticed about a file."""
    return str(spoken.NOTES.get(code, code))


def _filled(words: tuple[Title, Title], **parts: str) -> tuple[str, str]:
    text, remedy = (str(word) for word in words)
    for name, value in parts.items():
        text, remedy = text.replace(f"{{{name}}}", value), remedy.replace(f"{{{name}}}", value)
    return text, remedy
