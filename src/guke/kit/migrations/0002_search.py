"""The full-text index beside the search entries: FTS5 on SQLite, tsvector on PostgreSQL."""

from django.db import migrations

SQLITE = [
    "CREATE VIRTUAL TABLE kit_searchtext USING fts5(text, content='kit_searchentry', content_rowid='id', tokenize='unicode61')",
    "CREATE TRIGGER kit_search_in AFTER INSERT ON kit_searchentry BEGIN"
    " INSERT INTO kit_searchtext(rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER kit_search_out AFTER DELETE ON kit_searchentry BEGIN"
    " INSERT INTO kit_searchtext(kit_searchtext, rowid, text) VALUES ('delete', old.id, old.text); END",
    "CREATE TRIGGER kit_search_changed AFTER UPDATE ON kit_searchentry BEGIN"
    " INSERT INTO kit_searchtext(kit_searchtext, rowid, text) VALUES ('delete', old.id, old.text);"
    " INSERT INTO kit_searchtext(rowid, text) VALUES (new.id, new.text); END",
]
POSTGRESQL = ["CREATE INDEX kit_search_words ON kit_searchentry USING gin (to_tsvector('simple', text))"]


def make(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("kit", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
