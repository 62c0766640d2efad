"""Settings of the tests: nothing leaves memory and the temporary folder."""

import gc
import tempfile
from pathlib import Path

from guke.site.settings import *  # noqa: F403 - a settings file extends another this way

gc.disable()  # until all is loaded; tests.conftest turns it on again
HOME = Path(tempfile.mkdtemp(prefix="guke-test-"))
QUEUE_AT_ONCE = True
MIRROR = HOME / "mirror"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir()
MEDIA_ROOT = HOME / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
ALLOWED_HOSTS = ["*"]
