"""What a file is, told by its content; its name only settles what content cannot."""

import re
import zipfile
from pathlib import Path

from guke.sheets.refusals import Unreadable
from guke.sheets.streams import named_failures

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEAD = 4096
_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"SQLite format 3", "SQLite"),
    (b"PAR1", "Parquet"),
    (b"Rar!", "RAR archive"),
    (b"7z\xbc\xaf", "7-Zip archive"),
    (b"\xfd7zXZ", "XZ archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (b"{\\rtf", "RTF"),
    (b"MIME-Version:", "MHTML web archive"),
    (b"ID;P", "SYLK"),
    (b"TABLE\r\n0,1", "DIF"),
    (b"TABLE\n0,1", "DIF"),
    (b"\x09\x00\x04\x00", "Excel 2"),
    (b"\x09\x02\x06\x00", "Excel 3"),
    (b"\x09\x04\x06\x00", "Excel 4"),
    (b"\x00\x00\x1a\x00", "Lotus 1-2-3"),
)
_FOREIGN_NAMES = {
    ".json": "JSON", ".jsonl": "JSON", ".geojson": "JSON", ".yaml": "YAML", ".yml": "YAML", ".dbf": "dBASE",
    ".sql": "SQL", ".et": "WPS", ".numbers": "Apple Numbers", ".doc": "Word", ".docx": "Word", ".py": "Python",
    ".md": "Markdown", ".xml": "XML", ".prn": "printer", ".vcf": "vCard", ".ics": "calendar",
}  # fmt: skip
_ZIPPED = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "?Word"),
    ("ppt/presentation.xml", "?PowerPoint"),
    ("Index/Document.iwa", "?Apple Numbers"),
    ("Index.zip", "?Apple Numbers"),
)
_STREAMS = (
    ("EncryptedPackage", "locked"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("WordDocument", "?Word"),
    ("PowerPoint Document", "?PowerPoint"),
)
_RECORDS = re.compile(rb"\[\s*[{\]]")
CARD = re.compile(rb"BEGIN\s*:\s*VCARD", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b", re.IGNORECASE)


def kind_of(path: Path) -> str:
    """Name the format: xlsx, xlsb, ods, xls, html, xml2003, json, vcard or text; anything else is refused by its name."""
    with named_failures(), path.open("rb") as stream:
        head = stream.read(HEAD)
    if not head.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise Unreadable("empty")
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            raise Unreadable("unsupported", "", name)
    if head.startswith(OLE):
        return _in_ole(path)
    if head.startswith(b"PK"):
        return _in_zip(path)
    return _in_text(head, path)


def _in_ole(path: Path) -> str:
    with named_failures():
        content = path.read_bytes()
    for name, kind in _STREAMS:
        if name.encode("utf-16-le") + b"\0\0" in content:
            return _decided(kind)
    raise Unreadable("unsupported", "", "OLE")


def _in_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise Unreadable("broken", "", str(error)) from None
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    kinds = [kind for name, kind in _ZIPPED if name in names]
    return _decided(kinds[0] if kinds else "?ZIP archive")


def _decided(kind: str) -> str:
    if kind.startswith("?"):
        raise Unreadable("unsupported", "", kind[1:])
    return kind


def _in_text(head: bytes, path: Path) -> str:
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").replace(b"\x00", b"")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and start.startswith(b"<?"):
        return "xml2003"
    if CARD.match(start):
        return "vcard"
    if start.startswith(b"<") and _HTML.search(start):
        return "html"
    if start.startswith((b"<?xml", b"<")):
        raise Unreadable("unsupported", "", "XML")
    if _RECORDS.match(start):
        return "json"
    if start.startswith((b'{"', b"[\n", b"{\n")):
        raise Unreadable("unsupported", "", "JSON")
    if foreign := _FOREIGN_NAMES.get(path.suffix.lower()):
        raise Unreadable("unsupported", "", foreign)
    return "text"
