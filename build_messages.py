"""Compile every translation (.po) into what is read while running (.mo): with the standard library, where no gettext is installed."""

import ast
import re
import struct
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "src" / "guke"
_MAGIC = 0x950412DE
_ENTRY = re.compile(r"^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+(\".*\")$")


def entries(text: str) -> dict[bytes, bytes]:
    """Return the finished translations of a .po file by what the program asks for."""
    found: dict[bytes, bytes] = {}
    for block in re.split(r"\n\s*\n", text):
        lines = block.splitlines()
        if any(line.startswith("#,") and "fuzzy" in line for line in lines):
            continue
        parts = _parts(lines)
        said = [value for name, value in parts.items() if name.startswith("msgstr")]
        if "msgid" in parts and any(said):
            found[_key(parts)] = "\0".join(said).encode()
    return found


def _parts(lines: list[str]) -> dict[str, str]:
    parts: dict[str, str] = {}
    name = ""
    for line in lines:
        if match := _ENTRY.match(line.strip()):
            name = match[1]
            parts[name] = ast.literal_eval(match[2])
        elif line.startswith('"') and name:
            parts[name] += ast.literal_eval(line.strip())
    return parts


def _key(parts: dict[str, str]) -> bytes:
    context = f"{parts['msgctxt']}\4" if "msgctxt" in parts else ""
    plural = f"\0{parts['msgid_plural']}" if "msgid_plural" in parts else ""
    return f"{context}{parts['msgid']}{plural}".encode()


def compiled(found: dict[bytes, bytes]) -> bytes:
    """Return the bytes of a .mo file: a head, two tables of lengths and places, the texts."""
    keys = sorted(found)
    texts = [*keys, *(found[key] for key in keys)]
    place = 28 + 16 * len(keys)
    table = b""
    for text in texts:
        table += struct.pack("<II", len(text), place)
        place += len(text) + 1
    head = struct.pack("<7I", _MAGIC, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return head + table + b"".join(text + b"\0" for text in texts)


def build() -> int:
    """Compile what is missing or older than its source; return how many were."""
    done = 0
    for source in SOURCE.glob("*/locale/*/LC_MESSAGES/django.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            target.write_bytes(compiled(entries(source.read_text(encoding="utf-8"))))
            done += 1
    return done


if __name__ == "__main__":
    print(f"{build()} translations compiled.")
