"""Signed links that customers open without signing in: an invitation, an issue of the bulletin."""

from typing import Any

from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.urls import reverse

from guke.care.models import Invitation, Reader

INVITED, READING = "invited", "reading"


def address(record: Invitation | Reader) -> str:
    """Return the address of the page a guest opens."""
    page = INVITED if isinstance(record, Invitation) else READING
    return reverse(page, args=[Signer(salt=page).sign(record.key.hex)])


def opened(model: type[Invitation | Reader], page: str, token: str) -> Any:
    """Return the record a token was signed for; 404 for one that was changed."""
    try:
        key = Signer(salt=page).unsign(token)
    except BadSignature as error:
        raise Http404 from error
    record = model.objects.filter(key=key).select_related("contact__account").first()
    if record is None:
        raise Http404
    return record
