"""What sheets say of files and values, word for word as `guke.sheets.messages` has it, to be translated."""

from django.utils.translation import gettext_lazy as _

from guke.kit.columns import Title

SHEETS: dict[str, tuple[Title, Title]] = {
    "file.no_such_file": (_("The file {detail} is not there."), _("Check the path, or choose the file again.")),
    "file.disk": (
        _("The file could not be read from disk: {detail}."),
        _("Check that the disk works and that you may read it."),
    ),
    "file.empty": (
        _("The file holds no rows."),
        _("Open it and check that the sheet you need was saved with its content."),
    ),
    "file.encrypted": (
        _("The file is protected by a password."),
        _("Open it in Excel, choose File > Info > Protect Workbook, remove the password, save and try again."),
    ),
    "file.wrong_password": (
        _("The password does not open this file."),
        _("Type the password again, or save without one."),
    ),
    "file.not_a_table": (
        _("The file is text, but not a table: {detail}."),
        _("Save the table as .xlsx, or as .csv with the same number of columns in each row."),
    ),
    "file.broken": (
        _("The file is damaged {place}: {detail}."),
        _("Open it in Excel, let Excel repair it, save it as .xlsx and try again; or ask for a fresh copy."),
    ),
    "file.card_broken": (
        _("The card in line {detail} is damaged or cut off."),
        _("Export the contacts again, or take that card out of the file."),
    ),
    "file.file_too_large": (
        _("The file is larger than this system accepts: {detail}."),
        _("Save it as .csv, which may be of any size, or split it."),
    ),
    "file.zip_bomb": (
        _("The file unpacks to {detail}, far more than a real workbook."),
        _("Do not open it unless you know who made it. Save the data you need as .csv."),
    ),
    "file.macro_only": (
        _("The workbook holds macros only and no data."),
        _("Copy the data into an ordinary sheet and save it."),
    ),
    "file.unsupported": (
        _("This is a {detail} file, which cannot be imported."),
        _("Save the table as .xlsx or .csv."),
    ),
    "file.binary": (
        _("The file is neither a workbook nor text."),
        _("Save the table as .xlsx or .csv and choose that file."),
    ),
    "file.decoding": (
        _("The text cannot be read as {detail} {place}."),
        _("Save the file again as “CSV UTF-8 (comma delimited)” or as .xlsx."),
    ),
    "file.unknown_encoding": (
        _("The character encoding of the file could not be recognised."),
        _("Save the file again as “CSV UTF-8 (comma delimited)” or as .xlsx."),
    ),
    "file.field_too_long": (
        _("A cell is longer than {detail} characters {place}; most likely a quotation mark is never closed."),
        _("Look at that row for a lone quotation mark, or save the table as .xlsx."),
    ),
    "file.unclosed_quote": (
        _("A quotation mark is opened {place} and never closed, so the rest of the file would be one cell."),
        _("Remove or double the lone quotation mark in that row, or save the table as .xlsx."),
    ),
    "file.no_such_sheet": (_("There is no sheet called {detail}."), _("Choose one of the sheets of the file.")),
    "missing": (_("Nothing is filled in."), _("Fill in a value.")),
    "not_a_number": (_("“{value}” is not a number."), _("Write the amount in digits, for example 1234.50.")),
    "not_whole": (_("“{value}” is not a whole number."), _("Write a number without decimals.")),
    "ambiguous_amount": (
        _("“{value}” can be read as more than one amount."),
        _("Write thousands as 1,234 and decimals as 1234.50."),
    ),
    "rounded_by_excel": (
        _("“{value}” was shortened by Excel; its last digits are lost."),
        _("Give the column a number format without decimals in Excel and save the file again."),
    ),
    "not_finite": (_("“{value}” is not an amount."), _("Leave the cell empty or write the number.")),
    "too_large": (_("“{value}” is too large."), _("Check the amount and its unit.")),
    "not_a_date": (_("“{value}” is not a date."), _("Write dates as 2024-03-05.")),
    "no_such_day": (_("There is no such day as “{value}”."), _("Correct the day or the month.")),
    "no_year": (_("“{value}” has no year."), _("Write dates with the year, for example 2024-03-05.")),
    "no_day": (_("“{value}” names a month, not a day."), _("Write the day too, for example 2024-03-05.")),
    "ambiguous_date": (
        _("“{value}” can be two different days."),
        _("Choose whether day or month comes first in this file."),
    ),
    "year_out_of_range": (_("The year of “{value}” cannot be right."), _("Correct the year.")),
    "not_a_time": (_("“{value}” has no valid time of day."), _("Write times as 14:30 or 14:30:05.")),
    "not_a_bool": (_("“{value}” is neither yes nor no."), _("Write 是 or 否, yes or no.")),
}

NOTES: dict[str, Title] = {
    "macros_ignored": _("The workbook holds macros; they were not run."),
    "hidden_sheet": _("Some sheets are hidden in Excel."),
    "formula_text": _("Some cells hold text that looks like a formula; it is kept as text."),
    "encoding_guessed": _("The character encoding was guessed; check that names look right."),
    "compressed": _("The file was unpacked while reading."),
    "html_table": _("The file is a web page with tables, not a workbook."),
    "other_sheets_skipped": _("Chart, macro and dialog sheets were left out."),
    "wrong_extension": _("The file is in another format than its name says."),
    "lines_left_out": _("Some lines of the cards cannot be read, pictures most likely; they were left out."),
    "nul_bytes": _("The file holds NUL bytes, which are dropped from texts."),
}
