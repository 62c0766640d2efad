"""What the architecture tests look at: every module of the package, parsed once."""

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "guke"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A file of the package, its text and its tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return self.text.count("\n")

    @functools.cache  # noqa: B019 - the modules stay for as long as the tests
    def functions(self) -> tuple[Function, ...]:
        """Return every function and method."""
        return tuple(node for node in statements(self.tree) if isinstance(node, Function))


@functools.cache
def modules() -> tuple[Module, ...]:
    """Return every module but migrations."""
    paths = (path for path in sorted(SOURCE.rglob("*.py")) if "migrations" not in path.parts)
    read = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return tuple(Module(path, text, ast.parse(text)) for path, text in read)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all statements below a node: expressions, of which there are most, hold neither functions nor imports."""
    for part in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, part, ()):
            yield child
            yield from statements(child)


def length(function: Function) -> int:
    """Return the lines of a function's body, its docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) is not None and len(function.body) > 1 else function.body
    return (function.body[-1].end_lineno or 0) - body[0].lineno + 1


def named(module: Module, what: str) -> str:
    """Return how a failing test names a place."""
    return f"{module.path.relative_to(ROOT)}: {what}"
