"""Figures that standings may keep beside the first ones: health, chance that orders stop, expectation, lifetime value."""

from typing import Any

from guke.insight.models import PastStanding

_FIELDS: dict[str, Any] = {field.name: field for field in PastStanding._meta.concrete_fields}  # noqa: SLF001 - Django's documented reflection
FURTHER = ("health", "health_band", "loss_percent", "expected_12m", "lifetime")


def has(name: str) -> bool:
    """Return whether past and present standings keep the figure."""
    return name in _FIELDS


def words(name: str) -> dict[str, Any]:
    """Return the words of a class that standings keep; none where they do not."""
    return dict(_FIELDS[name].choices or ()) if has(name) else {}
