"""Filters of a list, made from the declared names; the same query string filters page, export, API and groups."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from guke.kit import clock, kinds, search
from guke.kit.columns import field_at
from guke.kit.fields import ExactField
from guke.kit.forms import reference
from guke.kit.models import CustomField

IN_BAR = 3
STATE = {"page", "order", "columns", "size", "view", "as_of"}
YES_NO = [("", _("All")), ("true", _("yes")), ("false", _("no"))]
_DAY = {"widget": forms.DateInput(attrs={"type": "date"})}


class _Day(django_filters.DateFilter):  # type: ignore[misc]  # the library publishes no types
    """Filters instants by the days of the installation's zone, so that an index on them serves."""

    def filter(self, rows: models.QuerySet[Any], value: Any) -> models.QuerySet[Any]:
        """Keep what lies from the beginning of the day on, or before its end."""
        if not value:
            return rows
        begins = self.lookup_expr == "gte"
        edge = clock.begin(value if begins else value + dt.timedelta(days=1))
        return rows.filter(**{f"{self.field_name}__{'gte' if begins else 'lt'}": edge})


def _filters(model: type[models.Model], name: str, title: Any, user: Any) -> dict[str, django_filters.Filter]:
    field = field_at(model, name)
    label = title or (field.verbose_name if field is not None else name)
    if field is None or field.choices:
        return {name: django_filters.ChoiceFilter(name, label=label, choices=list(field.flatchoices) if field else [])}
    if isinstance(field, models.ForeignKey):
        choice = reference(field.related_model, user, required=False, label=label)
        none = _("none") if field.null else None
        made = django_filters.ModelChoiceFilter(name, label=label, queryset=choice.queryset, null_label=none)
        if choice.widget.attrs.get("data-url"):
            made.extra["widget"] = choice.widget
        return {name: made}
    if isinstance(field, models.DateField):
        made_of = _Day if isinstance(field, models.DateTimeField) else django_filters.DateFilter
        return {
            f"{name}_from": made_of(name, "gte", label=_("%(what)s from") % {"what": label}, **_DAY),
            f"{name}_to": made_of(name, "lte", label=_("%(what)s until") % {"what": label}, **_DAY),
        }
    if isinstance(field, models.BooleanField):
        return {name: django_filters.BooleanFilter(name, label=label, widget=forms.Select(choices=YES_NO))}
    if isinstance(field, (ExactField, models.IntegerField)):
        return {
            f"{name}_min": django_filters.NumberFilter(name, "gte", label=_("%(what)s at least") % {"what": label}),
            f"{name}_max": django_filters.NumberFilter(name, "lte", label=_("%(what)s at most") % {"what": label}),
        }
    return {name: django_filters.CharFilter(name, "icontains", label=label)}


def _custom(custom: CustomField) -> dict[str, django_filters.Filter]:
    path, title = f"custom__{custom.name}", custom.title
    if custom.sort == CustomField.Sort.CHOICE:
        words = [(word.strip(), word.strip()) for word in custom.choices.splitlines() if word.strip()]
        return {path: django_filters.ChoiceFilter(path, label=title, choices=words)}
    if custom.sort == CustomField.Sort.BOOL:
        return {path: django_filters.BooleanFilter(path, label=title, widget=forms.Select(choices=YES_NO))}
    if custom.sort == CustomField.Sort.NUMBER:
        return _range(custom, ("min", "max"), (_("%(what)s at least"), _("%(what)s at most")))
    if custom.sort == CustomField.Sort.DATE:
        return _range(custom, ("from", "to"), (_("%(what)s from"), _("%(what)s until")))
    return {path: django_filters.CharFilter(path, "icontains", label=title)}


def _range(custom: CustomField, ends: tuple[str, str], words: tuple[Any, Any]) -> dict[str, django_filters.Filter]:
    number = custom.sort == CustomField.Sort.NUMBER
    made: type[django_filters.Filter] = django_filters.NumberFilter if number else django_filters.DateFilter
    options: dict[str, Any] = {} if number else _DAY

    def within(lookup: str) -> Any:
        def narrowed(rows: models.QuerySet[Any], _name: str, value: Any) -> models.QuerySet[Any]:
            text = KeyTextTransform(custom.name, "custom")
            exact = models.DecimalField(max_digits=18, decimal_places=4)
            stored = Cast(text, exact) if number else Cast(text, models.CharField())
            wanted = value if number else str(value)
            return rows.alias(**{f"own_{custom.name}": stored}).filter(**{f"own_{custom.name}__{lookup}": wanted})

        return narrowed

    return {
        f"custom__{custom.name}_{end}": made(method=within(lookup), label=word % {"what": custom.title}, **options)
        for end, word, lookup in zip(ends, words, ("gte", "lte"), strict=True)
    }


def filterset(kind: kinds.Kind, user: Any, asked: Iterable[str] | None = None) -> type[django_filters.FilterSet]:
    """Return the filters of a kind for a person: text search ``q``, the declared ones, the custom fields.

    Where what is ``asked`` is known to be no more than those of the bar, only they are made.
    """
    names = (name for name in kind.hung_filters if not (needed := kind.sensitive.get(name)) or user.may(needed))
    made = _text_search(kind, user) if kind.search else {}
    first: dict[str, django_filters.Filter] = {}
    while len(first) < IN_BAR and (name := next(names, "")):
        first.update(_filters(kind.model, name, None, user))
    made.update(first)
    rest = list(names)
    if asked is None or not {*made, *STATE}.issuperset(asked):
        made.update(_more(kind, user, rest))
    has_more = bool(rest or kind.filter_makers or kind.customs)
    return type(
        "KindFilters", (django_filters.FilterSet,), {**made, "bygone": None, "has_more": has_more, "Meta": _meta(kind)}
    )


def _meta(kind: kinds.Kind) -> type:
    return type("Meta", (), {"model": kind.model, "fields": []})


def _text_search(kind: kinds.Kind, user: Any) -> dict[str, Any]:
    def by_text(self: Any, rows: models.QuerySet[Any], _name: str, value: str) -> models.QuerySet[Any]:
        if not value.strip():
            return rows
        then = [] if self.bygone is None else self.bygone.records
        now = models.Q(pk__in=search.ids(kind, user, value)) & ~models.Q(pk__in=[record.pk for record in then])
        return rows.filter(now | models.Q(pk__in=search.among(kind, user, value, then))) if then else rows.filter(now)

    box = forms.TextInput(attrs={"type": "search"})
    return {"by_text": by_text, "q": django_filters.CharFilter(method="by_text", label=_("Search"), widget=box)}


def _more(kind: kinds.Kind, user: Any, names: list[str]) -> dict[str, django_filters.Filter]:
    """Return the filters beyond the bar: declared, of custom fields, of other areas."""
    made: dict[str, django_filters.Filter] = {}
    for name in names:
        made.update(_filters(kind.model, name, None, user))
    for custom in kind.customs:
        made.update(_custom(custom))
    for maker in kind.filter_makers:
        made.update(maker(kind, user))
    return made
