"""The pages made by hand for everyday work."""

from guke.relations.pages import bringing, calendar, capture, log  # noqa: F401 - each declares its pages by being imported
