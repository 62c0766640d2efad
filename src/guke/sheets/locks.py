"""Workbooks locked with a password: recognised, and opened when the person gives it."""

import io

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

from guke.sheets.refusals import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def locked(content: bytes) -> bool:
    """Tell whether the workbook needs a password."""
    if not content.startswith(OLE):
        return False
    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(content)).is_encrypted())
    except Exception:  # noqa: BLE001  (the parser raises whatever damage leads it to; calamine judges damage better)
        return False


def unlocked(content: bytes, password: str | None) -> bytes:
    """Decrypt the workbook in memory."""
    if not password:
        raise Unreadable("encrypted")
    out = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        office.load_key(password=password)
        office.decrypt(out)
    except (InvalidKeyError, DecryptionError):
        raise Unreadable("wrong_password") from None
    except Exception as error:  # noqa: BLE001  (the parser raises whatever damage leads it to)
        raise Unreadable("broken", "", str(error)) from None
    return out.getvalue()
