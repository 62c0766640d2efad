"""Each search text begins with its kind as one word, so that the index itself keeps kinds apart."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kit", "0003_search_closed")]
    operations = [
        migrations.RunSQL(
            "UPDATE kit_searchentry SET text = replace(kind, '-', '') || ' | ' || text", migrations.RunSQL.noop
        )
    ]
