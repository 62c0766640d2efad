"""Every refusal and notice in English, by code; consumers translate them. Placeholders: {value}, {place}, {detail}."""

Message = tuple[str, str]

FILES: dict[str, Message] = {
    "no_such_file": ("The file {detail} is not there.", "Check the path, or choose the file again."),
    "disk": ("The file could not be read from disk: {detail}.", "Check that the disk works and that you may read it."),
    "empty": ("The file holds no rows.", "Open it and check that the sheet you need was saved with its content."),
    "encrypted": (
        "The file is protected by a password.",
        "Open it in Excel, choose File > Info > Protect Workbook, remove the password, save and try again.",
    ),
    "wrong_password": ("The password does not open this file.", "Type the password again, or save without one."),
    "not_a_table": (
        "The file is text, but not a table: {detail}.",
        "Save the table as .xlsx, or as .csv with the same number of columns in each row.",
    ),
    "broken": (
        "The file is damaged {place}: {detail}.",
        "Open it in Excel, let Excel repair it, save it as .xlsx and try again; or ask for a fresh copy.",
    ),
    "card_broken": (
        "The card in line {detail} is damaged or cut off.",
        "Export the contacts again, or take that card out of the file.",
    ),
    "file_too_large": (
        "The file is larger than this system accepts: {detail}.",
        "Save it as .csv, which may be of any size, or split it.",
    ),
    "zip_bomb": (
        "The file unpacks to {detail}, far more than a real workbook.",
        "Do not open it unless you know who made it. Save the data you need as .csv.",
    ),
    "macro_only": ("The workbook holds macros only and no data.", "Copy the data into an ordinary sheet and save it."),
    "unsupported": ("This is a {detail} file, which cannot be imported.", "Save the table as .xlsx or .csv."),
    "binary": ("The file is neither a workbook nor text.", "Save the table as .xlsx or .csv and choose that file."),
    "decoding": (
        "The text cannot be read as {detail} {place}.",
        "Save the file again as “CSV UTF-8 (comma delimited)” or as .xlsx.",
    ),
    "unknown_encoding": (
        "The character encoding of the file could not be recognised.",
        "Save the file again as “CSV UTF-8 (comma delimited)” or as .xlsx.",
    ),
    "field_too_long": (
        "A cell is longer than {detail} characters {place}; most likely a quotation mark is never closed.",
        "Look at that row for a lone quotation mark, or save the table as .xlsx.",
    ),
    "unclosed_quote": (
        "A quotation mark is opened {place} and never closed, so the rest of the file would be one cell.",
        "Remove or double the lone quotation mark in that row, or save the table as .xlsx.",
    ),
    "no_such_sheet": ("There is no sheet called {detail}.", "Choose one of the sheets of the file."),
}

VALUES: dict[str, Message] = {
    "missing": ("Nothing is filled in.", "Fill in a value."),
    "not_a_number": ("“{value}” is not a number.", "Write the amount in digits, for example 1234.50."),
    "not_whole": ("“{value}” is not a whole number.", "Write a number without decimals."),
    "ambiguous_amount": (
        "“{value}” can be read as more than one amount.",
        "Write thousands as 1,234 and decimals as 1234.50.",
    ),
    "rounded_by_excel": (
        "“{value}” was shortened by Excel; its last digits are lost.",
        "Give the column a number format without decimals in Excel and save the file again.",
    ),
    "not_finite": ("“{value}” is not an amount.", "Leave the cell empty or write the number."),
    "too_large": ("“{value}” is too large.", "Check the amount and its unit."),
    "not_a_date": ("“{value}” is not a date.", "Write dates as 2024-03-05."),
    "no_such_day": ("There is no such day as “{value}”.", "Correct the day or the month."),
    "no_year": ("“{value}” has no year.", "Write dates with the year, for example 2024-03-05."),
    "no_day": ("“{value}” names a month, not a day.", "Write the day too, for example 2024-03-05."),
    "ambiguous_date": ("“{value}” can be two different days.", "Choose whether day or month comes first in this file."),
    "year_out_of_range": ("The year of “{value}” cannot be right.", "Correct the year."),
    "not_a_time": ("“{value}” has no valid time of day.", "Write times as 14:30 or 14:30:05."),
    "not_a_bool": ("“{value}” is neither yes nor no.", "Write 是 or 否, yes or no."),
}

NOTES: dict[str, str] = {
    "macros_ignored": "The workbook holds macros; they were not run.",
    "hidden_sheet": "Some sheets are hidden in Excel.",
    "formula_text": "Some cells hold text that looks like a formula; it is kept as text.",
    "encoding_guessed": "The character encoding was guessed; check that names look right.",
    "compressed": "The file was unpacked while reading.",
    "html_table": "The file is a web page with tables, not a workbook.",
    "other_sheets_skipped": "Chart, macro and dialog sheets were left out.",
    "wrong_extension": "The file is in another format than its name says.",
    "lines_left_out": "Some lines of the cards cannot be read, pictures most likely; they were left out.",
    "nul_bytes": "The file holds NUL bytes, which are dropped from texts.",
}

MESSAGES: dict[str, Message] = {**VALUES, **FILES}
