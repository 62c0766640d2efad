"""Load the shipped playbook, in both languages."""

from typing import Any

from django.db import migrations

from guke.planning.shipped import put


def load(apps: Any, _schema: Any) -> None:
    """Put every shipped line."""
    put(apps.get_model("planning", "Play").objects)


class Migration(migrations.Migration):
    """Everybody starts with the playbook."""

    dependencies = [("planning", "0001_playbook_and_standards")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
