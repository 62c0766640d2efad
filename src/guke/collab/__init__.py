"""Approvals, comments, attachments and tags on every kind of record."""
