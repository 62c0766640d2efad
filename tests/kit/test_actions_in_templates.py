"""A template that names an action shows it; it never takes it."""

from django.template import Context, Template

from guke.kit.actions import action


def test_a_template_does_not_take_an_action() -> None:
    taken: list[bool] = []

    @action("Sweep")
    def sweep() -> None:
        """Sweep."""
        taken.append(True)

    assert Template("{{ action.title }}").render(Context({"action": sweep})) == "Sweep"
    assert taken == []
