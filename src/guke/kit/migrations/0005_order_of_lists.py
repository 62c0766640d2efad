"""A list's order has a parameter of its own; until now ``sort`` was the order and, for some kinds, a filter as well."""

from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.db import migrations

from guke.kit.kinds import registry


def ordered(kind: str, query: str) -> str:
    """Return a list's query in which the order is called so, and the filter by sort is left as it is."""
    model: Any = registry[kind].model if kind in registry else None
    fields = {field.name: field for field in model._meta.fields} if model else {}
    sorts = dict(fields["sort"].flatchoices) if "sort" in fields else {}
    told = [("order" if name == "sort" and value not in sorts else name, value) for name, value in parse_qsl(query)]
    return urlencode(told)


def rename(apps: Any, _schema: Any) -> None:
    """Rename the order in the views people saved."""
    for view in apps.get_model("kit", "SavedView").objects.filter(query__contains="sort="):
        view.query = ordered(view.kind, view.query)
        view.save(update_fields=["query"])


class Migration(migrations.Migration):
    """Rename the order in the views people saved."""

    dependencies = [("kit", "0004_search_by_kind")]
    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
