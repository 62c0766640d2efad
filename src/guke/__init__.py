"""Guke 固客: key account management that joins money, behaviour, relationship and service."""

__version__ = "0.1.0"
