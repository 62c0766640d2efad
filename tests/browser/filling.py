"""Run in the server's data folder: makes one row of each kind that the demo company leaves empty."""

import django

django.setup()

from guke.kit.kinds import registry  # noqa: E402 - the models are there only now
from guke.people.models import User  # noqa: E402 - likewise
from tests.contracts.factory import Factory  # noqa: E402 - likewise

administrator = User.objects.get(role="administrator")
made = Factory(administrator, administrator.unit, "example-")
for kind in registry.values():
    if not kind.rows(administrator).exists():
        made.rows(kind, 1)
print(administrator.username)
