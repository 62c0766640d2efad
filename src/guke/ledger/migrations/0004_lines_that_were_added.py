"""Notes of the mirror say whether lines were only added."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_accounts_that_changed")]

    operations = [
        migrations.AddField(model_name="dirtymonth", name="added", field=models.BooleanField(default=False)),
    ]
