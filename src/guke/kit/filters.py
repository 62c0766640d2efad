"""Filters of a list, made from the declared names; the same query string filters page, export, API and groups."""

from typing import Any

import django_filters
from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from guke.kit import kinds, search
from guke.kit.columns import field_at
from guke.kit.fields import ExactField
from guke.kit.forms import reference
from guke.kit.models import CustomField

_YES_NO = [("", _("All")), ("true", _("yes")), ("false", _("no"))]
_DAY = {"widget": forms.DateInput(attrs={"type": "date"})}


def _filters(model: type[models.Model], name: str, title: Any, user: Any) -> dict[str, django_filters.Filter]:
    field = field_at(model, name)
    label = title or (field.verbose_name if field is not None else name)
    if field is None or field.choices:
        return {name: django_filters.ChoiceFilter(name, label=label, choices=list(field.flatchoices) if field else [])}
    if isinstance(field, models.ForeignKey):
        choice = reference(field.related_model, user, required=False, label=label)
        made = django_filters.ModelChoiceFilter(name, label=label, queryset=choice.queryset)
        if choice.widget.attrs.get("data-url"):
            made.extra["widget"] = choice.widget
        return {name: made}
    if isinstance(field, models.DateField):
        return {
            f"{name}_from": django_filters.DateFilter(name, "gte", label=_("%(what)s from") % {"what": label}, **_DAY),
            f"{name}_to": django_filters.DateFilter(name, "lte", label=_("%(what)s until") % {"what": label}, **_DAY),
        }
    if isinstance(field, models.BooleanField):
        return {name: django_filters.BooleanFilter(name, label=label, widget=forms.Select(choices=_YES_NO))}
    if isinstance(field, (ExactField, models.IntegerField)):
        return {
            f"{name}_min": django_filters.NumberFilter(name, "gte", label=_("%(what)s at least") % {"what": label}),
            f"{name}_max": django_filters.NumberFilter(name, "lte", label=_("%(what)s at most") % {"what": label}),
        }
    return {name: django_filters.CharFilter(name, "icontains", label=label)}


def _custom(custom: CustomField) -> django_filters.Filter:
    path = f"custom__{custom.name}"
    if custom.sort == CustomField.Sort.CHOICE:
        words = [(word.strip(), word.strip()) for word in custom.choices.splitlines() if word.strip()]
        return django_filters.ChoiceFilter(path, label=custom.title, choices=words)
    return django_filters.CharFilter(path, "icontains", label=custom.title)


def filterset(kind: kinds.Kind, user: Any) -> type[django_filters.FilterSet]:
    """Return the filters of a kind for a person: text search ``q``, the declared ones, the custom fields."""

    def by_text(_self: Any, rows: models.QuerySet[Any], _name: str, value: str) -> models.QuerySet[Any]:
        return rows.filter(pk__in=search.ids(kind, value)) if value.strip() else rows

    made: dict[str, Any] = {"by_text": by_text}
    if kind.search:
        box = forms.TextInput(attrs={"type": "search"})
        made["q"] = django_filters.CharFilter(method="by_text", label=_("Search"), widget=box)
    for name in kind.hung_filters:
        needed = kind.sensitive.get(name)
        if not needed or user.may(needed):
            made.update(_filters(kind.model, name, None, user))
    for custom in kind.customs:
        made[f"custom__{custom.name}"] = _custom(custom)
    for maker in kind.filter_makers:
        made.update(maker(kind, user))
    made["Meta"] = type("Meta", (), {"model": kind.model, "fields": []})
    return type("KindFilters", (django_filters.FilterSet,), made)
