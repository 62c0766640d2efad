"""Compiles translations: .po to .mo with the standard library alone, as gettext is missing on many machines."""

import ast
import os
import struct
from pathlib import Path

_MAGIC = 0x950412DE
_FIELDS = ("msgctxt", "msgid_plural", "msgid", "msgstr")


class BrokenTranslation(ValueError):
    """A line of a .po file that is no entry, comment or text; the message names file and line."""


def compile_all(root: Path) -> list[Path]:
    """Compile every .po below the folder that is newer than its .mo; return those written."""
    stale = [po for po in sorted(root.rglob("locale/*/LC_MESSAGES/*.po")) if _stale(po)]
    for po in stale:
        compile_file(po)
    return stale


def compile_file(po: Path) -> None:
    """Write the .mo beside a .po, whole or not at all."""
    draft = po.with_suffix(f".{os.getpid()}.tmp")
    draft.write_bytes(encoded(entries(po)))
    draft.replace(po.with_suffix(".mo"))


def entries(po: Path) -> dict[str, str]:
    """Return what a .po says: key (context, text, plural joined as gettext joins them) to translation, fuzzy ones left out."""
    found: dict[str, str] = {}
    for block in _blocks(po):
        fields = _fields(block, po)
        if "#fuzzy" in fields and fields.get("msgid"):
            continue
        texts = [fields[name] for name in sorted(fields) if name.startswith("msgstr")]
        if "msgid" in fields and all(texts):
            found[_key(fields)] = "\0".join(texts)
    return found


def encoded(messages: dict[str, str]) -> bytes:
    """Return the bytes of a .mo file."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    start = 28 + 16 * len(pairs)
    keys, key_table = _laid_out([key for key, _ in pairs], start)
    values, value_table = _laid_out([value for _, value in pairs], start + len(keys))
    header = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return header + key_table + value_table + keys + values


def _laid_out(texts: list[bytes], start: int) -> tuple[bytes, bytes]:
    table, body = b"", b""
    for text in texts:
        table += struct.pack("<2I", len(text), start + len(body))
        body += text + b"\0"
    return body, table


def _stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def _key(fields: dict[str, str]) -> str:
    context = f"{fields['msgctxt']}\x04" if "msgctxt" in fields else ""
    plural = f"\0{fields['msgid_plural']}" if "msgid_plural" in fields else ""
    return context + fields["msgid"] + plural


def _blocks(po: Path) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in po.read_text(encoding="utf-8").splitlines():
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _fields(block: list[str], po: Path) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in block:
        if line.startswith("#"):
            if line.startswith("#,") and "fuzzy" in line:
                fields["#fuzzy"] = "yes"
            continue
        started = next((field for field in _FIELDS if line.startswith(field)), "")
        if started:
            name, _, line = line.partition(" ")  # noqa: PLW2901 - what follows the keyword is the first piece of text
        elif not (name and line.startswith('"')):
            message = f"{po}: {line}"
            raise BrokenTranslation(message)
        fields[name] = fields.get(name, "") + ast.literal_eval(line.strip())
    return fields
