import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('desk', '0004_reminders'),
    ]

    operations = [
        migrations.RemoveIndex(model_name='reminder', name='reminder_to_mail'),
        migrations.RenameField(model_name='reminder', old_name='mail', new_name='state'),
        migrations.AddField(
            model_name='reminder',
            name='message_id',
            field=models.CharField(blank=True, max_length=200, verbose_name="the provider's number"),
        ),
        migrations.AddField(
            model_name='reminder',
            name='tries',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='tries'),
        ),
        migrations.AlterField(
            model_name='reminder',
            name='claimed_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name='reminder',
            name='fault',
            field=models.CharField(blank=True, max_length=300, verbose_name='what went wrong'),
        ),
        migrations.AlterField(
            model_name='reminder',
            name='key',
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
        migrations.AlterField(
            model_name='reminder',
            name='sent_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='sent at'),
        ),
        migrations.AlterField(
            model_name='reminder',
            name='state',
            field=models.CharField(blank=True, choices=[('ready', 'waits'), ('claimed', 'being sent'), ('sent', 'sent'), ('failed', 'not sent'), ('unknown', 'not known whether it was sent'), ('left_out', 'left out')], max_length=8, verbose_name='state'),
        ),
        migrations.AddIndex(
            model_name='reminder',
            index=models.Index(condition=models.Q(('state__in', ['ready', 'claimed'])), fields=['state'], name='reminder_to_mail'),
        ),
    ]
