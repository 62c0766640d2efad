"""What planning noted of concessions moves to the one record that care keeps of give and take."""

from typing import Any

from django.core.management.color import no_style
from django.db import migrations
from django.db.models import F, Max

_NAMES = (
    "account_id", "lever", "says", "cost", "currency", "seen_on", "until_on", "effect", "easily_copied", "copied_by",
    "noted_by_id", "custom",
)  # fmt: skip


def move(apps: Any, editor: Any) -> None:
    """Copy the rows after those of care; what points at them by kind and number follows."""
    old, new = apps.get_model("planning", "Concession"), apps.get_model("care", "Concession")
    last = new.objects.aggregate(last=Max("pk"))["last"] or 0
    rows = [new(pk=row.pk + last, side="given", **{name: getattr(row, name) for name in _NAMES}) for row in old.objects.all()]  # fmt: skip
    new.objects.bulk_create(rows, batch_size=500)
    with editor.connection.cursor() as cursor:
        for statement in editor.connection.ops.sequence_reset_sql(no_style(), [new]):
            cursor.execute(statement)
    for model in apps.get_models():
        if {"kind", "object_id"} <= {field.name for field in model._meta.fields}:
            model.objects.filter(kind="concessions").update(object_id=F("object_id") + last)
            model.objects.filter(kind="gives-and-takes").update(kind="concessions")


class Migration(migrations.Migration):
    """Move the rows, then drop the table."""

    dependencies = [
        ("care", "0002_concessions"),
        ("collab", "0001_initial"),
        ("kit", "0005_order_of_lists"),
        ("planning", "0003_stage_watch"),
    ]
    operations = [
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.DeleteModel("Concession"),
    ]
