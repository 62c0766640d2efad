"""The declarative layer: a kind of record is declared once and has its pages, API, files and rights."""
