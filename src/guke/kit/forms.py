"""Forms of kinds and actions: the page, the API, the import and the command line fill in the same one."""

import datetime as dt
import enum
import uuid
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any, Literal, get_args, get_origin

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import ModelChoiceIteratorValue
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guke.kit import kinds
from guke.kit.actions import Action, Param
from guke.kit.models import CustomField

_FEW = 60


class RemoteSelect(forms.Select):
    """A choice among many: only the chosen option is in the page, the rest is asked for as one types."""

    def __init__(self, kind: kinds.Kind) -> None:
        super().__init__(attrs={"data-search": "", "data-url": f"/{kind.slug}/choices/"})

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        """Offer what is chosen and the empty option."""
        source: Any = self.choices
        chosen = [pk for pk in value if str(pk).isdecimal()]
        picked = source.queryset.filter(pk__in=chosen) if chosen and hasattr(source, "queryset") else []
        options = [
            ("", "---------"),
            *((ModelChoiceIteratorValue(record.pk, record), str(record)) for record in picked),
        ]
        drawn = forms.SelectMultiple if self.allow_multiple_selected else forms.Select
        return drawn(attrs=attrs, choices=options).optgroups(name, value, attrs)


class RemoteSelectMany(RemoteSelect, forms.SelectMultiple):
    """Several of many, asked for in the same way."""

    allow_multiple_selected = True


MOMENT = "%Y-%m-%dT%H:%M"


def moment_input() -> forms.DateTimeInput:
    """Return the input of a day and time, in the zone of the installation."""
    return forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT)


def reference(model: type[models.Model], user: Any, **options: Any) -> forms.ModelChoiceField[Any]:
    """Return a field that takes a record of the model that the person may see."""
    kind = kinds.of(model)
    rows = kind.scoped(user) if kind is not None and user is not None else model._default_manager.all()  # noqa: SLF001 - reflection
    field: forms.ModelChoiceField[Any] = forms.ModelChoiceField(rows, **options)
    if kind is not None and kind.search:
        field.widget = RemoteSelect(kind)
        field.widget.choices = field.choices
    return field


def references(model: type[models.Model], user: Any, **options: Any) -> forms.ModelMultipleChoiceField[Any]:
    """Return a field that takes several records of the model that the person may see."""
    one = reference(model, user)
    field: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(one.queryset, **options)
    kind = kinds.of(model)
    if kind is not None and kind.search:
        field.widget = RemoteSelectMany(kind)
        field.widget.choices = field.choices
    return field


class KindForm(forms.ModelForm[Any]):
    """The form of a kind: its fields the person may fill in, then the custom ones."""

    kind: kinds.Kind

    def __init__(self, *args: Any, person: Any, own_fields: Iterable[CustomField], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        if self.instance.pk is None:  # a new record's own emptiness would hide what its form begins with
            self.initial = {name: value for name, value in self.initial.items() if value is not None}
        for name in list(self.fields):
            self._limit(name)
        self.customs = {f"custom__{custom.name}": custom for custom in own_fields}
        kept = getattr(self.instance, "custom", {}) or {}
        for name, custom in self.customs.items():
            self.fields[name] = custom_field(custom)
            self.initial.setdefault(name, kept.get(custom.name))

    def _limit(self, name: str) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            options = {"required": field.required, "label": field.label, "help_text": field.help_text}
            made = references if isinstance(field, forms.ModelMultipleChoiceField) else reference
            self.fields[name] = made(field.queryset.model, self.person, **options)
        elif isinstance(field, forms.DateTimeField):
            field.widget = moment_input()
        elif isinstance(field, forms.DateField):
            field.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def keep_customs(self, given: Iterable[str]) -> None:
        """Leave the custom fields alone that were not given."""
        for name in [name for name in self.customs if name not in set(given) and self.instance.pk]:
            del self.customs[name], self.fields[name]

    def _post_clean(self) -> None:
        if self.customs:
            kept = dict(getattr(self.instance, "custom", {}) or {})
            given = {custom.name: self.cleaned_data.get(name) for name, custom in self.customs.items()}
            kept.update({name: str(v) if isinstance(v, (Decimal, dt.date)) else v for name, v in given.items()})
            self.instance.custom = {name: value for name, value in kept.items() if value not in (None, "")}
        super()._post_clean()  # type: ignore[misc]


def custom_field(custom: CustomField) -> forms.Field:
    """Return the form field of a custom field."""
    english = (get_language() or "").startswith("en")
    options: dict[str, Any] = {
        "label": custom.title_en if english and custom.title_en else custom.title,
        "required": custom.required,
    }
    if custom.sort == CustomField.Sort.CHOICE:
        words = [word.strip() for word in custom.choices.splitlines() if word.strip()]
        return forms.ChoiceField(choices=[("", "—"), *((word, word) for word in words)], **options)
    if custom.sort == CustomField.Sort.DATE:
        return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)
    if custom.sort == CustomField.Sort.BOOL:
        return forms.BooleanField(**{**options, "required": False})
    if custom.sort == CustomField.Sort.NUMBER:
        return forms.DecimalField(**options)
    return forms.CharField(max_length=500, **options)


def record_form(kind: kinds.Kind, user: Any, names: Iterable[str] | None = None) -> Callable[..., KindForm]:
    """Return what makes the form of a kind for a person, with all its fields or only ``names``."""
    chosen = kind.fields_for(user)
    if names is not None:
        wanted = set(names)
        chosen = [name for name in chosen if name in wanted]
    return partial(_form_of(kind, tuple(chosen)), person=user, own_fields=kind.customs)


@lru_cache(maxsize=512)
def _form_of(kind: kinds.Kind, names: tuple[str, ...]) -> type[KindForm]:
    """Return the form class of these fields of a kind: they are told from the model once, whoever fills them in."""
    base: type[KindForm] = type("RecordForm", (getattr(kind, "form", KindForm),), {"kind": kind})
    made: Any = forms.modelform_factory(kind.model, form=base, fields=names)
    return made  # of the class given, which the stubs do not say


def action_form(action: Action[Any, Any], user: Any) -> type[forms.Form]:
    """Return the form class of an action's parameters for a person."""
    return type("ActionForm", (forms.Form,), {param.name: _field(param, user) for param in action.params})


def _field(param: Param, user: Any) -> forms.Field:
    label = param.field.title or (_("Reason") if param.name == "reason" else param.name.replace("_", " ").capitalize())
    options: dict[str, Any] = {
        "required": param.required,
        "label": label,
        "help_text": param.field.help,
        "initial": param.default,
    }
    hint = _bare(param.type)
    if param.field.choices:
        return forms.ChoiceField(choices=param.field.choices, **options)
    if get_origin(hint) is Literal:
        return forms.ChoiceField(choices=[(word, word) for word in get_args(hint)], **options)
    if isinstance(hint, type) and issubclass(hint, models.Model):
        return reference(hint, user, **options)
    if get_origin(hint) is list:
        return references(get_args(hint)[0], user, **options)
    return _simple(hint, param, options)


def _bare(hint: Any) -> Any:
    inner = [part for part in get_args(hint) if part is not type(None)]
    optional = type(None) in get_args(hint)
    return inner[0] if optional and len(inner) == 1 else hint


def _simple(hint: Any, param: Param, options: dict[str, Any]) -> forms.Field:
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        members = getattr(hint, "choices", None) or [(member.value, member.value) for member in hint]
        return forms.ChoiceField(choices=members, **options)
    if hint in _BY_TYPE:
        made, extra = _BY_TYPE[hint]
        return made(**{**options, **extra})
    widget = forms.Textarea(attrs={"rows": 3}) if param.field.long or param.name == "reason" else None
    return forms.CharField(widget=widget, **options)


_BY_TYPE: dict[Any, tuple[type[forms.Field], dict[str, Any]]] = {
    bool: (forms.BooleanField, {"required": False}),
    dt.datetime: (forms.DateTimeField, {"widget": moment_input()}),
    dt.date: (forms.DateField, {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}),
    int: (forms.IntegerField, {}),
    uuid.UUID: (forms.UUIDField, {}),
    Decimal: (forms.DecimalField, {}),
}


def tell(form: forms.BaseForm, refused: ValidationError) -> None:
    """Put beside its field what was refused; what the form does not ask for stands above it."""
    by_field = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
    for name, said in by_field.items():
        form.add_error(name if name in form.fields else None, said)


def choices_url(kind: kinds.Kind) -> str:
    """Return the address that offers the kind's records as one types."""
    return reverse("kind-choices", args=[kind])
