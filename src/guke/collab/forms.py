"""The form of an approval path: which action, and who approves it in which order."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from guke.collab.rules import SUPERIOR, leads_nowhere
from guke.kit import kinds
from guke.kit.actions import Action
from guke.kit.forms import KindForm
from guke.people.roles import ROLES

_STEPS = 4


def gated(kind: kinds.Kind) -> list[Action[Any, Any]]:
    """Return the actions of a kind that a path may hold."""
    return [action for action in kind.hung_actions if not action.hidden and kind.slug != "approvals"]


def step_choices() -> list[tuple[str, Any]]:
    """Return who may approve a step."""
    roles = [(role.name, role.title) for role in ROLES.values() if role.name != "auditor"]
    return [(SUPERIOR, _("the superior")), *roles]


class StepsWidget(forms.MultiWidget):
    """A choice for each step; a list stands for all of them."""

    def __init__(self) -> None:
        chosen = [("", "—"), *step_choices()]
        numbered = [{"aria-label": f"{number}"} for number in range(1, _STEPS + 1)]
        super().__init__([forms.Select(attrs=attrs, choices=chosen) for attrs in numbered])

    def decompress(self, value: list[str] | None) -> list[str]:
        """Spread the steps over the choices."""
        return [*(value or []), *[""] * _STEPS][:_STEPS]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Read the choices, or the list the API sends."""
        return data[name] if name in data else super().value_from_datadict(data, files, name)


class StepsField(forms.Field):
    """Who approves, in order."""

    widget = StepsWidget

    def clean(self, value: Any) -> list[str]:
        """Return the steps that are named."""
        steps = [step for step in value or [] if step] if isinstance(value, list) else []
        if not steps:
            raise ValidationError(_("Name at least one step."))
        unknown = leads_nowhere(map(str, steps), ROLES)
        if unknown:
            raise ValidationError(_("Nobody is “%(step)s”."), params={"step": unknown[0]})
        return steps


class PathForm(KindForm):
    """An approval path; the action must be one of the kind's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        holding = [kind for kind in kinds.registry.values() if gated(kind)]
        offered = [(str(kind.title_plural), [(act.name, act.title) for act in gated(kind)]) for kind in holding]
        made: dict[str, forms.Field] = {
            "kind": forms.ChoiceField(
                choices=[("", "—"), *((kind.slug, kind.title_plural) for kind in holding)], label=_("Kind of record")
            ),
            "action": forms.ChoiceField(choices=[("", "—"), *offered], label=_("Action")),
            "steps": StepsField(label=_("Approved by, in this order"), help_text=_("each step waits for one person")),
        }
        self.fields.update({name: field for name, field in made.items() if name in self.fields})

    def clean(self) -> dict[str, Any] | None:
        """Compare action and kind."""
        cleaned = super().clean() or self.cleaned_data
        kind = kinds.registry.get(cleaned.get("kind", self.instance.kind))
        action = cleaned.get("action", self.instance.action)
        if kind is not None and action and action not in {known.name for known in gated(kind)}:
            self.add_error("action", _("This kind of record has no such action."))
        return cleaned
