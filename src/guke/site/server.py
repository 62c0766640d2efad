"""The WSGI application."""

import os

from django.core.wsgi import get_wsgi_application

from guke.site import loading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guke.site.settings")
with loading.undisturbed():
    application = get_wsgi_application()
