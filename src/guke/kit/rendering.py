"""How forms are drawn: every field as a label, its control, its help and its errors beside it."""

from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect, Textarea
from django.forms.renderers import DjangoTemplates


class FormRenderer(DjangoTemplates):
    """Draws forms with the kit's templates."""

    form_template_name = "kit/forms/form.html"
    formset_template_name = "kit/forms/formset.html"
    field_template_name = "kit/forms/field.html"


def is_check(field: BoundField) -> bool:
    """Tell whether the field is a single box to tick, whose label stands after it."""
    return isinstance(field.field.widget, CheckboxInput)


def is_wide(field: BoundField) -> bool:
    """Tell whether the control needs the whole width of a form."""
    return isinstance(field.field.widget, (Textarea, FileInput, RadioSelect, CheckboxSelectMultiple))
