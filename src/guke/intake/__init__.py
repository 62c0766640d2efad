"""Importing files: recognise, map, preview, check, load, undo."""
