"""Options: numbers and words a company may change on the settings page, each with its default."""

from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.dispatch import receiver

from guke.kit.columns import Title
from guke.kit.models import Setting

_KEPT = "options"
_asked: ContextVar[list[dict[str, Any]] | None] = ContextVar("asked", default=None)
"""What was chosen, as read once in the request at work; None between requests."""


@dataclass(frozen=True)
class Option:
    """One option: its name, section, title, default and what it means."""

    name: str
    section: Title
    title: Title
    default: str | int | Decimal | bool
    help: Title = ""
    choices: tuple[tuple[str, Title], ...] = ()

    def field(self) -> forms.Field:
        """Return the form field that asks for it."""
        asked: dict[str, Any] = {"label": self.title, "help_text": self.help, "initial": value(self.name)}
        if self.choices:
            return forms.ChoiceField(choices=self.choices, **asked)
        if isinstance(self.default, bool):
            return forms.BooleanField(required=False, **asked)
        if isinstance(self.default, int):
            return forms.IntegerField(**asked)
        if isinstance(self.default, Decimal):
            return forms.DecimalField(max_digits=18, decimal_places=4, **asked)
        return forms.CharField(max_length=200, **asked)


options: dict[str, Option] = {}


def option(name: str, **parts: Any) -> Option:
    """Declare an option."""
    options[name] = Option(name, **parts)
    return options[name]


@receiver(request_started, dispatch_uid="kit.options_begin")
def _begin(**_rest: Any) -> None:
    """Let a request read the options once: pages ask for dozens of them."""
    _asked.set([])


@receiver(request_finished, dispatch_uid="kit.options_end")
def _end(**_rest: Any) -> None:
    _asked.set(None)


def _chosen() -> dict[str, Any]:
    held = _asked.get()
    if held:
        return held[0]
    found = cache.get_or_set(_KEPT, lambda: dict(Setting.objects.values_list("name", "value")), 3600) or {}
    if held is not None:
        held.append(found)
    return found


def value(name: str) -> Any:
    """Return the company's value of an option, else its default."""
    chosen, default = _chosen(), options[name].default
    if name not in chosen:
        return default
    return Decimal(chosen[name]) if isinstance(default, Decimal) else chosen[name]


def choose(values: dict[str, Any]) -> None:
    """Store the company's values."""
    for name, chosen in values.items():
        kept = str(chosen) if isinstance(chosen, Decimal) else chosen
        Setting.objects.update_or_create(name=name, defaults={"value": kept})
    cache.delete(_KEPT)
    if held := _asked.get():
        held.clear()
