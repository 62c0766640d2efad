"""Tokens for the API: shown once, kept as a digest, ended at will."""

import hashlib
import secrets
from typing import Any

from django.db import models

from guke.kit import clock
from guke.kit.models import ApiToken


def issue(user: Any, name: str) -> tuple[ApiToken, str]:
    """Make a token; the secret is returned this once."""
    secret = f"guke_{secrets.token_urlsafe(32)}"
    return ApiToken.objects.create(user=user, name=name, digest=_digest(secret)), secret


def person(secret: str) -> Any:
    """Return whom the secret belongs to, or None."""
    valid = models.Q(ends_on=None) | models.Q(ends_on__gte=clock.today())
    token = ApiToken.objects.filter(valid, digest=_digest(secret), user__is_active=True).select_related("user").first()
    return token.user if token else None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
