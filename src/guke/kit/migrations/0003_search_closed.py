"""A second text of each search entry, for readers with a permission only: columns of one index, so one query asks both.

Entries written before hold all texts in one: they count as closed until their record is saved again.
"""

from django.db import migrations, models

UNSPLIT = "UPDATE kit_searchentry SET closed = text, text = ''"
SQLITE = [
    "DROP TRIGGER IF EXISTS kit_search_in",
    "DROP TRIGGER IF EXISTS kit_search_out",
    "DROP TRIGGER IF EXISTS kit_search_changed",
    "DROP TABLE kit_searchtext",
    UNSPLIT,
    "CREATE VIRTUAL TABLE kit_searchtext USING fts5("
    "text, closed, content='kit_searchentry', content_rowid='id', tokenize='unicode61')",
    "INSERT INTO kit_searchtext(kit_searchtext) VALUES ('rebuild')",
    "CREATE TRIGGER kit_search_in AFTER INSERT ON kit_searchentry BEGIN"
    " INSERT INTO kit_searchtext(rowid, text, closed) VALUES (new.id, new.text, new.closed); END",
    "CREATE TRIGGER kit_search_out AFTER DELETE ON kit_searchentry BEGIN"
    " INSERT INTO kit_searchtext(kit_searchtext, rowid, text, closed) VALUES ('delete', old.id, old.text, old.closed); END",
    "CREATE TRIGGER kit_search_changed AFTER UPDATE ON kit_searchentry BEGIN"
    " INSERT INTO kit_searchtext(kit_searchtext, rowid, text, closed) VALUES ('delete', old.id, old.text, old.closed);"
    " INSERT INTO kit_searchtext(rowid, text, closed) VALUES (new.id, new.text, new.closed); END",
]
POSTGRESQL = [
    UNSPLIT,
    "DROP INDEX kit_search_words",
    "CREATE INDEX kit_search_words ON kit_searchentry USING gin ("
    "(setweight(to_tsvector('simple', text), 'A') || setweight(to_tsvector('simple', closed), 'B')))",
]


def make(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("kit", "0002_search")]
    operations = [
        migrations.AddField("searchentry", "closed", models.TextField(default="", db_default="")),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
