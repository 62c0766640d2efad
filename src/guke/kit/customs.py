"""Custom fields as a kind: an administrator adds a field to any kind of record without code."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.kit import kinds
from guke.kit.columns import Choice, Column, Lead
from guke.kit.forms import KindForm
from guke.kit.models import CustomField

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_TAKEN = frozenset(models.JSONField.get_lookups())  # type: ignore[call-arg]  # a class method too, unlike in the stubs


def name_fault(name: str) -> str:
    """Return what is wrong with the name of a custom field, or nothing.

    >>> name_fault("soil_type"), name_fault("Soil type"), name_fault("contains")
    ('', 'shape', 'taken')
    """
    if not _NAME.fullmatch(name):
        return "shape"
    return "taken" if name in _TAKEN else ""


_FAULTS = {
    "shape": _("Small letters, digits and single underscores, beginning with a letter, such as soil_type."),
    "taken": _("This word has a meaning of its own here; take another."),
}


class CustomFieldForm(KindForm):
    """The form of a custom field; what records already rely on stays as it is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [
            (kind.slug, kind.title_plural)
            for kind in kinds.registry.values()
            if hasattr(kind.model, "custom") and kind.fields
        ]
        if "kind" in self.fields:
            self.fields["kind"] = forms.ChoiceField(choices=[("", "—"), *offered], label=_("Kind of record"))
        for name in ("kind", "name", "sort"):
            if self.instance.pk and name in self.fields:
                self.fields[name].disabled = True

    def clean_name(self) -> str:
        """Refuse names that files and addresses could not carry."""
        name: str = self.cleaned_data["name"]
        fault = name_fault(name)
        if fault:
            raise ValidationError(_FAULTS[fault])
        return name

    def clean(self) -> dict[str, Any] | None:
        """A choice offers something, each word once."""
        cleaned = super().clean() or self.cleaned_data
        if "choices" in cleaned:
            words = dict.fromkeys(word.strip() for word in cleaned["choices"].splitlines() if word.strip())
            cleaned["choices"] = "\n".join(words)
            sort = cleaned.get("sort", self.instance.sort)
            if sort == CustomField.Sort.CHOICE and not words:
                self.add_error("choices", _("Give at least one word to choose, one a line."))
        return cleaned


def _kind_title(custom: CustomField) -> str:
    return str(kinds.registry[custom.kind].title_plural) if custom.kind in kinds.registry else custom.kind


@kinds.register
class CustomFields(kinds.Kind):
    """Fields a company adds."""

    model = CustomField
    slug = "custom-fields"
    icon = "adjustments-horizontal"
    menu = "setup"
    order = 40
    columns = (
        Lead("title", under=("name",)),
        Column("kind", render=_kind_title),
        Choice("sort"),
        "required",
        "position",
    )
    filters = ("sort",)
    fields = ("kind", "title", "name", "title_en", "sort", "choices", "required", "position")
    lead = ("kind", "title", "name")
    natural_key = ("kind", "name")
    form = CustomFieldForm
    empty = _("Add a field to a kind of record: it appears in its form, list, filters, files and the API.")
