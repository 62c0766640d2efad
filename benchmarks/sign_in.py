"""Prints the cookie of a signed-in person: ``python -m benchmarks.sign_in ROLE``."""

import sys

import django
from django.conf import settings
from django.test import Client

django.setup()
from guke.people.models import User  # noqa: E402 - models need Django made ready

client = Client()
person = User.objects.filter(role=sys.argv[1], is_active=True).earliest("pk")
client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
print(f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}")
