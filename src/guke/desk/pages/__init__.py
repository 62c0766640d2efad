"""Pages across areas, made by hand."""

from guke.desk.pages import reminders, today  # noqa: F401 - each declares its pages by being imported
