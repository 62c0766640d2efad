"""Starts the kit: every area's kinds, panels, pages, jobs and imports are found."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KitConfig(AppConfig):
    """The kit."""

    name = "guke.kit"

    def ready(self) -> None:
        """Discover what the areas declare."""
        for part in ("kinds", "panels", "imports", "pages", "jobs"):
            autodiscover_modules(part)
