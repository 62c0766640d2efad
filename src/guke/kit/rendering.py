"""How forms are drawn: every field as a label, its control, its help and its errors beside it."""

from django.db import models
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect, Textarea
from django.forms.renderers import DjangoTemplates

from guke.kit import kinds


class FormRenderer(DjangoTemplates):
    """Draws forms with the kit's templates."""

    form_template_name = "kit/forms/form.html"
    formset_template_name = "kit/forms/formset.html"
    field_template_name = "kit/forms/field.html"


def is_check(field: BoundField) -> bool:
    """Tell whether the field is a single box to tick, whose label stands after it."""
    return isinstance(field.field.widget, CheckboxInput)


def address(record: models.Model) -> str:
    """Return the address of a record's page."""
    kind = kinds.of(record)
    return kind.url(record) if kind is not None else ""


def is_wide(field: BoundField) -> bool:
    """Tell whether the control needs the whole width of a form."""
    return isinstance(field.field.widget, (Textarea, FileInput, RadioSelect, CheckboxSelectMultiple))
