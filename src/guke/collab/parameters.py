"""An action's parameters as JSON, and back: records as kind and id, decimals and days as text."""

import datetime as dt
import enum
from decimal import Decimal
from typing import Any, get_args, get_origin

from django.apps import apps
from django.db import models
from django.utils.translation import gettext as _

from guke.kit import kinds
from guke.kit.actions import Action, Refused

_LEFT_OUT = {"record", "records", "by", "now", "on"}
_READ: dict[Any, Any] = {
    Decimal: Decimal,
    dt.date: dt.date.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
}


def kept(kwargs: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters as JSON keeps them."""
    return {name: _plain(value) for name, value in kwargs.items() if name not in _LEFT_OUT}


def _plain(value: Any) -> Any:
    if isinstance(value, models.Model):
        kind = kinds.of(value)
        place = kind.slug if kind else value._meta.label  # noqa: SLF001 - Django's documented reflection
        return {"kind": place, "pk": value.pk, "text": str(value)}
    if isinstance(value, (list, tuple, set, models.QuerySet)):
        return [_plain(each) for each in value]
    if isinstance(value, enum.Enum):
        return value.value
    return str(value) if isinstance(value, (Decimal, dt.date, dt.datetime)) else value


def given(action: Action[Any, Any], stored: dict[str, Any], by: Any) -> dict[str, Any]:
    """Return the parameters as the action takes them; records only if ``by`` may see them."""
    types = {param.name: param.type for param in action.params}
    return {name: _read(value, types.get(name, str), by) for name, value in stored.items()}


def _read(value: Any, hint: Any, by: Any) -> Any:
    if isinstance(value, dict) and {"kind", "pk"} <= value.keys():
        return _record(value, by)
    if isinstance(value, list):
        return [_read(each, hint, by) for each in value]
    for bare in (hint, *get_args(hint)):
        if value is not None and not get_origin(bare) and isinstance(bare, type):
            if issubclass(bare, enum.Enum):
                return bare(value)
            if read := _READ.get(bare):
                return read(value)
    return value


def _record(value: dict[str, Any], by: Any) -> models.Model:
    kind = kinds.registry.get(value["kind"])
    rows = kind.rows(by) if kind else apps.get_model(value["kind"])._default_manager.all()  # noqa: SLF001 - reflection
    record: models.Model | None = rows.filter(pk=value["pk"]).first()
    if record is None:
        raise Refused(_("“%(what)s” is no longer there.") % {"what": value.get("text") or value["pk"]})
    return record


def told(action: Action[Any, Any], stored: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the parameters in words: title and value."""
    titles = {param.name: param.field.title or param.name.replace("_", " ").capitalize() for param in action.params}
    titles["reason"] = _("Reason")
    return [(str(titles.get(name, name)), _word(value)) for name, value in stored.items() if value not in (None, "")]


def _word(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("text", ""))
    if isinstance(value, list):
        return ", ".join(_word(each) for each in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)
