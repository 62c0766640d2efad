"""Write docs/reference from the code: kinds, permissions, imports, commands, options, the API's description."""

import json
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import django
from django.db import models
from django.utils.translation import override

from docs.running import commands, options
from docs.tables import NOTE, both, row, table, text, titled

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "reference"
VERBS = (("v", "view"), ("n", "create"), ("c", "change"), ("d", "delete"), ("x", "export"))


def pages() -> dict[str, str]:
    """Return every generated file of docs/reference by name."""
    none = patch.object(import_module("guke.kit.kinds").Kind, "customs", [])
    with override("en"), none:  # the custom fields of an installation are in its database, not in the code
        return {
            "README.md": text(_readme()),
            "kinds.md": text(_kinds()),
            "permissions.md": text(_permissions()),
            "imports.md": text(_imports()),
            "commands.md": text(commands()),
            "options.md": text(options()),
            "openapi.json": _openapi(),
        }


def declared() -> list[Any]:
    """Return the kinds that Guke itself declares, by slug."""
    registry = import_module("guke.kit.kinds").registry
    return [registry[slug] for slug in sorted(registry) if type(registry[slug]).__module__.startswith("guke.")]


def _readme() -> Iterator[str]:
    yield from (
        NOTE,
        "# Reference",
        "",
        "Written by `make reference` from the code; a test says when a page is stale.",
        "",
    )
    yield "- [kinds](kinds.md): every kind of record with its fields, columns, filters and actions"
    yield "- [permissions](permissions.md): what each role sees and may do"
    yield "- [imports](imports.md): what can be imported, and the titles that are recognised"
    yield "- [commands](commands.md): the command `guke`"
    yield "- [options](options.md): the environment and the company's options"
    yield "- [openapi.json](openapi.json): the API's description; a running Guke shows it at `/api/docs`"
    yield "- [capabilities](capabilities.md): what works, where, and the test that shows it (kept by hand)"


def _kinds() -> Iterator[str]:
    yield from (NOTE, "# Kinds of record", "")
    yield "Each has its list at `/<slug>/`, its records at `/<slug>/<id>/`, its API at `/api/<slug>`, its export by `guke export <slug>`."
    yield ""
    for kind in declared():
        yield f"- [{titled(kind.title_plural)}](#{kind.slug})"
    for kind in declared():
        yield from ("", f'<a id="{kind.slug}"></a>', f"## {titled(kind.title_plural)}", "")
        yield from _kind(kind)


def _kind(kind: Any) -> Iterator[str]:
    yield from (f"`{kind.slug}` {type(kind).__doc__}", "")
    if kind.fields:
        yield from table("field", "English", "中文", "value", "required", "needs")
        yield from (_field(kind, name) for name in kind.fields)
        yield ""
    yield from _names(kind)
    for action in kind.hung_actions:
        if not action.hidden:
            right = f", needs `{action.permission}`" if action.permission else ""
            yield f"- Action `{action.name}`: {titled(action.title)}{right}"
    if hasattr(kind.model, "custom"):
        yield "- May have custom fields"
    if kind.reads_logged:
        yield "- Each reading of a record is written into the trail"


def _names(kind: Any) -> Iterator[str]:
    columns = [*kind._columns, *kind.hung_columns]  # noqa: SLF001 - without the custom ones, which are in a database
    named = {
        "Columns": [column.name for column in columns],
        "Filters": kind.hung_filters,
        "Search in": kind.search,
        "Natural key": kind.natural_key,
    }
    for title, names in named.items():
        if names:
            yield f"- {title}: {', '.join(f'`{name}`' for name in names)}"


def _field(kind: Any, name: str) -> str:
    field = kind.model._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
    required = "" if field.blank or field.null or field.has_default() else "yes"
    return row(f"`{name}`", *both(field.verbose_name), _value(field), required, kind.sensitive.get(name, ""))


def _value(field: Any) -> str:
    if field.choices:
        return "one of " + ", ".join(f"`{value}`" for value, _text in field.flatchoices if value not in {"", None})
    if field.is_relation:
        kind = import_module("guke.kit.kinds").of(field.related_model)
        target = f"[{kind.slug}](#{kind.slug})" if kind else field.related_model.__name__.lower()
        return f"several of {target}" if field.many_to_many else f"one of {target}"
    plain = {
        models.BooleanField: "yes or no",
        models.DateTimeField: "instant",
        models.DateField: "day",
        models.IntegerField: "whole number",
        models.DecimalField: "number",
        models.JSONField: "list or table",
        models.TextField: "long text",
        models.FileField: "file",
    }
    if type(field).__name__ == "ExactField":
        return "exact number, 4 places"
    said = next((words for sort, words in plain.items() if isinstance(field, sort)), "text")
    return f"text up to {field.max_length}" if said == "text" and field.max_length else said


def _permissions() -> Iterator[str]:
    users = import_module("guke.people.models")
    roles = import_module("guke.people.roles").ROLES
    yield from (
        NOTE,
        "# Permissions",
        "",
        "Roles are code (`src/guke/people/roles.py`). A role says how far one sees and what one may do.",
        "",
    )
    yield from table("role", "中文", "sees", "for", "permissions beside those of the table below")
    nouns = {kind.noun or kind.slug for kind in declared()}
    for role in roles.values():
        title = both(role.title)
        extra = sorted(each for each in role.permissions if each.partition(".")[0] not in nouns)
        yield row(
            f"{title[0]} `{role.name}`", title[1], role.scope.value, role.says, " ".join(f"`{each}`" for each in extra)
        )
    yield from ("", "`all` every record, `unit` those of the unit and below, `own` those of one's own accounts.", "")
    yield (
        "On kinds: "
        + ", ".join(f"{letter} {verb}" for letter, verb in VERBS)
        + ". Out of scope is 404, no right is 403."
    )
    yield ""
    yield from table("kind", *(f"`{name}`" for name in roles))
    for kind in declared():
        people = [users.User(role=name) for name in roles]
        yield row(
            kind.slug,
            *("".join(letter for letter, verb in VERBS if kind.may(person, verb)) or "–" for person in people),
        )


def _imports() -> Iterator[str]:
    yield from (NOTE, "# Imports", "")
    yield "xlsx, xls, xlsb, ods, csv, text tables and, for contacts, vCards. Titles are recognised in any order, whatever their spelling, width or spaces; others are chosen in the wizard or given with `--mapping`, and remembered."
    registry = import_module("guke.intake.importers").registry
    for slug in sorted(registry):
        importer = registry[slug]
        yield from (
            "",
            f"## {titled(importer.title)}",
            "",
            f"`guke import FILE --kind {slug}`, needs `{importer.right}`.",
            "",
        )
        yield from table("field", "English", "中文", "required", "titles recognised besides")
        for field in importer.fields():
            must = "yes" if field.required else ""
            yield row(f"`{field.name}`", *both(field.title), must, ", ".join(field.words))
        yield ""
        for option in importer.choices:
            yield f"- `--set {option.name}=…` {option.title}: {_choices(option)}"
    yield from ("", "## For every file", "")
    for option in import_module("guke.intake.importers").COMMON:
        yield f"- `--set {option.name}=…` {option.title}: {_choices(option)}"


def _choices(option: Any) -> str:
    return ", ".join(
        f"`{value}` {title}{' (default)' if value == option.default else ''}" if value else f"{title} (default)"
        for value, title in option.choices
    )


def _openapi() -> str:
    schema = import_module("guke.kit.api").api.get_openapi_schema(path_prefix="/api/")
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Write the files."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guke.site.testing")
    import_module("guke.site.messages").compile_all(ROOT / "src")  # before Django reads them
    django.setup()
    import_module("guke.site.urls")
    TARGET.mkdir(exist_ok=True)
    for name, content in pages().items():
        (TARGET / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
