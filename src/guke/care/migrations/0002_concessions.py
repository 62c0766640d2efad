"""Give and take becomes one record with what planning noted of concessions."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import guke.care.models.integrity
import guke.kit.fields


class Migration(migrations.Migration):
    """Rename the record, and let it say what planning said."""

    dependencies = [("care", "0001_care")]
    operations = [
        migrations.RenameModel("Exchange", "Concession"),
        migrations.RenameField("concession", "what", "says"),
        migrations.RenameField("concession", "worth", "cost"),
        migrations.RenameField("concession", "made_on", "seen_on"),
        migrations.AddField(
            "concession",
            "lever",
            models.CharField(
                choices=[
                    ("price", "Low price"),
                    ("discount", "Points off"),
                    ("credit", "Credit support"),
                    ("other", "Other concession"),
                ],
                default="price",
                max_length=8,
                verbose_name="lever",
            ),
        ),
        migrations.AddField(
            "concession", "until_on", models.DateField(blank=True, null=True, verbose_name="granted until")
        ),
        migrations.AddField(
            "concession", "effect", models.CharField(blank=True, max_length=200, verbose_name="effect")
        ),
        migrations.AddField(
            "concession", "easily_copied", models.BooleanField(default=True, verbose_name="easily copied")
        ),
        migrations.AddField(
            "concession", "copied_by", models.CharField(blank=True, max_length=80, verbose_name="copied by")
        ),
        migrations.AlterField(
            "concession", "says", models.CharField(max_length=200, verbose_name="what was granted")
        ),
        migrations.AlterField("concession", "cost", guke.kit.fields.ExactField(verbose_name="worth a year")),
        migrations.AlterField("concession", "seen_on", models.DateField(verbose_name="granted on")),
        migrations.AlterField(
            "concession",
            "currency",
            models.CharField(
                default=guke.care.models.integrity.company_currency, max_length=3, verbose_name="currency"
            ),
        ),
        migrations.AlterField(
            "concession",
            "account",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="concessions",
                to="accounts.account",
                verbose_name="account",
            ),
        ),
        migrations.AlterField(
            "concession",
            "noted_by",
            models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="noted by",
            ),
        ),
        migrations.AlterModelOptions(
            "concession",
            options={
                "ordering": ["-seen_on", "-id"],
                "verbose_name": "concession",
                "verbose_name_plural": "concessions",
            },
        ),
        migrations.AddConstraint(
            "concession",
            models.CheckConstraint(condition=models.Q(("cost__gte", 0)), name="concession_is_worth_something"),
        ),
    ]
