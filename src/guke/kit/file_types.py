"""The forms of a file in which records can be had."""

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
"""Of every kind, the likeliest first."""
EVERY = {**TYPES, "vcf": "text/vcard; charset=utf-8"}
"""Besides these, those that some kinds have."""
