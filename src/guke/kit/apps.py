"""Starts the kit: every area's kinds, panels, pages, jobs and imports are found."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules

_OWN = ("customs", "trail")


class KitConfig(AppConfig):
    """The kit."""

    name = "guke.kit"

    def ready(self) -> None:
        """Discover what the areas declare."""
        for part in _OWN:
            import_module(f"guke.kit.{part}")
        for part in ("kinds", "panels", "imports", "pages", "jobs"):
            autodiscover_modules(part)
        import_module("guke.kit.kinds").settle()
