"""Fields that keep decimals exact on every database: integers of a ten-thousandth on disk."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

SCALE = 10_000
PLACES = Decimal("0.0001")


def scaled(value: Decimal) -> int:
    """Return the value in ten-thousandths, rounded half even.

    >>> scaled(Decimal("12.34"))
    123400
    """
    return int((value * SCALE).to_integral_value())


def unscaled(value: int) -> Decimal:
    """Return the decimal that ``value`` ten-thousandths are, without trailing noise beyond two places.

    >>> unscaled(123400)
    Decimal('12.34')
    """
    cents, rest = divmod(value, 100)
    return Decimal(value).scaleb(-4) if rest else Decimal(cents).scaleb(-2)


class ExactField(models.BigIntegerField):
    """A decimal with four places, stored as a 64-bit integer, so sums are exact on every engine."""

    description = _("Exact decimal")
    _pyi_private_set_type: Decimal | str | int | Combinable  # type: ignore[assignment]  # what mypy's plugin reads
    _pyi_private_get_type: Decimal  # type: ignore[assignment]  # likewise

    def from_db_value(self, value: Any, *_args: object) -> Decimal | None:
        """Turn what the database (or an aggregate over it) gives into a decimal."""
        if value is None:
            return None
        if isinstance(value, int):
            return unscaled(value)
        return unscaled(round(value) if isinstance(value, float) else int(value))

    def to_python(self, value: Any) -> Decimal | None:
        """Read a decimal from a form or a fixture."""
        if value is None or isinstance(value, Decimal):
            return value
        try:
            return Decimal(str(value))
        except ArithmeticError as error:
            raise ValidationError(_("“%(value)s” is no number."), params={"value": value}) from error

    def get_prep_value(self, value: Any) -> int | None:
        """Write ten-thousandths."""
        if value is None or hasattr(value, "resolve_expression"):
            return cast("int | None", value)
        return scaled(Decimal(str(value)))

    def value_to_string(self, obj: models.Model) -> str:
        """Write the decimal in fixtures."""
        return str(self.value_from_object(obj))

    @property
    def validators(self) -> list[Any]:
        """Leave out the integer bounds: they speak of the stored number."""
        return list(self._validators)  # type: ignore[attr-defined]  # Django's own, missing in its stubs

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """Offer a decimal field."""
        options = {"form_class": forms.DecimalField, "max_digits": 18, "decimal_places": 4, **kwargs}
        return models.Field.formfield(self, **options)
