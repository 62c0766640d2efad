"""The numbers of the house's style hold over the whole package."""

import ast
from pathlib import Path
from statistics import median, quantiles

from tests.architecture.walls import SOURCE, length, modules, named, statements


def test_functions_are_short() -> None:
    lengths = sorted(length(function) for module in modules() for function in module.functions())
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[8] <= 20


def test_no_function_is_over_forty_lines() -> None:
    long = [named(module, f.name) for module in modules() for f in module.functions() if length(f) > 40]
    assert long == []


def test_modules_are_short() -> None:
    assert median(module.lines for module in modules() if module.lines > 1) <= 100
    assert [named(module, f"{module.lines} lines") for module in modules() if module.lines > 300] == []


def test_every_module_says_what_it_is_for_in_at_most_three_lines() -> None:
    said = {module.path: ast.get_docstring(module.tree) or "" for module in modules()}
    assert [str(path.relative_to(SOURCE)) for path, text in said.items() if not 0 < len(text.splitlines()) <= 3] == []


def test_everything_is_annotated() -> None:
    bare = [
        named(module, f"{function.name}({argument.arg})")
        for module in modules()
        for function in module.functions()
        for argument in [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        if argument.annotation is None and argument.arg not in {"self", "cls"}
    ]
    silent = [named(module, f.name) for module in modules() for f in module.functions() if f.returns is None]
    assert bare + silent == []


def test_nothing_is_imported_inside_a_function() -> None:
    local = [
        named(module, function.name)
        for module in modules()
        for function in module.functions()
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in statements(function))
    ]
    assert local == []


def test_no_class_of_the_kit_is_over_150_lines() -> None:
    long = [
        named(module, node.name)
        for module in modules()
        if "kit" in module.path.relative_to(SOURCE).parts
        for node in statements(module.tree)
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= 150
    ]
    assert long == []


def test_templates_are_under_forty_lines() -> None:
    templates = [path for kind in ("html", "txt", "svg") for path in SOURCE.glob(f"*/templates/**/*.{kind}")]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in templates}
    assert {str(path.relative_to(SOURCE)): count for path, count in lengths.items() if count > 40} == {}


def test_no_comment_is_left_as_a_debt() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")
    owed = [named(module, word) for module in modules() for word in words if f"# {word}" in module.text]
    assert owed == []


def test_no_test_takes_the_database_unannounced() -> None:
    """Fixtures are named in the signature: on PostgreSQL only tests that ask for a database run again."""
    word = "getfixture" + "value("
    tests = Path(__file__).parents[1].rglob("*.py")
    assert [path.name for path in tests if word in path.read_text(encoding="utf-8")] == []
